// How long a race took, as it is timed: "2:04:18", "3:26.00", "2h04'18\"", "1'45\"32", "9\"83",
// "2.04.18 uur". What looks like a time of day is one unless the clause speaks of a race or a
// match, or the unit stands behind it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/clocks.hpp"
#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::int64_t kSixty = 60;
constexpr std::size_t kMostDecimals = 3;

struct Duration {
  std::int64_t seconds = 0;
  std::string_view decimals;
  std::size_t end = 0;
};

// Two digits below sixty that touch what stands before them.
bool IsSixtieth(const ParserInput& input, std::size_t i) {
  return input.IsDigits(i) && input[i].form.size() == 2 && input[i].form < "60";
}

std::int64_t NumberAt(const ParserInput& input, std::size_t i) { return std::stoll(input[i].form); }

bool IsPrime(const ParserInput& input, std::size_t i) {
  return input.Touches(i) && (IsApostrophe(input[i]) || input.IsMark(i, "′"));
}

// Behind '"', "''" or "″"; `i` if there is none.
std::size_t BehindDoublePrime(const ParserInput& input, std::size_t i) {
  if (!input.Touches(i)) return i;
  for (const std::string_view mark : {"\"", "″", "”", "''", "’’"}) {
    if (input.IsMark(i, mark)) return i + 1;
  }
  return IsPrime(input, i) && IsPrime(input, i + 1) ? i + 2 : i;
}

// Adds ".42" or ",42", or digits that stand behind the mark of seconds themselves.
void ReadDecimals(const ParserInput& input, std::size_t i, Duration& duration) {
  if (!input.Touches(i) || !input.IsDigits(i) || input[i].form.size() > kMostDecimals) return;
  duration.decimals = input[i].form;
  duration.end = i + 1;
}

bool IsPoint(const ParserInput& input, std::size_t i) {
  return input.Touches(i) && (input.IsMark(i, ".") || input.IsMark(i, ","));
}

constexpr Reach kRaceReach{.before = 12, .behind = 8};

bool IsOfContest(const ParserInput& input, std::size_t begin, std::size_t end) {
  return IsBeside(input, begin, end, "races", kRaceReach) ||
         IsBeside(input, begin, end, "match_words", kRaceReach);
}

bool IsOfRace(const ParserInput& input, std::size_t begin, std::size_t end) {
  return IsOfContest(input, begin, end) || IsBeside(input, begin, end, "lengths", kRaceReach);
}

// The unit behind it, where that is no word of the clock ("Uhr").
std::size_t BehindUnit(const ParserInput& input, std::size_t i, std::string_view id) {
  if (i >= input.size() || input[i].gap == Gap::kBreak) return i;
  const auto unit = input.Find(i, Role::kUnit);
  return unit && UnitOf(*unit) == UnitNamed(id) ? unit->end : i;
}

bool IsClockBefore(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 3;
  for (std::size_t back = 1; back <= kLongest && back <= i; ++back) {
    const auto cue = input.Find(i - back, Role::kTimeBefore);
    if (cue && cue->end == i) return true;
  }
  return false;
}

bool IsClockBehind(const ParserInput& input, std::size_t i) {
  return input.Find(i, Role::kTimeAfter) || input.Find(i, Role::kAm) || input.Find(i, Role::kPm) ||
         ReadZone(input, i);
}

// "2:04:18", "1:59:40.2", "2.04.18 uur".
std::optional<Duration> ReadHours(const ParserInput& input, std::size_t i) {
  const bool is_colon = input.IsMark(i + 1, ":");
  if (!is_colon && !input.IsMark(i + 1, ".")) return std::nullopt;
  const bool has_parts = input[i].form.size() <= 2 && input.Touches(i + 1) &&
                         input.Touches(i + 2) && IsSixtieth(input, i + 2) &&
                         input[i + 3].form == input[i + 1].form && input.Touches(i + 3) &&
                         input.Touches(i + 4) && IsSixtieth(input, i + 4);
  if (!has_parts) return std::nullopt;
  Duration duration{
      (NumberAt(input, i) * kSixty + NumberAt(input, i + 2)) * kSixty + NumberAt(input, i + 4),
      {},
      i + 5};
  if (is_colon && IsPoint(input, i + 5)) ReadDecimals(input, i + 6, duration);
  if (!is_colon && input.Touches(i + 5) && !input[i + 5].IsWord()) return std::nullopt;
  const std::size_t end = BehindUnit(input, duration.end, "hour");
  if (end > duration.end && (!is_colon || !IsClockBehind(input, duration.end))) {
    duration.end = end;
    return duration;
  }
  if (!is_colon) return std::nullopt;
  if (!duration.decimals.empty()) return duration;
  const bool is_clock = IsClockBefore(input, i) || IsClockBehind(input, duration.end);
  const bool is_short = input[i].form.size() == 1;  // "Start 10:15:00, Marathon."
  return is_short && !is_clock && IsOfContest(input, i, duration.end) ? std::optional(duration)
                                                                      : std::nullopt;
}

// "3:26.00", "1:43,21"; "12:35 minutes", "1:45 Stunden".
std::optional<Duration> ReadMinutes(const ParserInput& input, std::size_t i) {
  const bool has_parts = input[i].form.size() <= 3 && input.IsMark(i + 1, ":") &&
                         input.Touches(i + 1) && input.Touches(i + 2) && IsSixtieth(input, i + 2);
  if (!has_parts) return std::nullopt;
  const std::int64_t first = NumberAt(input, i);
  const std::int64_t second = NumberAt(input, i + 2);
  Duration duration{first * kSixty + second, {}, i + 3};
  if (IsPoint(input, i + 3)) {
    ReadDecimals(input, i + 4, duration);
    const bool is_sure = input.IsMark(i + 3, ".") && duration.decimals.size() == 2;
    if (duration.decimals.empty()) return std::nullopt;
    const std::size_t end = BehindUnit(input, duration.end, "minute");
    const bool has_unit = end > duration.end;
    duration.end = end;
    return is_sure || has_unit || IsOfRace(input, i, duration.end) ? std::optional(duration)
                                                                   : std::nullopt;
  }
  if (IsClockBehind(input, duration.end) || IsClockBefore(input, i)) return std::nullopt;
  if (const std::size_t end = BehindUnit(input, duration.end, "minute"); end > duration.end) {
    duration.end = end;
    return duration;
  }
  const std::size_t end = BehindUnit(input, duration.end, "hour");
  if (end == duration.end || input.Find(duration.end, Role::kHour)) return std::nullopt;
  return Duration{(first * kSixty + second) * kSixty, {}, end};
}

// "2h04'18\"", "2 h 04 min 18 s", "2h04:18": the word for seconds may be left out.
std::optional<Duration> ReadLettered(const ParserInput& input, std::size_t i) {
  const auto hour = input.Find(i + 1, Role::kHour);
  if (!hour || input[i + 1].form.size() > 1 || input[i].form.size() > 2) return std::nullopt;
  const std::size_t at = hour->end;
  if (!input.IsDigits(at) || input[at].form.size() > 2 || input[at].gap == Gap::kBreak) {
    return std::nullopt;
  }
  const std::size_t minute_end = BehindUnit(input, at + 1, "minute");
  const bool is_worded = minute_end > at + 1;
  const bool is_marked =
      IsPrime(input, at + 1) || (input.Touches(at + 1) && input.IsMark(at + 1, ":"));
  const bool is_letter = input.Touches(at + 1) && input[at + 1].form == "m";
  if (IsBeside(input, i, at, "lasting", {.before = 2, .behind = 0}) && !is_marked && !is_letter &&
      !is_worded && input[at].form.size() == 2) {  // "Dure 2 h 46".
    return Duration{(NumberAt(input, i) * kSixty + NumberAt(input, at)) * kSixty, {}, at + 1};
  }
  if (!is_worded && !is_marked && !is_letter) return std::nullopt;
  const std::int64_t minutes = NumberAt(input, i) * kSixty + NumberAt(input, at);
  Duration duration{minutes * kSixty, {}, is_worded ? minute_end : at + 2};
  const std::size_t second = duration.end;
  const bool is_colon = input.IsMark(at + 1, ":");  // Unlike "14h30: 25 personnes".
  const bool has_seconds = input.IsDigits(second) && input[second].form.size() <= 2 &&
                           input[second].gap != Gap::kBreak && (!is_colon || input.Touches(second));
  if (!has_seconds) return is_worded || is_letter ? std::optional(duration) : std::nullopt;
  duration.seconds += NumberAt(input, second);
  duration.end = second + 1;
  if (const std::size_t mark = BehindDoublePrime(input, duration.end); mark > duration.end) {
    duration.end = mark;
    ReadDecimals(input, mark, duration);
  } else {
    duration.end = BehindUnit(input, duration.end, "second");
  }
  return duration;
}

// "3min58s76".
std::optional<Duration> ReadMinuteLetters(const ParserInput& input, std::size_t i) {
  const std::size_t at = BehindUnit(input, i + 1, "minute");
  const bool is_close = at == i + 2 && input.Touches(i + 1) && input.Touches(at) &&
                        IsSixtieth(input, at) && input.Touches(at + 1);
  const std::size_t end = is_close ? BehindUnit(input, at + 1, "second") : at;
  if (!is_close || end == at + 1) return std::nullopt;
  Duration duration{NumberAt(input, i) * kSixty + NumberAt(input, at), {}, end};
  ReadDecimals(input, end, duration);
  return duration;
}

// "3.51,95": where a comma begins decimals, a stop before two digits groups nothing.
std::optional<Duration> ReadStopped(const ParserInput& input, std::size_t i) {
  const bool has_parts = input.lexicon().traits().decimal_comma && input[i].form.size() <= 2 &&
                         input.IsMark(i + 1, ".") && input.Touches(i + 1) && input.Touches(i + 2) &&
                         IsSixtieth(input, i + 2) && input.IsMark(i + 3, ",") &&
                         input.Touches(i + 3);
  if (!has_parts) return std::nullopt;
  Duration duration{NumberAt(input, i) * kSixty + NumberAt(input, i + 2), {}, i + 3};
  ReadDecimals(input, i + 4, duration);
  return duration.decimals.size() == 2 ? std::optional(duration) : std::nullopt;
}

// "1'45\"32", "3'26\"", "9\"83"; five feet and eleven inches are written so too.
std::optional<Duration> ReadPrimes(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kInchesOfFoot = 12;
  constexpr std::int64_t kTallest = 8;
  const bool is_of_angle = i > 0 && (input.IsMark(i - 1, "°") || input.IsMark(i - 1, "º"));
  if (input[i].form.size() > 2 || is_of_angle) return std::nullopt;  // "48°51′24″"
  if (IsPrime(input, i + 1) && input.Touches(i + 2) && IsSixtieth(input, i + 2)) {
    const std::int64_t minutes = NumberAt(input, i);
    const std::int64_t seconds = NumberAt(input, i + 2);
    Duration duration{minutes * kSixty + seconds, {}, i + 3};
    const std::size_t mark = BehindDoublePrime(input, i + 3);
    if (mark > i + 3) {
      duration.end = mark;
      ReadDecimals(input, mark, duration);
    } else if (IsPoint(input, i + 3)) {
      ReadDecimals(input, i + 4, duration);
      if (duration.decimals.empty()) return std::nullopt;
    } else {
      return std::nullopt;
    }
    const bool is_height = seconds < kInchesOfFoot && minutes <= kTallest;
    return duration.decimals.empty() && is_height ? std::nullopt : std::optional(duration);
  }
  const std::size_t mark = BehindDoublePrime(input, i + 1);
  if (mark == i + 1) return std::nullopt;
  Duration duration{NumberAt(input, i), {}, mark};
  ReadDecimals(input, mark, duration);
  return duration.decimals.size() == 2 ? std::optional(duration) : std::nullopt;
}

}  // namespace

Finding ReadRaceTime(const ParserInput& input, std::size_t i) {
  if (!input.IsDigits(i) || input[i].form.size() > 3) return {};
  for (const auto read :
       {ReadHours, ReadMinutes, ReadStopped, ReadLettered, ReadMinuteLetters, ReadPrimes}) {
    const auto duration = read(input, i);
    if (!duration) continue;
    const auto value = Decimal::FromDigits(std::to_string(duration->seconds), duration->decimals);
    if (!value) return {};
    const Figure figure = Figure::Of(Figure::Kind::kExact, {*value}, "s");
    return {Mention{MentionType::kQuantity, input.SpanOf(i, duration->end), Value(figure)},
            duration->end};
  }
  return {};
}

}  // namespace synoptic::mentions
