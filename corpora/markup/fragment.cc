// A field of an export is a fragment that its system wrote, not a page: there is nothing in it to
// choose from, so no tree is needed, and the core library needs no parser of HTML.

#include "corpora/markup/fragment.hpp"

#include <cstddef>

#include "corpora/markup/characters.hpp"
#include "corpora/markup/tags.hpp"

namespace synoptic::corpora::markup {
namespace {

bool HasTag(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (TagAt(text.substr(at)).size > 0) return true;
  }
  return false;
}

/// Behind the end tag of an element, or at the end of the text.
std::size_t BehindElement(std::string_view text, std::size_t at, const std::string& name) {
  for (at = text.find("</", at); at != std::string_view::npos; at = text.find("</", at + 2)) {
    const Tag tag = TagAt(text.substr(at));
    if (tag.name == name) return at + tag.size;
  }
  return text.size();
}

}  // namespace

std::string WithoutMarkup(std::string_view text) {
  const bool is_markup = HasTag(text);
  if (!is_markup && text.find('&') == std::string_view::npos) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '&') {
      const std::size_t size = AppendNamed(text.substr(at), out);
      if (size > 0) {
        at += size;
        continue;
      }
    } else if (is_markup && c == '<') {
      if (text.substr(at).starts_with("<!--")) {
        const std::size_t end = text.find("-->", at + 4);
        at = end == std::string_view::npos ? text.size() : end + 3;
        continue;
      }
      const Tag tag = TagAt(text.substr(at));
      if (tag.size > 0) {
        at += tag.size;
        if (!tag.is_end && IsSilent(tag.name)) at = BehindElement(text, at, tag.name);
        if (tag.name == "td" || tag.name == "th") out += tag.is_end ? "\t" : "";
        if (IsBlock(tag.name)) out += "\n\n";
        continue;
      }
    }
    out += is_markup && (c == '\n' || c == '\r') ? ' ' : c;
    ++at;
  }
  return out;
}

}  // namespace synoptic::corpora::markup
