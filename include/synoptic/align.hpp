#pragma once

#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/model.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic {

struct AlignOptions {
  /// Links below this probability are not made. At one half, a link is made when it is more likely
  /// right than wrong.
  double min_probability = 0.5;
};

/// Lays two or more articles side by side. Articles without a sentence are valid: everything in the
/// others is then one-sided. Deterministic; O(n m d) a pair for n and m tokens in d dimensions.
/// Throws Error(kInvalidArgument) for fewer than two articles or an option out of range, and
/// Error(kTooLarge) for an article of more than kMaxUnits units.
Synopsis Align(const Model& model, std::vector<Article> articles, const AlignOptions& options = {});

/// Free-order alignment holds a similarity for every pair of units.
inline constexpr std::size_t kMaxUnits = 5'000;

}  // namespace synoptic
