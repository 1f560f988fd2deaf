// A figure of a moment is known by phrases of its language (`[moments]` of its record): those that
// say so alone ("so far"), those that say so of what is counted after an event ("17 are still in
// hospital"), and those that say so before or, in some languages, behind a date ("by Friday").

#include "synoptic/internal/moments.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "models/language/records/records.hpp"
#include "models/language/words/words.hpp"

namespace synoptic::mentions {
namespace {

// Words of the longest phrase, and bytes between a date and what says "by".
constexpr std::size_t kLongest = 5;
constexpr std::size_t kBeside = 12;

// Of a day or an hour: "by 2030" says what is meant to be.
bool IsPrecise(const Mention& mention) {
  const Dates* const dates = mention.value.dates();
  return dates != nullptr &&
         (dates->first.day > 0 || dates->first.weekday > 0 || dates->first.hour >= 0);
}

bool NamesYear(const Mention& mention) {
  const Dates* const dates = mention.value.dates();
  return dates != nullptr && dates->first.year != 0 && dates->first.day == 0;
}

bool MayMove(const Mention& mention) {
  return mention.type == MentionType::kNumber || mention.type == MentionType::kQuantity ||
         mention.type == MentionType::kMoney;
}

// The part of the unit around a figure that lies between punctuation marks; those within a mention
// are of it ("1,200").
Span PieceAround(std::string_view text, const Unit& unit, Span figure) {
  constexpr std::string_view kMarks[] = {",", ";",  ":",  "(",  ")",  "–",  "—", "،",
                                         "؛", "，", "；", "：", "（", "）", "、"};
  const auto is_mark = [&](std::size_t at) {
    const bool is_one = std::ranges::any_of(
        kMarks, [&](std::string_view mark) { return text.substr(at).starts_with(mark); });
    return is_one && std::ranges::none_of(unit.mentions, [&](const Mention& mention) {
             return mention.type != MentionType::kQuotation && mention.span.begin <= at &&
                    at < mention.span.end;
           });
  };
  Span piece = figure;
  while (piece.begin > unit.span.begin && !is_mark(piece.begin - 1)) --piece.begin;
  while (piece.end < unit.span.end && !is_mark(piece.end)) ++piece.end;
  return piece;
}

bool IsBesideDate(Span phrase, const Unit& unit) {
  return std::ranges::any_of(unit.mentions, [&](const Mention& mention) {
    if (!IsPrecise(mention)) return false;
    const Span date = mention.span;
    const bool meets = phrase.begin < date.end && date.begin < phrase.end;
    const bool is_before = phrase.end <= date.begin && date.begin - phrase.end <= kBeside;
    const bool is_behind = date.end <= phrase.begin && phrase.begin - date.end <= kBeside;
    return meets || is_before || is_behind;
  });
}

}  // namespace

Moment FindMoment(std::string_view text, const Unit& unit, Span figure, const Words& all,
                  std::string_view lang) {
  const language::Table table = language::RecordOf(lang).TableNamed("moments");
  if (table.size() == 0) return {};
  const language::PartOfWords words(text, unit.span, all, lang);
  const Span own = PieceAround(text, unit, figure);
  const auto is_of_figure = [&](Span said) {
    if (own.begin <= said.begin && said.end <= own.end) return true;
    const Span piece = PieceAround(text, unit, said);
    return std::ranges::none_of(unit.mentions, [&](const Mention& mention) {
      return MayMove(mention) && piece.begin <= mention.span.begin && mention.span.end <= piece.end;
    });
  };
  Moment moment;
  bool has_still = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string forms;
    for (std::size_t count = 0; count < kLongest && i + count < words.size(); ++count) {
      if (count > 0) forms += ' ';
      forms += words.form(i + count);
      const auto kinds = table.Find(forms);
      if (!kinds) continue;
      const auto is = [&](char kind) { return kinds->find(kind) != std::string_view::npos; };
      const Span phrase{words.span(i).begin, words.span(i + count).end};
      if (!is_of_figure(phrase)) continue;
      moment.has_toll = moment.has_toll || is('t');
      has_still = has_still || is('s');
      moment.is_told = moment.is_told || is('n') || (is('u') && IsBesideDate(phrase, unit));
    }
  }
  moment.is_told = moment.is_told || (has_still && moment.has_toll);
  // "Five people died in 1998; the trial goes on now": what happened in a year stays.
  const auto is_past = [&](const Mention& mention) {
    return NamesYear(mention) && is_of_figure(mention.span);
  };
  if (std::ranges::any_of(unit.mentions, is_past)) moment.is_told = false;
  return moment;
}

}  // namespace synoptic::mentions
