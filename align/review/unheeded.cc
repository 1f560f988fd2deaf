#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "align/linking/ordered/bead.hpp"
#include "align/review/located_judgements.hpp"
#include "synoptic/review.hpp"

namespace synoptic {
namespace {

using review::LocatedJudgement;
using Verdict = LocatedJudgement::Verdict;

bool IsHeeded(const LocatedJudgement& right, const Synopsis& synopsis) {
  return std::ranges::any_of(synopsis.links, [&](const Link& link) {
    return link.judged && link.a == right.a && link.b == right.b &&
           std::ranges::includes(link.a_units, right.units.a) &&
           std::ranges::includes(link.b_units, right.units.b);
  });
}

/// Which of the parts between hard breaks all of these units are in.
std::optional<std::size_t> PartOf(const Synopsis::Entry& entry,
                                  const std::vector<std::size_t>& units) {
  const auto part = [&](std::size_t unit) {
    return static_cast<std::size_t>(
        std::ranges::upper_bound(entry.article.breaks, entry.units[unit].span.begin) -
        entry.article.breaks.begin());
  };
  const std::size_t first = part(units.front());
  return part(units.back()) == first ? std::optional(first) : std::nullopt;
}

bool StandTogether(const std::vector<std::size_t>& units) {
  return units.back() - units.front() + 1 == units.size();
}

/// Why a link that was judged right is not in a result. In any order all of them are.
std::string WhyNot(const LocatedJudgement& right, const Synopsis& synopsis) {
  const auto& [a, b] = right.units;
  const std::optional<std::size_t> part = PartOf(synopsis.articles[right.a], a);
  if (!part || part != PartOf(synopsis.articles[right.b], b)) {
    return "the articles are aligned in order, part by part, and the sentences of this link stand "
           "in different parts: a hard break is between them";
  }
  const bool is_bead = StandTogether(a) && StandTogether(b) &&
                       std::max(a.size(), b.size()) <= linking::kLongestSide &&
                       a.size() + b.size() <= linking::kMostUnits;
  if (!is_bead) {
    return "the articles are aligned in order, in which a link joins sentences that stand one "
           "behind the other, " +
           std::to_string(linking::kLongestSide) + " of an article at most and " +
           std::to_string(linking::kMostUnits) + " in all";
  }
  return "the articles are aligned in order, in which this link cannot stand beside the others "
         "that are judged";
}

/// The pairs that are judged right, with the line that does so first.
class RightPairs {
 public:
  void Add(const LocatedJudgement& right) {
    for (const std::size_t i : right.units.a) {
      for (const std::size_t j : right.units.b) {
        lines_.try_emplace({right.a, right.b, i, j}, right.line);
      }
    }
  }

  /// What of a wrong link is right all the same; empty if nothing is.
  std::string WhatIsRight(const LocatedJudgement& wrong) const {
    std::size_t count = 0;
    std::size_t line = 0;
    for (const std::size_t i : wrong.units.a) {
      for (const std::size_t j : wrong.units.b) {
        const auto found = lines_.find({wrong.a, wrong.b, i, j});
        if (found == lines_.end()) continue;
        if (++count == 1) line = found->second;
      }
    }
    if (count == 0) return "";
    const bool is_all = count == wrong.units.a.size() * wrong.units.b.size();
    return std::string(is_all ? "it" : "a part of it") + " is judged right in line " +
           std::to_string(line) + ", and what is right is not wrong";
  }

 private:
  std::map<std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>, std::size_t> lines_;
};

}  // namespace

std::vector<UnheededJudgement> UnheededJudgements(const Gold& review, const Synopsis& synopsis) {
  std::vector<review::CutArticle> articles;
  for (const auto& [article, units] : synopsis.articles) {
    articles.push_back({article.id, article.text, units});
  }
  review::LocatedJudgements located = review::Locate(review, articles);
  RightPairs right;
  for (const LocatedJudgement& one : located.judgements) {  // The right ones come first.
    std::string reason;
    if (one.verdict == Verdict::kWrong) {
      reason = right.WhatIsRight(one);
    } else {
      right.Add(one);
      if (!IsHeeded(one, synopsis)) reason = WhyNot(one, synopsis);
    }
    if (!reason.empty()) located.unheeded.push_back({one.line, reason});
  }
  std::ranges::stable_sort(located.unheeded, {}, &UnheededJudgement::line);
  return std::move(located.unheeded);
}

}  // namespace synoptic
