#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

#include "corpora/lines.hpp"
#include "corpora/mending/edits.hpp"
#include "corpora/paragraphs.hpp"
#include "synoptic/internal/text_begin.hpp"

namespace synoptic::corpora::mending {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

/// Behind a hyphen that stands for the rest of a word: "Haupt- und Nebenfach", "pre- and post-war".
constexpr std::string_view kJoining[] = {"und", "oder", "bzw",   "and", "or", "to", "en", "of",
                                         "och", "og",   "eller", "et",  "ou", "e",  "y"};

bool IsWordByte(char c) { return IsAsciiLetter(c) || c < 0; }

/// The bytes of letters that a text ends or begins with.
std::string_view LastWord(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && IsWordByte(text[begin - 1])) --begin;
  return text.substr(begin);
}
std::string_view FirstWord(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && IsWordByte(text[end])) ++end;
  return text.substr(0, end);
}

/// Words of a text that have a hyphen within a line.
std::set<std::string, std::less<>> Hyphenated(std::string_view text) {
  std::set<std::string, std::less<>> words;
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    constexpr std::size_t kLongest = 60;
    const std::size_t from = at - std::min(at, kLongest);
    const std::string_view first = LastWord(text.substr(from, at - from));
    const std::string_view last = FirstWord(text.substr(at + 1, kLongest));
    if (!first.empty() && !last.empty()) words.insert(std::string(first) + '-' + std::string(last));
  }
  return words;
}

class Joiner {
 public:
  Joiner(std::string_view text, Edits& edits) : text_(text), edits_(edits) {}

  /// The line ends of a paragraph; whether one parts what belongs together.
  bool Join(Span paragraph) {
    bool is_needed = false;
    std::size_t at = paragraph.begin;
    for (;;) {
      const std::size_t end = text_.substr(0, paragraph.end).find_first_of("\r\n", at);
      if (end == std::string_view::npos) return is_needed;
      std::size_t last = end;
      while (last > paragraph.begin && IsAsciiSpace(text_[last - 1])) --last;
      at = end;
      while (at < paragraph.end && IsAsciiSpace(text_[at])) ++at;
      is_needed |= JoinAt({last, at}, paragraph);
    }
  }

 private:
  bool JoinAt(Span space, Span paragraph) {
    const std::string_view before = text_.substr(paragraph.begin, space.begin - paragraph.begin);
    const std::string_view behind = text_.substr(space.end, paragraph.end - space.end);
    if (before.ends_with(kSoftHyphen)) {
      edits_.push_back({{space.begin - kSoftHyphen.size(), space.end}, {}});
      return true;
    }
    const bool is_unspaced = before.size() >= 3 &&
                             markup::IsUnspaced(before.substr(before.size() - 3)) &&
                             markup::IsUnspaced(behind);
    if (is_unspaced || IsWideMark(before) || IsParted(before, behind)) {
      const bool is_hyphen = before.ends_with('-') && IsOneWord(before, behind);
      edits_.push_back({{space.begin - (is_hyphen ? 1 : 0), space.end}, {}});
      return true;
    }
    edits_.push_back({space, " "});
    return false;
  }

  // "，" and others of full width.
  static bool IsWideMark(std::string_view before) {
    return before.size() >= 3 && before[before.size() - 3] == '\xEF' &&
           (before[before.size() - 2] == '\xBC' || before[before.size() - 2] == '\xBD');
  }

  /// Whether a hyphen at the end of a line stands within a word or a compound.
  static bool IsParted(std::string_view before, std::string_view behind) {
    if (!before.ends_with('-')) return false;
    const std::string_view word = FirstWord(behind);
    const bool is_word =
        LastWord(before.substr(0, before.size() - 1)).size() >= 2 && word.size() >= 2;
    return is_word && std::ranges::find(kJoining, word) == std::end(kJoining);
  }

  /// Whether it was set by who wrapped the lines. One that the text has elsewhere, and one before a
  /// capital or behind one within ("UN-\nGeneralsekretär"), is of the word.
  bool IsOneWord(std::string_view before, std::string_view behind) {
    if (language::FindTextBegin(behind) != language::TextBegin::kSmall) return false;
    if (!has_hyphenated_) hyphenated_ = Hyphenated(text_);
    has_hyphenated_ = true;
    const std::string_view first = LastWord(before.substr(0, before.size() - 1));
    return !hyphenated_.contains(std::string(first) + '-' + std::string(FirstWord(behind)));
  }

  std::string_view text_;
  Edits& edits_;
  std::set<std::string, std::less<>> hyphenated_;
  bool has_hyphenated_ = false;
};

}  // namespace

bool FindLineEnds(std::string_view text, ReadOptions::Lines lines, Edits& edits) {
  if (lines == ReadOptions::Lines::kParagraph || lines == ReadOptions::Lines::kSentence) {
    return false;
  }
  Edits found;
  Joiner joiner(text, found);
  bool is_needed = false;
  for (const Span paragraph : FindParagraphs(text, lines)) is_needed |= joiner.Join(paragraph);
  if (is_needed) edits.insert(edits.end(), found.begin(), found.end());
  return is_needed;
}

}  // namespace synoptic::corpora::mending
