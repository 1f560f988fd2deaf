#include "align/claims/extra/word_features.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "align/linking/word_similarity/word_similarity.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::claims {
namespace {

using testing::MakeEncoding;
using testing::RandomEncoding;

/// Means, maxima and windows written down as WordFeatures describes them, for one word at a time.
class SlowFeatures {
 public:
  SlowFeatures(const Encoding& text, const Encoding& other)
      : text_(text), other_(other), similarity_(linking::CompareWords(text, other)) {}

  float Best(std::size_t word) const { return Largest(word, 0, similarity_.cols); }

  float Window(std::size_t word) const {
    return Mean(word, 4, [&](std::size_t t) { return Best(t); });
  }

  /// `radius` words to each side, by as many to each side of the place that covers them best.
  float CoveredInOnePlace(std::size_t word, std::size_t radius) const {
    float best = 0;
    for (std::size_t place = 0; place < similarity_.cols; ++place) {
      const std::size_t begin = place < radius ? 0 : place - radius;
      const std::size_t end = std::min(similarity_.cols, place + radius + 1);
      best =
          std::max(best, Mean(word, radius, [&](std::size_t t) { return Largest(t, begin, end); }));
    }
    return best;
  }

  /// Cosine of the sum of nine words around `word` and of the closest nine in a row of the other.
  float Context(std::size_t word) const {
    float best = -1;
    for (std::size_t place = 0; place < other_.tokens.size(); ++place) {
      best = std::max(best, Cosine(SumAround(text_, word), SumAround(other_, place)));
    }
    return best;
  }

 private:
  static std::vector<float> SumAround(const Encoding& encoding, std::size_t word) {
    std::vector<float> sum(encoding.type_vectors.cols);
    for (std::size_t t = word - std::min<std::size_t>(word, 4);
         t < std::min(encoding.tokens.size(), word + 5); ++t) {
      const Token& token = encoding.tokens[t];
      for (std::size_t k = 0; k < sum.size(); ++k) {
        sum[k] += (encoding.TypeOf(token).weight + 1e-3F) * encoding.VectorOf(token)[k];
      }
    }
    return sum;
  }

  static float Cosine(const std::vector<float>& x, const std::vector<float>& y) {
    const auto dot = [](const std::vector<float>& a, const std::vector<float>& b) {
      return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
    };
    const float lengths = std::sqrt(dot(x, x) * dot(y, y));
    return lengths > 0 ? dot(x, y) / lengths : 0.0F;
  }

  float Largest(std::size_t word, std::size_t begin, std::size_t end) const {
    float largest = 0;
    for (std::size_t c = begin; c < end; ++c) largest = std::max(largest, similarity_.row(word)[c]);
    return largest;
  }

  template <typename Value>
  float Mean(std::size_t word, std::size_t radius, const Value& value) const {
    float sum = 0;
    float total = 0;
    for (std::size_t t = 0; t < similarity_.rows; ++t) {
      if (t + radius < word || t > word + radius) continue;
      const float weight = text_.TypeOf(text_.tokens[t]).weight + 1e-3F;
      sum += weight * value(t);
      total += weight;
    }
    return sum / total;
  }

  const Encoding& text_;
  const Encoding& other_;
  const Matrix similarity_;
};

TEST(WordFeatures, EqualThoseComputedOneWordAtATime) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const Encoding text = RandomEncoding(1 + seed % 5, seed);
    const Encoding other = RandomEncoding(1 + seed % 3, seed + 100);
    if (text.tokens.empty() || other.tokens.empty()) continue;
    const SlowFeatures slow(text, other);
    const std::vector<WordFeatures> fast =
        ComputeWordFeatures(text, CompareTexts(text, other), Defaults().extra.least_mutual);
    ASSERT_EQ(fast.size(), text.tokens.size());
    for (std::size_t t = 0; t < fast.size(); ++t) {
      EXPECT_NEAR(fast[t].best, slow.Best(t), 1e-5F);
      EXPECT_NEAR(fast[t].window, slow.Window(t), 1e-5F);
      EXPECT_NEAR(fast[t].context, slow.Context(t), 1e-4F);
      EXPECT_NEAR(fast[t].phrase, slow.CoveredInOnePlace(t, 2), 1e-5F);
      EXPECT_LE(fast[t].clause, slow.CoveredInOnePlace(t, 8) + 1e-5F);
    }
  }
}

TEST(WordFeatures, AreFiniteAndWithinTheirBoundsForUnknownAndWeightlessWords) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Encoding text = RandomEncoding(4, seed);
    const Encoding other = RandomEncoding(3, seed + 7);
    if (text.tokens.empty() || other.tokens.empty()) continue;
    for (WordType& type : text.types) type.weight = seed % 2 == 0 ? 0 : type.weight;
    for (const WordFeatures& word :
         ComputeWordFeatures(text, CompareTexts(text, other), Defaults().extra.least_mutual)) {
      for (const float value : word.AsArray()) {
        EXPECT_GE(value, -2.001F);
        EXPECT_LE(value, 1.01F);
      }
      EXPECT_LE(word.contest, 0);
      EXPECT_LE(word.context_contest, 0);
    }
  }
}

TEST(WordFeatures, OfATextBesideItselfAreThoseOfFullCoverage) {
  const Encoding text =
      MakeEncoding({{"il", "ponte", "ha", "riaperto"}, {"costa", "4,2", "milioni"}});
  for (const WordFeatures& word :
       ComputeWordFeatures(text, CompareTexts(text, text), Defaults().extra.least_mutual)) {
    for (const float covered :
         {word.best, word.window, word.phrase, word.clause, word.context, word.mutual}) {
      EXPECT_NEAR(covered, 1, 1e-5F);
    }
    EXPECT_NEAR(word.contest, 0, 1e-5F);
    EXPECT_NEAR(word.context_contest, 0, 1e-5F);
  }
}

TEST(WordFeatures, CountPunctuationAsTheEndOfAClause) {
  Encoding text = MakeEncoding({{"ponte", "riaperto", "sindaco", "assente"}});
  text.tokens[0].span = {0, 5};
  text.tokens[1].span = {6, 14};
  text.tokens[2].span = {16, 23};  // Behind a comma and a space.
  text.tokens[3].span = {24, 31};
  const Encoding other = MakeEncoding({{"ponte", "riaperto"}});
  const auto words =
      ComputeWordFeatures(text, CompareTexts(text, other), Defaults().extra.least_mutual);
  EXPECT_NEAR(words[2].clause, 0, 1e-5F);
  EXPECT_NEAR(words[3].clause, 0, 1e-5F);
  EXPECT_NEAR(words[1].clause, 0.5F, 1e-5F);  // Eight words to each side reach over it.
}

}  // namespace
}  // namespace synoptic::claims
