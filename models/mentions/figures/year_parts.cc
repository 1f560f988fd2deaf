// Quarters, halves and seasons ("Q3 2024", "im ersten Halbjahr", "l'automne 2025"), and the early,
// middle and late part of whatever has one.

#include <cstdint>
#include <string>
#include <string_view>

#include "models/mentions/figures/centuries.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

struct YearPart {
  std::int64_t number = 0;
  std::string_view code;
  std::size_t end = 0;
};

bool IsPossible(const YearPart& part) {
  const std::int64_t last = part.code.starts_with('h') ? 2 : 4;
  return part.number >= 1 && part.number <= last;
}

// A single digit, or a Roman numeral.
std::int64_t SmallNumeral(const ParserInput& input, std::size_t i) {
  if (input.IsDigits(i)) return input[i].form.size() == 1 ? input[i].form[0] - '0' : 0;
  const bool may_be_roman = input[i].IsWord() && input[i].is_capital;
  return may_be_roman ? ValueOfRomanNumeral(input[i].form) : 0;
}

// "Quarter", which a number before or behind it counts.
std::optional<ParserInput::Phrase> FindCounted(const ParserInput& input, std::size_t i) {
  if (i >= input.size() || input[i].gap == Gap::kBreak) return std::nullopt;
  const auto phrase = input.Find(i, Role::kYearPart);
  return phrase && phrase->meaning->number == 0 ? phrase : std::nullopt;
}

// "Third", "3.", "III", 第三.
std::optional<ShortNumber> ReadCount(const ParserInput& input, std::size_t i) {
  if (const auto ordinal = input.Find(i, Role::kOrdinal)) {
    return ShortNumber{ordinal->meaning->number, ordinal->end};
  }
  if (const auto before = input.Find(i, Role::kOrdinalBefore)) {
    const std::size_t j = input.IsMark(before->end, "-") ? before->end + 1 : before->end;
    if (input.Touches(j)) return ReadShortNumber(input, j, 1);
  }
  if (const std::int64_t number = SmallNumeral(input, i); number > 0) {
    std::size_t end = i + 1;
    if (input.Touches(end) && IsDashMark(input[end]) && input.Find(end + 1, Role::kOrdinalAfter)) {
      ++end;
    }
    return ShortNumber{number, BehindOrdinal(input, end)};
  }
  return ReadShortNumber(input, i, 1);
}

std::optional<YearPart> FindYearPart(const ParserInput& input, std::size_t i) {
  const auto phrase = input.Find(i, Role::kYearPart);
  if (phrase && phrase->meaning->number > 0) {
    return YearPart{phrase->meaning->number, phrase->meaning->code(), phrase->end};
  }
  YearPart part;
  if (phrase && phrase->end < input.size() && input[phrase->end].gap != Gap::kBreak) {
    part.code = phrase->meaning->code();
    const bool is_letter = phrase->end == i + 1 && input[i].form.size() == 1;  // "Q3", not "q 3".
    const bool may_count = !is_letter || (input[i].is_capital && input.Touches(phrase->end));
    if (const std::int64_t number = SmallNumeral(input, phrase->end); number > 0 && may_count) {
      part.number = number;
      part.end = phrase->end + 1;
      if (!(input.Touches(part.end) && input.IsDigits(part.end)) && IsPossible(part)) return part;
    }
    if (const auto ordinal = is_letter ? std::nullopt : input.Find(phrase->end, Role::kOrdinal)) {
      part.number = ordinal->meaning->number;
      part.end = ordinal->end;
      if (IsPossible(part)) return part;
    }
  }
  const auto count = ReadCount(input, i);
  const bool is_of_more = i > 0 && input.Touches(i) && IsIdeographic(input[i - 1]) &&
                          input.lexicon().Words("before_halves").Has(input[i - 1].form);
  if (!count || is_of_more) return std::nullopt;  // 前三季度
  std::size_t j = count->end;
  if (input.IsMark(j, "-") && input.Touches(j)) ++j;  // "Third-quarter".
  const auto counted = FindCounted(input, j);
  if (!counted) return std::nullopt;
  // "3Q", but no "3 T" and no "3 s".
  const bool is_letter =
      input[j].form.size() == 1 && static_cast<unsigned char>(input[j].form[0]) < 0x80;
  if (is_letter && (!input.Touches(j) || !input[j].is_capital)) return std::nullopt;
  part = {count->number, counted->meaning->code(), counted->end};
  return IsPossible(part) ? std::optional(part) : std::nullopt;
}

// 春节: a season of one sign that goes on.
bool IsOfLongerWord(const ParserInput& input, std::size_t i, const YearPart& part) {
  constexpr auto kFirstHan = static_cast<unsigned char>(0xE4);  // Behind kana.
  const Token& last = input[part.end - 1];
  return part.code == "sy" && part.end == i + 1 && IsIdeographic(last) && input.Touches(part.end) &&
         IsIdeographic(input[part.end]) &&
         static_cast<unsigned char>(input[part.end].form[0]) >= kFirstHan;
}

// "H1N1", "second quarter-final".
bool IsOfCode(const ParserInput& input, std::size_t end) {
  if (!input.Touches(end) || input.IsSuffix(end)) return false;
  const bool is_joined = IsDashMark(input[end]) && input.Touches(end + 1);
  return (input[end].IsWord() && !IsIdeographic(input[end])) ||
         (is_joined && IsOfCup(input, end + 1));
}

// "3T24", "semester II/2023".
std::optional<ShortNumber> ReadJoinedYear(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kCentury = 2000;
  if (!input.Touches(i)) return std::nullopt;
  if (input.IsMark(i, "/"))
    return input.Touches(i + 1) ? ReadYearNumber(input, i + 1) : std::nullopt;
  const bool is_short = input.IsDigits(i) && input[i].form.size() == 2 &&
                        input[i - 1].form.size() == 1 && input[i - 1].is_capital;
  return is_short ? std::optional(ShortNumber{kCentury + std::stoll(input[i].form), i + 1})
                  : std::nullopt;
}

// "Winter 2010/11".
std::size_t BehindNextYear(const ParserInput& input, const ShortNumber& year) {
  const std::size_t i = year.end;
  const bool is_joined = (IsDashMark(input[i]) || input.IsMark(i, "/")) && input.Touches(i) &&
                         input.Touches(i + 1) && input.IsDigits(i + 1);
  if (!is_joined) return i;
  constexpr std::int64_t kCentury = 100;
  const auto next = ReadShortNumber(input, i + 1, 4);
  return next && next->number % kCentury == (year.number + 1) % kCentury ? next->end : i;
}

std::optional<DateRead> ReadYearOrDecade(const ParserInput& input, std::size_t i) {
  for (const auto read : {ReadDecade, ReadYear}) {
    const Finding finding = read(input, i);
    const Dates* const dates = finding.mention ? finding.mention->value.dates() : nullptr;
    if (dates != nullptr && !dates->last) return DateRead{dates->first, finding.end};
  }
  return std::nullopt;
}

// "Ende vergangenen Monats".
std::optional<DateRead> ReadRelativeMonth(const ParserInput& input, std::size_t i) {
  for (const std::size_t j : {i, BehindLink(input, i)}) {
    const Finding relative = ReadRelativeDate(input, j);
    const Dates* const dates = relative.mention ? relative.mention->value.dates() : nullptr;
    const bool is_month = dates != nullptr && dates->first.month > 0 && dates->first.day == 0;
    if (is_month) return DateRead{dates->first, relative.end};
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateRead> ReadYearPart(const ParserInput& input, std::size_t i, bool has_year) {
  const auto part = FindYearPart(input, i);
  if (!part || IsOfCode(input, part->end) || IsOfLongerWord(input, i, *part)) return std::nullopt;
  DateRead read{{}, part->end};
  const auto number = static_cast<int>(part->number);
  if (part->code.starts_with('q')) read.date.quarter = number;
  if (part->code.starts_with('h')) read.date.half = number;
  if (part->code.starts_with('s')) read.date.season = number;
  auto year = ReadYearOf(input, input.IsSuffix(part->end) ? part->end + 1 : part->end);
  if (!year) year = ReadJoinedYear(input, part->end);
  if (year) {
    read.date.year = year->number;
    read.end = read.date.season > 0 ? BehindNextYear(input, *year) : year->end;
  } else {
    AddNearestBehind(input, read);
  }
  if (!year && input.today() && part->code.size() == 2) {
    const char which = part->code[1];
    const std::int64_t offset = which == 'l' ? -1 : which == 'n' ? 1 : 0;
    const bool is_told = which == 't' || offset != 0;
    if (is_told) read.date.year = input.today()->year + offset;
  }
  const bool is_of_business = part->code.ends_with('b') &&
                              IsBeside(input, i, part->end, "business", {.before = 8, .behind = 8});
  const bool needs_year =
      (part->code.ends_with('y') || part->code.ends_with('b')) && !has_year && !is_of_business;
  return needs_year && read.date.year == 0 && read.end == part->end ? std::nullopt
                                                                    : std::optional(read);
}

std::optional<DateRead> ReadDatePart(const ParserInput& input, std::size_t i) {
  const auto phrase = input.Find(i, Role::kDatePart);
  if (!phrase || phrase->meaning->code() == "b") return std::nullopt;
  const bool is_of_year = phrase->meaning->code() == "y";
  const std::size_t j = BehindLink(input, phrase->end);
  const bool is_last = j >= input.size() || input[j].gap == Gap::kBreak;
  if (is_last && !is_of_year) return std::nullopt;
  std::optional<DateRead> read;
  if (input.Find(j, Role::kMonth)) read = ReadMonthFirst(input, j);
  // "Début de l'été", but not "prendre fin au printemps".
  const auto whole = input.Find(j, Role::kYearPart);
  const bool is_adverb = whole && whole->meaning->code() == "s";
  const bool is_season = whole && whole->meaning->code() == "sy";
  if (!read && !is_adverb) read = ReadYearPart(input, j, is_season);
  if (!read) read = ReadNearest(input, j);
  if (!read) read = ReadYearOrDecade(input, j);
  if (!read) read = ReadRelativeMonth(input, phrase->end);
  if (const auto year = read ? std::nullopt : ReadYearOf(input, phrase->end)) {
    read = DateRead{{.year = year->number}, year->end};
  }
  const auto decade = input.Find(j, Role::kDecadeWord);
  if (!read && decade && decade->meaning->code() == "p") {
    read = DateRead{{.year = 1900 + decade->meaning->number, .is_decade = true}, decade->end};
  }
  if (!read && is_of_year && input.today()) {
    read = DateRead{{.year = input.today()->year}, phrase->end};
  }
  if (!read || read->date.day > 0 || read->date.weekday > 0) return std::nullopt;
  read->date.part = static_cast<Date::Part>(phrase->meaning->number);
  return read;
}

void AddPartBehind(const ParserInput& input, DateRead& read) {
  if (read.end >= input.size() || input[read.end].gap == Gap::kBreak || read.date.day > 0) return;
  const std::size_t j = input.IsSuffix(read.end) ? read.end + 1 : read.end;
  const auto phrase = input.Find(j, Role::kDatePart);
  if (!phrase) return;
  const bool is_behind = phrase->meaning->code() == "b" ||
                         (phrase->meaning->code() == "y" && IsIdeographic(input[j]));  // 去年年底
  if (!is_behind) return;
  read.date.part = static_cast<Date::Part>(phrase->meaning->number);
  read.end = phrase->end;
}

}  // namespace synoptic::mentions
