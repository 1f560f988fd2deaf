// Weekdays, in full and short, and which of their words are something else: "quarta" is a fourth,
// "Sun." may shine.

#include <string_view>

#include "models/language/words/folding.hpp"
#include "models/mentions/figures/date_parts.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/ranges.hpp"

namespace synoptic::mentions {
namespace {

bool Has(const ParserInput::Phrase& weekday, char letter) {
  return weekday.meaning->code().find(letter) != std::string_view::npos;
}

// Arabic "one" is Sunday only with its article, which folding drops. PDFs write it in other
// letters.
bool HasArticle(const ParserInput& input, std::size_t i) {
  constexpr std::string_view kArticle = "ال";
  if (!input.lexicon().traits().joins_proclitics) return true;
  const std::string_view word = Slice(input.text(), input[i].span);
  constexpr std::string_view kLongerForms[] = {"بال", "وال", "لل", kArticle};
  const std::string plain = language::FoldCase(word, language::Folding::kCommon);
  for (const std::string_view form : kLongerForms) {
    if (plain.starts_with(form)) return true;
  }
  return false;
}

// "Na segunda", and "de segunda a sexta": a preposition that stands before days.
bool IsBehindCue(const ParserInput& input, std::size_t i) {
  if (i == 0 || input[i].gap == Gap::kBreak) return false;
  if (input.lexicon().Words("weekday_cues").Has(input[i - 1].form)) return true;
  return i > 1 && input.Find(i - 2, Role::kWeekday) &&
         (input.Find(i - 1, Role::kAnd) || input.Find(i - 1, Role::kRangeJoin) ||
          IsDashMark(input[i - 1]));
}

// 一周三次: "three times a week", and no Wednesday.
bool IsOfWeeks(const ParserInput& input, std::size_t i) {
  if (!input.Touches(i) || !IsIdeographic(input[i])) return false;
  return input.IsDigits(i - 1) || ReadHanNumeral(input, i - 1).has_value();
}

// «Пятница»: with a capital, and alone between quotation marks, where weekdays are written small.
bool IsTitle(const ParserInput& input, std::size_t i, const ParserInput::Phrase& weekday) {
  return i > 0 && input[i].is_capital && !Has(weekday, 'A') && input.IsMark(i - 1, "«") &&
         input.IsMark(weekday.end, "»");
}

// "Mo-Fr", "Mo. bis Fr.": another weekday on the other side of what joins them.
bool IsInRange(const ParserInput& input, std::size_t i, std::size_t end) {
  const auto is_weekday = [&](std::size_t at) {
    return input[at].is_capital && input.Find(at, Role::kWeekday);
  };
  if (end < input.size() && input[end].gap != Gap::kBreak && BehindJoin(input, end) > end &&
      is_weekday(BehindJoin(input, end))) {
    return true;
  }
  for (std::size_t back = 1; back <= 2 && back < i; ++back) {
    if (BehindJoin(input, i - back) != i) continue;
    const std::size_t before = input.IsMark(i - back - 1, ".") ? back + 2 : back + 1;
    if (before <= i && is_weekday(i - before)) return true;
  }
  return false;
}

// A part of the day may stand behind the weekday: "quinta à noite".
bool IsAlone(const ParserInput& input, std::size_t i) {
  return EndsPhrase(input, i) || input.Find(i, Role::kAm) || input.Find(i, Role::kPm) ||
         input.Find(i, Role::kNearest);
}

}  // namespace

std::optional<ParserInput::Phrase> FindWeekday(const ParserInput& input, std::size_t i) {
  auto weekday = input.Find(i, Role::kWeekday);
  if (!weekday) return std::nullopt;
  if (Has(*weekday, 'A') && !input[i].is_capital) return std::nullopt;
  if ((Has(*weekday, 'o') || Has(*weekday, 'O')) && !IsBehindCue(input, i)) return std::nullopt;
  if (Has(*weekday, 'O') && !IsAlone(input, weekday->end)) return std::nullopt;
  if (!HasArticle(input, i) || IsOfWeeks(input, i)) return std::nullopt;
  if (IsTitle(input, i, *weekday)) return std::nullopt;
  const bool is_adverb = input.Touches(weekday->end) &&  // 上周一度: "once", and no Monday.
                         input.lexicon().Words("behind_weekdays").Has(input[weekday->end].form);
  if (is_adverb) return std::nullopt;
  if (Has(*weekday, 'a') && input.IsMark(weekday->end, ".") && input.Touches(weekday->end)) {
    ++weekday->end;
  }
  return weekday;
}

bool NeedsDate(const ParserInput& input, std::size_t i, const ParserInput::Phrase& weekday) {
  constexpr std::size_t kShortest = 3;
  if (!Has(weekday, 'a')) return false;
  const bool has_stop = input.IsMark(weekday.end - 1, ".");
  const bool is_last = weekday.end >= input.size() || input[weekday.end].gap == Gap::kBreak ||
                       input[weekday.end].is_capital;
  const bool is_named = i > 0 && input.Find(i - 1, Role::kDateLink);  // "In the Sun."
  if (IsInRange(input, i, weekday.end)) return false;
  return !has_stop || is_last || is_named || !Has(weekday, 'A') || input[i].form.size() < kShortest;
}

}  // namespace synoptic::mentions
