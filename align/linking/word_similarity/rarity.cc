#include "align/linking/word_similarity/rarity.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "synoptic/internal/eigen.hpp"

namespace synoptic::linking {
namespace {

using Units = std::vector<std::size_t>;

// The units that each form stands in, ascending.
std::vector<Units> UnitsOfTypes(const Encoding& encoding) {
  std::vector<Units> units(encoding.types.size());
  for (const Token& token : encoding.tokens) {
    Units& of_type = units[token.type];
    if (of_type.empty() || of_type.back() != token.unit) of_type.push_back(token.unit);
  }
  return units;
}

// The forms of the other article that mean the same as each form.
using Meanings = std::vector<std::vector<std::uint32_t>>;

struct BothMeanings {
  Meanings of_a;
  Meanings of_b;
};

// Calls `found` with the places of a row that are so large: few, so that most of the row is passed
// over sixteen numbers at a time.
template <typename Found>
void ForEachAtLeast(float least, std::span<const float> row, const Found& found) {
  constexpr std::size_t kStep = 16;
  using Step = Eigen::Array<float, kStep, 1>;
  for (std::size_t first = 0; first < row.size(); first += kStep) {
    const std::size_t end = std::min(first + kStep, row.size());
    if (end == first + kStep && Eigen::Map<const Step>(row.data() + first).maxCoeff() < least) {
      continue;
    }
    for (std::size_t s = first; s < end; ++s) {
      if (row[s] >= least) found(static_cast<std::uint32_t>(s));
    }
  }
}

BothMeanings FindMeanings(const WordSimilarity& similarity, std::size_t a_types,
                          std::size_t b_types, float same_meaning) {
  BothMeanings found{Meanings(a_types), Meanings(b_types)};
  std::vector<std::uint32_t> block;
  for (std::size_t first = 0; first < a_types; first += block.size()) {
    block.clear();
    while (block.size() < similarity.rows_at_a_time() && first + block.size() < a_types) {
      block.push_back(static_cast<std::uint32_t>(first + block.size()));
    }
    const Matrix rows = similarity.is_whole() ? Matrix() : similarity.Rows(block);
    for (const std::uint32_t t : block) {
      const std::span<const float> row =
          similarity.is_whole() ? similarity.Row(t) : rows.row(t - first);
      ForEachAtLeast(same_meaning, row, [&](std::uint32_t s) {
        found.of_a[t].push_back(s);
        found.of_b[s].push_back(t);
      });
    }
  }
  return found;
}

// In how many units any of the forms stands.
std::size_t CountUnits(std::span<const std::uint32_t> types, const std::vector<Units>& units) {
  if (types.empty()) return 0;
  if (types.size() == 1) return units[types.front()].size();
  Units all;
  for (const std::uint32_t type : types) {
    all.insert(all.end(), units[type].begin(), units[type].end());
  }
  std::ranges::sort(all);
  return static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
}

std::vector<float> WeightsOf(const CountedArticle& of, const Encoding& other,
                             const Meanings& meanings) {
  const std::vector<Units> units_there = UnitsOfTypes(other);
  const auto units = static_cast<float>(of.encoding.unit_vectors.rows + other.unit_vectors.rows);
  std::vector<float> weights;
  for (std::size_t t = 0; t < of.encoding.types.size(); ++t) {
    const auto found =
        static_cast<float>(of.units_with_meaning[t] + CountUnits(meanings[t], units_there));
    weights.push_back(of.encoding.types[t].weight * std::log((units + 1) / (found + 0.5F)));
  }
  return weights;
}

}  // namespace

std::vector<std::size_t> UnitsWithMeaning(const Encoding& article, const WordSimilarity& own,
                                          const TokenThresholds& thresholds) {
  const std::size_t types = article.types.size();
  const std::vector<Units> units = UnitsOfTypes(article);
  const BothMeanings meanings = FindMeanings(own, types, types, thresholds.same_meaning);
  std::vector<std::size_t> counts;
  for (const std::vector<std::uint32_t>& same : meanings.of_a) {
    counts.push_back(CountUnits(same, units));
  }
  return counts;
}

std::vector<std::size_t> UnitsWithMeaning(const Encoding& article,
                                          const TokenThresholds& thresholds) {
  return UnitsWithMeaning(article, WordSimilarity(article, article), thresholds);
}

TypeWeights RarityWeights(const CountedArticle& a, const CountedArticle& b,
                          const WordSimilarity& similarity, const TokenThresholds& thresholds) {
  const BothMeanings meanings = FindMeanings(similarity, a.encoding.types.size(),
                                             b.encoding.types.size(), thresholds.same_meaning);
  return {WeightsOf(a, b.encoding, meanings.of_a), WeightsOf(b, a.encoding, meanings.of_b)};
}

}  // namespace synoptic::linking
