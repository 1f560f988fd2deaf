#include "align/matching/word_pairs.hpp"

#include <algorithm>
#include <functional>
#include <span>

#include "align/matching/token_similarity.hpp"

namespace synoptic::matching {
namespace {

constexpr std::size_t kMostPairs = 5;
// Words less alike than this are close by chance.
constexpr float kLeastSimilarity = 0.4F;

/// Some units of an article alone, and how much their words weigh.
struct Excerpt {
  Encoding encoding;
  float weight = 0;
};

Excerpt Extract(const Encoding& whole, const std::vector<std::size_t>& units) {
  Excerpt excerpt;
  Encoding& part = excerpt.encoding;
  part.token_vectors.cols = whole.token_vectors.cols;
  for (const std::size_t unit : units) {
    const auto [begin, end] = std::ranges::equal_range(whole.tokens, unit, {}, &Token::unit);
    for (auto token = begin; token != end; ++token) {
      const std::span<const float> row =
          whole.token_vectors.row(static_cast<std::size_t>(token - whole.tokens.begin()));
      part.tokens.push_back(*token);
      part.token_vectors.values.insert(part.token_vectors.values.end(), row.begin(), row.end());
      excerpt.weight += token->weight;
    }
  }
  part.token_vectors.rows = part.tokens.size();
  return excerpt;
}

}  // namespace

std::vector<WordPair> StrongestPairs(const Encoding& a, const std::vector<std::size_t>& a_units,
                                     const Encoding& b, const std::vector<std::size_t>& b_units) {
  const Excerpt left = Extract(a, a_units);
  const Excerpt right = Extract(b, b_units);
  const std::size_t words = left.encoding.tokens.size();
  const std::size_t others = right.encoding.tokens.size();
  if (words == 0 || others == 0 || left.weight + right.weight <= 0) return {};
  const Matrix similarity = TokenComparer(right.encoding).Compare(left.encoding, {0, words});
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
    if (row[s] < kLeastSimilarity || closest_to[s] != t) continue;
    const Token& word = left.encoding.tokens[t];
    const Token& other = right.encoding.tokens[s];
    pairs.push_back({word.span, other.span,
                     row[s] * (word.weight + other.weight) / (left.weight + right.weight)});
  }
  std::ranges::stable_sort(pairs, std::greater<>(), &WordPair::share);
  if (pairs.size() > kMostPairs) pairs.resize(kMostPairs);
  return pairs;
}

}  // namespace synoptic::matching
