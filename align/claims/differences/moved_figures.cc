// A count has moved if one side says of when it is ("so far", "by Friday evening"); if both count
// what moves after an event ("dead", "arrested") and the articles have other dates; or if one side
// says that it is at least so much, of such a thing, and the other has more. Lengths, ages, scores
// and dates stay what they are.

#include "align/claims/differences/moved_figures.hpp"

#include "synoptic/internal/moments.hpp"

namespace synoptic::claims {
namespace {

bool MayMove(const Mention& mention) {
  if (mention.type == MentionType::kNumber) {
    const Figure* const figure = mention.value.figure();
    return figure != nullptr && figure->kind != Figure::Kind::kOrdinal;
  }
  if (mention.type == MentionType::kMoney) return true;
  const Figure* const figure = mention.value.figure();
  return mention.type == MentionType::kQuantity && figure != nullptr && figure->unit == "%";
}

mentions::Moment MomentOf(const ToldFigure& told) {
  const Article& article = told.text.entry->article;
  for (const std::size_t u : *told.text.units) {
    const Unit& unit = told.text.entry->units[u];
    if (told.mention.span.begin < unit.span.begin || unit.span.end < told.mention.span.end) {
      continue;
    }
    return mentions::FindMoment(article.text, unit, told.mention.span, *told.text.split,
                                article.lang);
  }
  return {};
}

// "At least four", and seven.
bool IsLeastOf(const Mention& least, const Mention& more) {
  const Figure* const x = least.value.figure();
  const Figure* const y = more.value.figure();
  if (x == nullptr || y == nullptr) return false;
  const bool is_bound = x->kind == Figure::Kind::kAtLeast || x->kind == Figure::Kind::kOver;
  return is_bound && x->first.ToDouble() < y->first.ToDouble();
}

}  // namespace

bool IsOfMoment(const ToldFigure& told) { return MayMove(told.mention) && MomentOf(told).is_told; }

bool AreOfOtherDays(const LinkedText& a, const LinkedText& b) {
  const std::string& a_date = a.entry->article.date;
  const std::string& b_date = b.entry->article.date;
  return !a_date.empty() && !b_date.empty() && a_date != b_date;
}

bool HaveMoved(const ToldFigure& a, const ToldFigure& b) {
  if (!MayMove(a.mention) || !MayMove(b.mention)) return false;
  const mentions::Moment x = MomentOf(a);
  const mentions::Moment y = MomentOf(b);
  if (x.is_told || y.is_told) return true;
  if (x.has_toll && y.has_toll && AreOfOtherDays(a.text, b.text)) return true;
  return (x.has_toll || y.has_toll) &&
         (IsLeastOf(a.mention, b.mention) || IsLeastOf(b.mention, a.mention));
}

}  // namespace synoptic::claims
