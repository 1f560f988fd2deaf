#include "align/linking/word_similarity/word_pairs.hpp"

#include <algorithm>
#include <functional>
#include <span>

namespace synoptic::linking {
namespace {

constexpr std::size_t kMostPairs = 5;

float WeightOf(const TextWords& words) {
  float weight = 0;
  for (std::size_t t = 0; t < words.size(); ++t) weight += words.weight(t);
  return weight;
}

}  // namespace

std::vector<WordPair> StrongestPairs(const TextWords& a, const TextWords& b,
                                     const Matrix& similarity, const TokenThresholds& thresholds) {
  const std::size_t words = a.size();
  const std::size_t others = b.size();
  const float weight = WeightOf(a) + WeightOf(b);
  if (words == 0 || others == 0 || weight <= 0) return {};
  std::vector<std::size_t> closest_to(others);  // Of the words of a.
  for (std::size_t t = 1; t < words; ++t) {
    for (std::size_t s = 0; s < others; ++s) {
      if (similarity.row(t)[s] > similarity.row(closest_to[s])[s]) closest_to[s] = t;
    }
  }
  std::vector<WordPair> pairs;
  for (std::size_t t = 0; t < words; ++t) {
    const std::span<const float> row = similarity.row(t);
    const auto s = static_cast<std::size_t>(std::ranges::max_element(row) - row.begin());
    if (row[s] < thresholds.same_meaning || closest_to[s] != t) continue;
    pairs.push_back(
        {a.token(t).span, b.token(s).span, row[s] * (a.weight(t) + b.weight(s)) / weight});
  }
  std::ranges::stable_sort(pairs, std::greater<>(), &WordPair::share);
  if (pairs.size() > kMostPairs) pairs.resize(kMostPairs);
  return pairs;
}

}  // namespace synoptic::linking
