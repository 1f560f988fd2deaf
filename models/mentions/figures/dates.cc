// Dates in words and digits, with the weekday before them, which belongs to them. In digits the
// order is that of the language, unless only another gives a day.

#include "models/mentions/figures/dates.hpp"

#include <cstdint>
#include <string>

#include "models/language/traits.hpp"
#include "models/mentions/figures/date_parts.hpp"

namespace synoptic::mentions {
namespace {

std::optional<Date> InOrder(const std::int64_t (&parts)[3], std::string_view order) {
  Date date;
  for (std::size_t p = 0; p < 3; ++p) {
    if (order[p] == 'y') date.year = parts[p];
    if (order[p] == 'm') date.month = static_cast<int>(parts[p]);
    if (order[p] == 'd') date.day = static_cast<int>(parts[p]);
  }
  if (date.year < 100) date.year += date.year < 70 ? 2000 : 1900;
  const bool is_day = date.month >= 1 && date.day >= 1 && date.year >= years::kFirst &&
                      date.year <= years::kLast && IsValid(date);
  return is_day ? std::optional(date) : std::nullopt;
}

std::optional<DateRead> ReadInDigits(const ParserInput& input, std::size_t i) {
  std::int64_t parts[3] = {};
  for (std::size_t p = 0; p < 3; ++p) {
    const std::size_t at = i + 2 * p;
    if (!input.IsDigits(at) || input[at].form.size() > 4 || input[at].form.size() == 3) {
      return std::nullopt;
    }
    parts[p] = std::stoll(input[at].form);
    if (p == 0) continue;
    const std::string& mark = input[at - 1].form;
    const bool is_mark = mark == "." || mark == "/" || mark == "-";
    const bool may_space = mark == "." && input[at].gap == Gap::kSpace;
    const bool is_close = input.Touches(at - 1) && (input.Touches(at) || may_space);
    if (!is_mark || !is_close || mark != input[i + 1].form) return std::nullopt;
  }
  const std::size_t end = i + 5;
  const bool goes_on = input.Touches(end) && input.Touches(end + 1) && input.IsDigits(end + 1) &&
                       !input.IsMark(end, ",");
  if (goes_on || (input.Touches(end) && input.IsDigits(end))) return std::nullopt;
  const bool is_year_last = input[i + 4].form.size() == 4;
  const bool is_year_first = input[i].form.size() == 4;
  // Two digits for a year only between slashes or full ones: "1.2.3" is a version.
  const bool has_short_year = input[i + 4].form.size() == 2 && !is_year_first;
  const std::string& mark = input[i + 1].form;
  if (!is_year_last && !is_year_first && !(has_short_year && mark != "-")) return std::nullopt;
  if (has_short_year && mark == "." && input[i + 2].form.size() != 2) return std::nullopt;
  const bool is_month_first =
      input.lexicon().traits().date_order == language::DateOrder::kMonthFirst && mark == "/";
  const std::string_view order = is_year_first ? "ymd" : is_month_first ? "mdy" : "dmy";
  const std::string_view other = is_year_first ? "ydm" : is_month_first ? "dmy" : "mdy";
  auto date = InOrder(parts, order);
  if (!date) date = InOrder(parts, other);
  if (!date) return std::nullopt;
  return DateRead{*date, end};
}

// "Am 24.12.": a day and a month in digits, each with the stop of an ordinal.
std::optional<DateRead> ReadOrdinalDigits(const ParserInput& input, std::size_t i) {
  const language::Traits& traits = input.lexicon().traits();
  if (!traits.writes_ordinals_with_stop || !traits.capitalises_nouns || i == 0) return std::nullopt;
  const bool is_ended = input.IsDigits(i) && input.IsMark(i + 1, ".") && input.Touches(i + 1) &&
                        input.IsDigits(i + 2) && input.Touches(i + 2) && input.IsMark(i + 3, ".") &&
                        input.Touches(i + 3) && !(input.Touches(i + 4) && input.IsDigits(i + 4));
  if (!is_ended || input[i].form.size() > 2 || input[i + 2].form.size() > 2) return std::nullopt;
  const bool is_said = input.lexicon().Words("before_ordinals").Has(input[i - 1].form) ||
                       IsDashMark(input[i - 1]) || input.Find(i - 1, Role::kRangeJoin);
  const Date date{0, std::stoi(input[i + 2].form), std::stoi(input[i].form)};
  if (!is_said || date.month < 1 || date.day < 1 || !IsValid(date)) return std::nullopt;
  return DateRead{date, i + 4};
}

std::optional<DateRead> ReadAny(const ParserInput& input, std::size_t i) {
  if (auto read = ReadInDigits(input, i)) return read;
  if (auto read = ReadOrdinalDigits(input, i)) return read;
  const bool is_cjk = input.lexicon().traits().han_numerals != language::HanNumerals::kNone;
  if (is_cjk) return ReadIdeographicDate(input, i);
  if (auto read = ReadDayMonth(input, i)) return read;
  return ReadMonthFirst(input, i);
}

// "Freitag (6)", "Jumat (6/9)": how newspapers say which Friday. At the bracket.
std::optional<DateRead> ReadInBrackets(const ParserInput& input, std::size_t i) {
  if (!input.IsMark(i, "(") || !input.IsDigits(i + 1)) return std::nullopt;
  const auto closed = [&](const Date& date, std::size_t end) {
    const bool is_closed = input.IsMark(end, ")") && IsValid(date);
    return is_closed ? std::optional(DateRead{date, end + 1}) : std::nullopt;
  };
  if (const auto full = ReadInDigits(input, i + 1)) return closed(full->date, full->end);
  const auto first = ReadShortNumber(input, i + 1, 2);
  if (!first || first->number < 1) return std::nullopt;
  const auto day = static_cast<int>(first->number);
  if (input.IsMark(first->end, ")")) return closed({.day = day}, first->end);
  const bool is_mark = input.IsMark(first->end, "/") || input.IsMark(first->end, ".");
  const auto second = ReadShortNumber(input, first->end + 1, 2);
  if (!is_mark || !second || second->number < 1 || second->number > 31) return std::nullopt;
  const auto month = static_cast<int>(second->number);
  const bool is_month_first =
      input.lexicon().traits().date_order == language::DateOrder::kMonthFirst;
  return closed(
      is_month_first ? Date{.month = day, .day = month} : Date{.month = month, .day = day},
      second->end);
}

// "Venerdì 6,": a day of the month without one, where what follows cannot be counted.
std::optional<DateRead> ReadBareDay(const ParserInput& input, std::size_t i) {
  if (!input.lexicon().traits().day_may_stand_alone || !input.IsDigits(i) ||
      input.IsMark(i - 1, ","))
    return std::nullopt;
  const auto day = ReadShortNumber(input, i, 2);
  if (!day || day->number < 1 || day->number > 31) return std::nullopt;
  const bool is_end = day->end >= input.size() || input[day->end].gap == Gap::kBreak;
  const bool is_stop =
      (input.IsMark(day->end, ",") || input.IsMark(day->end, ".")) && !input.Touches(day->end + 1);
  const bool is_before_word =
      input[day->end].IsWord() && !input.Touches(day->end) &&
      (EndsPhrase(input, day->end) || input.Find(day->end, Role::kTimeBefore) ||
       input.Find(day->end, Role::kAm));
  if (!is_end && !is_stop && !is_before_word) return std::nullopt;
  return DateRead{{.day = static_cast<int>(day->number)}, day->end};
}

// "25 Ekim 2023 Çarşamba", 25日星期三, 25日（水）: the weekday belongs to the date before it.
std::size_t BehindItsWeekday(const ParserInput& input, std::size_t i) {
  if (!input.lexicon().traits().weekday_follows_date || input[i].gap == Gap::kBreak) return i;
  const bool is_bracketed = input.IsMark(i, "(");
  const auto weekday = input.Find(is_bracketed ? i + 1 : i, Role::kWeekday);
  if (weekday && !is_bracketed) return weekday->end;
  if (weekday && input.IsMark(weekday->end, ")")) return weekday->end + 1;
  const bool is_sign = is_bracketed && input.IsMark(i + 2, ")") &&
                       input.lexicon().Words("weekday_signs").Has(input[i + 1].form);
  return is_sign ? i + 3 : i;
}

// "29 Ekim Cumhuriyet Bayramı": the feast of the day that was told.
std::size_t BehindItsFeast(const ParserInput& input, std::size_t i, const Date& date) {
  constexpr int kMonth = 100;
  if (i >= input.size() || input[i].gap == Gap::kBreak || !input[i].IsWord()) return i;
  const auto feast = input.Find(i, Role::kFeast);
  const bool is_same = feast && feast->meaning->code().empty() &&
                       feast->meaning->number == date.month * kMonth + date.day;
  return is_same ? feast->end : i;
}
// "Friday last week", "Jumat pekan lalu".
std::optional<DateRead> ReadDayOfWeek(const ParserInput& input,
                                      const ParserInput::Phrase& weekday) {
  constexpr std::int64_t kWeek = 7;
  const std::size_t j = BehindLink(input, weekday.end);
  const auto week = input.Find(j, Role::kRelative);
  const bool is_week =
      week && week->meaning->code() == "w" && input.today() && input[j].gap != Gap::kBreak;
  if (!is_week) return std::nullopt;
  for (std::size_t k = j; k < week->end; ++k) {
    if (input.IsDigits(k)) return std::nullopt;
  }
  const Date& today = *input.today();
  const std::int64_t days =
      weekday.meaning->number - Weekday(today) + kWeek * week->meaning->number;
  return DateRead{PlusDays(today, days), week->end};
}

// A weekday, with the date behind it that it belongs to.
Finding ReadWeekday(const ParserInput& input, std::size_t i) {
  const auto weekday = FindWeekday(input, i);
  if (!weekday) return {};
  std::size_t j = weekday->end;
  if (input.IsMark(j, ",") || input.IsMark(j, ".") || input.IsMark(j, "،")) ++j;
  j = BehindLink(input, j);
  const bool is_same_line = j < input.size() && input[j].gap != Gap::kBreak;
  if (is_same_line) {
    if (const auto range = ReadDateRange(input, j); range && input.IsDigits(j)) {
      return FoundDate(input, i, range->end, range->dates);
    }
    const Finding other = ReadOtherCalendar(input, j);  // "الاثنين 8 رمضان 1445 هـ"
    const Dates* const days = other.mention ? other.mention->value.dates() : nullptr;
    if (days != nullptr && days->first.day > 0) return FoundDate(input, i, other.end, *days);
    auto read = ReadAny(input, j);
    if (!read) read = ReadInBrackets(input, j);
    if (!read) read = ReadBareDay(input, j);
    if (read && read->date.day > 0) {
      return FoundDate(input, i, read->end, Dates{read->date});
    }
  }
  if (NeedsDate(input, i, *weekday)) return {};
  if (const auto day = ReadDayOfWeek(input, *weekday)) {
    return FoundDate(input, i, day->end, Dates{day->date});
  }
  DateRead read{{.weekday = static_cast<int>(weekday->meaning->number)}, weekday->end};
  AddNearestBehind(input, read);
  return FoundDate(input, i, read.end, Dates{read.date});
}

}  // namespace

Finding FoundDate(const ParserInput& input, std::size_t begin, std::size_t end,
                  const Dates& dates) {
  return {Mention{MentionType::kDate, input.SpanOf(begin, end), Value(dates)}, end};
}

Finding ReadDate(const ParserInput& input, std::size_t i) {
  if (const auto range = ReadDateRange(input, i)) {
    return FoundDate(input, i, range->end, range->dates);
  }
  auto part = ReadNearest(input, i);
  if (!part) part = ReadDatePart(input, i);
  if (!part) part = ReadYearPart(input, i);
  if (part) return FoundDate(input, i, part->end, Dates{part->date});
  if (const auto read = ReadAny(input, i)) {
    std::size_t end = read->date.day > 0 ? BehindItsWeekday(input, read->end) : read->end;
    if (read->date.day > 0) end = BehindItsFeast(input, end, read->date);
    return FoundDate(input, i, end, Dates{read->date});
  }
  return ReadWeekday(input, i);
}

}  // namespace synoptic::mentions
