// Marks within a paragraph, in two passes: the first finds what is a mark, with a stack of brackets
// and one for each character of emphasis; the second writes what is left. That is less than
// CommonMark asks for where marks overlap, and no mark is looked for twice.

#include "corpora/markdown/spans.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "corpora/lines.hpp"
#include "corpora/markup/characters.hpp"
#include "corpora/markup/tags.hpp"

namespace synoptic::corpora::markdown {
namespace {

enum class Does { kSkip, kSpace, kCut, kNote, kLiteral };

/// What is done with a stretch of the text; `inner` is the name of a note, or what is literal.
struct Mark {
  Span span;
  Does does = Does::kSkip;
  Span inner;
};

struct Bracket {
  std::size_t at = 0;
  bool is_image = false;
};

struct Emphasis {
  std::size_t begin = 0;
  std::size_t count = 0;
};

constexpr std::string_view kEmphasis = "*_~";
constexpr std::string_view kPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool IsOfWord(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c); }
bool IsWordCharacter(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c) || c < 0; }

class Finder {
 public:
  Finder(std::string_view text, Span range, const std::set<std::string, std::less<>>& definitions)
      : text_(text.substr(0, range.end)), begin_(range.begin), definitions_(definitions) {
    FindCode();
  }

  std::vector<Mark> Find() {
    for (at_ = begin_; at_ < text_.size();) {
      const std::size_t next = text_.find_first_of("\\`<[]!*_~", at_);
      if (next == std::string_view::npos) break;
      at_ = next;
      switch (text_[at_]) {
        case '\\':
          Escape();
          break;
        case '`':
          Code();
          break;
        case '<':
          Angle();
          break;
        case '!':
          if (text_.substr(at_).starts_with("![")) brackets_.push_back({at_, true});
          at_ += text_.substr(at_).starts_with("![") ? 2 : 1;
          break;
        case '[':
          Open();
          break;
        case ']':
          Close();
          break;
        default:
          Emphasise();
      }
    }
    std::ranges::sort(marks_, [](const Mark& a, const Mark& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    return std::move(marks_);
  }

 private:
  void Skip(std::size_t begin, std::size_t end, Does does = Does::kSkip, Span inner = {}) {
    if (begin < end) marks_.push_back({{begin, end}, does, inner});
  }

  // Each run of backticks, with the next as long.
  void FindCode() {
    constexpr std::size_t kLongest = 32;
    std::array<std::size_t, kLongest + 1> next{};
    for (std::size_t at = text_.find('`', begin_); at != text_.npos; at = text_.find('`', at)) {
      const std::size_t end = std::min(text_.find_first_not_of('`', at), text_.size());
      runs_.push_back({{at, end}, 0});
      at = end;
    }
    for (std::size_t r = runs_.size(); r-- > 0;) {
      const std::size_t size = std::min(runs_[r].first.size(), kLongest);
      runs_[r].second = next[size];
      next[size] = r + 1;
    }
  }

  void Escape() {
    const bool is_escape =
        at_ + 1 < text_.size() && kPunctuation.find(text_[at_ + 1]) != std::string_view::npos;
    if (is_escape) Skip(at_, at_ + 1);
    at_ += is_escape ? 2 : 1;
  }

  void Code() {
    const auto run =
        std::ranges::lower_bound(runs_, at_, {}, [](const auto& one) { return one.first.begin; });
    if (run == runs_.end() || run->first.begin != at_) {
      ++at_;
      return;
    }
    if (run->second == 0) {
      at_ = run->first.end;
      return;
    }
    const Span closing = runs_[run->second - 1].first;
    Skip(at_, closing.end, Does::kLiteral, {run->first.end, closing.begin});
    at_ = closing.end;
  }

  void Angle() {
    constexpr std::size_t kLongest = 500;
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) {
      const std::size_t end = has_comment_end_ ? text_.find("-->", at_) : text_.npos;
      has_comment_end_ = end != text_.npos;
      if (has_comment_end_) Skip(at_, end + 3);
      at_ = has_comment_end_ ? end + 3 : at_ + 4;
      return;
    }
    const std::size_t end = rest.substr(0, kLongest).find_first_of("> \n", 1);
    const bool is_address = end != text_.npos && rest[end] == '>' &&
                            (rest.starts_with("<http://") || rest.starts_with("<https://") ||
                             rest.starts_with("<mailto:"));
    if (is_address) {
      Skip(at_, at_ + end + 1, Does::kLiteral, {at_ + 1, at_ + end});
      at_ += end + 1;
      return;
    }
    const markup::Tag tag = markup::TagAt(rest);
    if (tag.size > 0) {
      const bool is_space = tag.name == "br" || markup::IsBlock(tag.name);
      Skip(at_, at_ + tag.size,
           is_space            ? Does::kSpace
           : tag.name == "img" ? Does::kCut
                               : Does::kSkip);
    }
    at_ += std::max<std::size_t>(tag.size, 1);
  }

  void Open() {
    constexpr std::size_t kLongest = 100;
    const std::string_view rest = text_.substr(at_, kLongest);
    const std::size_t end = rest.starts_with("[^") ? rest.find_first_of("] \n") : text_.npos;
    if (end != text_.npos && rest[end] == ']' && end > 2) {
      Skip(at_, at_ + end + 1, Does::kNote, {at_ + 2, at_ + end});
      at_ += end + 1;
      return;
    }
    brackets_.push_back({at_, false});
    ++at_;
  }

  void Close() {
    const std::size_t close = at_++;
    if (brackets_.empty()) return;
    const Bracket open = brackets_.back();
    brackets_.pop_back();
    const std::size_t inner = open.at + (open.is_image ? 2 : 1);
    const std::size_t end = EndOfLink({inner, close});
    if (end == 0) return;
    if (open.is_image) {
      Skip(open.at, end, Does::kCut);
    } else {
      Skip(open.at, open.at + 1);
      Skip(close, end);
    }
    at_ = end;
  }

  // Behind what a link says of where it leads; 0 if it is none.
  std::size_t EndOfLink(Span inner) {
    constexpr std::size_t kLongest = 200;
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with('(')) {
      if (!has_link_end_) return 0;
      std::size_t depth = 0;
      for (std::size_t i = at_; i < text_.size(); ++i) {
        if (text_[i] == '\\') {
          ++i;
        } else if (text_[i] == '(') {
          ++depth;
        } else if (text_[i] == ')' && --depth == 0) {
          return LeadsSomewhere(Slice(text_, {at_ + 1, i})) ? i + 1 : 0;
        }
      }
      has_link_end_ = false;
      return 0;
    }
    if (rest.starts_with('[')) {
      const std::size_t end = rest.substr(0, kLongest).find(']');
      if (end == text_.npos) return 0;
      const Span name = end > 1 ? Span{at_ + 1, at_ + end} : inner;
      return IsDefined(name) ? at_ + end + 1 : 0;
    }
    return IsDefined(inner) ? at_ : 0;
  }

  // "[Smith 2004](p. 12)" is a source and its page: an address has a letter, and a space only
  // before a title.
  static bool LeadsSomewhere(std::string_view address) {
    if (address.empty() || address.starts_with('<')) return true;
    const std::string_view first = address.substr(0, address.find_first_of(" \t\n"));
    const std::string_view title = SkipSpace(address.substr(first.size()));
    const bool has_letter = std::ranges::any_of(
        first, [](char c) { return IsAsciiLetter(c) || c == '#' || c == '/' || c < 0; });
    return has_letter &&
           (title.empty() || title.front() == '"' || title.front() == '\'' || title.front() == '(');
  }

  bool IsDefined(Span span) const {
    constexpr std::size_t kLongest = 200;
    if (definitions_.empty() || span.size() > kLongest) return false;
    std::string name;
    for (const char c : Slice(text_, span)) name += AsciiLower(c);
    return definitions_.contains(name);
  }

  void Emphasise() {
    const char mark = text_[at_];
    const std::size_t end = std::min(text_.find_first_not_of(mark, at_), text_.size());
    const std::size_t begin = std::exchange(at_, end);
    const char before = begin > begin_ ? text_[begin - 1] : ' ';
    const char behind = end < text_.size() ? text_[end] : ' ';
    std::size_t count = end - begin;
    if (mark == '~' && count != 2) return;
    if (IsAsciiDigit(before) && IsAsciiDigit(behind)) return;
    const bool is_within = mark == '_' && IsWordCharacter(before) && IsWordCharacter(behind);
    if (is_within) return;
    // "x*y*z" is a product.
    const bool is_between = mark == '*' && IsOfWord(before) && IsOfWord(behind);
    auto& open = emphasis_[kEmphasis.find(mark)];
    const bool may_close = !IsAsciiSpace(before) && !(mark == '_' && IsWordCharacter(behind));
    const bool may_open =
        !IsAsciiSpace(behind) && !is_between && !(mark == '_' && IsWordCharacter(before));
    std::size_t closed = 0;
    while (may_close && count > 0 && !open.empty()) {
      Emphasis& last = open.back();
      const std::size_t size = std::min(count, last.count);
      Skip(last.begin + last.count - size, last.begin + last.count);
      Skip(begin + closed, begin + closed + size);
      last.count -= size;
      count -= size;
      closed += size;
      if (last.count == 0) open.pop_back();
    }
    if (may_open && count > 0) open.push_back({begin + closed, count});
  }

  std::string_view text_;
  std::size_t begin_;
  const std::set<std::string, std::less<>>& definitions_;
  std::size_t at_ = 0;
  std::vector<Mark> marks_;
  std::vector<Bracket> brackets_;
  std::array<std::vector<Emphasis>, 3> emphasis_;
  std::vector<std::pair<Span, std::size_t>> runs_;  ///< And the number of the next, from 1.
  bool has_comment_end_ = true;
  bool has_link_end_ = true;
};

void PutPlain(std::string_view text, Span span, bool is_literal, markup::Writing& out) {
  text = text.substr(0, span.end);
  for (std::size_t at = span.begin; at < span.end;) {
    const char c = text[at];
    if (IsAsciiSpace(c)) {
      out.Space();
      ++at;
      continue;
    }
    std::string character;
    const std::size_t named =
        c == '&' && !is_literal ? markup::AppendNamed(text.substr(at), character) : 0;
    if (named > 0) {
      character == "\u00A0" ? out.Space() : out.PutCharacter(character, at, named);
      at += named;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \t\r\n&", at + 1), span.end);
    out.Put(text.substr(at, end - at), at);
    at = end;
  }
}

}  // namespace

void WriteSpans(std::string_view text, const std::vector<Span>& lines,
                const std::set<std::string, std::less<>>& definitions, markup::Writing& out) {
  if (lines.empty()) return;
  const std::vector<Mark> marks =
      Finder(text, {lines.front().begin, lines.back().end}, definitions).Find();
  std::size_t m = 0;
  std::size_t at = lines.front().begin;
  for (const Span line : lines) {
    at = std::max(at, line.begin);
    while (at < line.end) {
      while (m < marks.size() && marks[m].span.begin < at) ++m;
      const std::size_t stop = m < marks.size() ? marks[m].span.begin : line.end;
      if (stop > at) {
        PutPlain(text, {at, std::min(stop, line.end)}, false, out);
        at = std::min(stop, line.end);
        continue;
      }
      const Mark& mark = marks[m++];
      if (mark.does == Does::kSpace) out.Space();
      if (mark.does == Does::kCut) out.Cut();
      if (mark.does == Does::kLiteral) PutPlain(text, mark.inner, true, out);
      if (mark.does == Does::kNote) {
        out.Refer(kNamedNote + std::string(Slice(text, mark.inner)), {});
      }
      at = mark.span.end;
    }
    out.LineEnd();
  }
}

}  // namespace synoptic::corpora::markdown
