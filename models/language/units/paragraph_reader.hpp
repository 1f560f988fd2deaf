#pragma once

#include <unicode/utypes.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/language/units/quotation_marks.hpp"
#include "synoptic/span.hpp"

namespace synoptic::language {

/// Those of enclosures.cc.
inline bool IsBracket(UChar32 c) {
  return c == '(' || c == ')' || c == '[' || c == ']' || (c >= 0x3008 && c <= 0x300F) ||
         c == 0xFF08 || c == 0xFF09;
}

/// A place where a sentence may end. Positions are indices of characters.
struct Stop {
  enum class Kind { kFullStop, kEllipsis, kStrong };
  Kind kind = Kind::kFullStop;
  std::size_t begin = 0;      ///< The first terminator.
  std::size_t marks_end = 0;  ///< Behind the last.
  std::size_t end = 0;        ///< Behind the marks that close the sentence: quotation marks, notes.
  std::size_t next = 0;       ///< The next character that is not white space.

  bool IsClosed() const { return end > marks_end; }
  bool IsSpaced() const { return next > end; }
};

/// What follows a stop, or would.
struct Start {
  enum class Kind { kNothing, kContinuation, kSmall, kCapital, kCaseless, kNumber };
  Kind kind = Kind::kNothing;
  std::string word = {};  ///< In lower case.
  std::size_t begin = 0;  ///< Behind opening marks.
  std::size_t word_end = 0;
};

/// A paragraph as characters, and the questions that the cutting of sentences asks of it.
class ParagraphReader {
 public:
  /// Of less than 4 GB.
  explicit ParagraphReader(std::string_view text);

  std::size_t size() const { return characters_.size(); }

  /// 0 beyond the ends; an index may run below 0 in subtractions.
  UChar32 At(std::size_t i) const { return i < size() ? characters_[i].c : 0; }

  /// Bytes of the characters [begin, end).
  Span ToBytes(std::size_t begin, std::size_t end) const { return {Offset(begin), Offset(end)}; }

  std::string Utf8(std::size_t begin, std::size_t end) const;
  std::string LowerCase(std::size_t begin, std::size_t end) const;

  std::size_t SkipSpace(std::size_t i) const;

  /// The end of the word that begins at `i`; `i` if none does.
  std::size_t WordEnd(std::size_t i) const;

  /// The word that stands before `end`, with one space or none between; empty if something else
  /// stands there.
  Span WordBefore(std::size_t end) const;

  /// Reads on from the terminator at `i`.
  Stop ReadStop(std::size_t i) const;

  /// Reads what begins at `i`, which is not white space.
  Start ReadStart(std::size_t i) const;

  /// The word before `end`, with inner points and hyphens ("U.S", "Ph.D", "vice-dir"); "т.д" also
  /// if there is a space in it.
  std::string TokenBefore(std::size_t end) const;

  /// Whether `i` is in a URL, an e-mail address or a handle.
  bool IsInLink(std::size_t i) const;

  /// Whether `i` is enclosed in brackets that belong into the sentence that begins at `sentence`,
  /// or in a quotation that its sentence goes on after.
  bool IsEnclosed(std::size_t i, std::size_t sentence) const;

  /// The innermost quotation that a character stands in.
  std::optional<Quotation> QuotationAround(std::size_t i) const;

  /// The quotation that ends at the marks behind a stop, if its sentence began before it with no
  /// colon or comma in between: a title, or a word or two of somebody.
  std::optional<Quotation> QuotationWithinSentence(const Stop& stop) const;

 private:
  struct Character {
    UChar32 c = 0;
    std::uint32_t offset = 0;
    std::uint32_t enclosure = 0;  ///< Sentences that begin before it are not to end here; 0: none.
    MarkRole role = MarkRole::kNone;
  };

  std::size_t Offset(std::size_t i) const {
    return i < size() ? characters_[i].offset : text_.size();
  }
  void FindBrackets();
  void FindQuotations(const std::vector<std::size_t>& marks);
  void Enclose(std::size_t begin, std::size_t end, std::size_t enclosure);
  bool AreSentences(std::size_t begin, std::size_t end) const;
  bool IsOmission(std::size_t begin, std::size_t end) const;
  UChar32 BeforeSpaces(std::size_t i) const;
  bool GoesOnBehind(const Quotation& quotation) const;
  std::size_t SkipClosers(std::size_t i) const;
  bool IsCloser(std::size_t i) const;
  std::size_t SkipDetachedCloser(std::size_t i) const;
  bool IsItemNumber(std::size_t i) const;
  std::size_t SkipNote(std::size_t i) const;
  std::size_t SkipMarkup(std::size_t i) const;
  std::size_t SkipEmoji(std::size_t i) const;

  std::string_view text_;
  std::vector<Character> characters_;
  std::vector<Quotation> quotations_;  // In the order of their ends.
  bool has_brackets_ = false;
};

}  // namespace synoptic::language
