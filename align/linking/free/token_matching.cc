// Token matching: two sentences are alike as far as the words of each have a close word in the
// other. Unlike the cosine of averaged vectors it does not drown one shared claim in the rest of a
// long sentence, and its two directions differ where one side says more. (The matching step of
// BERTScore, Zhang et al. 2020, with word vectors and smooth inverse frequency.)
//
// For one unit at a time, all its words are multiplied with all words of the other article; maxima
// over the words of each unit there give a direction.

#include "align/linking/free/token_matching.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "align/linking/free/word_windows.hpp"
#include "align/linking/word_similarity/token_similarity.hpp"

namespace synoptic::linking {
namespace {

std::span<const float> Part(const std::vector<float>& weights, TokenRange range) {
  return std::span(weights).subspan(range.begin, range.size());
}

// What the words of each unit of one article find in each unit of the other.
struct Direction {
  Matrix coverage;
  Matrix preferred;
};

class Matcher {
 public:
  Matcher(const Encoding& from, const Encoding& to, const TokenThresholds& thresholds)
      : from_(from),
        to_(to),
        thresholds_(thresholds),
        comparer_(to),
        from_units_(TokensOfUnits(from)),
        to_units_(TokensOfUnits(to)) {}

  /// Calls `visit(unit of from, similarities of its words with all words of to)` on the way.
  template <typename Visit>
  Direction Run(const std::vector<float>& weights, const Visit& visit) const {
    Direction direction{Matrix(from_units_.size(), to_units_.size()),
                        Matrix(from_units_.size(), to_units_.size())};
    std::vector<float> best(to_units_.size());
    std::vector<float> share(to_units_.size());
    for (std::size_t i = 0; i < from_units_.size(); ++i) {
      const TokenRange range = from_units_[i];
      const Matrix similarity = comparer_.Compare(from_, range);
      float total = 0;
      for (std::size_t t = range.begin; t < range.end; ++t) {
        total += weights[t];
        FindBest(similarity.row(t - range.begin), best);
        Prefer(best, share);
        for (std::size_t j = 0; j < best.size(); ++j) {
          direction.coverage.row(i)[j] += weights[t] * best[j];
          direction.preferred.row(i)[j] += weights[t] * best[j] * share[j];
        }
      }
      if (total > 0) {
        for (float& value : direction.coverage.row(i)) value /= total;
        for (float& value : direction.preferred.row(i)) value /= total;
      }
      visit(i, similarity);
    }
    return direction;
  }

  const std::vector<TokenRange>& from_units() const { return from_units_; }
  const std::vector<TokenRange>& to_units() const { return to_units_; }

 private:
  void FindBest(std::span<const float> row, std::vector<float>& best) const {
    for (std::size_t j = 0; j < to_units_.size(); ++j) {
      best[j] = 0;
      for (std::size_t s = to_units_[j].begin; s < to_units_[j].end; ++s) {
        best[j] = std::max(best[j], row[s]);
      }
    }
  }

  // Softmax over the units and none of them.
  void Prefer(const std::vector<float>& best, std::vector<float>& share) const {
    float sum = std::exp((thresholds_.similarity_of_none - 1) / thresholds_.preference);
    for (std::size_t j = 0; j < best.size(); ++j) {
      share[j] = std::exp((best[j] - 1) / thresholds_.preference);
      sum += share[j];
    }
    for (float& value : share) value /= sum;
  }

  const Encoding& from_;
  const Encoding& to_;
  const TokenThresholds& thresholds_;
  const TokenComparer comparer_;
  const std::vector<TokenRange> from_units_;
  const std::vector<TokenRange> to_units_;
};

}  // namespace

TokenMatches MatchTokens(const Encoding& a, const Encoding& b, const TokenWeights& weights,
                         const TokenThresholds& thresholds) {
  const Matcher forward(a, b, thresholds);
  TokenMatches matches;
  matches.window = Matrix(forward.from_units().size(), forward.to_units().size());
  Direction a_to_b = forward.Run(weights.a, [&](std::size_t i, const Matrix& similarity) {
    for (std::size_t j = 0; j < matches.window.cols; ++j) {
      const TokenRange range = forward.to_units()[j];
      matches.window.row(i)[j] =
          BestWindow(similarity, range.begin, Part(weights.a, forward.from_units()[i]),
                     Part(weights.b, range));
    }
  });
  const Direction b_to_a =
      Matcher(b, a, thresholds).Run(weights.b, [](std::size_t, const Matrix&) {});
  matches.a_in_b = std::move(a_to_b.coverage);
  matches.b_in_a = Transposed(b_to_a.coverage);
  matches.preferred = std::move(a_to_b.preferred);
  const Matrix other = Transposed(b_to_a.preferred);
  for (std::size_t c = 0; c < other.values.size(); ++c) {
    matches.preferred.values[c] = (matches.preferred.values[c] + other.values[c]) / 2;
  }
  return matches;
}

}  // namespace synoptic::linking
