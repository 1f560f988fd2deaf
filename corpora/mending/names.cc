#include <cstddef>
#include <string>

#include "corpora/markup/characters.hpp"
#include "corpora/markup/tags.hpp"
#include "corpora/mending/edits.hpp"

namespace synoptic::corpora::mending {

void FindNames(std::string_view text, Edits& edits) {
  Edits tags;
  bool has_end = false;
  for (std::size_t at = text.find_first_of("&<\xC2"); at != std::string_view::npos;) {
    std::size_t size = 1;
    if (text[at] == '&') {
      std::string character;
      const std::size_t named = markup::AppendNamed(text.substr(at), character);
      if (named > 0) edits.push_back({{at, at + named}, std::move(character)});
      size = named > 0 ? named : 1;
    } else if (text[at] == '<') {
      const markup::Tag tag = markup::TagAt(text.substr(at));
      const bool is_line = tag.name == "br" || markup::IsBlock(tag.name);
      if (tag.size > 0) tags.push_back({{at, at + tag.size}, is_line ? "\n" : ""});
      has_end = has_end || (tag.size > 0 && tag.is_end);
      size = tag.size > 0 ? tag.size : 1;
    } else if (text.substr(at).starts_with("\u00AD")) {
      // Where a word may be parted. At the end of a line the reader of those takes it.
      const bool is_last =
          text.substr(at + 2).starts_with('\n') || text.substr(at + 2).starts_with("\r\n");
      if (!is_last) edits.push_back({{at, at + 2}, {}});
      size = 2;
    }
    at = text.find_first_of("&<\xC2", at + size);
  }
  if (has_end) edits.insert(edits.end(), tags.begin(), tags.end());
}

}  // namespace synoptic::corpora::mending
