#pragma once

#include <unicode/utypes.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "models/language/words/folding.hpp"

namespace synoptic::language {

/// What a character does at the boundaries of words, where that is simple.
enum class PlainClass : std::uint8_t {
  kUnread,
  kLetter,
  kDigit,
  kMark,       // Stays with the letter before it.
  kSpace,      // U+0020 and the end of a line: what is on its two sides is split independently.
  kSeparator,  // Separates words wherever it stands.
  kPoint,      // Joins letters, and joins digits.
  kComma,      // Joins digits.
  kColon,      // Separates, but between letters it depends on the version of ICU.
  kHard        // None of these, or not known here: left to ICU.
};

struct PlainCharacter {
  PlainClass is = PlainClass::kUnread;
  std::uint8_t size = 0;
  std::array<char, 4> folded{};  ///< The first `size` are its NFKC_Casefold in UTF-8.

  std::string_view form() const { return {folded.data(), size}; }
};

/// The characters of the alphabets of Europe and the Near East and their punctuation, whose words
/// can be told apart, and folded, a character at a time. Read from ICU as they are met.
class PlainCharacters {
 public:
  explicit PlainCharacters(Folding folding) : folding_(folding) {}

  const PlainCharacter& Of(UChar32 c) {
    const auto code = static_cast<std::uint32_t>(c);
    if (code < kAlphabets) return Ensure(alphabets_[code], c);
    if (code - kPunctuationBegin < kPunctuation) {
      return Ensure(punctuation_[code - kPunctuationBegin], c);
    }
    return hard_;
  }

 private:
  static constexpr std::uint32_t kAlphabets = 0x700;  // Latin to Arabic.
  static constexpr std::uint32_t kPunctuationBegin = 0x2000;
  static constexpr std::uint32_t kPunctuation = 0x70;

  const PlainCharacter& Ensure(PlainCharacter& entry, UChar32 c) const {
    if (entry.is == PlainClass::kUnread) [[unlikely]]
      entry = Read(c);
    return entry;
  }
  PlainCharacter Read(UChar32 c) const;

  Folding folding_;
  PlainCharacter hard_{PlainClass::kHard, 0, {}};
  std::array<PlainCharacter, kAlphabets> alphabets_;
  std::array<PlainCharacter, kPunctuation> punctuation_;
};

}  // namespace synoptic::language
