#include "align/review/judgements.hpp"

#include <algorithm>
#include <set>

namespace synoptic::review {
namespace {

using Sides = linking::JudgedLinks::Sides;
using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

void AddOnce(const Sides& sides, std::vector<Sides>& list) {
  if (std::ranges::find(list, sides) == list.end()) list.push_back(sides);
}

/// A row a unit of a, where some of its pairs are right.
void AddWrong(const Sides& sides, const Pairs& right, std::vector<Sides>& list) {
  const auto is_wrong = [&](std::size_t i, std::size_t j) { return !right.contains({i, j}); };
  const bool is_whole = std::ranges::all_of(sides.a, [&](std::size_t i) {
    return std::ranges::all_of(sides.b, [&](std::size_t j) { return is_wrong(i, j); });
  });
  if (is_whole) return AddOnce(sides, list);
  for (const std::size_t i : sides.a) {
    Sides rest{{i}, {}};
    std::ranges::copy_if(sides.b, std::back_inserter(rest.b),
                         [&](std::size_t j) { return is_wrong(i, j); });
    if (!rest.b.empty()) AddOnce(rest, list);
  }
}

}  // namespace

Judgements::Judgements(const std::vector<LocatedJudgement>& judgements) {
  std::map<std::pair<std::size_t, std::size_t>, Pairs> right;
  for (const LocatedJudgement& one : judgements) {
    if (one.verdict != LocatedJudgement::Verdict::kRight) continue;
    AddOnce(one.units, of_pairs_[{one.a, one.b}].right);
    for (const std::size_t i : one.units.a) {
      for (const std::size_t j : one.units.b) right[{one.a, one.b}].emplace(i, j);
    }
  }
  for (const LocatedJudgement& one : judgements) {
    if (one.verdict != LocatedJudgement::Verdict::kWrong) continue;
    AddWrong(one.units, right[{one.a, one.b}], of_pairs_[{one.a, one.b}].wrong);
  }
}

const linking::JudgedLinks& Judgements::Of(std::size_t a, std::size_t b) const {
  static const linking::JudgedLinks none;
  const auto found = of_pairs_.find({a, b});
  return found == of_pairs_.end() ? none : found->second;
}

std::vector<RejectedLink> Judgements::Rejected() const {
  std::vector<RejectedLink> rejected;
  for (const auto& [pair, judged] : of_pairs_) {
    for (const Sides& sides : judged.wrong) {
      rejected.push_back({pair.first, pair.second, sides.a, sides.b});
    }
  }
  return rejected;
}

}  // namespace synoptic::review
