// Scores and records of matches ("4-1", "3:1", "6-4", "10-2-1", 3比1), and votes ("5-4").

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/clocks.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/goals.hpp"
#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/units.hpp"
#include "models/mentions/figures/words_beside.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kDigitsOfScore = 3;

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
  if (ReadZone(input, i) || input.Find(i, Role::kAm) || input.Find(i, Role::kPm) ||
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

// "6-3, 4-6 and 7-5": another score on either side.
bool IsBesideScore(const ParserInput& input, std::size_t i, std::size_t end) {
  constexpr std::size_t kLength = 3;
  const auto is_joint = [&](std::size_t j) {
    return input.IsMark(j, ",") || input.IsMark(j, ";") || input.IsMark(j, "/") ||
           input.Find(j, Role::kAnd);
  };
  const auto is_like = [&](std::size_t j) {
    return IsPart(input, j) && IsScoreMark(input, j + 1) && IsPart(input, j + 2) &&
           input[j + 1].form == input[i + 1].form && input[j].gap != Gap::kBreak;
  };
  if (end != i + kLength) return false;
  const bool is_behind = is_joint(end) && is_like(end + 1) && !GoesOn(input, end + 1 + kLength);
  std::size_t last = i > 0 && is_joint(i - 1) ? i - 1 : 0;
  if (last > kLength && input.IsMark(last - 1, ")") && input.IsMark(last - 3, "(")) last -= 3;
  const bool is_before = last >= kLength && is_like(last - kLength);
  return is_behind || is_before;
}

// "Genesis 3:1", "Chapter 3-1": behind one name, with none behind it, unlike "Bayern 3:1 Köln".
bool IsOfOneName(const ParserInput& input, std::size_t i, std::size_t end) {
  if (i == 0 || input[i].gap == Gap::kBreak || !input[i - 1].is_capital) return false;
  if (input.lexicon().Words("function_words").Has(input[i - 1].form)) return false;  // "Das 1:0".
  if (input[end].is_capital && input[end].gap != Gap::kBreak) return false;
  constexpr std::size_t kLongest = 4;
  for (std::size_t back = 2; back <= kLongest && back <= i; ++back) {
    if (input[i - back + 1].gap == Gap::kBreak) break;
    if (input[i - back].is_capital || IsDashMark(input[i - back])) return false;
    if (!input[i - back].IsWord()) break;
  }
  return true;
}

// "14:20 Rossi segna", "Der Marathon startet 8:30": a time that a clause or a line begins with, or
// that is told in steps of five minutes, where no other score stands beside it.
bool IsRatherClock(const ParserInput& input, std::size_t i) {
  constexpr std::int64_t kStep = 5;
  if (!input.IsMark(i + 1, ":") || input[i + 2].form.size() != 2) return false;
  if (std::stoll(input[i].form) >= 24 || std::stoll(input[i + 2].form) >= 60) return false;
  const bool is_first = i == 0 || input[i].gap == Gap::kBreak || EndsClause(input[i - 1]);
  return is_first || std::stoll(input[i + 2].form) % kStep == 0;
}

// "9-5" and "24-7" are hours and days of work.
bool IsOfWork(const ParserInput& input, std::size_t i) {
  return (input[i].form == "9" && input[i + 2].form == "5") ||
         (input[i].form == "24" && input[i + 2].form == "7");
}

// "7-6 (4)": the points of a tie-break.
std::size_t BehindTieBreak(const ParserInput& input, std::size_t i, std::size_t end) {
  const bool is_tied = (input[i].form == "7" && input[i + 2].form == "6") ||
                       (input[i].form == "6" && input[i + 2].form == "7");
  const bool has_points = input.IsMark(end, "(") && input.IsDigits(end + 1);
  if (!is_tied || !has_points) return end;
  const bool has_both = IsScoreMark(input, end + 2) && input.IsDigits(end + 3);
  const std::size_t close = has_both ? end + 4 : end + 2;
  return input.IsMark(close, ")") ? close + 1 : end;
}

}  // namespace

Finding ReadScore(const ParserInput& input, std::size_t i) {
  if (Finding goals = ReadScoreInGoals(input, i); goals.mention) return goals;
  const auto score = ReadNumbers(input, i);
  if (!score || IsBeside(input, i, score->end, "ratios", {.before = 2, .behind = 1})) return {};
  const bool is_of_match =
      IsBeside(input, i, score->end, "match_words", {.before = 10, .behind = 5});
  const bool is_clear = score->is_sure && !IsOfOneName(input, i, score->end) && !IsOfWork(input, i);
  const bool is_of_match_alone = is_of_match && !IsRatherClock(input, i);
  if (!is_clear && !is_of_match_alone && !IsBesideScore(input, i, score->end)) return {};
  const std::size_t end = BehindTieBreak(input, i, score->end);
  return {Mention{MentionType::kScore, input.SpanOf(i, end), Value(score->text)}, end};
}

}  // namespace synoptic::mentions
