#pragma once

#include <cstddef>
#include <string_view>

#include "synoptic/export.hpp"

/// What subtitles ask of characters: whether a line is written in capitals, and whether it ends
/// what is said. All are linear in what they are given.
namespace synoptic::corpora::subtitles {

enum class Case {
  kNone,   ///< Digits and marks, of any script.
  kOther,  ///< Letters of a script without capitals, and of those that are not known here.
  kSmall,
  kCapital
};

struct Character {
  Case kind = Case::kNone;
  std::size_t size = 0;  ///< In bytes.
};

/// The character that a text begins with, which is UTF-8 and not empty.
Character CharacterAt(std::string_view text);

/// Of the first letter, or kNone.
Case FirstCase(std::string_view text);

/// Whether a text has two capitals at least, and no other letter.
SYNOPTIC_EXPORT bool IsInCapitals(std::string_view text);

SYNOPTIC_EXPORT bool HasLetter(std::string_view text);

/// Whether a text has a letter or a digit.
bool SaysSomething(std::string_view text);

/// Whether a text ends as a sentence does, or with a colon.
bool EndsUtterance(std::string_view text);

/// Han and kana, and their marks: what is written without spaces.
bool BeginsUnspaced(std::string_view text);
bool EndsUnspaced(std::string_view text);

}  // namespace synoptic::corpora::subtitles
