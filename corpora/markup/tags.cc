#include "corpora/markup/tags.hpp"

#include <algorithm>
#include <iterator>

#include "corpora/lines.hpp"

namespace synoptic::corpora::markup {
namespace {

constexpr std::string_view kBlocks[] = {
    "p",       "div",    "br",     "h1",    "h2",      "h3",         "h4",     "h5",  "h6",
    "ul",      "ol",     "li",     "table", "tr",      "blockquote", "figure", "pre", "figcaption",
    "section", "header", "footer", "aside", "article", "main",       "hr",     "dl",  "dt",
    "dd",      "nav",    "form",   "tbody", "thead",   "title",      "body",   "head"};

constexpr std::string_view kInline[] = {
    "a",      "b",     "i",      "em",      "strong", "span",    "u",      "s",
    "small",  "sub",   "sup",    "font",    "img",    "td",      "th",     "cite",
    "code",   "q",     "abbr",   "time",    "mark",   "wbr",     "html",   "video",
    "audio",  "link",  "meta",   "iframe",  "source", "picture", "del",    "ins",
    "kbd",    "label", "button", "svg",     "input",  "center",  "big",    "tt",
    "strike", "ruby",  "rb",     "rt",      "rp",     "bdi",     "bdo",    "var",
    "samp",   "dfn",   "data",   "caption", "col",    "summary", "details"};

/// Elements whose content is no text.
constexpr std::string_view kSilent[] = {"script", "style", "noscript", "template", "iframe", "svg"};

template <typename Names>
bool IsOneOf(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != std::end(names);
}

}  // namespace

bool IsBlock(std::string_view name) { return IsOneOf(kBlocks, name); }
bool IsSilent(std::string_view name) { return IsOneOf(kSilent, name); }

Tag TagAt(std::string_view text) {
  constexpr std::size_t kLongest = 4096;  // A bracket without an end is looked for no farther.
  std::size_t at = 1;
  Tag tag;
  tag.is_end = text.substr(at).starts_with('/');
  if (tag.is_end) ++at;
  while (at < text.size() && tag.name.size() < 12 &&
         (IsAsciiLetter(text[at]) || IsAsciiDigit(text[at]))) {
    tag.name += static_cast<char>(IsAsciiLetter(text[at]) ? text[at] | 0x20 : text[at]);
    ++at;
  }
  if (!IsOneOf(kBlocks, tag.name) && !IsOneOf(kInline, tag.name) && !IsOneOf(kSilent, tag.name)) {
    return {};
  }
  const bool ends_name =
      at < text.size() && (text[at] == '>' || text[at] == '/' || text[at] == ' ' ||
                           text[at] == '\n' || text[at] == '\t' || text[at] == '\r');
  if (!ends_name) return {};
  char quote = 0;
  for (; at < text.size() && at < kLongest; ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && text[at - 1] == '=') {
      quote = c;
    } else if (c == '<') {
      break;
    } else if (c == '>') {
      tag.size = at + 1;
      return tag;
    }
  }
  return {};
}

}  // namespace synoptic::corpora::markup
