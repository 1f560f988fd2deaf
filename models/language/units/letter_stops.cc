// The full stops of initials, units and other single letters, and of letters without a vowel.

#include <algorithm>

#include "models/language/characters.hpp"
#include "models/language/traits.hpp"
#include "models/language/units/full_stops.hpp"
#include "models/language/units/token_shapes.hpp"

namespace synoptic::language {
namespace {

constexpr UChar32 kDegreeSign = 0xB0;

// "M.K", "А.А": initials that stand for a name.
bool AreInitials(std::u32string_view token) {
  constexpr std::size_t kMaxLetters = 3;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool is_letter = i % 2 == 0;
    if (is_letter != IsCapital(static_cast<UChar32>(token[i]))) return false;
    if (!is_letter && token[i] != U'.') return false;
    letters += is_letter ? 1 : 0;
  }
  return letters > 1 && letters <= kMaxLetters;
}

}  // namespace

// Of the plain letters of Latin and Cyrillic.
bool FullStops::IsConsonant(UChar32 c) const {
  constexpr UChar32 kFirstAccented = 0xC0;
  const bool is_plain = c < kFirstAccented || (c >= 0x410 && c <= 0x451);
  return is_plain && IsLetter(c) && !words_.vowels.Has(Utf8Of(u_tolower(c)));
}

// "Flt", "Kpt", "пгт": hardly a word, since it has no vowel, and no acronym in capitals.
bool FullStops::HasNoVowel(std::u32string_view token) const {
  constexpr std::size_t kMaxLetters = 5;
  return token.size() > 1 && token.size() <= kMaxLetters &&
         IsSmall(static_cast<UChar32>(token.back())) &&
         std::ranges::all_of(token,
                             [this](char32_t c) { return IsConsonant(static_cast<UChar32>(c)); });
}

// What is no part of a name that goes on: "Washington, D.C.", "Agus, S.H.", and initials that a
// word announces or others stand beside, "M.K. ve S.T."
bool FullStops::StandsForItself(const Stop& stop, std::u32string_view token) const {
  const std::size_t begin = stop.begin - token.size();
  if (IsSpace(reader_.At(begin - 1)) && reader_.At(begin - 2) == ',') return true;
  if (!AreInitials(token)) return false;
  const Span word = reader_.WordBefore(begin);
  if (word.empty()) return false;
  if (words_.initial_labels.Has(reader_.LowerCase(word.begin, word.end))) return true;
  const bool is_joint = IsSmall(reader_.At(word.begin)) && IsSpace(reader_.At(word.begin - 1)) &&
                        reader_.At(word.begin - 2) == '.';
  return is_joint && AreInitials(Decode(reader_.TokenBefore(word.begin - 2)));
}

// A single letter: an initial, an abbreviation, a unit, a label or a word.
bool FullStops::EndsAfterLetter(const Stop& stop, const Start& start, std::size_t sentence) const {
  const UChar32 letter = reader_.At(stop.begin - 1);
  const bool is_spaced = stop.begin > 1 && IsSpace(reader_.At(stop.begin - 2));
  const UChar32 before = reader_.At(stop.begin - (is_spaced ? 3 : 2));
  const bool is_behind_word =  // "кв. м."
      is_spaced && before == '.' && words_.unit_words.Has(reader_.TokenBefore(stop.begin - 3));
  const bool is_unit =
      IsDigit(before) || before == kDegreeSign || before == '/' || is_behind_word;  // "km/h"
  // "J. R. R.", "z. B.", "a. C."
  if (start.word_end == start.begin + 1 && reader_.At(start.word_end) == '.') return false;
  if (IsCapital(letter)) {
    const Span label = reader_.WordBefore(stop.begin - 1);
    const bool is_label = words_.labels.Has(reader_.LowerCase(label.begin, label.end));
    const bool is_word = (TraitsOf(lang_).i_is_word && letter == 'I') ||
                         (is_unit && words_.unit_letters.Has(Utf8Of(letter)));
    return is_label || is_word || Begins(start, Preceding::kInitial) ||
           (IsBehindSurname(stop, sentence) && EndsAfterFirm(stop, start));
  }
  if (IsCaseless(letter)) {
    const bool is_syllable = IsIdeographOrKana(letter) || IsHangul(letter);
    return is_syllable || is_unit || Begins(start, Preceding::kAbbreviation);
  }
  if (start.kind == Start::Kind::kNumber) return false;  // "c. 12".
  if (!IsConsonant(letter)) return true;
  const bool is_century = IsRomanDigit(before) && words_.century_letters.Has(Utf8Of(letter));
  const bool before_name = IsSpace(reader_.At(start.word_end)) &&  // "XII в. Юрием Долгоруким"
                           IsCapital(reader_.At(start.word_end + 1));
  return (is_unit && words_.unit_letters.Has(Utf8Of(letter))) || (is_century && !before_name) ||
         Begins(start, Preceding::kAbbreviation);
}

// "Иванов А. П.": initials that end a name.
bool FullStops::IsBehindSurname(const Stop& stop, std::size_t sentence) const {
  if (words_.surname_ends.empty()) return false;
  constexpr int kMaxInitials = 2;
  std::size_t begin = stop.begin - 1;
  for (int initials = 1;; ++initials) {
    if (!IsSpace(reader_.At(begin - 1))) return false;
    if (reader_.At(begin - 2) != '.') break;
    if (initials == kMaxInitials || !IsCapital(reader_.At(begin - 3))) return false;
    begin -= 3;
  }
  const Span word = reader_.WordBefore(begin);
  return word.begin > sentence && IsCapital(reader_.At(word.begin)) &&
         EndsInOneOf(reader_.Utf8(word.begin, word.end), words_.surname_ends);
}

}  // namespace synoptic::language
