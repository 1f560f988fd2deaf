// The lines of a page: headings, items of lists, paragraphs, and what stands alone on its line.

#include "corpora/wiki/writer.hpp"

#include <algorithm>
#include <utility>

#include "corpora/lines.hpp"
#include "corpora/wiki/namespaces.hpp"

namespace synoptic::corpora::wiki {

Writer::Writer(std::string_view text, const std::string& name)
    : text_(text), name_(name), nodes_(FindNodes(text, name)), quotes_(FindQuotes(text)) {}

markup::Written Writer::Write() {
  FindDefinitions();
  is_block_ = true;
  Blocks({0, text_.size()});
  markup::Written written = out_.Finish();
  Resolve(written);
  return written;
}

std::uint32_t Writer::FirstNode(std::size_t at) const {
  return static_cast<std::uint32_t>(std::ranges::lower_bound(nodes_, at, {}, &Node::begin) -
                                    nodes_.begin());
}

void Writer::EndParagraph() {
  if (kind_ == TextKind::kProse && !out_.IsEmpty()) may_have_title_ = false;
  is_bold_ = false;
  out_.EndParagraph(kind_);
  kind_ = TextKind::kProse;
}

void Writer::Blocks(Span range) {
  std::size_t at = BeginLine(range.begin, range.end);
  while (at < range.end) {
    if (text_[at] == '\n' && !IsNode(node_, at)) {
      kind_ == TextKind::kProse ? out_.LineEnd() : EndParagraph();
      at = BeginLine(at + 1, range.end);
    } else {
      at = Step(at, range.end);
    }
  }
  EndParagraph();
}

/// Behind the end of the line, with what is in nodes passed over.
std::size_t Writer::EndOfLine(std::size_t at, std::size_t end) const {
  std::uint32_t n = FirstNode(at);
  for (;;) {
    const std::size_t next = n < nodes_.size() ? nodes_[n].begin : end;
    const std::size_t line_end = text_.substr(0, std::min(next, end)).find('\n', at);
    if (line_end != std::string_view::npos) return line_end;
    if (next >= end) return end;
    at = nodes_[n].end;
    n = nodes_[n].next;
  }
}

/// Whether nothing but templates, tables and comments stands between a node, which begins its line,
/// and the end of the line.
bool Writer::IsAlone(const Node& node, std::size_t end) {
  if (node.end <= alone_) return true;
  if (node.end <= not_alone_) return false;
  std::size_t at = node.end;
  std::uint32_t n = node.next;
  for (;;) {
    while (at < end && (text_[at] == ' ' || text_[at] == '\t' || text_[at] == '\r')) ++at;
    if (at >= end || text_[at] == '\n') {
      alone_ = at;
      return true;
    }
    const bool may_stand = IsNode(n, at) && nodes_[n].kind != NodeKind::kAddress &&
                           nodes_[n].kind != NodeKind::kElement;
    if (!may_stand) {
      not_alone_ = at;
      return false;
    }
    at = nodes_[n].end;
    n = nodes_[n].next;
  }
}

/// Reads what stands at the begin of lines, and whole lines that are no paragraph; returns where
/// text goes on.
std::size_t Writer::BeginLine(std::size_t at, std::size_t end) {
  while (at < end) {
    node_ = FirstNode(at);
    if (IsNode(node_, at)) {
      const Node& node = nodes_[node_];
      const bool may_be_alone = node.kind == NodeKind::kTemplate || node.kind == NodeKind::kTable ||
                                node.kind == NodeKind::kComment ||
                                node.kind == NodeKind::kParameter || node.kind == NodeKind::kLink;
      if (!may_be_alone || node.end > end || !IsAlone(node, end)) return at;
      const std::string_view inner =
          text_.substr(node.inner_begin, node.inner_end - node.inner_begin);
      if (node.kind == NodeKind::kLink && !IsOutside(inner.substr(0, inner.find('|')))) return at;
      if (node.kind == NodeKind::kTemplate) Template(node, true);
      if (node.kind == NodeKind::kTable) Table(node);
      at = node.end;
      while (at < end && (text_[at] == ' ' || text_[at] == '\t' || text_[at] == '\r')) ++at;
      if (at < end && text_[at] == '\n') {
        if (node.kind == NodeKind::kTemplate || node.kind == NodeKind::kTable) EndParagraph();
        ++at;
      }
      continue;
    }
    const char c = text_[at];
    const std::size_t text = std::min(text_.find_first_not_of(" \t\r", at), end);
    if (text < end && text_[text] == '\n') {
      EndParagraph();
      at = text + 1;
    } else if (c == '=') {
      const std::size_t behind = Heading(at, end);
      if (behind == at) return at;
      at = behind;
    } else if (std::string_view("*#:;").find(c) != std::string_view::npos) {
      EndParagraph();
      const std::size_t behind = std::min(text_.find_first_not_of("*#:; \t", at), end);
      const std::string_view marks = text_.substr(at, behind - at);
      if (marks.find_first_of("*#") != std::string_view::npos) kind_ = TextKind::kListItem;
      node_ = FirstNode(behind);
      if (IsNode(node_, behind) && (nodes_[node_].kind == NodeKind::kTable)) {
        at = behind;
        continue;
      }
      return behind;
    } else if (c == '|' || text_.substr(at).starts_with("{|")) {
      EndParagraph();  // Of a template or table that is broken.
      at = EndOfLine(at, end);
      at += at < end;
    } else if (text_.substr(at).starts_with("----")) {
      EndParagraph();
      at = std::min(text_.find_first_not_of('-', at), end);
    } else {
      return at;
    }
  }
  return at;
}

/// Behind the line; `at`, if it is no heading.
std::size_t Writer::Heading(std::size_t at, std::size_t end) {
  const std::size_t line_end = EndOfLine(at, end);
  std::size_t last = line_end;
  // A comment may stand behind it.
  for (std::uint32_t n = FirstNode(at); n < nodes_.size() && nodes_[n].begin < line_end;
       n = nodes_[n].next) {
    const bool is_last =
        nodes_[n].kind == NodeKind::kComment &&
        text_.substr(nodes_[n].end, line_end - nodes_[n].end).find_first_not_of(" \t\r") ==
            std::string_view::npos;
    if (is_last) last = nodes_[n].begin;
  }
  while (last > at && IsAsciiSpace(text_[last - 1])) --last;
  std::size_t level = 0;
  while (level < 6 && at + level < last && text_[at + level] == '=') ++level;
  std::size_t closing = 0;
  while (closing < level && last - closing > at + level && text_[last - closing - 1] == '=')
    ++closing;
  if (closing == 0) return at;
  EndParagraph();
  Inline({at + closing, last - closing});
  out_.EndHeading(static_cast<int>(closing));
  node_ = FirstNode(line_end);
  return line_end < end ? line_end + 1 : end;
}

}  // namespace synoptic::corpora::wiki
