#include "align/linking/free/token_matching.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"
#include "tests/unit/linking/slow_matching.hpp"

namespace synoptic::linking {
namespace {

using testing::BestInUnit;
using ::testing::ElementsAre;
using testing::ExpectNear;
using testing::MakeEncoding;
using testing::RandomEncoding;
using testing::SlowCoverage;
using testing::Transposed;
using testing::WeighTypes;

// Of each token.
std::vector<float> OfTokens(const Encoding& encoding, const std::vector<float>& weights) {
  std::vector<float> of_tokens;
  for (const Token& token : encoding.tokens) of_tokens.push_back(weights[token.type]);
  return of_tokens;
}

TokenMatches MatchPlainly(const Encoding& a, const Encoding& b) {
  const auto weights_of = [](const Encoding& encoding) {
    std::vector<float> weights;
    for (const WordType& type : encoding.types) weights.push_back(type.weight);
    return weights;
  };
  return MatchTokens(a, b, {weights_of(a), weights_of(b)}, WordSimilarity(a, b),
                     Defaults().linking.tokens);
}

TEST(MatchTokensTest, EqualsTheObviousLoops) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(seed % 7, seed);
    const Encoding b = RandomEncoding(seed % 5, seed + 100);
    const TypeWeights weights = WeighTypes(a, b);
    const TokenMatches coverage =
        MatchTokens(a, b, weights, WordSimilarity(a, b), Defaults().linking.tokens);
    ExpectNear(coverage.a_in_b, SlowCoverage(a, b, OfTokens(a, weights.a)));
    ExpectNear(coverage.b_in_a, Transposed(SlowCoverage(b, a, OfTokens(b, weights.b))));
  }
}

TEST(MatchTokensTest, GivesTheSameAPartAtATime) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(6, seed);
    const Encoding b = RandomEncoding(5, seed + 100);
    const TypeWeights weights = WeighTypes(a, b);
    const WordSimilarity whole(a, b);
    for (const std::size_t cells : {0U, 1U, 20U}) {
      const WordSimilarity parts(a, b, cells);
      ASSERT_FALSE(parts.is_whole());
      ExpectNear(parts.Between(a, b), whole.Between(a, b));
      const TokenMatches some = MatchTokens(a, b, weights, parts, Defaults().linking.tokens);
      const TokenMatches all = MatchTokens(a, b, weights, whole, Defaults().linking.tokens);
      ExpectNear(some.a_in_b, all.a_in_b);
      ExpectNear(some.b_in_a, all.b_in_a);
      ExpectNear(some.preferred, all.preferred);
      ExpectNear(some.window, all.window);
    }
  }
}

TEST(MatchTokensTest, TransposesWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(6, seed);
    const Encoding b = RandomEncoding(4, seed + 100);
    const TokenMatches coverage = MatchPlainly(a, b);
    const TokenMatches swapped = MatchPlainly(b, a);
    ExpectNear(coverage.a_in_b, Transposed(swapped.b_in_a));
    ExpectNear(coverage.b_in_a, Transposed(swapped.a_in_b));
    ExpectNear(coverage.preferred, Transposed(swapped.preferred));
    ExpectNear(coverage.window, Transposed(swapped.window));
  }
}

/// The preferred matches of a in b, by the definition.
Matrix SlowPreferred(const Encoding& a, const Encoding& b, const std::vector<float>& weights) {
  Matrix preferred(a.unit_vectors.rows, b.unit_vectors.rows);
  std::vector<float> totals(preferred.rows);
  for (std::size_t t = 0; t < a.tokens.size(); ++t) {
    totals[a.tokens[t].unit] += weights[t];
    float sum = std::exp(10 * 0.4F);  // No match.
    for (std::size_t j = 0; j < preferred.cols; ++j) sum += std::exp(10 * BestInUnit(a, t, b, j));
    for (std::size_t j = 0; j < preferred.cols; ++j) {
      const float best = BestInUnit(a, t, b, j);
      preferred.row(a.tokens[t].unit)[j] += weights[t] * best * std::exp(10 * best) / sum;
    }
  }
  for (std::size_t i = 0; i < preferred.rows; ++i) {
    for (float& value : preferred.row(i)) value = totals[i] > 0 ? value / totals[i] : 0;
  }
  return preferred;
}

TEST(MatchTokensTest, PrefersTheUnitWithTheBestMatch) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(1 + seed % 7, seed);
    const Encoding b = RandomEncoding(1 + seed % 5, seed + 100);
    const TypeWeights weights = WeighTypes(a, b);
    Matrix expected = SlowPreferred(a, b, OfTokens(a, weights.a));
    const Matrix back = Transposed(SlowPreferred(b, a, OfTokens(b, weights.b)));
    for (std::size_t c = 0; c < expected.values.size(); ++c) {
      expected.values[c] = (expected.values[c] + back.values[c]) / 2;
    }
    ExpectNear(
        MatchTokens(a, b, weights, WordSimilarity(a, b), Defaults().linking.tokens).preferred,
        expected);
  }
}

TEST(MatchTokensTest, FindsThePassageThatBothShare) {
  const Encoding a = MakeEncoding({{"a", "b", "c", "d", "e", "f", "u", "v", "w", "x", "y", "z"}});
  const Encoding b = MakeEncoding({{"k", "l", "m", "n", "o", "p", "a", "b", "c", "d", "e", "f"}});
  const TokenMatches matches = MatchPlainly(a, b);
  EXPECT_FLOAT_EQ(matches.window.values[0], 1);
  EXPECT_FLOAT_EQ(matches.a_in_b.values[0], 0.5F);
}

TEST(MatchTokensTest, TakesShortUnitsAsOnePassage) {
  const Encoding a = MakeEncoding({{"sole", "sorge"}});
  const Encoding b = MakeEncoding({{"sole", "luna", "mare", "vento"}});
  const TokenMatches matches = MatchPlainly(a, b);
  EXPECT_FLOAT_EQ(matches.window.values[0], (0.5F + 0.25F) / 2);
}

TEST(MatchTokensTest, CoversAnArticleByItselfUnitByUnit) {
  const Encoding a = MakeEncoding({{"il", "sole", "sorge"}, {"la", "luna"}, {"4,8", "km"}});
  const TokenMatches coverage = MatchPlainly(a, a);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(coverage.a_in_b.row(i)[i], 1);
    EXPECT_EQ(coverage.b_in_a.row(i)[i], 1);
  }
  EXPECT_EQ(coverage.a_in_b.row(0)[1], 0);
}

TEST(MatchTokensTest, TellsContainmentByItsTwoDirections) {
  const Encoding brief = MakeEncoding({{"sole", "sorge"}});
  const Encoding full = MakeEncoding({{"oggi", "sole", "sorge", "presto", "ancora"}});
  const TokenMatches coverage = MatchPlainly(brief, full);
  EXPECT_FLOAT_EQ(coverage.a_in_b.values[0], 1);
  EXPECT_FLOAT_EQ(coverage.b_in_a.values[0], 0.4F);
}

TEST(MatchTokensTest, MatchesEqualFormsFullyThoughNothingIsKnownOfThem) {
  Encoding a = MakeEncoding({{"xyzzy"}});
  std::ranges::fill(a.type_vectors.values, 0.0F);
  EXPECT_EQ(MatchPlainly(a, a).a_in_b.values[0], 1);
}

/// The coverage of one word by another although their vectors are the same.
float CoverageOf(const std::string& a_form, const std::string& b_form) {
  Encoding a = MakeEncoding({{a_form}});
  Encoding b = MakeEncoding({{b_form}});
  b.type_vectors = a.type_vectors;
  const TokenMatches coverage = MatchPlainly(a, b);
  EXPECT_EQ(coverage.a_in_b.values[0], coverage.b_in_a.values[0]) << a_form << " " << b_form;
  return coverage.a_in_b.values[0];
}

TEST(MatchTokensTest, MatchesFiguresOnlyWhenTheyAreEqual) {
  EXPECT_EQ(CoverageOf("sole", "matahari"), 1);
  EXPECT_EQ(CoverageOf("2024", "2024"), 1);
  EXPECT_EQ(CoverageOf("2024", "2023"), 0);
  EXPECT_EQ(CoverageOf("4.8", "48"), 0);
  EXPECT_EQ(CoverageOf("g7", "g20"), 0);
}

TEST(MatchTokensTest, MatchesFiguresWithACommaAndAPoint) {
  EXPECT_EQ(CoverageOf("4,8", "4.8"), 1);
  EXPECT_EQ(CoverageOf("1.234,5", "1,234.5"), 1);
  EXPECT_EQ(CoverageOf("4,8", "4.9"), 0);
}

TEST(MatchTokensTest, MatchesNoWordWithAFigure) {
  EXPECT_EQ(CoverageOf("covid", "covid-19"), 0);
  EXPECT_EQ(CoverageOf("covid-19", "covid"), 0);
}

TEST(MatchTokensTest, LetsAUnitWithoutWordsCoverNothing) {
  const Encoding a = MakeEncoding({{}, {"sole"}, {}});
  const Encoding b = MakeEncoding({{"sole"}, {}});
  const TokenMatches coverage = MatchPlainly(a, b);
  EXPECT_THAT(coverage.a_in_b.values, ElementsAre(0, 0, 1, 0, 0, 0));
  EXPECT_THAT(coverage.b_in_a.values, ElementsAre(0, 0, 1, 0, 0, 0));
}

TEST(MatchTokensTest, AcceptsArticlesWithoutUnits) {
  const Encoding none = MakeEncoding({});
  const Encoding some = MakeEncoding({{"sole"}, {"luna"}});
  EXPECT_EQ(MatchPlainly(none, some).a_in_b.rows, 0U);
  EXPECT_EQ(MatchPlainly(none, some).a_in_b.cols, 2U);
  EXPECT_EQ(MatchPlainly(some, none).b_in_a.rows, 2U);
  EXPECT_EQ(MatchPlainly(none, none).a_in_b.values.size(), 0U);
}

}  // namespace
}  // namespace synoptic::linking
