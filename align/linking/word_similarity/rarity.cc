#include "align/linking/word_similarity/rarity.hpp"

#include <cmath>
#include <cstddef>
#include <span>

#include "align/linking/word_similarity/token_similarity.hpp"

namespace synoptic::linking {
namespace {

// In how many units of `by` the meaning of each token of `of` occurs.
std::vector<std::size_t> UnitsWithMeaning(const Encoding& of, const Encoding& by,
                                          float same_meaning) {
  std::vector<std::size_t> counts(of.tokens.size());
  const TokenComparer comparer(by);
  for (const TokenRange range : TokensOfUnits(of)) {
    const Matrix similarity = comparer.Compare(of, range);
    for (std::size_t t = range.begin; t < range.end; ++t) {
      const std::span<const float> row = similarity.row(t - range.begin);
      constexpr auto kNone = static_cast<std::size_t>(-1);
      std::size_t last = kNone;
      for (std::size_t s = 0; s < row.size(); ++s) {
        if (row[s] < same_meaning || by.tokens[s].unit == last) continue;
        last = by.tokens[s].unit;
        ++counts[t];
      }
    }
  }
  return counts;
}

std::vector<float> RarityOf(const Encoding& encoding, const Encoding& other, float same_meaning) {
  const std::vector<std::size_t> here = UnitsWithMeaning(encoding, encoding, same_meaning);
  const std::vector<std::size_t> there = UnitsWithMeaning(encoding, other, same_meaning);
  const auto units = static_cast<float>(encoding.unit_vectors.rows + other.unit_vectors.rows);
  std::vector<float> weights;
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    const auto found = static_cast<float>(here[t] + there[t]);
    weights.push_back(encoding.tokens[t].weight * std::log((units + 1) / (found + 0.5F)));
  }
  return weights;
}

}  // namespace

TokenWeights RarityWeights(const Encoding& a, const Encoding& b,
                           const TokenThresholds& thresholds) {
  return {RarityOf(a, b, thresholds.same_meaning), RarityOf(b, a, thresholds.same_meaning)};
}

}  // namespace synoptic::linking
