// Marks that belong together, in one pass with a stack, as MediaWiki finds them
// (https://www.mediawiki.org/wiki/Preprocessor_ABNF): braces in twos and threes from the inside
// out, and elements of extensions whole, whatever is in them. Other than there, a mark that is
// never closed does not keep those around it open: closing braces pass over open brackets, and a
// paragraph ends links.
//
// Nothing is looked for twice: where an element is not closed, no other of its name is, either.

#include "corpora/wiki/nodes.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "corpora/lines.hpp"
#include "synoptic/error.hpp"

namespace synoptic::corpora::wiki {
namespace {

constexpr std::string_view kElements[] = {
    "ref",       "nowiki",       "references",  "gallery",         "math",
    "chem",      "ce",           "pre",         "syntaxhighlight", "source",
    "score",     "timeline",     "graph",       "hiero",           "imagemap",
    "mapframe",  "maplink",      "inputbox",    "section",         "templatestyles",
    "indicator", "templatedata", "categorytree"};

/// What is open.
struct Mark {
  NodeKind kind = NodeKind::kTemplate;
  std::uint32_t begin = 0;
  std::uint32_t count = 0;  ///< Of braces that nothing has closed yet.
};

bool IsAddress(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("//") ||
         text.starts_with("ftp://") || text.starts_with("mailto:");
}

class Finder {
 public:
  Finder(std::string_view text, const std::string& name) : text_(text), name_(name) {
    closed_.fill(true);
  }

  std::vector<Node> Find() {
    for (at_ = 0; at_ < text_.size();) {
      const std::size_t next = text_.find_first_of("<{}[]|\n", at_);
      if (next == std::string_view::npos) break;
      is_line_begin_ = next == 0 || (line_begin_ <= next && IsIndent(next));
      at_ = next;
      switch (text_[at_]) {
        case '\n':
          EndLine();
          break;
        case '<':
          Bracket();
          break;
        case '{':
          OpenBraces();
          break;
        case '}':
          CloseBraces();
          break;
        case '[':
          OpenLink();
          break;
        case ']':
          CloseLink();
          break;
        default:
          CloseTable();
      }
    }
    Sort();
    return std::move(nodes_);
  }

 private:
  // Whether nothing but marks of an indent stands between the begin of the line and `at`.
  bool IsIndent(std::size_t at) const {
    constexpr std::size_t kLongest = 20;
    if (at - line_begin_ > kLongest) return false;
    return text_.substr(line_begin_, at - line_begin_).find_first_not_of(" \t:*#;") ==
           std::string_view::npos;
  }

  void Add(NodeKind kind, std::size_t begin, std::size_t end, std::size_t open, std::size_t close) {
    if (nodes_.size() == kMaxNodes) {
      throw Error(ErrorCode::kTooLarge,
                  name_ + ": wikitext with more than a million links, templates and elements");
    }
    const auto offset = [](std::size_t at) { return static_cast<std::uint32_t>(at); };
    nodes_.push_back(
        {kind, offset(begin), offset(end), offset(begin + open), offset(end - close), 0});
  }

  void Open(NodeKind kind, std::size_t size) {
    if (stack_.size() == kMaxNodes) {
      throw Error(ErrorCode::kTooLarge, name_ + ": wikitext with more than a million open marks");
    }
    stack_.push_back({kind, static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(size)});
    braces_ += kind == NodeKind::kTemplate;
    at_ += size;
  }

  void Pop() {
    braces_ -= stack_.back().kind == NodeKind::kTemplate;
    stack_.pop_back();
  }

  bool IsTop(NodeKind kind) const { return !stack_.empty() && stack_.back().kind == kind; }
  void PopLinks() {
    while (IsTop(NodeKind::kLink) || IsTop(NodeKind::kAddress)) Pop();
  }

  // An address ends with its line, a link with its paragraph.
  void EndLine() {
    ++at_;
    line_begin_ = at_;
    while (IsTop(NodeKind::kAddress)) Pop();
    if (at_ < text_.size() && text_[at_] == '\n' && IsTop(NodeKind::kLink)) PopLinks();
  }

  void Bracket() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) {
      const std::size_t end = has_comment_end_ ? text_.find("-->", at_ + 4) : text_.npos;
      has_comment_end_ = end != text_.npos;
      if (!has_comment_end_) {
        at_ += 4;
        return;
      }
      Add(NodeKind::kComment, at_, end + 3, 4, 3);
      at_ = end + 3;
      return;
    }
    const std::string_view element = ElementAt(rest);
    const std::size_t tag_end = element.empty() ? text_.npos : TagEnd();
    if (tag_end == text_.npos) {
      ++at_;
      return;
    }
    const std::size_t open = tag_end - at_;
    const bool is_closed = text_[tag_end - 2] == '/';
    const Span end = is_closed ? Span{tag_end, tag_end} : EndTag(element, tag_end);
    if (end.empty() && !is_closed) {
      at_ = tag_end;
      return;
    }
    Add(NodeKind::kElement, at_, end.end, open, end.size());
    at_ = end.end;
  }

  // Behind the bracket that ends the tag at at_.
  std::size_t TagEnd() const {
    constexpr std::size_t kLongest = 1000;
    char quote = 0;
    const std::size_t most = std::min(text_.size(), at_ + kLongest);
    for (std::size_t i = at_ + 1; i < most; ++i) {
      const char c = text_[i];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if ((c == '"' || c == '\'') && text_[i - 1] == '=') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<') {
        break;
      }
    }
    return text_.npos;
  }

  Span EndTag(std::string_view element, std::size_t from) {
    const auto index = static_cast<std::size_t>(std::ranges::find(kElements, element) - kElements);
    if (!closed_[index]) return {};
    for (std::size_t at = text_.find("</", from); at != text_.npos; at = text_.find("</", at + 2)) {
      std::size_t end = at + 2 + element.size();
      bool is_name = end <= text_.size();
      for (std::size_t i = 0; is_name && i < element.size(); ++i) {
        is_name = AsciiLower(text_[at + 2 + i]) == element[i];
      }
      if (!is_name) continue;
      while (end < text_.size() && IsAsciiSpace(text_[end])) ++end;
      if (end < text_.size() && text_[end] == '>') return {at, end + 1};
    }
    closed_[index] = false;
    return {};
  }

  void OpenBraces() {
    const std::size_t end = std::min(text_.find_first_not_of('{', at_), text_.size());
    if (end - at_ == 1) {
      const bool is_table = is_line_begin_ && text_.substr(end).starts_with('|') &&
                            !text_.substr(end).starts_with("|}");
      is_table ? Open(NodeKind::kTable, 2) : void(++at_);
    } else {
      Open(NodeKind::kTemplate, end - at_);
    }
  }

  void CloseBraces() {
    std::size_t count = std::min(text_.find_first_not_of('}', at_), text_.size()) - at_;
    while (count >= 2 && braces_ > 0) {
      while (!IsTop(NodeKind::kTemplate)) Pop();
      Mark& open = stack_.back();
      const std::size_t size = std::min<std::size_t>({3, count, open.count});
      const std::size_t begin = open.begin + open.count - size;
      Add(size == 3 ? NodeKind::kParameter : NodeKind::kTemplate, begin, at_ + size, size, size);
      at_ += size;
      count -= size;
      open.count -= static_cast<std::uint32_t>(size);
      if (open.count < 2) Pop();
    }
    at_ += count;
  }

  void OpenLink() {
    if (text_.substr(at_).starts_with("[[")) {
      Open(NodeKind::kLink, 2);
    } else if (IsAddress(text_.substr(at_ + 1))) {
      Open(NodeKind::kAddress, 1);
    } else {
      ++at_;
    }
  }

  void CloseLink() {
    if (IsTop(NodeKind::kAddress)) {
      Add(NodeKind::kAddress, stack_.back().begin, at_ + 1, 1, 1);
      Pop();
      ++at_;
    } else if (text_.substr(at_).starts_with("]]") && IsTop(NodeKind::kLink)) {
      Add(NodeKind::kLink, stack_.back().begin, at_ + 2, 2, 2);
      Pop();
      at_ += 2;
    } else {
      ++at_;
    }
  }

  void CloseTable() {
    ++at_;
    const std::string_view rest = text_.substr(at_);
    if (!is_line_begin_ || !rest.starts_with('}')) return;
    if (rest.starts_with("}}") && braces_ > 0 && !IsTop(NodeKind::kTable)) return;
    PopLinks();
    if (!IsTop(NodeKind::kTable)) return;
    Add(NodeKind::kTable, stack_.back().begin, at_ + 1, 2, 2);
    Pop();
    ++at_;
  }

  void Sort() {
    std::ranges::sort(nodes_, [](const Node& a, const Node& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<std::uint32_t> open;
    for (std::uint32_t n = 0; n <= nodes_.size(); ++n) {
      while (!open.empty() && (n == nodes_.size() || nodes_[n].begin >= nodes_[open.back()].end)) {
        nodes_[open.back()].next = n;
        open.pop_back();
      }
      if (n < nodes_.size()) open.push_back(n);
    }
  }

  std::string_view text_;
  const std::string& name_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  bool is_line_begin_ = true;
  std::vector<Mark> stack_;
  std::size_t braces_ = 0;                         ///< How many marks of the stack are.
  std::array<bool, std::size(kElements)> closed_;  ///< Whether one of the name may still be.
  bool has_comment_end_ = true;
  std::vector<Node> nodes_;
};

}  // namespace

std::string_view ElementAt(std::string_view text) {
  std::string name;
  for (std::size_t i = 1; i < text.size() && i < 20 && IsAsciiLetter(text[i]); ++i) {
    name += AsciiLower(text[i]);
  }
  const auto* const found = std::ranges::find(kElements, name);
  if (found == std::end(kElements)) return {};
  const char behind = name.size() + 1 < text.size() ? text[name.size() + 1] : '\0';
  return IsAsciiSpace(behind) || behind == '>' || behind == '/' ? *found : std::string_view();
}

std::vector<Node> FindNodes(std::string_view text, const std::string& name) {
  return Finder(text, name).Find();
}

}  // namespace synoptic::corpora::wiki
