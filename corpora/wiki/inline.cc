// What stands within lines: words, links, addresses, tags, apostrophes.

#include <algorithm>
#include <string>
#include <utility>

#include "corpora/lines.hpp"
#include "corpora/markup/characters.hpp"
#include "corpora/markup/tags.hpp"
#include "corpora/wiki/namespaces.hpp"
#include "corpora/wiki/writer.hpp"

namespace synoptic::corpora::wiki {
namespace {

constexpr std::string_view kSpecial = " \t\r\n'&<_{}[]";

/// Tags of wikis that are none of HTML.
constexpr std::string_view kTags[] = {"onlyinclude", "includeonly", "noinclude", "poem",
                                      "translate",   "languages",   "nobr"};

std::string_view Trimmed(std::string_view text) {
  return Slice(text, Trim(text, {0, text.size()}));
}

/// Where "]]" or another mark of two equal characters stands by itself.
bool IsDoubled(std::string_view text) { return text.size() > 1 && text[0] == text[1]; }

/// The size of "__NOTOC__" that a text begins with, or 0.
std::size_t MagicWordSize(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  if (!text.starts_with("__")) return 0;
  for (std::size_t i = 2; i < std::min(text.size(), kLongest); ++i) {
    if (text[i] == '_') return i > 2 && text.substr(i).starts_with("__") ? i + 2 : 0;
    if (!(text[i] >= 'A' && text[i] <= 'Z') && text[i] >= 0) return 0;
  }
  return 0;
}

}  // namespace

void Writer::Inline(Span range) {
  if (depth_ == kMaxDepth) return;
  ++depth_;
  const std::uint32_t outer = std::exchange(node_, FirstNode(range.begin));
  const bool was_block = std::exchange(is_block_, false);
  for (std::size_t at = range.begin; at < range.end;) at = Step(at, range.end);
  is_block_ = was_block;
  node_ = outer;
  --depth_;
}

/// A node, or a token of the text before the next.
std::size_t Writer::Step(std::size_t at, std::size_t end) {
  while (node_ < nodes_.size() && nodes_[node_].begin < at) ++node_;
  if (!IsNode(node_, at) || nodes_[node_].end > end) {
    std::size_t stop = node_ < nodes_.size() ? nodes_[node_].begin : end;
    if (stop == at) stop = at + 1;
    return Token(at, std::min(stop, end));
  }
  const std::uint32_t n = node_;
  WriteNode(nodes_[n]);
  node_ = nodes_[n].next;
  return nodes_[n].end;
}

void Writer::WriteNode(const Node& node) {
  switch (node.kind) {
    case NodeKind::kComment:
      return;
    case NodeKind::kParameter:
      return out_.Cut();
    case NodeKind::kTable:
      return is_block_ ? Table(node) : out_.Cut();
    case NodeKind::kTemplate:
      return Template(node, false);
    case NodeKind::kLink:
      return Link(node);
    case NodeKind::kAddress:
      return Address(node);
    case NodeKind::kElement:
      return Element(node);
  }
}

std::size_t Writer::Token(std::size_t at, std::size_t stop) {
  const std::string_view rest = text_.substr(at, stop - at);
  switch (rest.front()) {
    case ' ':
    case '\t':
    case '\r':
      out_.Space();
      return at + 1;
    case '\n':
      out_.LineEnd();
      return at + 1;
    case '\'':
      return Apostrophes(at, stop);
    case '<':
      return Bracket(at, stop);
    case '&': {
      std::string character;
      const std::size_t size = markup::AppendNamed(text_.substr(at), character);
      if (size == 0) break;
      character == "\u00A0" || character == " " ? out_.Space()
                                                : out_.PutCharacter(character, at, size);
      return at + size;
    }
    case '_':
      if (const std::size_t size = MagicWordSize(text_.substr(at)); size > 0) return at + size;
      break;
    case '{':
    case '}':
    case '[':
    case ']':
      if (IsDoubled(rest)) return at + 2;
      break;
    default:
      break;
  }
  const std::size_t size = std::min(rest.find_first_of(kSpecial, 1), rest.size());
  out_.Put(rest.substr(0, size), at);
  return at + size;
}

std::size_t Writer::Apostrophes(std::size_t at, std::size_t stop) {
  const auto run = std::ranges::lower_bound(quotes_, at, {}, &Quotes::begin);
  if (run == quotes_.end() || run->begin != at) {
    out_.Put("'", at);
    return at + 1;
  }
  if (run->literal > 0) out_.Put(text_.substr(at, run->literal), at);
  if (run->is_bold && may_have_title_ && is_block_ && kind_ == TextKind::kProse) {
    if (is_bold_ && title_.empty()) {
      constexpr std::size_t kLongest = 200;
      title_ = Trimmed(out_.text().substr(std::min(bold_begin_, out_.text().size())));
      if (title_.size() > kLongest) title_.clear();
    }
    is_bold_ = !is_bold_;
    bold_begin_ = out_.text().size();
  }
  return std::min<std::size_t>(at + run->size, std::max(stop, at + 1));
}

std::size_t Writer::Bracket(std::size_t at, std::size_t stop) {
  constexpr std::size_t kLongest = 1000;
  const std::string_view rest = text_.substr(at);
  if (rest.starts_with("<!--")) return std::min(at + 4, text_.size());
  const markup::Tag tag = markup::TagAt(rest);
  if (tag.size > 0) {
    if (tag.name == "br" || tag.name == "td" || tag.name == "th") {
      out_.Space();
    } else if (markup::IsBlock(tag.name)) {
      is_block_ ? EndParagraph() : out_.Space();
      if (tag.name == "li" && is_block_) kind_ = TextKind::kListItem;
    } else if (!tag.is_end && (tag.name == "rt" || tag.name == "rp")) {
      // How a word is read stands beside it.
      const std::size_t end = rest.substr(0, kLongest).find("</", tag.size);
      if (end != std::string_view::npos && at + end < stop) return at + end;
    }
    return at + tag.size;
  }
  std::string name;
  std::size_t i = rest.substr(1).starts_with('/') ? 2 : 1;
  for (; i < rest.size() && i < 20 && IsAsciiLetter(rest[i]); ++i) name += AsciiLower(rest[i]);
  const bool is_tag =
      std::ranges::find(kTags, name) != std::end(kTags) ||
      !ElementAt(i > 1 && rest[1] == '/' ? "<" + name + ">" : std::string(rest.substr(0, 24)))
           .empty();
  const std::size_t end = rest.substr(0, kLongest).find('>');
  if (is_tag && end != std::string_view::npos) return at + end + 1;
  out_.Put("<", at);
  return at + 1;
}

void Writer::Link(const Node& node) {
  const Span inner{node.inner_begin, node.inner_end};
  const std::string_view whole = Text(inner);
  const std::string_view target = whole.substr(0, whole.find('|'));
  if (IsOutside(target)) return out_.Cut();
  std::size_t begin = inner.begin;
  if (target.size() < whole.size()) {
    begin += target.size() + 1;
    if (Trimmed(Text({begin, inner.end})).empty()) return;
    return Inline({begin, inner.end});
  }
  const std::size_t text = target.find_first_not_of(" :#");
  if (text == std::string_view::npos) return;
  Inline({inner.begin + text, inner.end});
}

void Writer::Address(const Node& node) {
  const Span inner{node.inner_begin, node.inner_end};
  const std::string_view whole = Text(inner);
  const std::size_t size = std::min(whole.find_first_of(" \t<'\""), whole.size());
  std::string url(whole.substr(0, size));
  const Span label{inner.begin + size, inner.end};
  const bool has_label = !Trimmed(Text(label)).empty();
  if (is_note_) {
    if (url_.empty()) url_ = std::move(url);
  } else if (!has_label) {
    out_.Refer({}, std::move(url));
  }
  if (has_label) {
    std::size_t begin = label.begin;
    while (begin < label.end && IsAsciiSpace(text_[begin])) ++begin;
    Inline({begin, label.end});
  }
}

void Writer::Element(const Node& node) {
  const std::string_view name = ElementAt(text_.substr(node.begin));
  if (name == "ref") {
    if (!is_note_) ReferToElement(node);
  } else if (name == "nowiki") {
    for (std::size_t at = node.inner_begin; at < node.inner_end;) {
      const char c = text_[at];
      std::string character;
      const std::size_t size = c == '&' ? markup::AppendNamed(text_.substr(at), character) : 0;
      if (size > 0) {
        out_.PutCharacter(character, at, size);
      } else if (IsAsciiSpace(c)) {
        out_.Space();
      } else {
        out_.Put(text_.substr(at, 1), at);
      }
      at += std::max<std::size_t>(size, 1);
    }
  } else {
    out_.Cut();
  }
}

}  // namespace synoptic::corpora::wiki
