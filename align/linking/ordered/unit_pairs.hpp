#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <span>
#include <vector>

#include "align/linking/ordered/bead.hpp"
#include "align/linking/ordered/chance_matches.hpp"
#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/word_products.hpp"
#include "align/linking/ordered/word_types.hpp"

/// Numbers about pairs of units from which those about beads are put together, so that the words of
/// two units are compared once and not in each of the many beads that hold both.
namespace synoptic::linking {

/// How much of a unit's words is matched in a run of units of the other article, beyond what would
/// be by chance. Sums of the weights of words, of which the average is 1.
struct Coverage {
  float matched = 0;
  float squared = 0;    ///< The same with the squares of the words' matches.
  float identical = 0;  ///< Of words that have an equal.
  float figures = 0;    ///< The number of figures without an equal.

  Coverage& operator+=(const Coverage& other);
};

/// Coverage by runs of 1 .. kLongestSide units.
using RunCoverage = std::array<Coverage, kLongestSide>;

float Dot(std::span<const float> x, std::span<const float> y);

/// part / whole, 0 of nothing.
inline float Share(float part, float whole) { return whole > 0 ? part / whole : 0; }

/// An article, with what it matches of the other by chance.
class PairSide {
 public:
  /// `mean_weight`: of the words of both articles; `lexicon`: of `of`, then `with`.
  PairSide(const WordTypes& of, const WordTypes& with, const Lexicon& lexicon, float mean_weight);

  const WordTypes& word_types() const { return word_types_; }
  float Weight(std::size_t unit) const { return word_types_.unit_weights[unit] * scale_; }
  /// The share of a unit in the vector of a bead: the root of its weight.
  float Root(std::size_t unit) const { return roots_[unit]; }
  /// Length of the sum of the vectors of `run` units.
  float SumLength(std::size_t unit, std::size_t run) const;
  /// Mean dot product of a unit's share with runs of the other article at random.
  float Chance(std::size_t unit, std::size_t run) const { return chance_[unit][run - 1]; }
  /// Coverage of a unit, given the best similarity of each of its words in a run of units.
  Coverage Cover(std::size_t unit, std::span<const float> best, std::size_t run) const;

 private:
  const WordTypes& word_types_;
  ChanceMatches chance_matches_;
  float scale_;
  std::vector<float> roots_;
  std::vector<std::array<float, kLongestSide>> dots_;  // With itself and the units that follow.
  std::vector<std::array<float, kLongestSide>> chance_;
};

/// One unit of a against the units [begin, end) of b.
struct PairRow {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<float> cosines;
  std::vector<RunCoverage> a_covered;  ///< By runs that begin at each unit of b.
  std::vector<float> b_best;           ///< For each word of the units of b.

  const Coverage& Covered(std::size_t unit_of_b, std::size_t run) const {
    return a_covered[unit_of_b - begin][run - 1];
  }
};

/// `products`: loaded with these units.
PairRow ComparePairs(const PairSide& a, const PairSide& b, const WordProducts& products,
                     std::size_t unit, std::size_t begin, std::size_t end);

/// How units of b are covered by runs of units of a that begin at one place.
struct ColumnCoverage {
  std::size_t begin = 0;
  std::vector<RunCoverage> b_covered;

  const Coverage& Covered(std::size_t unit_of_b, std::size_t run) const {
    return b_covered[unit_of_b - begin][run - 1];
  }
};

/// By runs that begin with rows[first], where `rows` are of successive units of a.
ColumnCoverage CoverColumns(const PairSide& b, const std::deque<PairRow>& rows, std::size_t first);

}  // namespace synoptic::linking
