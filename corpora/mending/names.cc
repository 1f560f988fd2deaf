#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpora/markup/characters.hpp"
#include "corpora/markup/tags.hpp"
#include "corpora/mending/edits.hpp"
#include "synoptic/span.hpp"

namespace synoptic::corpora::mending {

namespace {

struct FoundTag {
  markup::Tag tag;
  Span span;
  bool is_paired = false;
};

// Each end belongs to the last begin of its name that none belongs to yet.
void FindPairs(std::vector<FoundTag>& tags) {
  std::map<std::string, std::vector<FoundTag*>, std::less<>> open;
  for (FoundTag& found : tags) {
    std::vector<FoundTag*>& same = open[found.tag.name];
    if (!found.tag.is_end) {
      same.push_back(&found);
    } else if (!same.empty()) {
      found.is_paired = same.back()->is_paired = true;
      same.pop_back();
    }
  }
}

// A tag that has no counterpart, as some need none, and some lost theirs where a text was cut.
// "List<a>" and "<b> makes bold" are text.
bool MayStandAlone(std::string_view text, const FoundTag& found) {
  constexpr std::string_view kWithoutEnd[] = {"br", "hr", "img", "wbr", "input", "source"};
  if (std::ranges::find(kWithoutEnd, found.tag.name) != std::end(kWithoutEnd)) return true;
  if (Slice(text, found.span).find('=') != std::string_view::npos) return true;
  if (!markup::IsBlock(found.tag.name)) return false;
  const std::size_t begin = found.span.begin;
  const bool begins = begin == 0 || text[begin - 1] == '\n' || text[begin - 1] == '>';
  const bool ends = found.span.end == text.size() || text[found.span.end] == '\n' ||
                    text[found.span.end] == '\r' || text[found.span.end] == '<';
  return begins || ends;
}

void AddTags(std::string_view text, std::vector<FoundTag> tags, Edits& edits) {
  FindPairs(tags);
  if (std::ranges::none_of(tags, &FoundTag::is_paired)) return;
  for (const FoundTag& found : tags) {
    if (!found.is_paired && !MayStandAlone(text, found)) continue;
    const bool is_line = found.tag.name == "br" || markup::IsBlock(found.tag.name);
    edits.push_back({found.span, is_line ? "\n" : ""});
  }
}

}  // namespace

void FindNames(std::string_view text, Edits& edits) {
  std::vector<FoundTag> tags;
  for (std::size_t at = text.find_first_of("&<\xC2"); at != std::string_view::npos;) {
    std::size_t size = 1;
    if (text[at] == '&') {
      std::string character;
      const std::size_t named = markup::AppendNamed(text.substr(at), character);
      if (named > 0) edits.push_back({{at, at + named}, std::move(character)});
      size = named > 0 ? named : 1;
    } else if (text[at] == '<') {
      markup::Tag tag = markup::TagAt(text.substr(at));
      size = tag.size > 0 ? tag.size : 1;
      if (tag.size > 0) tags.push_back({std::move(tag), {at, at + size}});
    } else if (text.substr(at).starts_with("\u00AD")) {
      // Where a word may be parted. At the end of a line the reader of those takes it.
      const bool is_last =
          text.substr(at + 2).starts_with('\n') || text.substr(at + 2).starts_with("\r\n");
      if (!is_last) edits.push_back({{at, at + 2}, {}});
      size = 2;
    }
    at = text.find_first_of("&<\xC2", at + size);
  }
  AddTags(text, std::move(tags), edits);
}

}  // namespace synoptic::corpora::mending
