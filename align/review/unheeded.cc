#include <algorithm>

#include "align/review/located_judgements.hpp"
#include "synoptic/review.hpp"

namespace synoptic {

std::vector<UnheededJudgement> UnheededJudgements(const Gold& review, const Synopsis& synopsis) {
  std::vector<review::CutArticle> articles;
  for (const auto& [article, units] : synopsis.articles) {
    articles.push_back({article.id, article.text, units});
  }
  review::LocatedJudgements located = review::Locate(review, articles);
  for (const review::LocatedJudgement& one : located.judgements) {
    if (one.verdict != review::LocatedJudgement::Verdict::kRight) continue;
    const bool is_heeded = std::ranges::any_of(synopsis.links, [&](const Link& link) {
      return link.judged && link.a == one.a && link.b == one.b &&
             std::ranges::includes(link.a_units, one.units.a) &&
             std::ranges::includes(link.b_units, one.units.b);
    });
    if (is_heeded) continue;
    located.unheeded.push_back({one.line,
                                "the articles are aligned in order, in which this link cannot "
                                "stand beside the others that are judged"});
  }
  std::ranges::stable_sort(located.unheeded, {}, &UnheededJudgement::line);
  return std::move(located.unheeded);
}

}  // namespace synoptic
