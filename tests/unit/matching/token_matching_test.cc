#include "align/matching/token_matching.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/matching/encodings.hpp"

namespace synoptic::matching {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using testing::ExpectNear;
using ::testing::FloatNear;
using ::testing::Gt;
using testing::MakeEncoding;
using ::testing::Pointwise;
using testing::RandomEncoding;
using testing::Transposed;

/// How alike two words are, by the definition: equal ones fully, figures to nothing else, others by
/// their cosine.
float Alike(const Encoding& a, std::size_t t, const Encoding& b, std::size_t s) {
  const auto has_digit = [](const std::string& form) {
    return form.find_first_of("0123456789") != std::string::npos;
  };
  std::string a_form = a.tokens[t].form;
  std::string b_form = b.tokens[s].form;
  if (has_digit(a_form)) std::ranges::replace(a_form, ',', '.');
  if (has_digit(b_form)) std::ranges::replace(b_form, ',', '.');
  if (a_form == b_form) return 1;
  if (has_digit(a_form) || has_digit(b_form)) return 0;
  float cosine = 0;
  for (std::size_t k = 0; k < a.token_vectors.cols; ++k) {
    cosine += a.token_vectors.row(t)[k] * b.token_vectors.row(s)[k];
  }
  return std::clamp(cosine, 0.0F, 1.0F);
}

/// The weighted share of the words of each unit of a that have a match in each unit of b.
Matrix SlowCoverage(const Encoding& a, const Encoding& b, const std::vector<float>& a_weights) {
  Matrix coverage(a.unit_vectors.rows, b.unit_vectors.rows);
  for (std::size_t i = 0; i < coverage.rows; ++i) {
    for (std::size_t j = 0; j < coverage.cols; ++j) {
      float matched = 0;
      float total = 0;
      for (std::size_t t = 0; t < a.tokens.size(); ++t) {
        if (a.tokens[t].unit != i) continue;
        float best = 0;
        for (std::size_t s = 0; s < b.tokens.size(); ++s) {
          if (b.tokens[s].unit == j) best = std::max(best, Alike(a, t, b, s));
        }
        matched += a_weights[t] * best;
        total += a_weights[t];
      }
      coverage.row(i)[j] = total > 0 ? matched / total : 0;
    }
  }
  return coverage;
}

/// The rarity weights of a's tokens, by the definition.
std::vector<float> SlowRarity(const Encoding& a, const Encoding& b) {
  std::vector<float> weights;
  for (std::size_t t = 0; t < a.tokens.size(); ++t) {
    std::set<std::pair<const Encoding*, std::size_t>> units;
    for (const Encoding* by : {&a, &b}) {
      for (std::size_t s = 0; s < by->tokens.size(); ++s) {
        if (Alike(a, t, *by, s) >= 0.6F) units.emplace(by, by->tokens[s].unit);
      }
    }
    const auto all = static_cast<float>(a.unit_vectors.rows + b.unit_vectors.rows);
    const auto found = static_cast<float>(units.size());
    weights.push_back(a.tokens[t].weight * std::log((all + 1) / (found + 0.5F)));
  }
  return weights;
}

TokenCoverage MatchPlainly(const Encoding& a, const Encoding& b) {
  return MatchTokens(a, b, ModelWeights(a, b));
}

TEST(MatchTokensTest, EqualsTheObviousLoops) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(seed % 7, seed);
    const Encoding b = RandomEncoding(seed % 5, seed + 100);
    const TokenWeights weights = ModelWeights(a, b);
    const TokenCoverage coverage = MatchTokens(a, b, weights);
    ExpectNear(coverage.a_in_b, SlowCoverage(a, b, weights.a));
    ExpectNear(coverage.b_in_a, Transposed(SlowCoverage(b, a, weights.b)));
  }
}

TEST(MatchTokensTest, TransposesWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(6, seed);
    const Encoding b = RandomEncoding(4, seed + 100);
    const TokenCoverage coverage = MatchPlainly(a, b);
    const TokenCoverage swapped = MatchPlainly(b, a);
    ExpectNear(coverage.a_in_b, Transposed(swapped.b_in_a));
    ExpectNear(coverage.b_in_a, Transposed(swapped.a_in_b));
  }
}

TEST(MatchTokensTest, CoversAnArticleByItselfUnitByUnit) {
  const Encoding a = MakeEncoding({{"il", "sole", "sorge"}, {"la", "luna"}, {"4,8", "km"}});
  const TokenCoverage coverage = MatchPlainly(a, a);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(coverage.a_in_b.row(i)[i], 1);
    EXPECT_EQ(coverage.b_in_a.row(i)[i], 1);
  }
  EXPECT_EQ(coverage.a_in_b.row(0)[1], 0);
}

TEST(MatchTokensTest, TellsContainmentByItsTwoDirections) {
  const Encoding brief = MakeEncoding({{"sole", "sorge"}});
  const Encoding full = MakeEncoding({{"oggi", "sole", "sorge", "presto", "ancora"}});
  const TokenCoverage coverage = MatchPlainly(brief, full);
  EXPECT_FLOAT_EQ(coverage.a_in_b.values[0], 1);
  EXPECT_FLOAT_EQ(coverage.b_in_a.values[0], 0.4F);
}

TEST(MatchTokensTest, MatchesEqualFormsFullyThoughNothingIsKnownOfThem) {
  Encoding a = MakeEncoding({{"xyzzy"}});
  std::ranges::fill(a.token_vectors.values, 0.0F);
  EXPECT_EQ(MatchPlainly(a, a).a_in_b.values[0], 1);
}

/// The coverage of one word by another although their vectors are the same.
float CoverageOf(const std::string& a_form, const std::string& b_form) {
  Encoding a = MakeEncoding({{a_form}});
  Encoding b = MakeEncoding({{b_form}});
  b.token_vectors = a.token_vectors;
  const TokenCoverage coverage = MatchPlainly(a, b);
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
  const TokenCoverage coverage = MatchPlainly(a, b);
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

TEST(ModelWeightsTest, AreThoseOfTheTokens) {
  const Encoding a = RandomEncoding(3, 1);
  const Encoding b = MakeEncoding({{"sole", "luna"}});
  const TokenWeights weights = ModelWeights(a, b);
  ASSERT_EQ(weights.a.size(), a.tokens.size());
  for (std::size_t t = 0; t < a.tokens.size(); ++t) EXPECT_EQ(weights.a[t], a.tokens[t].weight);
  EXPECT_THAT(weights.b, ElementsAre(1, 1));
}

TEST(RarityWeightsTest, EqualTheirDefinition) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = RandomEncoding(seed % 7, seed);
    const Encoding b = RandomEncoding(seed % 5, seed + 100);
    const TokenWeights weights = RarityWeights(a, b);
    EXPECT_THAT(weights.a, Pointwise(FloatNear(1e-5F), SlowRarity(a, b)));
    EXPECT_THAT(weights.b, Pointwise(FloatNear(1e-5F), SlowRarity(b, a)));
    EXPECT_THAT(weights.a, Each(Gt(0.0F)));
  }
}

TEST(RarityWeightsTest, AreLowerForWhatStandsEverywhere) {
  const Encoding a = MakeEncoding({{"huang", "sole"}, {"huang", "luna"}, {"huang", "mare"}});
  const Encoding b = MakeEncoding({{"huang", "sole"}, {"huang", "vento"}});
  const std::vector<float> weights = RarityWeights(a, b).a;
  EXPECT_LT(weights[0], weights[1]) << "huang stands in five units, sole in two";
  EXPECT_LT(weights[1], weights[3]) << "luna stands in one";
  EXPECT_EQ(weights[0], weights[2]);
}

TEST(RarityWeightsTest, CountAWordOnceAUnit) {
  const Encoding once = MakeEncoding({{"sole", "x"}, {"luna"}});
  const Encoding often = MakeEncoding({{"sole", "x", "sole"}, {"luna"}});
  const Encoding other = MakeEncoding({{"vento"}});
  EXPECT_EQ(RarityWeights(once, other).a[0], RarityWeights(often, other).a[0]);
}

}  // namespace
}  // namespace synoptic::matching
