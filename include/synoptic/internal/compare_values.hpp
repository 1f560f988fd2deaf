#pragma once

#include <string>

#include "synoptic/unit.hpp"

/// Whether the values of two mentions can both be true. Values are those of docs/mentions.md: this
/// needs no text and no language.
namespace synoptic::mentions {

enum class Agreement {
  kEqual,         ///< The same value.
  kAgree,         ///< One is the other rounded, bounded, estimated, or told more coarsely.
  kDiffer,        ///< They cannot both be true.
  kIncomparable,  ///< Of different types, dimensions or currencies, or with no part in common.
};

struct ValueComparison {
  Agreement agreement = Agreement::kIncomparable;
  std::string reason;  ///< Of kDiffer, for people: "208 billion USD against 206 billion USD".
};

/// Symmetric but for the order of words in the reason. Names, quotations, URLs and handles are
/// equal or incomparable: their likeness is not a matter of value alone.
///
/// * A figure agrees with one that is it rounded, up or down, to its own digits, if that moves it
///   by 5 % at most; whole counts below 100 are exact.
/// * "~x" agrees with what is within 7.5 % of x; ">x" with what is above x by a fifth, or by one of
///   its last significant digit, at most ("over 300" with 300 to 400), "<x" with what is as far
///   below: nobody says "over 3" of 30. Two bounds to the same side compare as figures do. A range
///   agrees with what it overlaps.
/// * A fraction compares with a percentage. A bare number agrees with the same number of a
///   currency, and is else incomparable with it.
/// * A date agrees with one that it lies in (2024-03-18, 2024-03, 2024-W12, 202X), with the same
///   day of an unnamed year, and with its weekday. Times may be twelve hours apart if one is
///   before noon; a full hour agrees with times in it, and ten minutes before it. Zones are brought
///   to one; if one side tells none, other full and half hours are incomparable.
/// * A quarter, half, season, or early, middle or late part agrees with what it meets; early
///   differs from late. A season that does not meet a date may be that of the South: incomparable.
ValueComparison CompareValues(const Mention& a, const Mention& b);

/// The same for the values of two dates.
ValueComparison CompareDates(const Dates& a, const Dates& b);

/// Whether two dates that differ may be variants of one: as precise as each other, and the next of
/// their kind (a day, month, weekday or week), an hour apart at most, or, all else being the same,
/// another day of the month or at most ten years apart.
bool AreNearDates(const Dates& a, const Dates& b);

/// "208 billion USD" of "208000000000 USD", "over 3" of ">3", "2023 to 2024" of "2023..2024".
std::string Readable(const Value& value);

}  // namespace synoptic::mentions
