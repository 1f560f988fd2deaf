#include <string>

#include "models/text/mentions/dates.hpp"
#include "models/text/mentions/numerals.hpp"

namespace synoptic::text {
namespace {

struct Clock {
  std::int64_t hour = -1;
  std::int64_t minute = -1;
  std::size_t end = 0;
  bool is_certain = false;  // It can be nothing else.
  bool is_worded = false;   // "19 heures".
};

std::int64_t SmallNumber(const Reading& reading, std::size_t i) {
  if (!reading.IsDigits(i) || reading[i].form.size() > 2) return -1;
  return std::stoll(reading[i].form);
}

// Hour, mark or word, minute: "19:30", "19.30", "19h30", "19 Uhr 30", "7时30分".
Clock ReadClock(const Reading& reading, std::size_t i) {
  Clock clock;
  clock.hour = SmallNumber(reading, i);
  if (clock.hour < 0 || clock.hour > 24) return {};
  clock.end = i + 1;
  std::size_t j = i + 1;
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
  i = half->end;
  clock.is_certain = true;
  if (clock.hour > 12) return;
  const bool is_pm = role == Role::kPm;
  clock.hour = clock.hour % 12 + (is_pm ? 12 : 0);
}

}  // namespace

Finding ReadTime(const Reading& reading, std::size_t begin) {
  std::size_t i = begin;
  const auto before = reading.Find(i, Role::kTimeBefore);
  if (before) i = before->end;
  const bool is_pm = reading.Find(i, Role::kPm).has_value();
  const bool is_am = reading.Find(i, Role::kAm).has_value();
  if (is_pm) i = reading.Find(i, Role::kPm)->end;
  if (is_am && !is_pm) i = reading.Find(i, Role::kAm)->end;
  Clock clock = ReadClock(reading, i);
  if (clock.hour < 0) return {};
  bool is_said = clock.is_certain || is_pm || is_am;
  if (before && before->meaning->number == 1) is_said = true;  // "pukul" says it all;
  const bool is_counted = reading.Find(clock.end, Role::kUnit) ||
                          reading.Find(clock.end, Role::kCurrency) ||
                          reading.Find(clock.end, Role::kScale);
  if (before && !is_counted && (clock.minute >= 0 || clock.is_worded)) is_said = true;
  if (is_pm && clock.hour < 12) clock.hour += 12;
  std::size_t end = clock.end;
  if (reading[end].gap != Gap::kBreak) {
    if (const auto after = reading.Find(end, Role::kTimeAfter)) {
      if (after->meaning->number == 0 || clock.minute >= 0) {
        end = after->end;
        is_said = true;
      }
    }
    Clock half = clock;
    half.is_certain = false;
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
