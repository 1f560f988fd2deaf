#include "align/views/html_text.hpp"

#include <algorithm>

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
  const bool known = !article.lang.empty() && article.lang != kUndetermined;
  const std::string_view direction = !known ? "auto" : IsRightToLeft(article.lang) ? "rtl" : "ltr";
  return " lang=\"" + (known ? Escape(article.lang) : "") + "\" dir=\"" + std::string(direction) +
         '"';
}

std::string SideAttribute(const Article& article) {
  return IsRightToLeft(article.lang) ? " class=\"rtl\"" : "";
}

std::string EscapeWithHighlights(std::string_view text, Span span,
                                 const std::vector<Highlight>& highlights) {
  // Cut wherever a highlight begins or ends; each piece then is in a highlight as a whole or not.
  std::vector<std::size_t> cuts = {span.begin, span.end};
  for (const Highlight& highlight : highlights) {
    cuts.push_back(std::clamp(highlight.span.begin, span.begin, span.end));
    cuts.push_back(std::clamp(highlight.span.end, span.begin, span.end));
  }
  std::ranges::sort(cuts);
  std::string out;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const Span piece = {cuts[i], cuts[i + 1]};
    if (piece.empty()) continue;
    std::string names;
    for (const Highlight& highlight : highlights) {
      if (highlight.span.begin > piece.begin || highlight.span.end < piece.end) continue;
      if (names.find(highlight.name) != names.npos) continue;
      names += (names.empty() ? "" : " ") + std::string(highlight.name);
    }
    const std::string escaped = Escape(Slice(text, piece));
    out += names.empty() ? escaped : "<mark class=\"" + names + "\">" + escaped + "</mark>";
  }
  return out;
}

}  // namespace synoptic::views
