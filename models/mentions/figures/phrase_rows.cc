#include "models/mentions/figures/phrase_rows.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <vector>

#include "models/mentions/figures/units.hpp"

namespace synoptic::mentions {
namespace {

// In the order of Role.
constexpr std::string_view kRoleNames[] = {
    "cardinal",
    "weak-cardinal",
    "one",
    "scale",
    "bare-scale",
    "short-scale",
    "ordinal",
    "ordinal-unit",
    "ordinal-before",
    "ordinal-after",
    "denominator",
    "fraction",
    "lone-number",
    "unit",
    "unit-before",
    "counted-unit",
    "vague",
    "none",
    "counted",
    "share",
    "rank",
    "per",
    "per-before",
    "currency",
    "bound-before",
    "bound-after",
    "article",
    "minus",
    "minus-after",
    "range-open",
    "range-join",
    "and-half",
    "point",
    "digit-word",
    "and",
    "month",
    "weekday",
    "nearest",
    "date-part",
    "year-part",
    "feast",
    "calendar",
    "relative",
    "date-link",
    "year-cue",
    "year-after",
    "era-before",
    "era-after",
    "century",
    "decade-before",
    "decade-after",
    "decade-word",
    "minutes-before",
    "minutes-after",
    "time-before",
    "time-after",
    "hour",
    "minute",
    "am",
    "pm",
    "day-time",
    "zone",
    "telephone-before",
    "counter",
};
static_assert(std::size(kRoleNames) == static_cast<std::size_t>(Role::kCounter) + 1);

constexpr std::int64_t kDoubtfulUnit = 1;  // "unit 1 pound = livres".
constexpr std::int64_t kUnitAlone = 2;     // "unit-before 2 age = turned".

bool IsUnit(Role role) { return role == Role::kUnit || role == Role::kUnitBefore; }

bool ReadNumber(std::string_view text, std::int64_t& number) {
  std::int64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return false;
  number = value;
  return true;
}

}  // namespace

PhraseRow ReadPhraseRow(const language::RecordEntry& entry) {
  std::vector<std::string_view> parts;
  language::ForEachPart(entry.key, ' ', [&](std::string_view part) { parts.push_back(part); });
  const auto* const name = std::ranges::find(kRoleNames, parts[0]);
  if (name == std::end(kRoleNames)) {
    language::Refuse(entry.place, "a role of phrases, such as \"month\" (lexicon.hpp)", parts[0]);
  }
  PhraseRow row;
  row.role = static_cast<Role>(name - std::begin(kRoleNames));
  std::size_t next = 1;
  if (next < parts.size() && ReadNumber(parts[next], row.number)) ++next;
  if (next < parts.size()) row.code = parts[next++];
  if (next < parts.size()) language::Refuse(entry.place, "a role, a number, a code", entry.key);
  if (IsUnit(row.role) && std::ranges::find(Units(), row.code, &UnitInfo::id) == Units().end()) {
    language::Refuse(entry.place, "a unit of units.cc, by its name in CLDR", row.code);
  }
  if (!IsUnit(row.role) && row.code.size() > Meaning::kLongestCode) {
    language::Refuse(entry.place, "a code of 14 letters at most", row.code);
  }
  return row;
}

std::string KeyOf(const PhraseRow& row) {
  std::string key(kRoleNames[static_cast<std::size_t>(row.role)]);
  std::int64_t number = 0;
  if (row.number != 0 || ReadNumber(row.code, number)) key += ' ' + std::to_string(row.number);
  if (!row.code.empty()) key += ' ' + row.code;
  return key;
}

Meaning MeaningOf(const PhraseRow& row) {
  Meaning meaning;
  meaning.role = row.role;
  meaning.number = row.number;
  if (IsUnit(row.role)) {
    meaning.number = std::ranges::find(Units(), row.code, &UnitInfo::id) - Units().begin();
    if (row.number == kDoubtfulUnit || row.number == kUnitAlone) {
      meaning.letters[0] = row.number == kDoubtfulUnit ? '?' : '!';
      meaning.code_size = 1;
    }
    return meaning;
  }
  meaning.code_size = static_cast<std::uint8_t>(row.code.size());
  std::ranges::copy(row.code, meaning.letters);
  return meaning;
}

}  // namespace synoptic::mentions
