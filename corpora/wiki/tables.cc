// A table is a paragraph a row, with tabs between its cells. Tables that are laid out beside the
// text (boxes of facts, bars of navigation) are none of it; they say so by their class or role.

#include <algorithm>

#include "corpora/lines.hpp"
#include "corpora/wiki/writer.hpp"

namespace synoptic::corpora::wiki {
namespace {

constexpr std::string_view kOutside[] = {
    "infobox", "navbox",     "metadata",      "ambox",      "sidebar",     "presentation",
    "noprint", "toccolours", "sisterproject", "floatright", "float:right", "float: right"};

}  // namespace

void Writer::Table(const Node& node) {
  if (depth_ == kMaxDepth) return;
  EndParagraph();
  const std::size_t end = node.inner_end;
  std::size_t at = EndOfLine(node.inner_begin, end);
  const std::string_view head = text_.substr(node.inner_begin, at - node.inner_begin);
  std::string attributes;
  for (const char c : head) attributes += AsciiLower(c);
  const bool is_outside = std::ranges::any_of(
      kOutside, [&](std::string_view one) { return attributes.find(one) != std::string::npos; });
  if (is_outside) return;
  ++depth_;
  std::size_t row = at;  // Where it begins: behind its mark.
  while (at < end) {
    ++at;  // The end of a line.
    std::size_t mark = at;
    while (mark < end && (text_[mark] == ' ' || text_[mark] == '\t')) ++mark;
    const std::string_view rest = text_.substr(mark, std::min<std::size_t>(2, end - mark));
    const std::size_t line_end = EndOfLine(at, end);
    if (rest == "|-" || rest == "|+") {
      Row({row, at});
      row = line_end;
    }
    at = line_end;
  }
  Row({row, end});
  --depth_;
}

/// Cells begin with their lines, and behind "||" or "!!"; before one bar stand its attributes.
void Writer::Row(Span range) {
  bool is_first = true;
  std::size_t begin = range.end;  // Of a cell; none yet.
  bool has_attributes = false;
  const auto end_cell = [&](std::size_t end) {
    if (begin >= range.end && begin >= end) return;
    if (!is_first) out_.Tab();
    is_first = false;
    Inline({begin, end});
  };
  bool is_heading = false;
  bool is_open = false;
  std::size_t line = range.begin;  // Up to here, only white space stands before on the line.
  std::uint32_t n = FirstNode(range.begin);
  for (std::size_t at = range.begin; at < range.end;) {
    if (IsNode(n, at)) {
      at = nodes_[n].end;
      n = nodes_[n].next;
      continue;
    }
    const char c = text_[at];
    const bool is_bar = c == '|';
    const bool is_double = at + 1 < range.end && text_[at + 1] == c;
    if (c == '\n') {
      line = at + 1;
    } else if ((is_bar || c == '!') && at == line) {
      if (is_open) end_cell(at);
      is_heading = c == '!';
      is_open = true;
      has_attributes = false;
      begin = at + 1;
    } else if (is_open && is_double && (is_bar || (c == '!' && is_heading))) {
      end_cell(at);
      has_attributes = false;
      begin = at + 2;
      at += 2;
      continue;
    } else if (is_open && is_bar && !has_attributes) {
      has_attributes = true;
      begin = at + 1;
    } else if (at == line && (c == ' ' || c == '\t')) {
      line = at + 1;
    }
    ++at;
  }
  if (is_open) end_cell(range.end);
  kind_ = TextKind::kTableRow;
  EndParagraph();
}

}  // namespace synoptic::corpora::wiki
