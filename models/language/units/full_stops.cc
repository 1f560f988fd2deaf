#include "models/language/units/full_stops.hpp"

#include <algorithm>

#include "models/language/characters.hpp"
#include "models/language/domains.hpp"
#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/language/units/token_shapes.hpp"

namespace synoptic::language {
namespace {

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

}  // namespace

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

bool FullStops::EndsBetweenWords(const Stop& stop, const Start& start) const {
  const std::string token = reader_.TokenBefore(stop.begin);
  const std::u32string characters = Decode(token);
  if (characters.size() < 2 && !stop.IsClosed() && !IsNumber(characters)) return false;
  const bool is_ordinal = IsNumber(characters) && characters.size() < kMaxOrdinalDigits &&
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
