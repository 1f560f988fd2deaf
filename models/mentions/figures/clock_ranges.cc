// Spans of the clock, which are no spans of time: "14 bis 16 Uhr", "tra le 14 e le 16".

#include <algorithm>
#include <cstdint>

#include "models/mentions/figures/clocks.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/ranges.hpp"

namespace synoptic::mentions {
namespace {

// "14 bis 16 Uhr", "09.00-17.00" where the stop begins no decimals: each end says it of the other.
bool AreClocks(const ParserInput& input, const Clock& first, const Clock& last) {
  if (first.hour < 0 || last.hour < 0 || first.is_spelled || last.is_spelled) return false;
  if (first.is_joined || last.is_joined) return false;
  if (last.is_worded && last.is_certain) return true;
  constexpr std::int64_t kFirstOfDay = 6;
  const bool are_worded = first.is_worded && last.is_worded;  // "10h-18h"
  if (are_worded && first.hour >= kFirstOfDay && first.hour < last.hour) return true;
  // "12.05-15.05" are days of May, and "3.16-3.21" verses.
  const auto is_round = [](const Clock& clock) {
    constexpr std::int64_t kStep = 5;
    constexpr std::int64_t kMonths = 12;
    const bool may_be_month = clock.minute > 0 && clock.minute <= kMonths;
    return clock.is_certain || (clock.minute % kStep == 0 && !may_be_month);
  };
  if (!is_round(first) || !is_round(last)) return false;
  return first.minute >= 0 && last.minute >= 0 && input.lexicon().traits().decimal_comma &&
         !input.Find(last.end, Role::kUnit) && !input.Find(last.end, Role::kCurrency) &&
         !input.Find(last.end, Role::kScale);
}

// "De 14 h à 18 h", "das 9 às 18 horas", "с 9 до 18 часов": a preposition that opens no span says
// so where the hours can be no amount of time, or are both called hours.
bool AreOpened(const ParserInput& input, std::size_t begin, const Clock& first, const Clock& last) {
  constexpr std::int64_t kFirstOfDay = 6;
  constexpr std::int64_t kNoon = 12;
  constexpr std::int64_t kMidnight = 24;
  constexpr std::int64_t kEvening = 18;
  constexpr std::int64_t kMorning = 10;
  if (begin == 0 || first.hour < 0 || !last.is_worded || first.is_joined) return false;
  const bool is_over_night = first.hour >= kEvening && last.hour < kMorning;
  if (first.hour >= last.hour && !is_over_night) return false;
  if (!input.lexicon().Words("clock_openings").Has(input[begin - 1].form)) return false;
  if (input.Find(last.end, Role::kDateLink) || input.Find(last.end, Role::kPer)) return false;
  return first.is_worded || is_over_night ||
         (first.hour >= kFirstOfDay && last.hour > kNoon && last.hour < kMidnight);
}

std::size_t BehindHourArticle(const ParserInput& input, std::size_t i) {
  return input.lexicon().Words("hour_articles").Has(input[i].form) ? i + 1 : i;
}

// Whether what the last clock is followed by, or the articles of both, say that they are clocks.
bool AreBetween(const ParserInput& input, const Clock& first, const Clock& last,
                bool have_articles) {
  constexpr std::int64_t kFirstOfDay = 6;
  constexpr std::int64_t kNoon = 12;
  if (first.hour < 0 || last.hour < 0 || first.is_spelled || last.is_spelled) return false;
  if (first.is_joined || last.is_joined) return false;
  if (have_articles) return EndsPhrase(input, last.end) || last.is_worded || last.minute >= 0;
  if (last.is_worded && last.is_certain) return true;
  if (last.is_worded) {
    return first.is_worded || (first.hour >= kFirstOfDay && last.hour > kNoon) ||
           first.hour > last.hour;
  }
  const auto after = input.Find(last.end, Role::kTimeAfter);
  const bool is_said = after && after->meaning->code().empty() && last.hour >= 0 &&
                       (after->meaning->number == 0 || last.minute >= 0);
  return is_said || input.Find(last.end, Role::kAm) || input.Find(last.end, Role::kPm);
}

}  // namespace

std::optional<BetweenClocks> ReadBetweenClocks(const ParserInput& input, std::size_t i) {
  const auto open = input.Find(i, Role::kRangeOpen);
  if (!open || open->end >= input.size() || input[open->end].gap == Gap::kBreak) {
    return std::nullopt;
  }
  BetweenClocks between;
  between.first_begin = BehindHourArticle(input, open->end);
  between.first = ReadClock(input, between.first_begin, true);
  if (between.first.hour < 0) return std::nullopt;
  auto join = input.Find(between.first.end, Role::kRangeJoin);
  if (!join) join = input.Find(between.first.end, Role::kAnd);
  if (!join || input[between.first.end].gap == Gap::kBreak) return std::nullopt;
  between.last_begin = BehindHourArticle(input, join->end);
  const Clock last = ReadClock(input, between.last_begin, true);
  const language::Table articles = input.lexicon().Words("hour_articles");
  const bool have_articles = articles.Has(input[between.first_begin - 1].form) &&
                             articles.Has(input[between.last_begin - 1].form);
  if (!AreBetween(input, between.first, last, have_articles)) return std::nullopt;
  const bool is_pm = input.Find(last.end, Role::kPm) && between.first.hour < last.hour;
  if (is_pm && between.first.hour < 12) between.first.hour += 12;
  return between;
}

bool IsInClockRange(const ParserInput& input, std::size_t i, const Clock& clock) {
  const auto are_ends = [&](std::size_t begin, const Clock& first, const Clock& last) {
    return AreClocks(input, first, last) || AreOpened(input, begin, first, last);
  };
  const std::size_t behind = BehindJoin(input, clock.end);
  if (behind > clock.end && are_ends(i, clock, ReadClock(input, behind))) return true;
  constexpr std::size_t kLongestJoin = 2;
  for (std::size_t join = i - std::min(i, kLongestJoin); join < i; ++join) {
    if (BehindJoin(input, join) != i) continue;
    for (const std::size_t length : {3U, 2U, 1U}) {  // "14.00", "14 h", "14"
      if (join < length) continue;
      const Clock first = ReadClock(input, join - length);
      if (first.end == join && are_ends(join - length, first, clock)) return true;
    }
  }
  constexpr std::size_t kLongestRange = 9;
  for (std::size_t back = 1; back <= std::min(i, kLongestRange); ++back) {
    const auto between = ReadBetweenClocks(input, i - back);
    if (between && between->last_begin == i) return true;
  }
  return false;
}

}  // namespace synoptic::mentions
