// What ends in a full stop that is not the end of a sentence.
//
// The lists (sections [abbreviations] and [sentences] of the records) are short on purpose. Most
// abbreviations need none: initials, and tokens such as "U.S." or "S.p.A.", are known by their
// shape, and what a small letter follows is never an end. CLDR's lists of suppressions are no
// substitute: the English one holds "In.", "On." and "Up.", which glues sentences together.

#include "models/language/units/abbreviations.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <optional>
#include <string>

#include "models/language/icu.hpp"
#include "models/language/records/records.hpp"

namespace synoptic::language {
namespace {

std::string Decapitalise(std::string_view token) {
  std::size_t rest = 0;
  const UChar32 first = NextCharacter(token, rest);
  std::string small;
  icu::UnicodeString(u_tolower(first)).toUTF8String(small);
  return small.append(token.substr(rest));
}

Abbreviation KindOf(std::string_view letter) {
  if (letter == "t") return Abbreviation::kTitle;
  if (letter == "n") return Abbreviation::kNumbered;
  if (letter == "b") return Abbreviation::kFirm;
  return letter == "i" ? Abbreviation::kInner : Abbreviation::kFinal;
}

// "JAN" as "Jan"; empty if not all are capitals, or too few for a word.
std::string WithSmallRest(std::string_view token) {
  constexpr std::size_t kMinLetters = 3;
  std::string word;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < token.size(); ++letters) {
    const UChar32 c = NextCharacter(token, i);
    if (!u_isupper(c)) return {};
    AppendCharacter(letters == 0 ? c : u_tolower(c), word);
  }
  return letters < kMinLetters ? std::string() : word;
}

std::optional<std::string_view> Look(std::string_view token, std::string_view lang) {
  for (const std::string_view tag : {lang, std::string_view("und")}) {
    if (const auto letter = RecordOf(tag).TableNamed("abbreviations").Find(token)) return letter;
  }
  return std::nullopt;
}

// "ود" as "د", where "and" is written together with what follows.
Abbreviation FindWithoutConjunction(std::string_view token, std::string_view lang) {
  const Table conjunctions = RecordOf(lang).TableNamed("joined_conjunctions");
  std::size_t first = 0;
  NextCharacter(token, first);
  if (!conjunctions.Has(token.substr(0, first))) return Abbreviation::kNone;
  const auto letter = Look(token.substr(first), lang);
  return letter ? KindOf(*letter) : Abbreviation::kNone;
}

}  // namespace

Abbreviation FindAbbreviation(std::string_view token, std::string_view lang) {
  if (token.empty()) return Abbreviation::kNone;
  // A single capital is an initial.
  std::size_t first = 0;
  NextCharacter(token, first);
  if (const auto letter = Look(token, lang)) return KindOf(*letter);
  if (first == token.size()) return Abbreviation::kNone;
  const std::string small = Decapitalise(token);
  if (small == token) return FindWithoutConjunction(token, lang);
  if (const auto letter = Look(small, lang)) return KindOf(*letter);
  if (EndsInOneOf(token, RecordOf(lang).TableNamed("numbered_endings"))) {
    return Abbreviation::kNumbered;
  }
  const std::string word = WithSmallRest(token);
  if (word.empty()) return Abbreviation::kNone;
  const bool is_known = Look(word, lang) || Look(Decapitalise(word), lang);
  return is_known ? Abbreviation::kInner : Abbreviation::kNone;
}

bool OftenBeginsSentence(std::string_view word, Preceding preceding, std::string_view lang) {
  const auto kind = RecordOf(lang).TableNamed("starters").Find(word);
  return kind && (*kind == "s" || preceding != Preceding::kInitial);
}

bool FollowsTimeOfDay(std::string_view word) {
  return RecordOf("und").TableNamed("after_time_of_day").Has(word);
}

}  // namespace synoptic::language
