#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "align/linking/judged_links.hpp"
#include "align/review/located_judgements.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::review {

/// The judgements of a review, by pairs of articles.
class Judgements {
 public:
  Judgements() = default;

  /// What is said twice counts once, and what is right is not wrong.
  explicit Judgements(const std::vector<LocatedJudgement>& judgements);

  /// Those of two articles, a < b.
  const linking::JudgedLinks& Of(std::size_t a, std::size_t b) const;

  /// The wrong ones, in the order of articles.
  std::vector<RejectedLink> Rejected() const;

 private:
  std::map<std::pair<std::size_t, std::size_t>, linking::JudgedLinks> of_pairs_;
};

}  // namespace synoptic::review
