#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "align/linking/judged_links.hpp"
#include "synoptic/gold.hpp"
#include "synoptic/review.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::review {

/// What a review is looked for in.
struct CutArticle {
  std::string_view id;
  std::string_view text;
  std::span<const Unit> units;
};

/// A judgement of links, on the units that its sentences are now.
struct LocatedJudgement {
  std::size_t line = 0;
  enum class Verdict { kRight, kWrong } verdict = Verdict::kRight;
  std::size_t a = 0;  ///< Index of an article; less than b.
  std::size_t b = 0;
  linking::JudgedLinks::Sides units;  ///< All of them make claims.
};

struct LocatedJudgements {
  std::vector<LocatedJudgement> judgements;  ///< The right ones first, each kind as in the file.
  std::vector<UnheededJudgement> unheeded;   ///< Of which not all has been found.
};

/// Finds the judgements of a review in these articles, in whatever order they are: an article of
/// the review is the one that has the most of its sentences. Of a right link all sentences must be
/// found; of a wrong one, the pairs that are found count.
LocatedJudgements Locate(const Gold& review, std::span<const CutArticle> articles);

}  // namespace synoptic::review
