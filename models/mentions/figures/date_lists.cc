// Lists of days and months that tell their month or their year once: "3, 4 e 5 maggio", "April 29
// and 30, 2024", 4月29日と30日, "in January and February this year". Each is a date of its own.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "models/language/traits.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kMostItems = 10;
constexpr std::int64_t kLastDay = 31;

// One date of a list, and where it is written.
struct Listed {
  Date date;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Separator {
  std::size_t end = 0;
  bool is_and = false;
};

// A comma, "and", or both, with what stands before each day ("und am").
std::optional<Separator> ReadSeparator(const ParserInput& input, std::size_t i) {
  if (i >= input.size() || input[i].gap == Gap::kBreak) return std::nullopt;
  Separator separator{i, false};
  for (const std::string_view mark : {",", "、", "・", "،", "，"}) {
    if (input[i].form == mark) separator.end = i + 1;
  }
  const std::size_t at = separator.end;
  auto joint = input.Find(at, Role::kRangeJoin);
  if (joint && joint->meaning->number > 0) joint.reset();
  if (!joint) joint = input.Find(at, Role::kAnd);
  if (joint) {
    separator = {joint->end, true};
  } else if (input.lexicon().Words("day_joints").Has(input[at].form)) {
    separator = {at + 1, true};
  } else if (at == i) {
    return std::nullopt;
  }
  if (input.lexicon().Words("before_ordinals").Has(input[separator.end].form)) ++separator.end;
  return separator;
}

// Whether a list may go on with token `i`: asked before the text is searched for its beginning.
bool IsBehindSeparator(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 3;
  for (std::size_t back = 1; back <= kLongest && back <= i; ++back) {
    const auto separator = ReadSeparator(input, i - back);
    if (separator && separator->end == i) return true;
  }
  return false;
}

// "3", "3.", "3-го", "3rd".
std::optional<ShortNumber> ReadDayNumber(const ParserInput& input, std::size_t i) {
  if (!input.IsDigits(i) || input[i].gap == Gap::kBreak) return std::nullopt;
  auto day = ReadShortNumber(input, i, 2);
  if (!day || day->number < 1 || day->number > kLastDay) return std::nullopt;
  const Finding ordinal = ReadOrdinal(input, i);
  day->end = ordinal.mention ? ordinal.end : BehindOrdinal(input, day->end);
  return day;
}

std::optional<DateRangeRead> ReadDayBeforeMonth(const ParserInput& input, std::size_t i) {
  const auto first = ReadDayNumber(input, i);
  if (!first) return std::nullopt;
  ShortNumber last = *first;
  for (std::size_t items = 1; items < kMostItems; ++items) {
    const auto separator = ReadSeparator(input, last.end);
    const auto next = separator ? ReadDayNumber(input, separator->end) : std::nullopt;
    if (!next || next->number <= last.number) return std::nullopt;
    const auto full = ReadDayMonth(input, separator->end);
    if (full && full->date.month > 0) {
      if (!separator->is_and) return std::nullopt;
      Date date = full->date;
      date.day = static_cast<int>(first->number);
      return DateRangeRead{{date}, first->end};
    }
    last = *next;
  }
  return std::nullopt;
}

std::optional<DateRangeRead> InYear(const DateRead& read, std::int64_t year) {
  Date date = read.date;
  date.year = year;
  return DateRangeRead{{date}, read.end};
}

std::optional<DateRead> ReadDayAndMonth(const ParserInput& input, std::size_t i) {
  auto read = ReadDayMonth(input, i);
  if (!read) read = ReadMonthFirst(input, i);
  return read && read->date.day > 0 && read->date.month > 0 ? read : std::nullopt;
}

// "On 30 May and 1 June 2024", "May 30, May 31 and June 1, 2024": the year behind the last one.
std::optional<DateRangeRead> ReadDayBeforeYear(const ParserInput& input, std::size_t i) {
  const auto first = ReadDayAndMonth(input, i);
  if (!first || first->date.year != 0) return std::nullopt;
  DateRead last = *first;
  for (std::size_t items = 1; items < kMostItems; ++items) {
    const auto separator = ReadSeparator(input, last.end);
    const auto next = separator ? ReadDayAndMonth(input, separator->end) : std::nullopt;
    const auto order = [](const Date& date) { return std::pair(date.month, date.day); };
    if (!next || order(next->date) <= order(last.date)) return std::nullopt;
    if (next->date.year != 0) {
      return separator->is_and ? InYear(*first, next->date.year) : std::nullopt;
    }
    last = *next;
  }
  return std::nullopt;
}

// Whether the number that ends before token `i` counts something, or is of another date.
bool Counts(const ParserInput& input, std::size_t i) {
  return input.Find(BehindLink(input, i), Role::kMonth) || input.Find(i, Role::kUnit) ||
         input.Find(i, Role::kCurrency) || input.Find(i, Role::kScale) ||
         input.Find(i, Role::kTimeAfter) || input.Find(i, Role::kAm) || input.Find(i, Role::kPm) ||
         input.Find(i, Role::kCounter);
}

// "April 28, 29 and 30, 2024". Empty if it is one date only.
std::vector<Listed> ReadDaysBehindMonth(const ParserInput& input, std::size_t i) {
  const auto first = ReadMonthFirst(input, i);
  if (!first || first->date.day == 0 || first->date.year != 0) return {};
  std::vector<Listed> days{{first->date, i, first->end}};
  bool is_closed = false;
  while (!is_closed && days.size() < kMostItems) {
    const auto separator = ReadSeparator(input, days.back().end);
    const auto day = separator ? ReadDayNumber(input, separator->end) : std::nullopt;
    if (!day || day->number <= days.back().date.day || Counts(input, day->end)) break;
    Date date = first->date;
    date.day = static_cast<int>(day->number);
    const std::size_t end = input.IsMark(day->end - 1, ".") ? day->end - 1 : day->end;
    days.push_back({date, separator->end, end});
    is_closed = separator->is_and;
  }
  if (!is_closed) return {};
  const std::size_t end = days.back().end;
  if (const auto year = ReadYearOf(input, end)) {
    for (Listed& day : days) day.date.year = year->number;
    days.back().end = year->end;
  } else if (!EndsPhrase(input, end)) {
    return {};  // "On April 29 and 30 people".
  }
  return days;
}

// 4月29日和30日, 4月29、30日, 今年1月和2月. Empty if it is one date only.
std::vector<Listed> ReadIdeographicList(const ParserInput& input, std::size_t i) {
  const auto first = ReadIdeographicOfYear(input, i);
  if (!first || first->date.month == 0) return {};
  const bool has_days = first->date.day > 0;
  std::vector<Listed> dates{{first->date, i, first->end}};
  std::size_t signed_items = 1;
  while (dates.size() < kMostItems) {
    const auto separator = ReadSeparator(input, dates.back().end);
    const auto number = separator ? ReadShortNumber(input, separator->end, 2) : std::nullopt;
    if (!number) break;
    Date date = first->date;
    const auto value = static_cast<int>(number->number);
    const std::string& sign = input[number->end].form;
    const bool is_signed = has_days ? sign == "日" || sign == "号" : sign == "月";
    const int last = has_days ? dates.back().date.day : dates.back().date.month;
    const std::size_t end = is_signed ? number->end + 1 : number->end;
    const bool is_span = input[end].form == "間" || input[end].form == "间";
    const bool has_other = !is_signed && (!has_days || sign == "月");
    const bool goes_on = !has_days && input.Touches(end) && input.IsDigits(end);
    if (value <= last || value > kLastDay || is_span || has_other || goes_on) break;
    (has_days ? date.day : date.month) = value;
    dates.push_back({date, separator->end, end});
    if (is_signed) signed_items = dates.size();
  }
  dates.resize(signed_items);
  return dates;
}

// The date of a list that begins with token `i`, where the list has the month, and begins, before.
std::optional<DateRangeRead> ReadWithinList(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kReach = 20;  // Tokens.
  if (!input.IsDigits(i) || input[i].form.size() > 2 || !IsBehindSeparator(input, i)) {
    return std::nullopt;
  }
  const language::Traits& traits = input.lexicon().traits();
  const bool is_cjk = traits.han_numerals != language::HanNumerals::kNone;
  if (!is_cjk && !traits.day_may_follow_month) return std::nullopt;
  std::optional<DateRangeRead> found;
  for (std::size_t back = 2; back <= kReach && back <= i; ++back) {
    const std::size_t j = i - back;
    if (input[j + 1].gap == Gap::kBreak) break;
    const bool may_begin = is_cjk ? input.IsDigits(j) || input.Find(j, Role::kRelative)
                                  : input.Find(j, Role::kMonth).has_value();
    if (!may_begin) continue;
    const auto list = is_cjk ? ReadIdeographicList(input, j) : ReadDaysBehindMonth(input, j);
    const auto item = std::ranges::find(list, i, &Listed::begin);
    if (item != list.end()) found = DateRangeRead{{item->date}, item->end};
    if (!is_cjk) break;
  }
  return found;
}

// "Im Januar und Februar 2024": the year behind the last one.
std::optional<DateRangeRead> ReadMonthBeforeYear(const ParserInput& input, std::size_t i) {
  const auto first = ReadMonthFirst(input, i);
  if (!first || first->date.day > 0 || first->date.year != 0) return std::nullopt;
  DateRead last = *first;
  for (std::size_t items = 1; items < kMostItems; ++items) {
    const auto separator = ReadSeparator(input, last.end);
    if (!separator) return std::nullopt;
    const bool has_cue = input.lexicon().Words("month_cues").Has(input[separator->end].form);
    const auto next = ReadMonthFirst(input, has_cue ? separator->end + 1 : separator->end);
    if (!next || next->date.day > 0 || next->date.month <= last.date.month) return std::nullopt;
    if (next->date.year != 0) {
      return separator->is_and ? InYear(*first, next->date.year) : std::nullopt;
    }
    last = *next;
  }
  return std::nullopt;
}

// "Geçen yılın Ocak ve Şubat aylarında": the year before the first one.
std::optional<DateRangeRead> ReadMonthBehindYear(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kReach = 8;
  const auto month = IsBehindSeparator(input, i) ? ReadMonthFirst(input, i) : std::nullopt;
  if (!month || month->date.day > 0 || month->date.year != 0 || !input.today()) return std::nullopt;
  for (std::size_t back = 2; back <= kReach && back <= i; ++back) {
    const std::size_t j = i - back;
    if (input[j + 1].gap == Gap::kBreak) return std::nullopt;
    const auto year = input.Find(j, Role::kRelative);
    if (!year || year->meaning->code() != "y" || input.IsDigits(j)) continue;
    const auto first =
        ReadWithinYear(input, year->end, input.today()->year + year->meaning->number);
    const auto separator = first ? ReadSeparator(input, first->end) : std::nullopt;
    if (!separator || separator->end != i || first->date.month >= month->date.month) continue;
    return InYear(*month, first->date.year);
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateRangeRead> ReadListedDate(const ParserInput& input, std::size_t i) {
  if (auto within = ReadWithinList(input, i)) return within;
  if (input.lexicon().traits().han_numerals != language::HanNumerals::kNone) return std::nullopt;
  if (auto day = ReadDayBeforeMonth(input, i)) return day;
  if (auto day = ReadDayBeforeYear(input, i)) return day;
  if (!input.Find(i, Role::kMonth)) return std::nullopt;
  if (auto month = ReadMonthBeforeYear(input, i)) return month;
  if (auto month = ReadMonthBehindYear(input, i)) return month;
  if (!input.lexicon().traits().day_may_follow_month) return std::nullopt;
  const auto days = ReadDaysBehindMonth(input, i);
  if (days.empty()) return std::nullopt;
  return DateRangeRead{{days.front().date}, days.front().end};
}

}  // namespace synoptic::mentions
