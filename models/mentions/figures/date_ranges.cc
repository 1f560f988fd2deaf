// Ranges of days and months. What only one end says, the month or the year, holds for both.

#include <optional>
#include <tuple>

#include "models/language/traits.hpp"
#include "models/mentions/figures/date_parts.hpp"

namespace synoptic::mentions {
namespace {

// Whether "between" stands right before: "and" does not join what "from" opens.
bool IsOpened(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 3;
  for (std::size_t back = 1; back <= kLongest && back <= i; ++back) {
    const auto open = input.Find(i - back, Role::kRangeOpen);
    if (open && open->end == i && open->meaning->number == 0) return true;
  }
  return false;
}

struct Join {
  std::size_t end = 0;
  bool is_list = false;
};

// "to", "bis", a dash; "and" too, which makes a list unless "between" stands before.
std::optional<Join> FindJoin(const ParserInput& input, std::size_t i, std::size_t begin) {
  if (i >= input.size() || input[i].gap == Gap::kBreak) return std::nullopt;
  const bool is_slash = input.IsMark(i, "/") && input.Touches(i) && input.Touches(i + 1);
  if (IsDashMark(input[i]) || is_slash) return Join{i + 1, false};  // "am 5./6. Mai"
  const auto join = input.Find(i, Role::kRangeJoin);
  if (join && join->meaning->number > 0) return Join{join->end, false};
  const auto joint = join ? join : input.Find(i, Role::kAnd);
  if (!joint) return std::nullopt;
  return Join{joint->end, !IsOpened(input, begin)};
}

// "au vendredi 7 avril"
std::size_t BehindWeekday(const ParserInput& input, std::size_t i) {
  const auto weekday = FindWeekday(input, i);
  if (!weekday) return i;
  return BehindLink(input, weekday->end);
}

std::optional<DateRangeRead> ReadDays(const ParserInput& input, std::size_t i) {
  const auto day = ReadShortNumber(input, i, 2);
  if (!input.IsDigits(i) || !day || day->number < 1 || day->number > 31) return std::nullopt;
  const std::size_t behind_day = BehindOrdinal(input, day->end);
  const auto join = FindJoin(input, behind_day, i);
  if (!join || join->is_list) return std::nullopt;
  const auto last = ReadDayMonth(input, BehindWeekday(input, join->end));
  if (!last || day->number >= last->date.day) return std::nullopt;
  Date first = last->date;
  first.day = static_cast<int>(day->number);
  return DateRangeRead{{first, last->date}, last->end};
}

std::optional<DateRangeRead> ReadMonths(const ParserInput& input, std::size_t i) {
  const auto month = input.Find(i, Role::kMonth);
  if (!month) return std::nullopt;
  auto first = ReadMonthFirst(input, i);
  const bool is_joined = IsDashMark(input[month->end]) && input.Touches(month->end) &&
                         input.Touches(month->end + 1);  // "ocak-mart"
  if (!first && is_joined && month->meaning->code() != "h") {
    first = DateRead{{.month = static_cast<int>(month->meaning->number)}, month->end};
  }
  if (!first || first->date.day > 0) return std::nullopt;
  const auto join = FindJoin(input, first->end, i);
  if (!join || join->is_list) return std::nullopt;
  const auto last = ReadMonthFirst(input, join->end);
  if (!last || last->date.day > 0) return std::nullopt;
  if (first->date.year == 0) first->date.year = last->date.year;
  const bool is_forward = first->date.year != last->date.year ||
                          first->date.month < last->date.month || first->date.year == 0;
  if (!is_forward) return std::nullopt;
  return DateRangeRead{{first->date, last->date}, last->end};
}

// Of dates that say the same parts.
bool IsBefore(const Date& a, const Date& b) {
  return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
}

// "1 April hingga 31 Mei", "с 20 января по 3 марта".
std::optional<DateRangeRead> ReadDaysOfMonths(const ParserInput& input, std::size_t i) {
  const auto read_day = [&](std::size_t at) {
    auto read = ReadDayMonth(input, at);
    if (!read) read = ReadMonthFirst(input, at);
    return read && read->date.day > 0 && read->date.month > 0 ? read : std::nullopt;
  };
  auto first = read_day(i);
  const auto join = first ? FindJoin(input, first->end, i) : std::nullopt;
  if (!join || join->is_list) return std::nullopt;
  const auto last = read_day(BehindWeekday(input, join->end));
  if (!last) return std::nullopt;
  if (first->date.year == 0) first->date.year = last->date.year;
  if (first->date.year > 0 && last->date.year == 0) return std::nullopt;
  if (!IsBefore(first->date, last->date)) return std::nullopt;
  return DateRangeRead{{first->date, last->date}, last->end};
}

// "Sept. 11-12", "March 3 to 5, 2024".
std::optional<DateRangeRead> ReadDaysBehindMonth(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kLastDay = 31;
  if (!input.lexicon().traits().day_may_follow_month || !input.Find(i, Role::kMonth)) {
    return std::nullopt;
  }
  const auto first = ReadMonthFirst(input, i);
  if (!first || first->date.day == 0 || first->date.year != 0) return std::nullopt;
  const auto join = FindJoin(input, first->end, i);
  if (!join || join->is_list || !input.IsDigits(join->end)) return std::nullopt;
  const auto day = ReadShortNumber(input, join->end, 2);
  const std::size_t end = day ? BehindOrdinal(input, day->end) : 0;
  const bool is_last = day && day->number > first->date.day && day->number <= kLastDay &&
                       !input.Find(BehindLink(input, end), Role::kMonth) &&
                       !input.Find(end, Role::kUnit) && !input.Find(end, Role::kTimeAfter) &&
                       !input.Find(end, Role::kAm) && !input.Find(end, Role::kPm);
  if (!is_last) return std::nullopt;
  DateRangeRead range{{first->date, first->date}, input.IsMark(end - 1, ".") ? end - 1 : end};
  range.dates.last->day = static_cast<int>(day->number);
  if (const auto year = ReadYearOf(input, range.end)) {
    range.dates.first.year = range.dates.last->year = year->number;
    range.end = year->end;
  }
  return range;
}

// 1〜3月, 2024年1-3月期: the sign of the month behind the last one alone; and a quarter of
// business.
std::optional<DateRangeRead> ReadMonthsOfYear(const ParserInput& input, std::size_t i) {
  constexpr int kQuarter = 3;
  Date date;
  if (const auto year = ReadIdeographicOfYear(input, i);
      year && year->date.month == 0 && year->date.day == 0 &&
      year->date.part == Date::Part::kWhole && input.Touches(year->end)) {
    date.year = year->date.year;
    i = year->end;
  }
  const auto first = input.IsDigits(i) ? ReadShortNumber(input, i, 2) : std::nullopt;
  const auto join = first ? FindJoin(input, first->end, i) : std::nullopt;
  const auto last = join && !join->is_list ? ReadIdeographicDate(input, join->end) : std::nullopt;
  if (!last || last->date.year != 0 || last->date.month == 0 || last->date.day != 0 ||
      first->number < 1 || first->number >= last->date.month) {
    return std::nullopt;
  }
  const auto from = static_cast<int>(first->number);
  constexpr int kHalf = 6;
  const int months = last->date.month - from + 1;
  const bool is_term = input[last->end].form == "期" && from % months == 1;
  if (is_term && (months == kQuarter || months == kHalf)) {
    (months == kQuarter ? date.quarter : date.half) = last->date.month / months;
    return DateRangeRead{{date}, last->end + 1};
  }
  Date end = date;
  date.month = from;
  end.month = last->date.month;
  return DateRangeRead{{date, end}, last->end};
}

std::optional<DateRangeRead> ReadIdeographic(const ParserInput& input, std::size_t i) {
  if (const auto months = ReadMonthsOfYear(input, i)) return months;
  const auto first = ReadIdeographicOfYear(input, i);
  if (!first) return std::nullopt;
  const auto join = FindJoin(input, first->end, i);
  if (!join || join->is_list) return std::nullopt;
  auto last = ReadIdeographicDate(input, join->end);
  if (!last || (first->date.day > 0) != (last->date.day > 0)) return std::nullopt;
  if (first->date.month > 0 && last->date.month == 0 && last->date.day == 0) return std::nullopt;
  if (last->date.month == 0 && last->date.day > 0) last->date.month = first->date.month;
  if (last->date.year == 0) last->date.year = first->date.year;
  if (first->date.year == 0 && last->date.year > 0) return std::nullopt;
  if (!IsBefore(first->date, last->date)) return std::nullopt;
  return DateRangeRead{{first->date, last->date}, last->end};
}

}  // namespace

std::optional<DateRangeRead> ReadDateRange(const ParserInput& input, std::size_t i) {
  if (input.lexicon().traits().han_numerals != language::HanNumerals::kNone) {
    auto listed = ReadListedDate(input, i);
    return listed ? listed : ReadIdeographic(input, i);
  }
  if (auto days = ReadDays(input, i)) return days;
  if (auto days = ReadDaysOfMonths(input, i)) return days;
  if (auto days = ReadDaysBehindMonth(input, i)) return days;
  if (auto months = ReadMonths(input, i)) return months;
  return ReadListedDate(input, i);
}

}  // namespace synoptic::mentions
