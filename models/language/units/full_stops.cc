#include "models/language/units/full_stops.hpp"

#include <algorithm>

#include "models/language/characters.hpp"
#include "models/language/domains.hpp"
#include "models/language/icu.hpp"
#include "models/language/traits.hpp"

namespace synoptic::language {
namespace {

constexpr UChar32 kDegreeSign = 0xB0;
constexpr std::size_t kMaxOrdinal = 3;  // Digits.

// A token that is given as UTF-8, as characters.
std::u32string Decode(std::string_view token) {
  std::u32string characters;
  for (std::size_t i = 0; i < token.size();) {
    characters.push_back(static_cast<char32_t>(NextCharacter(token, i)));
  }
  return characters;
}

bool IsNumber(std::u32string_view token) {
  return !token.empty() &&
         std::ranges::all_of(token, [](char32_t c) { return IsDigit(static_cast<UChar32>(c)); });
}

bool IsRomanDigit(UChar32 c) { return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C'; }

bool IsRomanNumeral(std::u32string_view token) {
  return !token.empty() && std::ranges::all_of(token, [](char32_t c) {
    return IsRomanDigit(static_cast<UChar32>(c));
  });
}

// "U.S", "a.m", "S.p.A", "J.-C": parts of a few letters, one of a single letter or with a capital;
// "nu.nl" is a domain.
bool IsPointed(std::u32string_view token) {
  constexpr std::size_t kMaxLetters = 3;
  std::size_t points = 0;
  std::size_t part = 0;
  std::size_t shortest = kMaxLetters;
  bool has_capital = false;
  for (const char32_t c : token) {
    if (c == U'.' || c == U'-') {
      points += c == U'.';
      if (part > 0) shortest = std::min(shortest, part);
      part = 0;
      continue;
    }
    if (!IsLetter(static_cast<UChar32>(c)) || ++part > kMaxLetters) return false;
    has_capital = has_capital || IsCapital(static_cast<UChar32>(c));
  }
  if (part > 0) shortest = std::min(shortest, part);
  return points > 0 && (shortest == 1 || has_capital);
}

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

std::string Utf8Of(UChar32 c) {
  std::string utf8;
  AppendCharacter(c, utf8);
  return utf8;
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

bool FullStops::Begins(const Start& start, Preceding preceding) const {
  const bool may_begin =
      start.kind == Start::Kind::kCapital || start.kind == Start::Kind::kCaseless;
  // "V. I.", "B. Rossi": an initial, and no word that is spelled alike.
  const bool is_initial = start.word_end == start.begin + 1 && reader_.At(start.word_end) == '.';
  return may_begin && !is_initial && OftenBeginsSentence(start.word, preceding, lang_);
}

bool FullStops::Ends(const Stop& stop, const Start& start, std::size_t sentence) const {
  const std::string token = reader_.TokenBefore(stop.begin);
  const std::u32string characters = Decode(token);
  if (characters.empty()) return true;  // A bracket, a sign of per cent.
  if (IsUnspacedLetter(static_cast<UChar32>(characters.back()))) return false;
  const Abbreviation kind = FindAbbreviation(token, lang_);
  if (kind == Abbreviation::kTitle) return false;
  const bool is_number = IsNumber(characters);
  const bool is_pointed = IsPointed(characters);
  const bool may_open = kind != Abbreviation::kNone || is_pointed || characters.size() == 1;
  if (may_open && !is_number && kind != Abbreviation::kFirm) {
    const bool has_space = characters.size() > 1 && IsSpace(reader_.At(stop.begin - 2));  // "n. e"
    if (IsOpening(stop.begin - characters.size() - (has_space ? 1 : 0), sentence)) return false;
  }
  if (kind != Abbreviation::kNone) return EndsAfterAbbreviation(kind, stop, start);
  if (is_pointed) {
    return Begins(start, Preceding::kAbbreviation) ||
           (StandsForItself(stop, characters) && EndsAfterFirm(stop, start));
  }
  if (HasNoVowel(characters)) {
    const UChar32 before = reader_.At(stop.begin - characters.size() - 2);
    const bool is_unit = IsDigit(before) || IsDigit(reader_.At(stop.begin - characters.size() - 1));
    const bool is_name = IsCapital(static_cast<UChar32>(characters.front()));
    if (!is_unit && start.kind == Start::Kind::kNumber) return false;
    if (!is_unit && is_name) return Begins(start, Preceding::kAbbreviation);
  }
  const bool is_joined_letter =
      characters.size() == 2 && TraitsOf(lang_).joins_proclitics &&
      words_.joined_conjunctions.Has(Utf8Of(static_cast<UChar32>(characters.front())));
  if ((characters.size() == 1 && !is_number) || is_joined_letter) {
    return EndsAfterLetter(stop, start, sentence);
  }
  if (is_number && IsItemNumber(stop, characters, sentence)) return false;
  if (!is_number && !IsRomanNumeral(characters)) return true;
  return EndsAfterNumber(stop, start, characters.size(), sentence);
}

bool FullStops::EndsAfterAbbreviation(Abbreviation kind, const Stop& stop,
                                      const Start& start) const {
  const bool begins = Begins(start, Preceding::kAbbreviation);
  const bool is_caseless = start.kind == Start::Kind::kCaseless;
  switch (kind) {
    case Abbreviation::kNone:
    case Abbreviation::kTitle:
      return false;
    case Abbreviation::kNumbered: {
      // "Art. 5", "lett. b)", "sec. XIV".
      if (start.kind == Start::Kind::kNumber || reader_.At(start.begin + 1) == ')') return false;
      const bool is_roman = IsRomanNumeral(Decode(reader_.Utf8(start.begin, start.word_end)));
      if (is_roman && !IsSpace(reader_.At(start.word_end))) return false;  // "Art. I, sec. 8".
      return is_roman || is_caseless ? begins : true;
    }
    case Abbreviation::kInner:
      return begins;
    case Abbreviation::kFirm:
      return begins || EndsAfterFirm(stop, start);
    case Abbreviation::kFinal:
      return is_caseless ? begins || HasJoinedConjunction(start) : !FollowsTimeOfDay(start.word);
  }
  return false;
}

// "وأعاد", "and he rebuilt": as sentences begin where "and" is joined to their verb.
bool FullStops::HasJoinedConjunction(const Start& start) const {
  constexpr std::size_t kMinLetters = 4;
  return !words_.joined_conjunctions.empty() && start.word_end - start.begin >= kMinLetters &&
         words_.joined_conjunctions.Has(Utf8Of(reader_.At(start.begin)));
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

// The number of an item within a sentence: "you need: 1. a rope, 2. a lamp".
bool FullStops::IsItemNumber(const Stop& stop, std::u32string_view number,
                             std::size_t sentence) const {
  constexpr std::size_t kMaxDigits = 2;
  if (number.size() > kMaxDigits) return false;
  const std::size_t begin = stop.begin - number.size();
  std::size_t before = begin;
  while (before > sentence && IsSpace(reader_.At(before - 1))) --before;
  const UChar32 mark = before > sentence ? reader_.At(before - 1) : 0;
  if (before == begin && mark < 0x80) return false;  // "4:1."
  constexpr std::u32string_view kColons = U":：";
  constexpr std::u32string_view kCommas = U",;，；、،؛";
  const auto is_one_of = [mark](std::u32string_view marks) {
    return mark != 0 && marks.find(static_cast<char32_t>(mark)) != marks.npos;
  };
  const int value = number.size() == 1 ? u_charDigitValue(static_cast<UChar32>(number[0]))
                                       : 10 * u_charDigitValue(static_cast<UChar32>(number[0])) +
                                             u_charDigitValue(static_cast<UChar32>(number[1]));
  if (value == 1) return is_one_of(kColons) || is_one_of(kCommas);
  if (!is_one_of(kCommas)) return false;
  constexpr std::size_t kReach = 300;
  const std::size_t from = std::max(sentence, stop.begin - std::min(stop.begin, kReach));
  return reader_.Utf8(from, before).find(std::to_string(value - 1) + ". ") != std::string::npos;
}

// "At 5 a.m.", "In 44 B.C.": what has begun with a preposition and a figure is no sentence yet.
bool FullStops::IsOpening(std::size_t end, std::size_t sentence) const {
  constexpr std::size_t kMaxWords = 4;
  constexpr std::size_t kMaxWithoutFigure = 2;
  constexpr std::size_t kMaxLength = 60;
  if (words_.openers.empty() || end - sentence > kMaxLength) return false;
  std::size_t begin = sentence;
  while (begin < end && !IsWordPart(reader_.At(begin))) ++begin;
  const std::size_t first_end = reader_.WordEnd(begin);
  std::size_t words = 1;
  bool has_figure = false;
  for (std::size_t i = first_end; i < end; ++i) {
    const UChar32 c = reader_.At(i);
    words += IsWordPart(c) && IsSpace(reader_.At(i - 1));
    has_figure = has_figure || IsDigit(c) || IsRomanDigit(c);
    if (words > kMaxWords) return false;
  }
  if (words > kMaxWithoutFigure && !has_figure) return false;
  return first_end < end && words_.openers.Has(reader_.LowerCase(begin, first_end));
}

// "Harlow Inc. Shares of both rose.": what a capital begins and goes on with a small letter is not
// the title of somebody there, as in "Harlow Inc. Chief Executive". Where nouns have capitals, that
// says nothing.
bool FullStops::EndsAfterFirm(const Stop& stop, const Start& start) const {
  if (start.kind != Start::Kind::kCapital || TraitsOf(lang_).capitalises_nouns) return false;
  const bool is_word = IsSmall(reader_.At(start.begin + 1)) && start.begin == stop.next;
  const UChar32 behind = reader_.At(start.word_end + 1);
  return is_word && IsSpace(reader_.At(start.word_end)) && (IsSmall(behind) || IsDigit(behind)) &&
         !FollowsTimeOfDay(start.word);
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

// A number or a Roman numeral, of `size` characters, before the stop: an ordinal in some languages.
bool FullStops::EndsAfterNumber(const Stop& stop, const Start& start, std::size_t size,
                                std::size_t sentence) const {
  if (!TraitsOf(lang_).writes_ordinals_with_stop) return true;
  if (words_.behind_ordinals.Has(start.word)) return false;
  const std::size_t begin = stop.begin - size;
  const bool is_roman = !IsDigit(reader_.At(begin));
  if (size > kMaxOrdinal && !is_roman) return true;
  // "18. 3. 2024", but "Nr. 3."
  const bool is_behind_stop = IsSpace(reader_.At(begin - 1)) && reader_.At(begin - 2) == '.';
  if (is_behind_stop && IsDigit(reader_.At(begin - 3))) {
    return start.kind != Start::Kind::kNumber && Begins(start, Preceding::kAbbreviation);
  }
  return (is_behind_stop && !is_roman) || IsCardinal(stop, begin, sentence) ||
         Begins(start, Preceding::kAbbreviation);
}

// Whether what stands before a number says that it counts or names: "4:1", "3,5", "§ 3", "Platz 3".
bool FullStops::IsCardinal(const Stop& stop, std::size_t begin, std::size_t sentence) const {
  const UChar32 joined = reader_.At(begin - 1);
  if (begin > sentence && !IsSpace(joined) && !HasCategory(joined, U_GC_PS_MASK | U_GC_PI_MASK)) {
    const bool is_pair = joined == '/' || IsDash(joined);  // "19./20. Jahrhundert".
    if (!IsQuotationMark(joined)) return !is_pair || reader_.At(begin - 2) != '.';
  }
  std::size_t before = begin;
  while (before > sentence && IsSpace(reader_.At(before - 1))) --before;
  const UChar32 last = before > sentence ? reader_.At(before - 1) : 0;
  if (HasCategory(last, U_GC_S_MASK) || last == 0xA7) return true;
  const Span word = reader_.WordBefore(begin);
  if (word.empty() || word.begin < sentence) return false;
  const std::string small = reader_.LowerCase(word.begin, word.end);
  if (words_.labels.Has(small)) return true;
  const bool is_function_word =
      OftenBeginsSentence(small, Preceding::kAbbreviation, lang_) || words_.openers.Has(small);
  if (is_function_word || !TraitsOf(lang_).capitalises_nouns) return false;
  const bool is_noun = IsCapital(reader_.At(word.begin)) && word.begin > sentence;
  return is_noun || stop.begin - begin == kMaxOrdinal;
}

bool FullStops::EndsBetweenWords(const Stop& stop, const Start& start) const {
  const std::string token = reader_.TokenBefore(stop.begin);
  const std::u32string characters = Decode(token);
  if (characters.size() < 2 && !stop.IsClosed() && !IsNumber(characters)) return false;
  const bool is_ordinal = IsNumber(characters) && characters.size() < kMaxOrdinal &&
                          TraitsOf(lang_).writes_ordinals_with_stop;
  const bool is_abbreviation =
      IsPointed(characters) || is_ordinal || FindAbbreviation(token, lang_) != Abbreviation::kNone;
  if (is_abbreviation && !stop.IsClosed()) return false;
  const UChar32 after = reader_.At(start.word_end);
  const bool is_path = after == '.' && IsWordPart(reader_.At(start.word_end + 1));
  const bool is_pointed = after == '.' && start.word_end == start.begin + 1;  // "Ph.D."
  if (is_path || is_pointed || IsCapital(reader_.At(start.begin + 1))) return false;
  const bool often_begins = OftenBeginsSentence(start.word, Preceding::kAbbreviation, lang_);
  if (IsTopLevelDomain(start.word) && !often_begins) return false;  // "Mail.Ru"
  const bool is_word =
      stop.IsClosed() || IsSmall(static_cast<UChar32>(characters.back())) || IsNumber(characters);
  return is_word || often_begins;
}

}  // namespace synoptic::language
