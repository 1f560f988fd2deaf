#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "align/linking/free/features.hpp"
#include "align/linking/free/mention_index.hpp"
#include "align/linking/word_similarity/rarity.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/model.hpp"

/// Articles as numbers, without a model.
namespace synoptic::testing {

/// The words of each unit.
using UnitForms = std::vector<std::vector<std::string>>;

/// Each form has a vector of its own, orthogonal to those of other forms up to a hundred of them;
/// all weights are 1.
Encoding MakeEncoding(const UnitForms& units);

/// Units of up to eight words, some of them without any; words of a small vocabulary that holds
/// figures; vectors at random, some of them zero.
Encoding RandomEncoding(std::size_t units, std::uint64_t seed);

/// Their rarity by the default thresholds.
linking::TypeWeights WeighTypes(const Encoding& a, const Encoding& b);

/// All features by the default thresholds, each unit being a clause; `mentions`: of these units,
/// borrowed by the table.
linking::FeatureTable FeaturesOf(const Encoding& a, const Encoding& b,
                                 const linking::MentionIndex& mentions,
                                 std::span<const Unit> a_units, std::span<const Unit> b_units);

/// Those of articles without mentions.
linking::FeatureTable WordFeatures(const Encoding& a, const Encoding& b);

/// The same where units are taken whole, and relatedness is not wanted.
linking::FeatureTable FeaturesOfWholeUnits(const Encoding& a, const Encoding& b);

Matrix Transposed(const Matrix& matrix);

/// Expects all numbers to be equal but for rounding.
void ExpectNear(const Matrix& found, const Matrix& expected);

}  // namespace synoptic::testing
