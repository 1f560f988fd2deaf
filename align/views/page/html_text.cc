#include "align/views/page/html_text.hpp"

#include <algorithm>
#include <cctype>

#include "synoptic/text.hpp"

namespace synoptic::views {
namespace {

/// Of the noncharacter that the text begins with, which HTML forbids; 0 if it begins with none.
/// They are U+FDD0 to U+FDEF and the last two of each plane: in UTF-8, EF B7 90 to AF, and EF or Fn
/// xF, BF, BE or BF.
std::size_t NoncharacterLength(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (byte(0) == 0xEF) {
    const bool is_last = byte(1) == 0xBF && byte(2) >= 0xBE;
    return is_last || (byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) < 0xB0) ? 3 : 0;
  }
  const bool is_last =
      byte(0) >= 0xF0 && (byte(1) & 0xF) == 0xF && byte(2) == 0xBF && byte(3) >= 0xBE;
  return is_last ? 4 : 0;
}

}  // namespace

std::string Escape(std::string_view text) {
  constexpr std::string_view kReplacement = "\uFFFD";
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (const std::size_t length = NoncharacterLength(text.substr(i)); length > 0) {
      out += kReplacement;
      i += length - 1;
      continue;
    }
    switch (byte) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\n':
      case '\r':
      case '\t':
        out += ' ';
        break;
      default:
        if (byte < 0x20 || byte == 0x7F) {
          out += kReplacement;
        } else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
          out += kReplacement;
          ++i;
        } else {
          out += text[i];
        }
    }
  }
  return out;
}

std::string LanguageAttributes(const Article& article) {
  const auto is_of_tag = [](char c) {
    return c == '-' || std::isalnum(static_cast<unsigned char>(c));
  };
  const bool known = !article.lang.empty() && article.lang != kUndetermined &&
                     std::ranges::all_of(article.lang, is_of_tag);
  const std::string_view direction = !known ? "auto" : IsRightToLeft(article.lang) ? "rtl" : "ltr";
  return " lang=" + (known ? article.lang : "\"\"") + " dir=" + std::string(direction);
}

}  // namespace synoptic::views
