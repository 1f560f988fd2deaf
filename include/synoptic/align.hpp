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

  /// Whether links may cross. kMonotone suits translations: sentences are linked in order, up to
  /// five with five. kFree suits articles written apart. kAuto decides for each pair of articles
  /// from how their sentences lie to one another; Synopsis::order says what was taken.
  enum class Order { kAuto, kFree, kMonotone } order = Order::kAuto;

  /// What is matched: sentences, or the clauses of those that make several claims.
  UnitKind units = UnitKind::kSentence;
};

/// Lays two or more articles side by side. Articles without a sentence are valid: everything in the
/// others is then one-sided. Deterministic. A pair of n and m tokens in d dimensions takes
/// O((n + m) d) time and memory in monotone order, O(n m d) in free order. Synopsis::order is
/// kMonotone if all pairs were aligned so.
/// Throws Error(kInvalidArgument) for fewer than two articles or an option out of range, and
/// Error(kTooLarge) for an article of more than kMaxUnits units in free order, or more than
/// kMaxUnitsInOrder in any.
Synopsis Align(const Model& model, std::vector<Article> articles, const AlignOptions& options = {});

/// Free-order alignment holds a similarity for every pair of units. Longer articles are aligned in
/// monotone order unless free order is asked for.
inline constexpr std::size_t kMaxUnits = 5'000;

/// Monotone alignment takes about ten kilobytes a unit. Longer than any book: the wrong file.
inline constexpr std::size_t kMaxUnitsInOrder = 100'000;

}  // namespace synoptic
