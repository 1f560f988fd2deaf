#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/span.hpp"

namespace synoptic::mentions {

/// What lies between a token and the one before it.
enum class Gap : std::uint8_t { kNone, kSpace, kFixedSpace, kBreak };

/// A run of digits, a word, or a single mark, as figures are read from them. Invisible characters
/// (soft hyphens, zero-width spaces, marks of direction) are inside of tokens or nowhere.
struct Token {
  enum class Kind : std::uint8_t { kDigits, kWord, kMark };
  Kind kind = Kind::kMark;
  Gap gap = Gap::kBreak;
  bool is_capital = false;  ///< A word whose first letter is one.
  Span span;
  /// Digits in ASCII; a word case-folded, less spelling variants; a mark as it is, or its simplest
  /// equal: all spaced dashes and hyphens stay apart, but fullwidth forms are narrow.
  std::string form;

  bool IsDigits() const { return kind == Kind::kDigits; }
  bool IsWord() const { return kind == Kind::kWord; }
  bool IsMark(std::string_view mark) const { return kind == Kind::kMark && form == mark; }
};

using Tokens = std::vector<Token>;

/// Cuts a text into tokens. Ideographs and hiragana are words of one character each; katakana,
/// and letters of other scripts, are runs. A run of digits is of one script. O(n).
Tokens Tokenize(std::string_view text, std::string_view lang);

}  // namespace synoptic::mentions
