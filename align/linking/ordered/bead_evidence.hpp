#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "align/linking/ordered/band.hpp"
#include "align/linking/ordered/bead.hpp"
#include "align/linking/ordered/length_ratio.hpp"
#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/word_types.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

enum BeadFeature : std::size_t {
  kLinked,
  kOneTwo,
  kOneThree,
  kOneMany,
  kTwoTwo,
  kTwoMany,
  kMerged,
  kMatched,
  kWords,
  kMatchedSquared,
  kIdentical,
  kLesserCoverage,
  kLargerCoverage,
  kMergedCoverage,
  kVector,
  kMergedVector,
  kVectorShare,
  kLength,
  kLengthSquared,
  kLengthDelta,
  kWordLength,
  kWeakestUnit,
  kLeastGain,
  kMeanGain,
  kEndsDiffer,
  kInnerEnds,
  kFiguresUnmatched,
  kLogMatched,
  kDeleted,
  kDeletedNext,
  kDeletedWords,
  kDeletedCoverage,
  kDeletedEvenness,
  kDeletedEnd,
  kDeletedLevel,
  kDeletedMatched,
  kDeletedSurplus,
  kBeadFeatureCount
};
/// In the same order.
inline constexpr std::array<std::string_view, kBeadFeatureCount> kBeadFeatureNames = {
    "linked",          "one_two",          "one_three",
    "one_many",        "two_two",          "two_many",
    "merged",          "matched",          "words",
    "matched_squared", "identical",        "lesser_coverage",
    "larger_coverage", "merged_coverage",  "vector",
    "merged_vector",   "vector_share",     "length",
    "length_squared",  "length_delta",     "word_length",
    "weakest_unit",    "least_gain",       "mean_gain",
    "ends_differ",     "inner_ends",       "figures_unmatched",
    "log_matched",     "deleted",          "deleted_next",
    "deleted_words",   "deleted_coverage", "deleted_evenness",
    "deleted_end",     "deleted_level",    "deleted_matched",
    "deleted_surplus"};
using BeadFeatures = std::array<float, kBeadFeatureCount>;

/// What is known of the deletion of each unit.
struct Deletions {
  std::vector<BeadFeatures> a;
  std::vector<BeadFeatures> b;
};

/// Calls `visit` with the features of every bead that the band allows, in order of the place where
/// it begins. `lengths`: as what is the same in both articles has. Time and memory O(places in the
/// band x words of a unit^2 x dimension), of which only a few rows are held at a time.
using VisitBead =
    std::function<void(std::size_t i, std::size_t j, std::size_t shape, const BeadFeatures&)>;
Deletions ScanBeads(const WordTypes& a, const WordTypes& b, const Lexicon& lexicon,
                    LengthRatio lengths, const Band& band, const VisitBead& visit);

/// The evidence that a reader is shown for a bead without an empty side.
Evidence JudgeBead(const WordTypes& a, const WordTypes& b, const Bead& bead,
                   const Lexicon& lexicon = Lexicon());

}  // namespace synoptic::linking
