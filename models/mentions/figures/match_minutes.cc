// Minutes of a match: "in the 73rd minute", "73'", "(73.)", "90+4", 後半28分.

#include <algorithm>
#include <cstdint>
#include <string>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/clocks.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/units.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kDigits = 3;
constexpr std::int64_t kLastMinute = 130;

Finding MinuteOf(const ParserInput& input, std::size_t begin, std::size_t end,
                 const Decimal& minute) {
  return {Mention{MentionType::kMinute, input.SpanOf(begin, end),
                  Value(Figure::Of(Figure::Kind::kExact, {minute}))},
          end};
}

bool IsMinuteWord(const ParserInput& input, std::size_t i) {
  if (input[i].gap == Gap::kBreak) return false;
  const auto unit = input.Find(i, Role::kUnit);
  return unit && UnitOf(*unit) == UnitNamed("minute");
}

// "90+4", "90'+4", "90.+4": of injury time. The position behind it, `i` if there is none, whose
// digits are to be added.
std::size_t BehindInjuryTime(const ParserInput& input, std::size_t i, std::int64_t& minute) {
  const bool has_mark = (IsApostrophe(input[i]) || input.IsMark(i, "′") || input.IsMark(i, ".")) &&
                        input.Touches(i) && input.IsMark(i + 1, "+");
  const std::size_t plus = has_mark ? i + 1 : i;
  const bool is_added = input.IsMark(plus, "+") && input.Touches(plus) && input.Touches(plus + 1) &&
                        input.IsDigits(plus + 1) && input[plus + 1].form.size() <= 2;
  if (!is_added) return i;
  minute += std::stoll(input[plus + 1].form);
  return plus + 2;
}

// The minute at token `i`, of digits, with injury time; `end` is behind it.
Decimal WithInjuryTime(const ParserInput& input, std::size_t i, std::size_t& end) {
  std::int64_t minute = std::stoll(input[i].form);
  end = BehindInjuryTime(input, i + 1, minute);
  return Decimal::Of(minute).value_or(Decimal{});
}

bool MayBeMinute(const ParserInput& input, std::size_t i) {
  return input.IsDigits(i) && input[i].form.size() <= kDigits && !input[i].form.starts_with('0') &&
         std::stoll(input[i].form) <= kLastMinute;
}

// "En el minuto 12 y en el 45", "all'80' e al 90": another minute before it in the clause.
bool IsBehindMinute(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kReach = 14;
  if (i < 2 || !input.lexicon().Words("minute_cues").Has(input[i - 1].form)) return false;
  if (!EndsPhrase(input, i + 1) || input.IsMark(i + 1, "-")) return false;
  for (std::size_t j = i - 1; j > i - std::min(i, kReach); --j) {
    if (input[j].gap == Gap::kBreak || (EndsClause(input[j]) && !input.Touches(j + 1)))
      return false;
    if (!MayBeMinute(input, j - 1)) {
      const auto unit = IsMinuteWord(input, j - 1);
      if (!unit) continue;
      const bool is_numbered = MayBeMinute(input, j) || (j > 1 && MayBeMinute(input, j - 2)) ||
                               (j > 2 && input.IsMark(j - 2, ".") && MayBeMinute(input, j - 3)) ||
                               ReadOrdinal(input, j).mention.has_value();
      if (is_numbered) return true;
      continue;
    }
    if ((IsApostrophe(input[j]) || input.IsMark(j, "′")) && input.Touches(j)) return true;
  }
  return false;
}

// What says "when" before a number of years or minutes ("aos").
bool IsBehindOf(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 2;
  for (std::size_t back = 1; back <= kLongest && back <= i; ++back) {
    const auto before = input.Find(i - back, Role::kUnitBefore);
    if (before && before->end == i && before->meaning->code() == "?") return true;
  }
  return false;
}

// 前半28分, 上半场第28分钟: of a match, counted on from the first half.
Finding ReadMinuteOfHalf(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kHalf = 45;
  if (!MayBeMinute(input, i) || i < 2 || !input.Touches(i)) return {};
  const auto sign = input.Find(i + 1, Role::kMinute);
  if (!sign) return {};
  const auto part = input.Find(i - 2, Role::kYearPart);
  const bool is_half = part && part->end == i && part->meaning->code().starts_with('h') &&
                       input.lexicon().Words("halves_of_match").Has(input[i - 1].form);
  if (!is_half) return {};
  const std::int64_t minute = std::stoll(input[i].form) + (part->meaning->number == 2 ? kHalf : 0);
  return MinuteOf(input, i, sign->end, Decimal::Of(minute).value_or(Decimal{}));
}

}  // namespace

Finding ReadMinuteOfMatch(const ParserInput& input, std::size_t i) {
  constexpr std::uint64_t kBeginnings =
      Bit(Role::kUnit) | Bit(Role::kOrdinal) | Bit(Role::kOrdinalBefore) | Bit(Role::kCardinal);
  if (!input.IsDigits(i) && !input.MayBegin(i, kBeginnings)) return {};
  if (i > 0 && input[i].gap != Gap::kBreak && input.IsDigits(i - 1)) return {};
  if (Finding of_half = ReadMinuteOfHalf(input, i); of_half.mention) return of_half;
  if (MayBeMinute(input, i)) {
    std::size_t end = i + 1;
    const Decimal minute = WithInjuryTime(input, i, end);
    // "73'", unlike a height ("5'11").
    const bool is_prime = (IsApostrophe(input[end]) || input.IsMark(end, "′")) &&
                          input.Touches(end) && !input.Touches(end + 1);
    const bool is_closed_prime = (IsApostrophe(input[end]) || input.IsMark(end, "′")) &&
                                 input.Touches(end) && !input.IsDigits(end + 1) &&
                                 !input[end + 1].IsWord();
    if (is_prime || is_closed_prime) return MinuteOf(input, i, end + 1, minute);
    const bool has_prime_within = end > i + 3;  // "90'+4"
    if (has_prime_within) return MinuteOf(input, i, end, minute);
    // "(73.)"
    const bool is_in_brackets = i > 0 && input.IsMark(i - 1, "(") && input.IsMark(end, ".") &&
                                input.Touches(end) &&
                                (input.IsMark(end + 1, ")") || input.IsMark(end + 1, ","));
    if (is_in_brackets && input.lexicon().traits().writes_ordinals_with_stop) {
      return MinuteOf(input, i, end + 1, minute);
    }
  }
  if (MayBeMinute(input, i) && IsBehindMinute(input, i)) {
    std::size_t end = i + 1;
    const Decimal minute = WithInjuryTime(input, i, end);
    return MinuteOf(input, i, end, minute);
  }
  // "Aos 73 minutos", "a los 73 minutos", "on 73 minutes": where a match is spoken of.
  const bool is_when =
      MayBeMinute(input, i) && IsMinuteWord(input, i + 1) && i > 0 &&
      (IsBehindOf(input, i) || input.lexicon().Words("minute_cues").Has(input[i - 1].form));
  if (is_when) {
    const std::size_t end = input.Find(i + 1, Role::kUnit)->end;
    if (IsBeside(input, i, end, "match_words", {.before = 12, .behind = 8})) {
      return MinuteOf(input, i, end, Decimal::FromDigits(input[i].form).value_or(Decimal{}));
    }
  }
  // "Minuto 73", "menit ke-73", "الدقيقة 73".
  if (IsMinuteWord(input, i)) {
    std::size_t j = input.Find(i, Role::kUnit)->end;
    if (input[j].gap == Gap::kBreak) return {};
    const Finding ordinal = ReadOrdinal(input, j);
    if (ordinal.mention &&
        ordinal.mention->value.figure()->first.numerator.Whole() <= kLastMinute &&
        !input.Find(ordinal.end, Role::kUnit)) {
      return MinuteOf(input, i, ordinal.end, ordinal.mention->value.figure()->first.numerator);
    }
    if (!MayBeMinute(input, j) || input.Find(j + 1, Role::kUnit)) return {};
    const Decimal minute = WithInjuryTime(input, j, j);
    return MinuteOf(input, i, j, minute);
  }
  // "The 73rd minute", "73. Minute", 第73分钟, "90e+4".
  const Finding ordinal = ReadOrdinal(input, i);
  if (ordinal.mention && MayBeMinute(input, i)) {
    std::int64_t minute = std::stoll(input[i].form);
    const std::size_t end = BehindInjuryTime(input, ordinal.end, minute);
    if (end > ordinal.end) return MinuteOf(input, i, end, Decimal::Of(minute).value_or(Decimal{}));
  }
  // "90+2. dakikada", 90+2分钟, "90+2 Minuten".
  if (MayBeMinute(input, i)) {
    std::int64_t minute = std::stoll(input[i].form);
    const std::size_t added = BehindInjuryTime(input, i + 1, minute);
    const std::size_t end = added > i + 1 ? BehindOrdinal(input, added) : i;
    if (end > i && IsMinuteWord(input, end)) {
      return MinuteOf(input, i, input.Find(end, Role::kUnit)->end,
                      Decimal::Of(minute).value_or(Decimal{}));
    }
  }
  if (!ordinal.mention || !IsMinuteWord(input, ordinal.end)) return {};
  const Decimal& minute = ordinal.mention->value.figure()->first.numerator;
  if (minute.Whole() > kLastMinute) return {};
  return MinuteOf(input, i, input.Find(ordinal.end, Role::kUnit)->end, minute);
}

}  // namespace synoptic::mentions
