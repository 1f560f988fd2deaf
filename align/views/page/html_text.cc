#include "align/views/page/html_text.hpp"

#include <algorithm>
#include <cctype>

#include "synoptic/text.hpp"

namespace synoptic::views {

std::string Escape(std::string_view text) {
  constexpr std::string_view kReplacement = "\uFFFD";
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
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
