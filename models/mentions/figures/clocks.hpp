#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "models/mentions/figures/parser_input.hpp"
#include "synoptic/value.hpp"

namespace synoptic::mentions {

/// What may be a time of day, as it was read at some token. The hour is negative if there is none.
struct Clock {
  std::int64_t hour = -1;
  std::int64_t minute = -1;
  std::size_t end = 0;
  bool is_certain = false;     ///< It can be nothing else.
  bool is_worded = false;      ///< "19 heures".
  bool is_spelled = false;     ///< "sieben".
  bool is_behind_cue = false;  ///< "um".
  bool is_joined = false;      ///< "1730".
};

/// Hour, mark or word, minute: "19:30", "19.30", "19h30", "19 Uhr 30", "7时30分", 七点四十五分;
/// "1730", and "19,30" if `may_have_comma`.
Clock ReadClock(const ParserInput& input, std::size_t i, bool may_have_comma = false);

/// Noon and midnight.
Clock ReadDayTime(const ParserInput& input, std::size_t i);

/// Minutes that are said before the hour: "half past seven", "Viertel nach acht", "половина
/// восьмого"; and "half acht", which is half an hour before eight, and in digits or ordinals
/// something else unless a word such as "om", `before`, stands before it.
Clock ReadMinutesFirst(const ParserInput& input, std::size_t i,
                       std::optional<ParserInput::Phrase> before);

/// Quarters that are said behind the hour: adds those of "siete y cuarto", "sept heures moins le
/// quart" to the clock; whether there are any.
bool AddQuarter(const ParserInput& input, Clock& clock);

/// Minutes that are said behind the hour with a word for "past" or "to", and added to the clock:
/// "dokuzu beş geçe", "9'a 20 kala", "lewat lima menit", "إلا ربعا"; whether there are any.
bool AddMinutesBehind(const ParserInput& input, Clock& clock);

/// Hours as Arabic counts them: "السابعة والنصف", the seventh and a half.
Clock ReadOrdinalHour(const ParserInput& input, std::size_t i);

/// "Tra le 14 e le 16", "between 10 and 11 p.m.": the first clock, and where the last begins.
struct BetweenClocks {
  Clock first;
  std::size_t first_begin = 0;
  std::size_t last_begin = 0;
};
std::optional<BetweenClocks> ReadBetweenClocks(const ParserInput& input, std::size_t i);

/// Whether the clock at token `i` is an end of a span of the clock: "14 bis 16 Uhr".
bool IsInClockRange(const ParserInput& input, std::size_t i, const Clock& clock);

/// A zone, as minutes east of Greenwich, and the position behind it.
struct ZoneRead {
  int zone = Date::kNoZone;
  std::size_t end = 0;
};

/// "GMT", "(MEZ)", "UTC+3", "heure de Paris".
std::optional<ZoneRead> ReadZone(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
