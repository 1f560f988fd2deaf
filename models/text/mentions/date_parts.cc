// Dates in words: a day and a month, in either order, or a month and a year, with whatever links
// them ("3 de marzo de 2024", "March 3rd, 2024"); and those with ideographs (2024年3月3日).

#include "models/text/mentions/date_parts.hpp"

#include <string>

#include "models/text/mentions/numerals.hpp"

namespace synoptic::text {

std::size_t BehindLink(const Reading& reading, std::size_t i) {
  if (reading.IsMark(i, ",") || (reading.IsMark(i, "-") && reading.Touches(i))) ++i;
  while (const auto link = reading.Find(i, Role::kDateLink)) i = link->end;
  if (IsApostrophe(reading[i])) ++i;
  return i;
}

std::size_t BehindOrdinal(const Reading& reading, std::size_t i) {
  if (!reading.Touches(i)) return i;
  if (const auto after = reading.Find(i, Role::kOrdinalAfter)) return after->end;
  if (reading.IsMark(i, ".")) return i + 1;
  return i;
}

namespace {

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

void ReadYearBehind(const Reading& reading, DateRead& read) {
  const std::size_t i = BehindLink(reading, read.end);
  if (reading[i].gap == Gap::kBreak) return;
  if (const auto year = ReadYearNumber(reading, i)) {
    read.date.year = year->number;
    read.end = BehindYear(reading, year->end);
  }
}

}  // namespace

std::optional<DateRead> ReadDayMonth(const Reading& reading, std::size_t i) {
  if (!reading.IsDigits(i)) return std::nullopt;
  const auto day = ReadShortNumber(reading, i, 2);
  if (!day || day->number < 1) return std::nullopt;  // 31 April, even 80 April: as it is written.
  const std::size_t j = BehindLink(reading, BehindOrdinal(reading, day->end));
  const auto month = FindMonth(reading, j);
  if (!month) return std::nullopt;
  DateRead read{{0, static_cast<int>(month->meaning->number), static_cast<int>(day->number)},
                BehindMonth(reading, *month)};
  ReadYearBehind(reading, read);
  return read;
}

std::optional<DateRead> ReadMonthFirst(const Reading& reading, std::size_t i) {
  const auto month = FindMonth(reading, i);
  if (!month) return std::nullopt;
  const std::size_t behind = BehindMonth(reading, *month);
  DateRead read{{0, static_cast<int>(month->meaning->number), 0}, month->end};
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
  DateRead with_year{read.date, behind};
  ReadYearBehind(reading, with_year);
  if (with_year.date.year > 0) return with_year;
  // A month alone: only by its full name, with the capital that the language gives it.
  const bool is_name = month->meaning->code != "a" && reading[i].form.size() >= 4 &&
                       reading[i].is_capital == (month->meaning->code == "A");
  const bool is_verb = reading.lexicon().lang() == "en" && reading[i].gap == Gap::kBreak;
  return is_name && !is_verb ? std::optional(read) : std::nullopt;
}

namespace {

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

}  // namespace

std::optional<DateRead> ReadIdeographicDate(const Reading& reading, std::size_t i) {
  DateRead read{{}, i};
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
  if (era > 0 && reading[read.end].form == "元" && reading[read.end + 1].form == "年") {
    year = 1;
    read.end += 2;
  }
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

}  // namespace synoptic::text
