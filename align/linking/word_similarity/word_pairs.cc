#include "align/linking/word_similarity/word_pairs.hpp"

#include <algorithm>
#include <functional>
#include <span>

#include "align/linking/word_similarity/token_similarity.hpp"

namespace synoptic::linking {
namespace {

constexpr std::size_t kMostPairs = 5;

float WeightOf(const Encoding& encoding) {
  float weight = 0;
  for (const Token& token : encoding.tokens) weight += token.weight;
  return weight;
}

}  // namespace

std::vector<WordPair> StrongestPairs(const Encoding& a, const Encoding& b,
                                     const TokenThresholds& thresholds) {
  const std::size_t words = a.tokens.size();
  const std::size_t others = b.tokens.size();
  const float weight = WeightOf(a) + WeightOf(b);
  if (words == 0 || others == 0 || weight <= 0) return {};
  const Matrix similarity = TokenComparer(b).Compare(a, {0, words});
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
    if (row[s] < thresholds.word_pair || closest_to[s] != t) continue;
    const Token& word = a.tokens[t];
    const Token& other = b.tokens[s];
    pairs.push_back({word.span, other.span, row[s] * (word.weight + other.weight) / weight});
  }
  std::ranges::stable_sort(pairs, std::greater<>(), &WordPair::share);
  if (pairs.size() > kMostPairs) pairs.resize(kMostPairs);
  return pairs;
}

}  // namespace synoptic::linking
