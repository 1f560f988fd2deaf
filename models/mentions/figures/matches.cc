// What is said of matches and races: scores and records ("4-1", "3:1", "6-4", "10-2-1", 3比1) and
// minutes
// ("in the 73rd minute", "73'", "(73.)").

#include <cstdint>
#include <optional>
#include <string>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/units.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kDigitsOfScore = 3;
constexpr std::int64_t kLastMinute = 130;

bool IsPart(const ParserInput& input, std::size_t i) {
  if (!input.IsDigits(i) || input[i].form.size() > kDigitsOfScore) return false;
  return input[i].form == "0" || !input[i].form.starts_with('0');
}

// A dash or a colon between two numbers, as close to either.
bool IsScoreMark(const ParserInput& input, std::size_t i) {
  const bool is_mark = IsDashMark(input[i]) || input.IsMark(i, ":");
  return is_mark && input.Touches(i) && input.Touches(i + 1);
}

// "3 a 1", 3比1: only where a match is spoken of.
bool IsScoreWord(const ParserInput& input, std::size_t i) {
  return input[i].IsWord() && input[i].gap != Gap::kBreak &&
         input.Touches(i) == input.Touches(i + 1) &&
         input.lexicon().Words("score_joints").Has(input[i].form);
}

// What goes on from a score makes it something else: "3-4-2024", "2-3km", "5-10%", "14:37 UTC",
// 1-2月.
bool GoesOn(const ParserInput& input, std::size_t i) {
  if (i >= input.size() || input[i].gap == Gap::kBreak) return false;
  if (input.Find(i, Role::kZone) || input.Find(i, Role::kAm) || input.Find(i, Role::kPm) ||
      input.Find(i, Role::kTimeAfter) || ReadIdeographicDate(input, i - 1)) {
    return true;
  }
  if (input.Find(i, Role::kMonth) || input.Find(i, Role::kUnit) || input.Find(i, Role::kCurrency) ||
      input.Find(i, Role::kScale) || input.Find(i, Role::kHour)) {
    return true;
  }
  if (!input.Touches(i)) return false;
  if (input[i].IsWord()) return !IsIdeographic(input[i]) && !input.IsSuffix(i);
  const bool is_more = IsDashMark(input[i]) || input.IsMark(i, ":") || input.IsMark(i, ".") ||
                       input.IsMark(i, ",") || input.IsMark(i, "/");
  return input.IsMark(i, "%") || (is_more && input.Touches(i + 1) && input.IsDigits(i + 1));
}

struct ScoreRead {
  std::string text;
  std::size_t end = 0;
  bool is_sure = false;  // It is nothing else, whatever stands beside it.
};

std::optional<ScoreRead> ReadNumbers(const ParserInput& input, std::size_t i) {
  if (!IsPart(input, i) || !IsPart(input, i + 2)) return std::nullopt;
  const bool is_word = IsScoreWord(input, i + 1);
  if (!is_word && !IsScoreMark(input, i + 1)) return std::nullopt;
  ScoreRead score{input[i].form + "-" + input[i + 2].form, i + 3, false};
  const bool is_colon = input.IsMark(i + 1, ":");
  const std::int64_t first = std::stoll(input[i].form);
  const std::int64_t second = std::stoll(input[i + 2].form);
  if (!is_word && IsScoreMark(input, i + 3) && IsPart(input, i + 4) && !is_colon) {
    score.text += "-" + input[i + 4].form;
    score.end = i + 5;
  } else {
    const bool is_long =
        input[i].form.size() == kDigitsOfScore || input[i + 2].form.size() == kDigitsOfScore;
    score.is_sure =
        !is_word && !is_long && (is_colon ? input[i + 2].form.size() == 1 : first >= second);
  }
  if (GoesOn(input, score.end)) return std::nullopt;
  return score;
}

Finding MinuteOf(const ParserInput& input, std::size_t begin, std::size_t end,
                 const Decimal& minute) {
  return {Mention{MentionType::kMinute, input.SpanOf(begin, end),
                  Value(Figure::Of(Figure::Kind::kExact, {minute}))},
          end};
}

bool IsMinuteWord(const ParserInput& input, std::size_t i) {
  if (input[i].gap == Gap::kBreak) return false;
  const auto unit = input.Find(i, Role::kUnit);
  return unit && &Units()[static_cast<std::size_t>(unit->meaning->number)] == UnitNamed("minute");
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

// What says "when" before a number of years or minutes ("aos").
bool IsBehindOf(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 2;
  for (std::size_t back = 1; back <= kLongest && back <= i; ++back) {
    const auto before = input.Find(i - back, Role::kUnitBefore);
    if (before && before->end == i && before->meaning->code() == "?") return true;
  }
  return false;
}

bool MayBeMinute(const ParserInput& input, std::size_t i) {
  return input.IsDigits(i) && input[i].form.size() <= kDigitsOfScore &&
         !input[i].form.starts_with('0') && std::stoll(input[i].form) <= kLastMinute;
}

// "2:04:18", "1:43.88": how long a race took, where one is spoken of.
Finding ReadTimeOfRace(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kSixty = 60;
  const auto is_pair = [&](std::size_t at) {
    return input.IsDigits(at) && input[at].form.size() == 2 && input.Touches(at) &&
           std::stoll(input[at].form) < kSixty;
  };
  const bool has_parts = input.IsDigits(i) && input[i].form.size() <= 2 && input.Touches(i + 1) &&
                         input.IsMark(i + 1, ":") && is_pair(i + 2) && input.Touches(i + 3);
  if (!has_parts) return {};
  const std::int64_t first = std::stoll(input[i].form) * kSixty + std::stoll(input[i + 2].form);
  auto seconds = Decimal::Of(first);
  std::size_t end = 0;
  if (input.IsMark(i + 3, ":") && is_pair(i + 4)) {
    seconds = Decimal::Of(first * kSixty + std::stoll(input[i + 4].form));
    end = i + 5;
  } else if ((input.IsMark(i + 3, ".") || input.IsMark(i + 3, ",")) && input.Touches(i + 4) &&
             input.IsDigits(i + 4) && input[i + 4].form.size() <= 2) {
    const auto part = Decimal::FromDigits("0", input[i + 4].form);
    if (part && seconds) seconds = seconds->Plus(*part);
    end = i + 5;
  }
  if (end == 0 || !seconds || (input.Touches(end) && input[end].kind == Token::Kind::kDigits)) {
    return {};
  }
  if (!IsBeside(input, i, end, "races", {.before = 12, .behind = 8})) return {};
  return {Mention{MentionType::kQuantity, input.SpanOf(i, end),
                  Value(Figure::Of(Figure::Kind::kExact, {*seconds}, "s"))},
          end};
}

// How many goals: "هدفين", "3 أهداف", "هدف".
struct Goals {
  std::int64_t count = -1;
  std::size_t end = 0;
};

Goals ReadGoals(const ParserInput& input, std::size_t i) {
  const language::Table words = input.lexicon().Words("goals");
  if (i >= input.size()) return {};
  const auto dual = input.Find(i, Role::kLoneNumber);
  if (dual && input.lexicon().Words("two_goals").Has(input[i].form)) {
    return {dual->meaning->number, dual->end};
  }
  if (words.Has(input[i].form)) return {1, i + 1};
  const auto number = input.IsDigits(i) ? ReadDigits(input, i).figure : ReadNumberWords(input, i);
  if (!number || !words.Has(input[number->end].form)) return {};
  return {number->value.Whole(), number->end + 1};
}

// "بهدفين مقابل هدف", "3 أهداف دون رد", "dua gol tanpa balas".
Finding ReadScoreInGoals(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kMost = 20;
  if (input.lexicon().Words("goals").empty()) return {};
  const Goals first = ReadGoals(input, i);
  if (first.count < 1 || first.count > kMost || input[first.end].gap == Gap::kBreak) return {};
  const Token& next = input[first.end];
  std::size_t at = first.end;
  if (input.lexicon().Words("goals_joints").Has(next.form)) {
    ++at;
  } else if (!input.lexicon().Words("goals_against").Has(next.form)) {
    at = 0;
  }
  Goals second = at > 0 ? ReadGoals(input, at) : Goals{};
  if (second.count < 0) {
    const auto none = input.Find(first.end, Role::kNone);
    const bool is_nil = none && none->meaning->code() == "g";
    if (!is_nil) return {};
    second = {0, none->end};
  }
  if (second.count > kMost) return {};
  return {Mention{MentionType::kScore, input.SpanOf(i, second.end),
                  Value(std::to_string(first.count) + "-" + std::to_string(second.count))},
          second.end};
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

Finding ReadScore(const ParserInput& input, std::size_t i) {
  if (Finding time = ReadTimeOfRace(input, i); time.mention) return time;
  if (Finding goals = ReadScoreInGoals(input, i); goals.mention) return goals;
  const auto score = ReadNumbers(input, i);
  if (!score || IsBeside(input, i, score->end, "ratios", {.before = 3, .behind = 2})) return {};
  const bool is_of_match =
      IsBeside(input, i, score->end, "match_words", {.before = 10, .behind = 5});
  if (!score->is_sure && !is_of_match) return {};
  return {Mention{MentionType::kScore, input.SpanOf(i, score->end), Value(score->text)},
          score->end};
}

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
  // "Aos 73 minutos", "a los 73 minutos": where a match is spoken of.
  if (MayBeMinute(input, i) && IsMinuteWord(input, i + 1) && IsBehindOf(input, i)) {
    const std::size_t end = input.Find(i + 1, Role::kUnit)->end;
    if (IsBeside(input, i, end, "match_words", {.before = 8, .behind = 8})) {
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
  // "The 73rd minute", "73. Minute", 第73分钟.
  const Finding ordinal = ReadOrdinal(input, i);
  if (!ordinal.mention || !IsMinuteWord(input, ordinal.end)) return {};
  const Decimal& minute = ordinal.mention->value.figure()->first.numerator;
  if (minute.Whole() > kLastMinute) return {};
  return MinuteOf(input, i, input.Find(ordinal.end, Role::kUnit)->end, minute);
}

}  // namespace synoptic::mentions
