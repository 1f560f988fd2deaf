// Ranges of days and months. What only one end says, the month or the year, holds for both.

#include <string>

#include "models/text/mentions/date_parts.hpp"

namespace synoptic::text {
namespace {

// Whether "between" or "from" stands right before.
bool IsOpened(const Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 3;
  for (std::size_t back = 1; back <= kLongest && back <= i; ++back) {
    const auto open = reading.Find(i - back, Role::kRangeOpen);
    if (open && open->end == i) return true;
  }
  return false;
}

struct Join {
  std::size_t end = 0;
  bool is_list = false;
};

// "to", "bis", a dash; "and" too, which makes a list unless "between" stands before.
std::optional<Join> FindJoin(const Reading& reading, std::size_t i, std::size_t begin) {
  if (i >= reading.size() || reading[i].gap == Gap::kBreak) return std::nullopt;
  if (IsDashMark(reading[i])) return Join{i + 1, false};
  const auto join = reading.Find(i, Role::kRangeJoin);
  if (join && join->meaning->number > 0) return Join{join->end, false};
  const auto joint = join ? join : reading.Find(i, Role::kAnd);
  if (!joint) return std::nullopt;
  return Join{joint->end, !IsOpened(reading, begin)};
}

// "au vendredi 7 avril"
std::size_t BehindWeekday(const Reading& reading, std::size_t i) {
  const auto weekday = reading.Find(i, Role::kWeekday);
  if (!weekday) return i;
  return BehindLink(reading, weekday->end);
}

std::optional<DateRangeRead> ReadDays(const Reading& reading, std::size_t i) {
  const auto day = ReadShortNumber(reading, i, 2);
  if (!reading.IsDigits(i) || !day || day->number < 1 || day->number > 31) return std::nullopt;
  const std::size_t behind_day = BehindOrdinal(reading, day->end);
  const auto join = FindJoin(reading, behind_day, i);
  if (!join) return std::nullopt;
  const auto last = ReadDayMonth(reading, BehindWeekday(reading, join->end));
  if (!last || day->number >= last->date.day) return std::nullopt;
  Date first = last->date;
  first.day = static_cast<int>(day->number);
  if (join->is_list) return DateRangeRead{first.ToString(), behind_day};
  return DateRangeRead{first.ToString() + ".." + last->date.ToString(), last->end};
}

std::optional<DateRangeRead> ReadMonths(const Reading& reading, std::size_t i) {
  const auto month = reading.Find(i, Role::kMonth);
  if (!month) return std::nullopt;
  auto first = ReadMonthFirst(reading, i);
  if (!first || first->date.day > 0) return std::nullopt;
  const auto join = FindJoin(reading, first->end, i);
  if (!join || join->is_list) return std::nullopt;
  const auto last = ReadMonthFirst(reading, join->end);
  if (!last || last->date.day > 0) return std::nullopt;
  if (first->date.year == 0) first->date.year = last->date.year;
  const bool is_forward = first->date.year != last->date.year ||
                          first->date.month < last->date.month || first->date.year == 0;
  if (!is_forward) return std::nullopt;
  return DateRangeRead{first->date.ToString() + ".." + last->date.ToString(), last->end};
}

std::optional<DateRangeRead> ReadIdeographic(const Reading& reading, std::size_t i) {
  const auto first = ReadIdeographicDate(reading, i);
  if (!first) return std::nullopt;
  const auto join = FindJoin(reading, first->end, i);
  if (!join || join->is_list) return std::nullopt;
  auto last = ReadIdeographicDate(reading, join->end);
  if (!last || (first->date.day > 0) != (last->date.day > 0)) return std::nullopt;
  if (first->date.month > 0 && last->date.month == 0 && last->date.day == 0) return std::nullopt;
  if (last->date.month == 0 && last->date.day > 0) last->date.month = first->date.month;
  if (last->date.year == 0) last->date.year = first->date.year;
  if (first->date.year == 0 && last->date.year > 0) return std::nullopt;
  if (first->date.ToString() >= last->date.ToString()) return std::nullopt;
  return DateRangeRead{first->date.ToString() + ".." + last->date.ToString(), last->end};
}

}  // namespace

std::optional<DateRangeRead> ReadDateRange(const Reading& reading, std::size_t i) {
  if (reading.lexicon().lang() == "zh" || reading.lexicon().lang() == "ja") {
    return ReadIdeographic(reading, i);
  }
  if (auto days = ReadDays(reading, i)) return days;
  return ReadMonths(reading, i);
}

}  // namespace synoptic::text
