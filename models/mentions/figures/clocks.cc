#include "models/mentions/figures/clocks.hpp"

#include <string>

#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

std::int64_t SmallNumber(const ParserInput& input, std::size_t i) {
  if (!input.IsDigits(i) || input[i].form.size() > 2) return -1;
  return std::stoll(input[i].form);
}

// "Zwei", 三.
void ReadSpelledHour(const ParserInput& input, std::size_t i, Clock& clock) {
  auto figure = ReadNumberWords(input, i);
  if (!figure) figure = ReadHanNumeral(input, i);
  if (!figure) return;
  clock.hour = figure->value.Whole();
  clock.end = figure->end;
  clock.is_spelled = true;
}

// "Seventh", up to the twelfth; else nothing.
std::optional<ParserInput::Phrase> FindOrdinalHour(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kLast = 12;
  auto hour = input.Find(i, Role::kOrdinal);
  const auto unit = input.Find(i, Role::kOrdinalUnit);
  if (unit && (!hour || unit->end > hour->end)) hour = unit;
  return hour && hour->meaning->number <= kLast ? hour : std::nullopt;
}

// Nothing that may be counted or described stands there.
bool IsEndOfPhrase(const ParserInput& input, std::size_t i) {
  return !input[i].IsWord() || input[i].gap == Gap::kBreak || input.Find(i, Role::kAm) ||
         input.Find(i, Role::kPm);
}

// "1730", "905": hours and minutes without a mark.
Clock ReadJoinedClock(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kHundred = 100;
  constexpr std::int64_t kHours = 24;
  constexpr std::int64_t kHour = 60;
  Clock clock;
  const std::size_t size = input.IsDigits(i) ? input[i].form.size() : 0;
  if (size != 3 && size != 4) return clock;
  const std::int64_t number = std::stoll(input[i].form);
  if (number / kHundred >= kHours || number % kHundred >= kHour) return clock;
  clock.hour = number / kHundred;
  clock.minute = number % kHundred;
  clock.end = i + 1;
  clock.is_joined = true;
  return clock;
}

// Minutes in ideographs behind the hour: 四十五分, 一刻.
void ReadSpelledMinute(const ParserInput& input, std::size_t i, Clock& clock) {
  constexpr std::int64_t kQuarter = 15;
  constexpr std::int64_t kHour = 60;
  const auto figure = ReadHanNumeral(input, i);
  if (!figure) return;
  const std::int64_t minute = figure->value.Whole();
  const auto sign = input.Find(figure->end, Role::kMinute);
  if (input[figure->end].form == "刻" && (minute == 1 || minute == 3)) {
    clock.minute = minute * kQuarter;
    clock.end = figure->end + 1;
  } else if (sign && minute < kHour) {
    clock.minute = minute;
    clock.end = sign->end;
  }
}

}  // namespace

Clock ReadMinutesFirst(const ParserInput& input, std::size_t i,
                       std::optional<ParserInput::Phrase> before) {
  constexpr std::int64_t kHour = 60;
  const auto minutes = input.Find(i, Role::kMinutesBefore);
  if (!minutes || input[minutes->end].gap == Gap::kBreak) return {};
  const std::int64_t offset = minutes->meaning->number;
  constexpr std::int64_t kQuarter = 15;
  const bool is_before_hour = offset <= -2 * kQuarter;  // Where halves are of the hour to come.
  const bool is_to = minutes->meaning->code() == "t";   // "Без двадцати девять".
  if (offset % kQuarter != 0 && !before && !is_to) return {};  // "Ten past four weeks".
  Clock clock;
  clock.hour = SmallNumber(input, minutes->end);
  clock.end = minutes->end + 1;
  if (clock.hour < 0) ReadSpelledHour(input, minutes->end, clock);
  if (const auto ordinal = FindOrdinalHour(input, minutes->end); ordinal && is_before_hour) {
    if (!before && !IsEndOfPhrase(input, ordinal->end)) return {};
    clock.hour = ordinal->meaning->number;
    clock.end = ordinal->end;
  } else if (is_before_hour && !before && !is_to && !clock.is_spelled) {
    return {};  // But "de trein van half acht".
  }
  if (clock.hour < 1 || clock.hour > 12) return {};
  std::int64_t sum = clock.hour * kHour + offset;
  if (sum < kHour) sum += 12 * kHour;  // "Halb eins" is half past twelve.
  clock.hour = sum / kHour;
  clock.minute = sum % kHour;
  clock.is_certain = true;
  return clock;
}

Clock ReadDayTime(const ParserInput& input, std::size_t i) {
  const auto time = input.Find(i, Role::kDayTime);
  if (!time) return {};
  Clock clock;
  clock.hour = time->meaning->number;
  clock.minute = 0;
  clock.end = time->end;
  clock.is_certain = true;
  return clock;
}

Clock ReadClock(const ParserInput& input, std::size_t i, bool may_have_comma) {
  Clock clock = ReadJoinedClock(input, i);
  if (clock.is_joined) return clock;
  clock.hour = SmallNumber(input, i);
  clock.end = i + 1;
  if (clock.hour < 0) ReadSpelledHour(input, i, clock);
  if (clock.hour < 0 || clock.hour > 24) return {};
  const bool is_of_index =
      i > 0 && input.Touches(i) && input.lexicon().Words("before_points").Has(input[i - 1].form);
  if (is_of_index) return {};  // 升16点
  std::size_t j = clock.end;
  const bool is_colon = input.IsMark(j, ":") || input.IsMark(j, "：");
  const bool is_stop = input.IsMark(j, ".") || (may_have_comma && input.IsMark(j, ","));
  const bool is_tight = input.Touches(j) && input.Touches(j + 1);
  const auto hour = input.Find(j, Role::kHour);
  if ((is_colon || is_stop) && is_tight) {
    ++j;
  } else if (hour) {
    if (input[hour->end].form == "間" || input[hour->end].form == "间") return {};
    clock.end = hour->end;
    clock.is_worded = true;
    clock.is_certain = hour->meaning->number == 1;
    j = hour->end;
    if (input[j].gap == Gap::kBreak) return clock;
    if (const auto half = FindAndHalf(input, j)) {
      clock.minute = 30;
      clock.end = half->end;
      return clock;
    }
    if (IsIdeographic(input[j]) && input.Touches(j)) ReadSpelledMinute(input, j, clock);
    if (clock.minute >= 0) return clock;
  } else {
    return clock;
  }
  const std::int64_t minute = SmallNumber(input, j);
  const bool has_sign = IsIdeographic(input[j + 1]) && input.Find(j + 1, Role::kMinute);
  const bool is_minute = minute >= 0 && minute < 60 && (input[j].form.size() == 2 || has_sign);
  if (!is_minute) return is_colon || is_stop ? Clock{} : clock;
  clock.minute = minute;
  clock.end = j + 1;
  clock.is_certain = clock.is_certain || is_colon || hour.has_value();
  if (const auto sign = input.Find(clock.end, Role::kMinute)) clock.end = sign->end;
  // "19:30:15"; anything else behind makes it a ratio or a version.
  if (is_colon && input.IsMark(clock.end, ":") && SmallNumber(input, clock.end + 1) >= 0) {
    clock.end += 2;
  } else if (is_stop && input.IsMark(clock.end, ".") && input.Touches(clock.end + 1) &&
             input.IsDigits(clock.end + 1)) {
    return {};
  }
  return clock;
}

bool AddQuarter(const ParserInput& input, Clock& clock) {
  constexpr std::int64_t kHour = 60;
  const auto quarter = input.Find(clock.end, Role::kMinutesAfter);
  if (!quarter || clock.minute >= 0 || clock.hour < 1) return false;
  if (input[clock.end].gap == Gap::kBreak) return false;
  const std::int64_t sum = clock.hour * kHour + quarter->meaning->number;
  clock.hour = sum / kHour;
  clock.minute = sum % kHour;
  clock.end = quarter->end;
  return true;
}

bool AddMinutesBehind(const ParserInput& input, Clock& clock) {
  constexpr std::int64_t kHour = 60;
  if (clock.hour < 1 || clock.minute >= 0) return false;
  const language::Table past = input.lexicon().Words("clock_past");
  const language::Table to = input.lexicon().Words("clock_to");
  if (past.empty() && to.empty()) return false;
  std::size_t i = clock.end;
  if (IsApostrophe(input[i]) && input.Touches(i)) ++i;
  if (i > clock.end || input.IsSuffix(i)) ++i;
  if (i >= input.size() || input[i].gap == Gap::kBreak) return false;
  const bool leads = past.Has(input[i].form) || to.Has(input[i].form);
  const std::size_t at = leads ? i + 1 : i;
  const NumberRead minutes =
      ReadNumber(input, at, Company::kNone).figure.value_or(NumberRead{Decimal{-1, 0}});
  const double count = minutes.value.ToDouble() * (minutes.is_part ? 60 : 1) /
                       static_cast<double>(minutes.denominator);
  if (count <= 0 || count >= kHour || input[at].gap == Gap::kBreak) return false;
  const auto unit = input.Find(minutes.end, Role::kUnit);
  const bool is_minute = unit && UnitOf(*unit) == UnitNamed("minute");
  const std::size_t behind = is_minute ? unit->end : minutes.end;
  const std::size_t word = leads ? i : behind;
  const bool is_to = to.Has(input[word].form);
  if (!is_to && !past.Has(input[word].form)) return false;
  auto offset = static_cast<std::int64_t>(count + 0.5);
  constexpr std::int64_t kThird = 20;
  if (minutes.is_part && offset == 2 * kThird) offset = kThird;  // "ثلثا" is the accusative here.
  const std::int64_t sum = clock.hour * kHour + (is_to ? -offset : offset);
  clock.hour = sum < kHour ? 12 : sum / kHour;
  clock.minute = sum % kHour;
  clock.is_certain = clock.is_certain || !leads || is_minute || minutes.is_part;
  clock.end = leads ? behind : behind + 1;
  return true;
}

Clock ReadOrdinalHour(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kHour = 60;
  if (!input.lexicon().traits().hours_are_ordinals) return {};
  const auto ordinal = FindOrdinalHour(input, i);
  const auto one = input.Find(i, Role::kOne);
  if (!ordinal && !one) return {};
  Clock clock;
  clock.hour = ordinal ? ordinal->meaning->number : 1;
  clock.end = ordinal ? ordinal->end : one->end;
  clock.is_spelled = true;
  if (!input.IsJoinedAnd(clock.end)) return clock;
  const std::size_t j = clock.end + 1;
  const auto minutes = ReadNumber(input, j, Company::kNone).figure;
  if (!minutes) return clock;
  const auto unit = input.Find(minutes->end, Role::kUnit);
  const bool is_minute = unit && UnitOf(*unit) == UnitNamed("minute");
  if (minutes->is_part) {  // "And a quarter".
    clock.minute = static_cast<std::int64_t>(minutes->value.ToDouble() * kHour /
                                             static_cast<double>(minutes->denominator));
    clock.end = minutes->end;
  } else if (is_minute && minutes->value.Whole() >= 0 && minutes->value.Whole() < kHour) {
    clock.minute = minutes->value.Whole();
    clock.end = unit->end;
  }
  return clock;
}

}  // namespace synoptic::mentions
