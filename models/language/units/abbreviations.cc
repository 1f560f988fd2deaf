// What ends in a full stop that is not the end of a sentence.
//
// The lists (sections [abbreviations] and [sentences] of the records) are short on purpose. Most
// abbreviations need none: initials, and tokens such as "U.S." or "S.p.A.", are known by their
// shape, and what a small letter follows is never an end. CLDR's lists of suppressions are no
// substitute: the English one holds "In.", "On." and "Up.", which glues sentences together.

#include "models/language/units/abbreviations.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

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
  return letter == "i" ? Abbreviation::kInner : Abbreviation::kFinal;
}

}  // namespace

Abbreviation FindAbbreviation(std::string_view token, std::string_view lang) {
  if (token.empty()) return Abbreviation::kNone;
  // A single capital is an initial.
  std::size_t first = 0;
  NextCharacter(token, first);
  const std::string small = first < token.size() ? Decapitalise(token) : std::string(token);
  for (const std::string_view tag : {lang, std::string_view("und")}) {
    const Table abbreviations = RecordOf(tag).TableNamed("abbreviations");
    for (const std::string_view form : {token, std::string_view(small)}) {
      if (const auto letter = abbreviations.Find(form)) return KindOf(*letter);
    }
  }
  return Abbreviation::kNone;
}

bool OftenBeginsSentence(std::string_view word, Preceding preceding, std::string_view lang) {
  const auto kind = RecordOf(lang).TableNamed("starters").Find(word);
  return kind && (*kind == "s" || preceding != Preceding::kInitial);
}

bool FollowsTimeOfDay(std::string_view word) {
  return RecordOf("und").TableNamed("after_time_of_day").Has(word);
}

}  // namespace synoptic::language
