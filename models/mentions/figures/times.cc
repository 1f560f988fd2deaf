#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "models/mentions/figures/clocks.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/dates.hpp"
#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

Date TimeOf(const Clock& clock, int zone) {
  return {.hour = static_cast<int>(clock.hour % 24),
          .minute = static_cast<int>(clock.minute),
          .zone = zone};
}

void ReadHalfOfDay(const ParserInput& input, std::size_t& i, Role role, Clock& clock) {
  const auto half = input.Find(i, role);
  if (!half) return;
  // "Три дня" are three days; "три часа дня" is a time, and so is "в 3 дня".
  const bool is_unit = input.Find(i, Role::kUnit).has_value();
  if (is_unit && !clock.is_worded && (clock.is_spelled || !clock.is_behind_cue)) return;
  i = half->end;
  clock.is_certain = true;
  if (clock.hour > 12) return;
  constexpr std::int64_t kLate = 8;
  const bool is_late = half->meaning->code() == "n" && clock.hour > kLate;  // "11 Uhr nachts".
  const bool is_pm = role == Role::kPm || (is_late && clock.hour < 12);
  clock.hour = clock.hour % 12 + (is_pm ? 12 : 0);
}

// 下午, "akşam" before the hour. Elsewhere it stands behind it: "am four" is no time.
std::size_t BehindHalfOfDay(const ParserInput& input, std::size_t i) {
  for (const Role role : {Role::kPm, Role::kAm}) {
    const auto half = input.Find(i, role);
    const bool may_lead = half && (IsIdeographic(input[i]) || half->meaning->code() == "f");
    if (may_lead && input[half->end].gap != Gap::kBreak) return half->end;
  }
  return i;
}

// 昨晚9时: what stands before says the day, too.
bool IsBehindEvening(const ParserInput& input, std::size_t i) {
  if (!input.Touches(i) || !IsIdeographic(input[i - 1])) return false;
  const auto half = input.Find(i - 1, Role::kPm);
  return half && half->end == i;
}

// 北京时间, "TSİ": a zone before the time.
std::optional<ZoneRead> ReadZoneBefore(const ParserInput& input, std::size_t i) {
  const auto zone = input.Find(i, Role::kZone);
  if (!zone || zone->meaning->code().find('f') == std::string_view::npos) return std::nullopt;
  return ReadZone(input, i);
}

// 北京时间18日凌晨2时: a zone before the day that the time at `i` stands behind.
int ZoneBeforeDay(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 16;
  if (!input.lexicon().traits().is_unspaced) return Date::kNoZone;
  for (std::size_t back = 2; back <= std::min(i, kLongest); ++back) {
    const auto zone = ReadZoneBefore(input, i - back);
    if (!zone) continue;
    const Finding day = ReadDate(input, zone->end);
    return day.mention && day.end == i ? zone->zone : Date::kNoZone;
  }
  return Date::kNoZone;
}

// "Два часа 12 минут": with the words in full and nothing before them, how long.
bool IsSpan(const ParserInput& input, const Clock& clock) {
  if (!clock.is_spelled || !clock.is_worded || clock.minute < 0) return false;
  if (IsIdeographic(input[clock.end - 1])) return false;
  const auto minutes = input.Find(clock.end - 1, Role::kUnit);
  return minutes && UnitOf(*minutes) == UnitNamed("minute");
}

// "07.00 hingga 09.00 WITA": the zone of the other end of the span, behind the first one at `i`.
int ZoneOfEnd(const ParserInput& input, std::size_t i) {
  if (i >= input.size() || input[i].gap == Gap::kBreak) return Date::kNoZone;
  auto join = input.Find(i, Role::kRangeJoin);
  if (!join) join = input.Find(i, Role::kAnd);
  if (!join && !IsDashMark(input[i])) return Date::kNoZone;
  std::size_t j = join ? join->end : i + 1;
  if (const auto before = input.Find(j, Role::kTimeBefore)) j = before->end;
  const Clock last = ReadClock(input, j);
  if (last.hour < 0 || last.end >= input.size() || input[last.end].gap == Gap::kBreak) {
    return Date::kNoZone;
  }
  const auto after = input.Find(last.end, Role::kTimeAfter);
  const auto zone = ReadZone(input, after ? after->end : last.end);
  return zone ? zone->zone : Date::kNoZone;
}

// "Alle 17 a Bogotà", "a las 17": the hour alone, where it counts nothing.
bool IsHourAlone(const ParserInput& input, const Clock& clock) {
  if (clock.is_spelled || clock.is_joined || clock.minute >= 0) return false;
  return EndsPhrase(input, clock.end) || input.Find(clock.end, Role::kTimeBefore) ||
         input.Find(clock.end, Role::kRangeJoin);
}

// "At 3.25-3.5 percent": no time, since what joins it to another number is counted with that.
bool IsCountedWithNext(const ParserInput& input, std::size_t i) {
  const auto join = input.Find(i, Role::kRangeJoin);
  if (!join && !IsDashMark(input[i])) return false;
  const auto next = ReadNumber(input, join ? join->end : i + 1, Company::kNone).figure;
  if (!next || input[next->end].gap == Gap::kBreak) return false;
  const auto unit = input.Find(next->end, Role::kUnit);
  return (unit && !input.Find(next->end, Role::kHour) &&
          !input.Find(next->end, Role::kTimeAfter)) ||
         input.Find(next->end, Role::kCurrency) || input.Find(next->end, Role::kScale);
}

// "Una delle 3": one of them.
bool IsBehindOne(const ParserInput& input, std::size_t begin) {
  return begin > 0 && input[begin].gap != Gap::kBreak && !input.IsDigits(begin - 1) &&
         (input.Find(begin - 1, Role::kOne) || input.Find(begin - 1, Role::kCardinal));
}

// "Jusqu'à 17 heures", where fewer would be how many.
bool IsHourOfAfternoon(const Clock& clock) {
  constexpr std::int64_t kNoon = 12;
  constexpr std::int64_t kMidnight = 24;
  return clock.minute >= 0 || (clock.hour > kNoon && clock.hour < kMidnight);
}

}  // namespace

Finding ReadTime(const ParserInput& input, std::size_t begin) {
  if (const auto between = ReadBetweenClocks(input, begin)) {
    const Clock& first = between->first;
    return {Mention{MentionType::kDate, input.SpanOf(between->first_begin, first.end),
                    Value(Dates{TimeOf(first, ZoneOfEnd(input, first.end))})},
            first.end};
  }
  std::size_t i = begin;
  const auto zone_before = ReadZoneBefore(input, i);
  if (zone_before) {
    i = zone_before->end;
    if (input.lexicon().Words("year_particles").Has(input[i].form)) ++i;  // 日本時間の20時
  }
  auto before = input.Find(i, Role::kTimeBefore);
  if (before) i = before->end;
  if (before && IsApostrophe(input[i]) && input.Touches(i + 1)) ++i;  // "All'1.24".
  const std::size_t behind_half = BehindHalfOfDay(input, i);
  const bool is_pm = (behind_half > i && input.Find(i, Role::kPm)) || IsBehindEvening(input, i);
  const bool is_am = behind_half > i && !is_pm;
  const bool is_half_word = behind_half > i + 1;
  i = behind_half;
  if (!before && (is_am || is_pm)) {  // "Abends um acht".
    before = input.Find(i, Role::kTimeBefore);
    if (before) i = before->end;
  }
  const bool may_be_bare = before && before->meaning->code() == "h";
  Clock clock = ReadDayTime(input, begin);
  if (clock.hour < 0) clock = ReadDayTime(input, i);
  if (clock.hour < 0) clock = ReadMinutesFirst(input, i, before);
  if (clock.hour < 0) clock = ReadClock(input, i, may_be_bare);
  // "Pukul" says it all.
  const bool is_cue = (before && before->meaning->number == 1) || zone_before;
  if (clock.hour < 0) clock = ReadOrdinalHour(input, i);
  if (clock.hour < 0) return {};
  const bool is_bare = clock.minute < 0 && !clock.is_worded;
  if (zone_before && is_bare && ReadDate(input, i).mention) return {};  // 北京时间18日
  if (const auto half = FindAndHalf(input, clock.end); half && (before || clock.is_certain) &&
                                                       clock.minute <= 0 &&
                                                       input[clock.end].gap != Gap::kBreak) {
    clock.minute = 30;  // "alle 7 e mezza"
    clock.end = half->end;
  }
  if (!before && !zone_before && !is_am && !is_pm && IsSpan(input, clock)) return {};
  const bool is_worded = clock.is_worded;
  if (AddQuarter(input, clock)) clock.is_certain = before || is_worded;
  AddMinutesBehind(input, clock);
  bool is_said = clock.is_certain || is_pm || is_am;
  if (is_cue) is_said = true;
  const bool is_counted = input.Find(clock.end, Role::kUnit) ||
                          input.Find(clock.end, Role::kCurrency) ||
                          input.Find(clock.end, Role::kScale);
  const bool is_half_before = (is_am || is_pm) && !IsIdeographic(input[behind_half - 1]);
  if (is_half_before && !before && clock.minute < 0) is_said = EndsPhrase(input, clock.end);
  const bool says_until = before && before->meaning->code() == "e";
  // "Après 17 heures de débat": how long it took.
  const bool is_span = before && clock.is_worded && clock.minute < 0 && !clock.is_certain &&
                       input.Find(clock.end, Role::kDateLink) &&
                       input[clock.end].gap != Gap::kBreak;
  if (before && !is_counted && !is_span && (clock.minute >= 0 || clock.is_worded)) {
    is_said = says_until ? IsHourOfAfternoon(clock) : !IsCountedWithNext(input, clock.end);
  }
  if (says_until && !is_said) return {};
  if (may_be_bare && !is_counted && IsHourAlone(input, clock)) {
    is_said = is_said || !IsBehindOne(input, begin);
  }
  if (clock.is_spelled) {  // Else a span ("two hours"), or a bit: 一点, 晚一点.
    const bool is_after_half = is_half_before && EndsPhrase(input, clock.end);
    is_said = IsIdeographic(input[i]) ? (is_half_word && clock.is_worded) || clock.minute >= 0
                                      : clock.is_certain || is_after_half;
    const bool is_alone = clock.minute >= 0 || !input[clock.end].IsWord() ||
                          input.IsSuffix(clock.end) || input[clock.end].gap == Gap::kBreak;
    if (is_cue && !is_counted && is_alone) is_said = true;
    // "Om zeven uur", but "à deux heures de Paris".
    const bool is_at = before && !says_until && clock.is_worded && clock.minute < 0 &&
                       !input.Find(clock.end, Role::kDateLink);
    if (is_at && !IsIdeographic(input[i]) && input[clock.end - 1].IsWord()) is_said = true;
    const bool is_half_hour = before && clock.minute >= 0 && !clock.is_worded;
    if (is_half_hour && !is_counted && input.lexicon().traits().tells_half_hours) is_said = true;
  }
  // "1730 hrs", where more than the digits says that it is a time.
  if (clock.is_joined) is_said = is_pm || is_am || (is_cue && !is_counted && before);
  if (IsInClockRange(input, i, clock)) is_said = true;
  if (is_pm && clock.hour < 12) clock.hour += 12;
  std::size_t end = clock.end;
  if (input[end].gap != Gap::kBreak) {
    const auto after = input.Find(end, Role::kTimeAfter);
    const std::string_view code = after ? after->meaning->code() : std::string_view();
    if (after && (code != "A" || input[end].is_capital)) {
      const bool is_enough =
          (after->meaning->number == 0 || clock.minute >= 0) && (code != "j" || clock.is_joined);
      if (is_enough && (!clock.is_joined || before || input[i].form.starts_with('0'))) {
        end = after->end;
        is_said = true;
      }
    }
    const auto noon = input.Find(end, Role::kDayTime);  // "12 noon".
    if (noon && clock.hour == 12 && clock.minute <= 0) {
      clock.hour = noon->meaning->number;
      end = noon->end;
      is_said = true;
    }
    Clock half = clock;
    half.is_certain = false;
    half.is_behind_cue = before.has_value();
    const bool may_be_year = clock.is_joined && clock.hour > 12;  // "1636 م"
    if (!may_be_year) ReadHalfOfDay(input, end, Role::kAm, half);
    if (!may_be_year && !half.is_certain) ReadHalfOfDay(input, end, Role::kPm, half);
    if (half.is_certain) {
      clock.hour = half.hour;
      is_said = true;
    }
  }
  int zone = zone_before ? zone_before->zone : Date::kNoZone;
  const bool is_same_line = end < input.size() && input[end].gap != Gap::kBreak;
  if (const auto behind = is_same_line ? ReadZone(input, end) : std::nullopt;
      behind && (is_said || !clock.is_spelled)) {
    is_said = true;
    zone = behind->zone;
    end = behind->end;
  }
  if (!is_said) return {};
  if (zone == Date::kNoZone) zone = ZoneBeforeDay(input, begin);
  if (zone == Date::kNoZone) zone = ZoneOfEnd(input, end);
  return {Mention{MentionType::kDate, input.SpanOf(begin, end), Value(Dates{TimeOf(clock, zone)})},
          end};
}

}  // namespace synoptic::mentions
