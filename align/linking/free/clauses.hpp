#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/article.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/unit.hpp"
#include "synoptic/words.hpp"

namespace synoptic::linking {

/// A part of a unit that makes a claim, as its tokens.
struct Clause {
  std::size_t unit = 0;
  TokenRange tokens;
};

/// The clauses of each unit, in order, at least one a unit. `words`: those of the article, as
/// SplitWords has them. O(text).
std::vector<Clause> FindClauses(const Article& article, std::span<const Unit> units,
                                const Words& words, const Encoding& encoding);

/// Whether the first unit is a headline: it ends as no sentence does, or its kind says so.
bool BeginsWithHeadline(const Article& article, std::span<const Unit> units);

/// Each unit as its only clause.
std::vector<Clause> UnitsAsClauses(const Encoding& encoding);

}  // namespace synoptic::linking
