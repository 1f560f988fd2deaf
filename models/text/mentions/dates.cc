// Dates in words and digits. A date in words is a day and a month, in either order, or a month and
// a year, with whatever links them ("3 de marzo de 2024", "March 3rd, 2024"); a weekday before it
// belongs to it. In digits the order is that of the language, unless only another gives a day.

#include "models/text/mentions/dates.hpp"

#include <string>
#include <utility>

#include "models/text/mentions/numerals.hpp"

namespace synoptic::text {
namespace {

std::size_t BehindLink(const Reading& reading, std::size_t i) {
  if (reading.IsMark(i, ",") || (reading.IsMark(i, "-") && reading.Touches(i))) ++i;
  while (const auto link = reading.Find(i, Role::kDateLink)) i = link->end;
  if (IsApostrophe(reading[i])) ++i;
  return i;
}

// Behind the day: "3rd", "3.", "3º", "1er".
std::size_t BehindOrdinal(const Reading& reading, std::size_t i) {
  if (!reading.Touches(i)) return i;
  if (reading.IsMark(i, ".")) return i + 1;
  if (const auto after = reading.Find(i, Role::kOrdinalAfter)) return after->end;
  return i;
}

std::optional<Reading::Phrase> FindMonth(const Reading& reading, std::size_t i) {
  if (reading[i].gap == Gap::kBreak && i > 0) return std::nullopt;
  return reading.Find(i, Role::kMonth);
}

// An abbreviation's full stop.
std::size_t BehindMonth(const Reading& reading, const Reading::Phrase& month) {
  const bool has_stop =
      month.meaning->code == "a" && reading.IsMark(month.end, ".") && reading.Touches(month.end);
  return has_stop ? month.end + 1 : month.end;
}

struct Read {
  Date date;
  std::size_t end = 0;
};

void ReadYearBehind(const Reading& reading, Read& read) {
  const std::size_t i = BehindLink(reading, read.end);
  if (reading[i].gap == Gap::kBreak) return;
  if (const auto year = ReadYearNumber(reading, i)) {
    read.date.year = year->number;
    read.end = BehindYear(reading, year->end);
  }
}

std::optional<Read> ReadDayMonth(const Reading& reading, std::size_t i) {
  if (!reading.IsDigits(i)) return std::nullopt;
  const auto day = ReadShortNumber(reading, i, 2);
  if (!day || day->number < 1) return std::nullopt;  // 31 April, even 80 April: as it is written.
  const std::size_t j = BehindLink(reading, BehindOrdinal(reading, day->end));
  const auto month = FindMonth(reading, j);
  if (!month) return std::nullopt;
  Read read{{0, static_cast<int>(month->meaning->number), static_cast<int>(day->number)},
            BehindMonth(reading, *month)};
  ReadYearBehind(reading, read);
  return read;
}

std::optional<Read> ReadMonthFirst(const Reading& reading, std::size_t i) {
  const auto month = FindMonth(reading, i);
  if (!month) return std::nullopt;
  const std::size_t behind = BehindMonth(reading, *month);
  Read read{{0, static_cast<int>(month->meaning->number), 0}, month->end};
  const auto day = ReadShortNumber(reading, behind, 2);
  const bool is_english =
      reading.lexicon().lang() == "en" || reading.lexicon().date_order[0] != 'd';
  if (day && is_english && reading.IsDigits(behind) && day->number >= 1 && day->number <= 31 &&
      reading[behind].gap != Gap::kBreak) {
    read.date.day = static_cast<int>(day->number);
    read.end = BehindOrdinal(reading, day->end);
    if (reading.IsMark(read.end - 1, ".")) --read.end;
    ReadYearBehind(reading, read);
    return read;
  }
  Read with_year{read.date, behind};
  ReadYearBehind(reading, with_year);
  if (with_year.date.year > 0) return with_year;
  // A month alone: only by its full name, with the capital that the language gives it.
  const bool is_name = month->meaning->code != "a" && reading[i].form.size() >= 4 &&
                       reading[i].is_capital == (month->meaning->code == "A");
  const bool is_verb = reading.lexicon().lang() == "en" && reading[i].gap == Gap::kBreak;
  return is_name && !is_verb ? std::optional(read) : std::nullopt;
}

// Of 令和, 平成, 昭和; else 0.
std::int64_t FirstYearOfEra(const Reading& reading, std::size_t i) {
  if (!reading.Touches(i + 1)) return 0;
  const std::string name = reading[i].form + reading[i + 1].form;
  return name == "令和" ? 2019 : name == "平成" ? 1989 : name == "昭和" ? 1926 : 0;
}

// 8月30: no sign for the day, and nothing else that it counts. Moves `i` behind it; else 0.
std::int64_t BareDay(const Reading& reading, std::size_t& i) {
  constexpr std::int64_t kLastDay = 31;
  if (!reading.Touches(i) || !reading.IsDigits(i) || reading[i].form.size() > 2) return 0;
  const std::int64_t day = std::stoll(reading[i].form);
  const bool is_counted =
      reading.Touches(i + 1) &&
      (reading.Find(i + 1, Role::kCounter) || reading.Find(i + 1, Role::kUnit) ||
       reading.Find(i + 1, Role::kScale) || reading.IsMark(i + 1, ".") ||
       reading.IsMark(i + 1, "%") || IsDashMark(reading[i + 1]) || reading[i + 1].form == "日" ||
       reading[i + 1].form == "号");
  if (is_counted || day < 1 || day > kLastDay) return 0;
  ++i;
  return day;
}

// 2024年3月3日, or the end of it.
std::optional<Read> ReadCjk(const Reading& reading, std::size_t i) {
  Read read{{}, i};
  const auto part = [&](std::string_view sign, std::size_t digits) -> std::int64_t {
    const auto number = ReadShortNumber(reading, read.end, digits);
    if (!number || reading[number->end].form != sign) return 0;
    read.end = number->end + 1;
    return number->number;
  };
  const auto is_span = [&] {  // 3年間, 3日間: how long, not when.
    return reading[read.end].form == "間" || reading[read.end].form == "间";
  };
  const std::int64_t era = FirstYearOfEra(reading, i);
  if (era > 0) read.end += 2;
  std::int64_t year = part("年", 4);
  if (era > 0) {
    if (year < 1 || year > 99) return std::nullopt;
    year += era - 1;
  }
  if (year > 0 && (year < years::kFirst || year > years::kLast)) return std::nullopt;
  read.date.year = year;
  const std::int64_t month = part("月", 2);
  if (month > 12) return std::nullopt;
  read.date.month = static_cast<int>(month);
  std::int64_t day = part("日", 2);
  if (day == 0 && month > 0) day = BareDay(reading, read.end);
  if (day == 0 && (year > 0 || month > 0 || reading.lexicon().lang() == "zh")) day = part("号", 2);
  if ((day > 31 && month == 0) || (day > 0 && is_span())) return std::nullopt;
  read.date.day = static_cast<int>(day);
  if (read.end == i) return std::nullopt;
  return read;
}

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

std::optional<Read> ReadInDigits(const Reading& reading, std::size_t i) {
  std::int64_t parts[3] = {};
  for (std::size_t p = 0; p < 3; ++p) {
    const std::size_t at = i + 2 * p;
    if (!reading.IsDigits(at) || reading[at].form.size() > 4 || reading[at].form.size() == 3) {
      return std::nullopt;
    }
    parts[p] = std::stoll(reading[at].form);
    if (p == 0) continue;
    const std::string& mark = reading[at - 1].form;
    const bool is_mark = mark == "." || mark == "/" || mark == "-";
    const bool may_space = mark == "." && reading[at].gap == Gap::kSpace && p == 2;
    const bool is_close = reading.Touches(at - 1) && (reading.Touches(at) || may_space);
    if (!is_mark || !is_close || mark != reading[i + 1].form) return std::nullopt;
  }
  const std::size_t end = i + 5;
  const bool goes_on = reading.Touches(end) && reading.Touches(end + 1) &&
                       reading.IsDigits(end + 1) && !reading.IsMark(end, ",");
  if (goes_on || (reading.Touches(end) && reading.IsDigits(end))) return std::nullopt;
  const bool is_year_last = reading[i + 4].form.size() == 4;
  const bool is_year_first = reading[i].form.size() == 4;
  // Two digits for a year only between slashes or full ones: "1.2.3" is a version.
  const bool has_short_year = reading[i + 4].form.size() == 2 && !is_year_first;
  const std::string& mark = reading[i + 1].form;
  if (!is_year_last && !is_year_first && !(has_short_year && mark != "-")) return std::nullopt;
  if (has_short_year && mark == "." && reading[i + 2].form.size() != 2) return std::nullopt;
  const bool is_month_first = reading.lexicon().date_order[0] == 'm' && mark == "/";
  const std::string_view order = is_year_first ? "ymd" : is_month_first ? "mdy" : "dmy";
  const std::string_view other = is_year_first ? "ydm" : is_month_first ? "dmy" : "mdy";
  auto date = InOrder(parts, order);
  if (!date) date = InOrder(parts, other);
  if (!date) return std::nullopt;
  return Read{*date, end};
}

std::optional<Read> ReadAny(const Reading& reading, std::size_t i) {
  if (auto read = ReadInDigits(reading, i)) return read;
  const bool is_cjk = reading.lexicon().lang() == "zh" || reading.lexicon().lang() == "ja";
  if (is_cjk) return ReadCjk(reading, i);
  if (auto read = ReadDayMonth(reading, i)) return read;
  return ReadMonthFirst(reading, i);
}

// "3-5 March", "dal 3 al 5 marzo": the first day of a range whose end has month and year.
std::optional<std::pair<Date, Read>> ReadDayRange(const Reading& reading, std::size_t i) {
  const auto day = ReadShortNumber(reading, i, 2);
  if (!reading.IsDigits(i) || !day || day->number < 1 || day->number > 31) return std::nullopt;
  std::size_t j = BehindOrdinal(reading, day->end);
  if (IsDashMark(reading[j])) {
    ++j;
  } else if (const auto join = reading.Find(j, Role::kRangeJoin);
             join && join->meaning->number > 0) {
    j = join->end;
  } else {
    return std::nullopt;
  }
  const auto last = ReadDayMonth(reading, j);
  if (!last || day->number >= last->date.day) return std::nullopt;
  Date first = last->date;
  first.day = static_cast<int>(day->number);
  return std::pair(first, *last);
}

// Arabic "one" is Sunday only with its article, which folding drops.
bool HasArticle(const Reading& reading, std::size_t i) {
  constexpr std::string_view kArticle = "ال";
  return reading.lexicon().lang() != "ar" ||
         Slice(reading.text(), reading[i].span).starts_with(kArticle);
}

Finding Found(const Reading& reading, std::size_t begin, std::size_t end, std::string value) {
  return {Mention{MentionType::kDate, reading.SpanOf(begin, end), std::move(value)}, end};
}

}  // namespace

Finding ReadDate(const Reading& reading, std::size_t i) {
  if (const auto range = ReadDayRange(reading, i)) {
    const auto& [first, last] = *range;
    return Found(reading, i, last.end, first.ToString() + ".." + last.date.ToString());
  }
  if (const auto read = ReadAny(reading, i)) {
    return Found(reading, i, read->end, read->date.ToString());
  }
  const auto weekday = reading.Find(i, Role::kWeekday);
  const bool is_name = weekday && (weekday->meaning->code.empty() || reading[i].is_capital);
  if (!is_name || !HasArticle(reading, i)) return {};
  std::size_t j = weekday->end;
  if (reading.IsMark(j, ",") || reading.IsMark(j, ".")) ++j;
  j = BehindLink(reading, j);
  const bool is_same_line = j < reading.size() && reading[j].gap != Gap::kBreak;
  if (is_same_line) {
    const auto read = ReadAny(reading, j);
    if (read && read->date.day > 0) {
      return Found(reading, i, read->end, read->date.ToString());
    }
  }
  return Found(reading, i, weekday->end, "W-" + std::to_string(weekday->meaning->number));
}

}  // namespace synoptic::text
