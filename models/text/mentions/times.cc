#include <algorithm>
#include <optional>
#include <string>

#include "models/text/mentions/dates.hpp"
#include "models/text/mentions/numerals.hpp"

namespace synoptic::text {
namespace {

struct Clock {
  std::int64_t hour = -1;
  std::int64_t minute = -1;
  std::size_t end = 0;
  bool is_certain = false;     // It can be nothing else.
  bool is_worded = false;      // "19 heures".
  bool is_spelled = false;     // "sieben".
  bool is_behind_cue = false;  // "um".
};

std::int64_t SmallNumber(const Reading& reading, std::size_t i) {
  if (!reading.IsDigits(i) || reading[i].form.size() > 2) return -1;
  return std::stoll(reading[i].form);
}

// "Zwei", 三.
void ReadSpelledHour(const Reading& reading, std::size_t i, Clock& clock) {
  auto figure = ReadNumberWords(reading, i);
  if (!figure) figure = ReadHanNumeral(reading, i);
  if (!figure) return;
  clock.hour = figure->value.Whole();
  clock.end = figure->end;
  clock.is_spelled = true;
}

// Minutes that are said before the hour: "half past seven", "Viertel nach acht"; and "half acht",
// which is half an hour before eight, and something else unless a word such as "om" is before it.
Clock ReadMinutesFirst(const Reading& reading, std::size_t i,
                       std::optional<Reading::Phrase> before) {
  constexpr std::int64_t kHour = 60;
  const auto minutes = reading.Find(i, Role::kMinutesBefore);
  if (!minutes || reading[minutes->end].gap == Gap::kBreak) return {};
  const std::int64_t offset = minutes->meaning->number;
  if (offset == -30 && !before) return {};
  Clock clock;
  clock.hour = SmallNumber(reading, minutes->end);
  clock.end = minutes->end + 1;
  if (clock.hour < 0) ReadSpelledHour(reading, minutes->end, clock);
  if (clock.hour < 1 || clock.hour > 12) return {};
  const std::int64_t sum = clock.hour * kHour + offset;
  clock.hour = sum / kHour;
  clock.minute = sum % kHour;
  clock.is_certain = true;
  return clock;
}

// Hour, mark or word, minute: "19:30", "19.30", "19h30", "19 Uhr 30", "7时30分".
Clock ReadClock(const Reading& reading, std::size_t i) {
  Clock clock;
  clock.hour = SmallNumber(reading, i);
  clock.end = i + 1;
  if (clock.hour < 0) ReadSpelledHour(reading, i, clock);
  if (clock.hour < 0 || clock.hour > 24) return {};
  std::size_t j = clock.end;
  const bool is_colon = reading.IsMark(j, ":") || reading.IsMark(j, "：");
  const bool is_stop = reading.IsMark(j, ".");
  const bool is_tight = reading.Touches(j) && reading.Touches(j + 1);
  const auto hour = reading.Find(j, Role::kHour);
  if ((is_colon || is_stop) && is_tight) {
    ++j;
  } else if (hour) {
    if (reading[hour->end].form == "間" || reading[hour->end].form == "间") return {};
    clock.end = hour->end;
    clock.is_worded = true;
    clock.is_certain = hour->meaning->number == 1;
    j = hour->end;
    if (reading[j].gap == Gap::kBreak) return clock;
    if (const auto half = reading.Find(j, Role::kAndHalf)) {
      clock.minute = 30;
      clock.end = half->end;
      return clock;
    }
  } else {
    return clock;
  }
  const std::int64_t minute = SmallNumber(reading, j);
  const bool is_minute = minute >= 0 && minute < 60 && reading[j].form.size() == 2;
  if (!is_minute) return is_colon || is_stop ? Clock{} : clock;
  clock.minute = minute;
  clock.end = j + 1;
  clock.is_certain = clock.is_certain || is_colon || hour.has_value();
  if (const auto sign = reading.Find(clock.end, Role::kMinute)) clock.end = sign->end;
  // "19:30:15"; anything else behind makes it a ratio or a version.
  if (is_colon && reading.IsMark(clock.end, ":") && SmallNumber(reading, clock.end + 1) >= 0) {
    clock.end += 2;
  } else if (is_stop && reading.IsMark(clock.end, ".") && reading.Touches(clock.end + 1) &&
             reading.IsDigits(clock.end + 1)) {
    return {};
  }
  return clock;
}

std::string Written(const Clock& clock) {
  const auto padded = [](std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  std::string value = "T" + padded(clock.hour % 24);
  if (clock.minute >= 0) value += ":" + padded(clock.minute);
  return value;
}

void ReadHalfOfDay(const Reading& reading, std::size_t& i, Role role, Clock& clock) {
  const auto half = reading.Find(i, role);
  if (!half) return;
  // "Три дня" are three days; "три часа дня" is a time, and so is "в 3 дня".
  const bool is_unit = reading.Find(i, Role::kUnit).has_value();
  if (is_unit && !clock.is_worded && (clock.is_spelled || !clock.is_behind_cue)) return;
  i = half->end;
  clock.is_certain = true;
  if (clock.hour > 12) return;
  const bool is_pm = role == Role::kPm;
  clock.hour = clock.hour % 12 + (is_pm ? 12 : 0);
}

// 下午 before the hour. Elsewhere it stands behind it: "am four" is no time.
std::size_t BehindHalfOfDay(const Reading& reading, std::size_t i) {
  if (!IsIdeographic(reading[i])) return i;
  for (const Role role : {Role::kPm, Role::kAm}) {
    if (const auto half = reading.Find(i, role)) return half->end;
  }
  return i;
}

// The position behind "to" or a dash at `i`; `i` if there is none.
std::size_t BehindJoin(const Reading& reading, std::size_t i) {
  if (reading[i].gap == Gap::kBreak) return i;
  if (IsDashMark(reading[i])) return i + 1;
  const auto join = reading.Find(i, Role::kRangeJoin);
  return join && join->meaning->number > 0 ? join->end : i;
}

// "14 bis 16 Uhr", "09.00-17.00" where the stop begins no decimals: each end says it of the other.
bool AreClocks(const Reading& reading, const Clock& first, const Clock& last) {
  if (first.hour < 0 || last.hour < 0 || first.is_spelled || last.is_spelled) return false;
  if (last.is_worded && last.is_certain) return true;
  return first.minute >= 0 && last.minute >= 0 && reading.lexicon().decimal == ',' &&
         !reading.Find(last.end, Role::kUnit) && !reading.Find(last.end, Role::kCurrency) &&
         !reading.Find(last.end, Role::kScale);
}

// Whether the clock at token `i` is an end of a range of them.
bool IsInRange(const Reading& reading, std::size_t i, const Clock& clock) {
  const std::size_t behind = BehindJoin(reading, clock.end);
  if (behind > clock.end && AreClocks(reading, clock, ReadClock(reading, behind))) return true;
  constexpr std::size_t kLongestJoin = 2;
  for (std::size_t join = i - std::min(i, kLongestJoin); join < i; ++join) {
    if (BehindJoin(reading, join) != i) continue;
    for (const std::size_t length : {3U, 1U}) {  // "14.00", "14"
      if (join < length) continue;
      const Clock first = ReadClock(reading, join - length);
      if (first.end == join && AreClocks(reading, first, clock)) return true;
    }
  }
  return false;
}

}  // namespace

Finding ReadTime(const Reading& reading, std::size_t begin) {
  std::size_t i = begin;
  const auto before = reading.Find(i, Role::kTimeBefore);
  if (before) i = before->end;
  const std::size_t behind_half = BehindHalfOfDay(reading, i);
  const bool is_pm = behind_half > i && reading.Find(i, Role::kPm).has_value();
  const bool is_am = behind_half > i && !is_pm;
  const bool is_half_word = behind_half > i + 1;
  i = behind_half;
  Clock clock = ReadMinutesFirst(reading, i, before);
  if (clock.hour < 0) clock = ReadClock(reading, i);
  if (clock.hour < 0) return {};
  if (const auto half = reading.Find(clock.end, Role::kAndHalf);
      half && before && clock.minute < 0 && reading[clock.end].gap != Gap::kBreak) {
    clock.minute = 30;  // "alle 7 e mezza"
    clock.end = half->end;
  }
  bool is_said = clock.is_certain || is_pm || is_am;
  if (before && before->meaning->number == 1) is_said = true;  // "pukul" says it all;
  const bool is_counted = reading.Find(clock.end, Role::kUnit) ||
                          reading.Find(clock.end, Role::kCurrency) ||
                          reading.Find(clock.end, Role::kScale);
  if (before && !is_counted && (clock.minute >= 0 || clock.is_worded)) is_said = true;
  if (clock.is_spelled) {  // Else a span ("two hours"), or a bit: 一点, 晚一点.
    is_said = IsIdeographic(reading[i]) ? is_half_word : clock.is_certain;
  }
  if (IsInRange(reading, i, clock)) is_said = true;
  if (is_pm && clock.hour < 12) clock.hour += 12;
  std::size_t end = clock.end;
  if (reading[end].gap != Gap::kBreak) {
    const auto after = reading.Find(end, Role::kTimeAfter);
    if (after && (after->meaning->code.empty() || reading[end].is_capital)) {
      if (after->meaning->number == 0 || clock.minute >= 0) {
        end = after->end;
        is_said = true;
      }
    }
    Clock half = clock;
    half.is_certain = false;
    half.is_behind_cue = before.has_value();
    ReadHalfOfDay(reading, end, Role::kAm, half);
    if (!half.is_certain) ReadHalfOfDay(reading, end, Role::kPm, half);
    if (half.is_certain) {
      clock.hour = half.hour;
      is_said = true;
    }
  }
  if (!is_said) return {};
  if (const auto zone = reading.Find(end, Role::kZone)) {
    if (reading[end].gap != Gap::kBreak) end = zone->end;
  }
  return {Mention{MentionType::kDate, reading.SpanOf(begin, end), Written(clock)}, end};
}

}  // namespace synoptic::text
