#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/parser_input.hpp"
#include "models/mentions/figures/units.hpp"

namespace synoptic::mentions {

/// What a number counts: a unit or a currency, or nothing that is known.
struct Measure {
  const UnitInfo* unit = nullptr;
  std::int64_t per_seconds = 0;  ///< "TB per detik": 1.
  std::string currency;
  bool IsNone() const { return unit == nullptr && currency.empty(); }
};

/// An amount while it is read: what is known of it up to token `end`.
struct Amount {
  std::string bound;
  bool is_open = false;          ///< "between".
  bool is_from = false;          ///< The same, of "from": "and" behind it joins no end.
  bool is_bound_of_age = false;  ///< "Older than".
  bool is_negative = false;
  bool is_age_doubtful = false;     ///< "A los": an age only if years follow.
  bool is_age_alone = false;        ///< "Turned": an age only if it counts nothing.
  bool is_said_when = false;        ///< The same, and years follow.
  bool is_measured_before = false;  ///< "$5": what it counts stands before it.
  Measure measure;
  NumberRead first;
  std::optional<NumberRead> second;
  std::size_t begin = 0;  ///< Of its number, or of what is its own before that.
  std::size_t end = 0;
};

/// The unit with this identifier of CLDR; null if it is not one of ours.
const UnitInfo* UnitNamed(std::string_view id);

/// The unit that a phrase of Role::kUnit names.
const UnitInfo* UnitOf(const Meaning& meaning);
inline const UnitInfo* UnitOf(const ParserInput::Phrase& phrase) { return UnitOf(*phrase.meaning); }

/// A unit at token `i`; nothing if what is written so is part of something else there, or another
/// thing ("12 livres").
std::optional<ParserInput::Phrase> FindUnit(const ParserInput& input, std::size_t i);

/// What smaller units behind the amount, which has a unit, add to it.
void AddSmallerUnits(const ParserInput& input, Amount& amount);

/// What stands behind an amount whose unit or currency is read, and belongs to it: a half, smaller
/// units, "an hour" of a speed.
void AddToMeasured(const ParserInput& input, Amount& amount);

/// Whether the measure is one of speed: its unit is to be divided by `per_seconds`.
bool IsRate(const Measure& measure);

/// A unit or a currency before the number, at token `i`, which moves behind it.
void ReadMeasureBefore(const ParserInput& input, std::size_t& i, Amount& amount);

/// A unit or a currency at the end of the amount, with what smaller units add: "2 h 15 min".
void ReadMeasureBehind(const ParserInput& input, Amount& amount);

/// "полвека", "عامين": a number and its unit in one word, at token `i`. No figure if there is none.
std::optional<Amount> ReadCountedUnit(const ParserInput& input, std::size_t i);

/// 5'11": feet and inches, at token `i`.
std::optional<Amount> ReadHeight(const ParserInput& input, std::size_t i);

/// "Полвека", "пол-литра": whether a word begins with half of what it counts.
bool MayBeHalfUnit(const ParserInput& input, std::size_t i);

/// Whether a word goes on from the number before token `i` ("4K", "3D"), so that it is a name
/// unless it is known; ideographs are not.
bool IsLetterBehind(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
