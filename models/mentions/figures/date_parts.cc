// Dates in words: a day and a month, in either order, or a month and a year, with whatever links
// them ("3 de marzo de 2024", "March 3rd, 2024"); and those with ideographs (2024年3月3日).

#include "models/mentions/figures/date_parts.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include "models/language/traits.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {

std::size_t BehindLink(const ParserInput& input, std::size_t i) {
  if (input.IsMark(i, ",") || (input.IsMark(i, "-") && input.Touches(i))) ++i;
  while (const auto link = input.Find(i, Role::kDateLink)) {
    i = link->end;
    if (IsApostrophe(input[i])) ++i;  // "Dell'anno".
  }
  if (IsApostrophe(input[i])) ++i;
  return i;
}

std::size_t BehindOrdinal(const ParserInput& input, std::size_t i) {
  if (!input.Touches(i)) return i;
  if (const auto after = input.Find(i, Role::kOrdinalAfter)) return after->end;
  if (input.IsMark(i, ".")) return i + 1;
  return i;
}

namespace {

std::optional<ParserInput::Phrase> FindMonth(const ParserInput& input, std::size_t i) {
  if (input[i].gap == Gap::kBreak && i > 0) return std::nullopt;
  const auto month = input.Find(i, Role::kMonth);
  return month && month->meaning->code() != "h" ? month : std::nullopt;
}

// An abbreviation's full stop; and the other name of the month, as Arabic papers write both:
// "آذار/مارس".
std::size_t BehindMonth(const ParserInput& input, const ParserInput::Phrase& month) {
  const bool has_stop =
      month.meaning->code() == "a" && input.IsMark(month.end, ".") && input.Touches(month.end);
  if (has_stop) return month.end + 1;
  const bool is_bracketed = input.IsMark(month.end, "(");
  if (!is_bracketed && !input.IsMark(month.end, "/")) return month.end;
  const auto again = FindMonth(input, month.end + 1);
  if (!again || again->meaning->number != month.meaning->number) return month.end;
  if (!is_bracketed) return again->end;
  return input.IsMark(again->end, ")") ? again->end + 1 : month.end;
}

bool IsWithoutNumber(const ParserInput& input, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (input.IsDigits(i) || input.MayBegin(i, Bit(Role::kCardinal) | Bit(Role::kOne)))
      return false;
  }
  return true;
}

std::size_t BehindSuffix(const ParserInput& input, std::size_t i) {
  return input.IsSuffix(i) ? i + 1 : i;
}

void ReadYearBehind(const ParserInput& input, DateRead& read) {
  if (const auto year = ReadYearOf(input, read.end)) {
    read.date.year = year->number;
    read.end = year->end;
  } else if (const auto bare = ReadYearOf(input, BehindSuffix(input, read.end))) {
    read.date.year = bare->number;
    read.end = bare->end;
  } else {
    AddNearestBehind(input, read);
  }
}

// "Premier mai", "the fourth of July", "الثالث من آذار".
std::optional<ShortNumber> ReadOrdinalDay(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kLastDay = 31;
  const language::Traits& traits = input.lexicon().traits();
  const bool may_be_joined = traits.joins_ordinals || traits.joins_proclitics;
  const std::uint64_t roles =
      Bit(Role::kOrdinal) | Bit(Role::kOrdinalUnit) | (may_be_joined ? Bit(Role::kCardinal) : 0);
  if (!input.MayBegin(i, roles) || traits.is_unspaced) return std::nullopt;
  const Finding ordinal = ReadOrdinal(input, i);
  if (const Figure* const figure = ordinal.mention ? ordinal.mention->value.figure() : nullptr) {
    const std::int64_t day = figure->first.numerator.Whole();
    return day <= kLastDay ? std::optional(ShortNumber{day, ordinal.end}) : std::nullopt;
  }
  if (const auto unit = input.Find(i, Role::kOrdinalUnit)) {
    return ShortNumber{unit->meaning->number, unit->end};
  }
  const auto tens = traits.joins_proclitics ? input.Find(i, Role::kCardinal) : std::nullopt;
  const bool is_day = tens && (tens->meaning->number == 20 || tens->meaning->number == 30);
  return is_day ? std::optional(ShortNumber{tens->meaning->number, tens->end}) : std::nullopt;
}

// "El 5 del mes pasado", "am 5. dieses Monats": the day of a month that is counted from the
// article.
std::optional<DateRead> ReadDayOfMonth(const ParserInput& input, std::size_t i, std::int64_t day) {
  constexpr std::int64_t kLastDay = 31;
  if (!input.today() || i >= input.size() || input[i].gap == Gap::kBreak || day > kLastDay) {
    return std::nullopt;
  }
  for (const std::size_t j : {i, BehindLink(input, i)}) {
    const auto month = input.Find(j, Role::kRelative);
    if (!month || month->meaning->code() != "m" || !IsWithoutNumber(input, j, month->end)) continue;
    Date date = PlusMonths({input.today()->year, input.today()->month, 1}, month->meaning->number);
    date.day = static_cast<int>(day);
    return DateRead{date, month->end};
  }
  return std::nullopt;
}

// Whether a month that stands alone is one: by its full name, with the capital that the language
// gives it, and if that is short ("May", "mei"), behind a word that says so.
bool IsMonth(const ParserInput& input, std::size_t i, const ParserInput::Phrase& month) {
  constexpr std::size_t kShortest = 4;
  const std::string_view code = month.meaning->code();
  const bool is_name = code == "*" || (code != "a" && input[i].is_capital == (code == "A"));
  const bool is_verb = input.lexicon().traits().months_are_verbs && input[i].gap == Gap::kBreak &&
                       input.lexicon().Words("month_verbs").Has(input[i].form);
  if (!is_name || is_verb) return false;
  const bool is_behind_cue = i > 0 && input.lexicon().Words("month_cues").Has(input[i - 1].form);
  const Token& next = input[month.end];
  const bool is_first_name = input.lexicon().traits().months_are_verbs && next.is_capital &&
                             next.IsWord() && next.gap == Gap::kSpace;  // "April Jones"
  if (is_first_name && !is_behind_cue) return false;
  return input[i].form.size() >= kShortest || is_behind_cue;
}

}  // namespace

std::optional<DateRead> ReadDayMonth(const ParserInput& input, std::size_t i) {
  const bool is_word = !input.IsDigits(i);
  const auto day = is_word ? ReadOrdinalDay(input, i) : ReadShortNumber(input, i, 2);
  if (!day || day->number < 1) return std::nullopt;  // 31 April, even 80 April: as it is written.
  const std::size_t behind = is_word ? day->end : BehindOrdinal(input, day->end);
  const std::size_t j = BehindLink(input, behind);
  const auto month = FindMonth(input, j);
  if (!month) return ReadDayOfMonth(input, behind, day->number);
  const bool needs_link = input.lexicon().traits().day_may_follow_month;
  if (is_word && needs_link && j == behind) return std::nullopt;
  DateRead read{{0, static_cast<int>(month->meaning->number), static_cast<int>(day->number)},
                BehindMonth(input, *month)};
  ReadYearBehind(input, read);
  return read;
}

std::optional<DateRead> ReadMonthFirst(const ParserInput& input, std::size_t i) {
  const auto month = FindMonth(input, i);
  if (!month) return std::nullopt;
  const std::size_t behind = BehindMonth(input, *month);
  DateRead read{{0, static_cast<int>(month->meaning->number), 0}, month->end};
  const auto day = ReadShortNumber(input, behind, 2);
  const bool may_have_day = input.lexicon().traits().day_may_follow_month ||
                            input.lexicon().traits().date_order != language::DateOrder::kDayFirst;
  if (day && may_have_day && input.IsDigits(behind) && day->number >= 1 && day->number <= 31 &&
      input[behind].gap != Gap::kBreak) {
    read.date.day = static_cast<int>(day->number);
    read.end = BehindOrdinal(input, day->end);
    if (input.IsMark(read.end - 1, ".")) --read.end;
    ReadYearBehind(input, read);
    return read;
  }
  DateRead with_year{read.date, behind};
  ReadYearBehind(input, with_year);
  AddPartBehind(input, with_year);
  const std::string_view code = month->meaning->code();
  const bool is_part =
      with_year.date.part != Date::Part::kWhole && (code != "A" || input[i].is_capital);
  if (with_year.date.year > 0 || is_part) return with_year;
  if (!IsMonth(input, i, *month)) return std::nullopt;
  read.end = behind > month->end && !input.IsMark(behind - 1, ".") ? behind : month->end;
  return read;
}

namespace {

// 8月30: no sign for the day, and nothing else that it counts. Moves `i` behind it; else 0.
std::int64_t BareDay(const ParserInput& input, std::size_t& i) {
  constexpr std::int64_t kLastDay = 31;
  if (!input.Touches(i) || !input.IsDigits(i) || input[i].form.size() > 2) return 0;
  const std::int64_t day = std::stoll(input[i].form);
  const auto last = IsDashMark(input[i + 1]) ? ReadShortNumber(input, i + 2, 2) : std::nullopt;
  const bool is_range = last && last->number > day &&  // 5月3〜5日
                        (input[last->end].form == "日" || input[last->end].form == "号");
  const bool is_counted =
      !is_range && input.Touches(i + 1) &&
      (input.Find(i + 1, Role::kCounter) || input.Find(i + 1, Role::kUnit) ||
       input.Find(i + 1, Role::kScale) || input.IsMark(i + 1, ".") || input.IsMark(i + 1, "%") ||
       IsDashMark(input[i + 1]) || input[i + 1].form == "日" || input[i + 1].form == "号");
  if (is_counted || day < 1 || day > kLastDay) return 0;
  ++i;
  return day;
}

std::optional<DateRead> ReadIdeographic(const ParserInput& input, std::size_t i,
                                        bool may_have_year) {
  DateRead read{{}, i};
  const auto part = [&](std::string_view sign, std::size_t digits) -> std::int64_t {
    const auto number = ReadShortNumber(input, read.end, digits);
    if (!number || input[number->end].form != sign) return 0;
    read.end = number->end + 1;
    return number->number;
  };
  const auto is_span = [&] {  // 3年間, 3日間: how long, not when.
    return input[read.end].form == "間" || input[read.end].form == "间";
  };
  const std::int64_t era = YearsBeforeOurs(input, i, read.end);
  std::int64_t year = part("年", 4);
  if (era != 0 && input[read.end].form == "元" && input[read.end + 1].form == "年") {
    year = 1;
    read.end += 2;
  }
  if (era != 0) {
    if (year < 1) return std::nullopt;
    year += era;
  }
  if (year > 0 && (year < years::kFirst || year > years::kLast)) return std::nullopt;
  if (year > 0 && !may_have_year) return std::nullopt;
  read.date.year = year;
  if (year > 0 && input.lexicon().Words("year_ends").Has(input[read.end].form) &&
      input.Touches(read.end)) {
    ++read.end;  // 年度
  }
  const std::size_t behind_year = read.end;
  if (year > 0 && input.lexicon().Words("year_particles").Has(input[read.end].form)) ++read.end;
  const std::int64_t month = part("月", 2);
  if (month == 0) read.end = behind_year;
  if (month > 12) return std::nullopt;
  read.date.month = static_cast<int>(month);
  std::int64_t day = part("日", 2);
  if (day == 0 && month > 0) day = BareDay(input, read.end);
  if (day == 0 && (year > 0 || month > 0 ||
                   input.lexicon().traits().han_numerals == language::HanNumerals::kChinese))
    day = part("号", 2);
  if ((day > 31 && month == 0) || (day > 0 && is_span())) return std::nullopt;
  read.date.day = static_cast<int>(day);
  if (read.end == i) return std::nullopt;
  if (year > 0 && month == 0 && day == 0) {
    if (const auto within = ReadWithinYear(input, read.end, year)) return within;
  }
  AddPartBehind(input, read);
  return read;
}

}  // namespace

std::optional<DateRead> ReadIdeographicDate(const ParserInput& input, std::size_t i) {
  return ReadIdeographic(input, i, true);
}

std::optional<DateRead> ReadIdeographicOfYear(const ParserInput& input, std::size_t i) {
  const auto phrase = input.today() ? input.Find(i, Role::kRelative) : std::nullopt;
  if (!phrase || phrase->meaning->code() != "y" || input.IsDigits(i)) {
    return ReadIdeographicDate(input, i);
  }
  DateRead year{{.year = input.today()->year + phrase->meaning->number}, phrase->end};
  auto rest = ReadIdeographic(input, phrase->end, false);
  if (!rest || rest->date.month == 0) return year;
  rest->date.year = year.date.year;
  return rest;
}

std::optional<DateRead> ReadIdeographicMonthAndDay(const ParserInput& input, std::size_t i) {
  return ReadIdeographic(input, i, false);
}

}  // namespace synoptic::mentions
