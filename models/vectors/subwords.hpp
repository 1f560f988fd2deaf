#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace synoptic::vectors {

/// Which character n-grams of a word have a row, as fastText defines it (Bojanowski et al. 2017).
struct SubwordScheme {
  std::size_t min_ngram = 3;
  std::size_t max_ngram = 5;
  std::size_t buckets = 0;
};

/// Buckets of the character n-grams of "<form>", in [0, buckets). The same numbers as fastText
/// 0.9.2: FNV-1a over sign-extended bytes, modulo the number of buckets.
std::vector<std::uint32_t> SubwordBuckets(std::string_view form, const SubwordScheme& scheme);

}  // namespace synoptic::vectors
