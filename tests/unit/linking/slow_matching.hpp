#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/model.hpp"

/// Token matching by its definitions, in loops that anyone can check.
namespace synoptic::testing {

/// How alike two words are: equal ones fully, figures to nothing else, others by their cosine.
float Alike(const Encoding& a, std::size_t t, const Encoding& b, std::size_t s);

/// How alike a word of a is to the closest word of a unit of b.
float BestInUnit(const Encoding& a, std::size_t t, const Encoding& b, std::size_t unit);

/// The weighted share of the words of each unit of a that have a match in each unit of b.
Matrix SlowCoverage(const Encoding& a, const Encoding& b, const std::vector<float>& a_weights);

/// The rarity weights of a's tokens.
std::vector<float> SlowRarity(const Encoding& a, const Encoding& b);

}  // namespace synoptic::testing
