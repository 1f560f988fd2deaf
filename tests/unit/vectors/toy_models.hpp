#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "models/vectors/fasttext_file.hpp"
#include "models/vectors/store_writer.hpp"
#include "synoptic/matrix.hpp"

/// Models that are small enough to look through.
namespace synoptic::testing {

/// Words of many scripts and lengths, all different and none of them empty.
const std::vector<std::string>& WordsOfManyScripts();

/// Normally distributed numbers, the same for the same seed.
Matrix RandomMatrix(std::size_t rows, std::size_t cols, std::uint64_t seed);

/// A fastText model with random rows.
vectors::FastTextFile MakeFastText(std::vector<std::string> words, std::size_t dimension,
                                   vectors::SubwordScheme subwords, std::uint64_t seed = 1);

/// What a store of these words holds: random rows, means and background, weights that fall from 1,
/// the languages "id" and "it", rows for the n-grams of 3 to 5 characters, and a card.
vectors::StoreContent MakeContent(std::vector<std::string> words, std::size_t dimension,
                                  std::size_t bits, std::uint64_t seed = 1);

}  // namespace synoptic::testing
