#include "align/linking/free/free_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "align/linking/free/judged_pairs.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::Transposed;

using Units = std::vector<std::size_t>;
using Ends = std::pair<Units, Units>;

Matrix MakeMatrix(const std::vector<std::vector<float>>& rows) {
  Matrix matrix(rows.size(), rows.empty() ? 0 : rows[0].size());
  for (std::size_t i = 0; i < rows.size(); ++i) std::ranges::copy(rows[i], matrix.row(i).begin());
  return matrix;
}

FeatureTable TableOf(std::size_t rows, std::size_t cols) {
  FeatureTable table;
  table.rows = rows;
  table.cols = cols;
  table.sentence = table.words.a_in_b = table.words.b_in_a = Matrix(rows, cols);
  return table;
}

std::vector<Link> LinksOf(const Matrix& probability, double min_probability = 0.5) {
  return LinkFreely(probability, TableOf(probability.rows, probability.cols), min_probability, 0,
                    1);
}

std::vector<Ends> EndsOf(const std::vector<Link>& links) {
  std::vector<Ends> ends;
  for (const Link& link : links) ends.emplace_back(link.a_units, link.b_units);
  return ends;
}

/// Probabilities that are all different, so that nothing hangs on ties.
Matrix RandomProbability(std::size_t rows, std::size_t cols, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Matrix matrix(rows, cols);
  for (std::size_t c = 0; c < matrix.values.size(); ++c) {
    matrix.values[c] = static_cast<float>(c + 1) / static_cast<float>(matrix.values.size() + 1);
  }
  std::shuffle(matrix.values.begin(), matrix.values.end(), random);
  return matrix;
}

TEST(LinkFreelyTest, LinksWhatIsProbableInAnyOrder) {
  EXPECT_THAT(EndsOf(LinksOf(MakeMatrix({{0.1F, 0.9F, 0.1F},  //
                                         {0.1F, 0.1F, 0.8F},
                                         {0.7F, 0.1F, 0.1F}}))),
              ElementsAre(Ends{{0}, {1}}, Ends{{1}, {2}}, Ends{{2}, {0}}));
}

TEST(LinkFreelyTest, LinksNothingWhereNothingIsProbable) {
  EXPECT_THAT(LinksOf(MakeMatrix({{0.1F, 0.4F}, {0.2F, 0.49F}})), IsEmpty());
  EXPECT_THAT(LinksOf(Matrix(0, 3)), IsEmpty());
  EXPECT_THAT(LinksOf(Matrix(3, 0)), IsEmpty());
  EXPECT_THAT(LinksOf(Matrix(0, 0)), IsEmpty());
}

TEST(LinkFreelyTest, LinksAtTheMinimumAndAbove) {
  const Matrix probability = MakeMatrix({{0.25F, 0.5F}});
  EXPECT_THAT(EndsOf(LinksOf(probability, 0.5)), ElementsAre(Ends{{0}, {1}}));
  EXPECT_THAT(EndsOf(LinksOf(probability, 0.25)), ElementsAre(Ends{{0}, {0, 1}}));
  EXPECT_THAT(LinksOf(probability, 0.51), IsEmpty());
}

TEST(LinkFreelyTest, JoinsSentencesThatAreOneInTheOtherArticle) {
  EXPECT_THAT(EndsOf(LinksOf(MakeMatrix({{0.9F, 0.8F, 0.1F},  //
                                         {0.1F, 0.1F, 0.9F},
                                         {0.1F, 0.1F, 0.7F}}))),
              ElementsAre(Ends{{0}, {0, 1}}, Ends{{1, 2}, {2}}));
}

TEST(LinkFreelyTest, JoinsManyWithManyWhereAllPairs) {
  EXPECT_THAT(EndsOf(LinksOf(MakeMatrix({{0.9F, 0.8F}, {0.7F, 0.6F}}))),
              ElementsAre(Ends{{0, 1}, {0, 1}}));
  EXPECT_THAT(EndsOf(LinksOf(MakeMatrix({{0.9F, 0.6F}, {0.7F, 0.8F}}))),
              ElementsAre(Ends{{0, 1}, {0, 1}}));
}

TEST(LinkFreelyTest, LetsAHeadlineBeInTwoLinks) {
  // The headline repeats two sentences of the other article, whose details say different things.
  EXPECT_THAT(EndsOf(LinksOf(MakeMatrix({{0.6F, 0.7F},  //
                                         {0.9F, 0.1F},
                                         {0.1F, 0.8F}}))),
              ElementsAre(Ends{{0, 1}, {0}}, Ends{{0, 2}, {1}}));
}

TEST(LinkFreelyTest, WhatIsJudgedIsWhatItWasJudged) {
  Matrix probability = MakeMatrix({{0.9F, 0.8F, 0.1F},  //
                                   {0.1F, 0.9F, 0.1F},
                                   {0.1F, 0.1F, 0.7F}});
  const JudgedLinks judged = {.right = {{{0}, {1, 2}}}, .wrong = {{{1, 2}, {1}}, {{2}, {2}}}};
  HeedJudged(judged, probability);
  const auto links = LinkFreely(probability, TableOf(3, 3), 0.05, 0, 1, judged);
  EXPECT_THAT(EndsOf(links), ElementsAre(Ends{{0}, {1, 2}}, Ends{{0, 1, 2}, {0}}, Ends{{1}, {2}}));
  EXPECT_EQ(links[0].probability, 1);
  EXPECT_TRUE(links[0].judged);
  EXPECT_FALSE(links[1].judged);
  for (const Link& link : LinkFreely(probability, TableOf(3, 3), 0, 0, 1, judged)) {
    EXPECT_FALSE(link.b_units == Units{1} && link.a_units != Units{0}) << "not even at 0";
  }
}

TEST(LinkFreelyTest, GivesALinkTheMeanOfWhatItsPairsHave) {
  const std::vector<Link> links = LinksOf(MakeMatrix({{0.6F, 0.75F}}));
  ASSERT_THAT(links, SizeIs(1));
  EXPECT_FLOAT_EQ(static_cast<float>(links[0].probability), 0.675F);
}

TEST(LinkFreelyTest, CopiesTheNumbersOfTheArticles) {
  const Matrix probability = MakeMatrix({{0.9F}});
  const Link link = LinkFreely(probability, TableOf(1, 1), 0.5, 3, 7).front();
  EXPECT_EQ(link.a, 3U);
  EXPECT_EQ(link.b, 7U);
}

TEST(LinkFreelyTest, AveragesTheEvidenceOfItsPairsByTheirProbability) {
  const Matrix probability = MakeMatrix({{0.9F, 0.6F}});
  FeatureTable table = TableOf(1, 2);
  table.sentence.values = {0.5F, -0.5F};
  table.words.a_in_b.values = {1, 0};
  table.words.b_in_a.values = {0, 1};
  const Evidence evidence = LinkFreely(probability, table, 0.5, 0, 1).front().evidence;
  EXPECT_FLOAT_EQ(evidence.sentence, 0.5F * 0.6F - 0.5F * 0.4F);
  EXPECT_FLOAT_EQ(evidence.tokens, 0.5F);
  EXPECT_FLOAT_EQ(evidence.a_in_b, 0.6F);
  EXPECT_FLOAT_EQ(evidence.b_in_a, 0.4F);
}

TEST(LinkFreelyTest, GivesEvidenceEvenWhereAllProbabilitiesAreZero) {
  const std::vector<Link> links = LinksOf(Matrix(2, 2), 0);
  ASSERT_THAT(links, SizeIs(1));
  EXPECT_EQ(links[0].evidence.sentence, 0);
}

TEST(LinkFreelyTest, KeepsEvidenceInItsBoundsInSpiteOfRounding) {
  Matrix probability(3, 3);
  FeatureTable table = TableOf(3, 3);
  std::mt19937_64 random(1);
  for (int repeat = 0; repeat < 200; ++repeat) {
    for (float& value : probability.values)
      value = 0.5F + static_cast<float>(random() % 500) / 1e3F;
    std::ranges::fill(table.sentence.values, 1.000001F);
    std::ranges::fill(table.words.a_in_b.values, 1.0F);
    std::ranges::fill(table.words.b_in_a.values, 1.0F);
    const Evidence evidence = LinkFreely(probability, table, 0.5, 0, 1).front().evidence;
    for (const float value :
         {evidence.sentence, evidence.tokens, evidence.a_in_b, evidence.b_in_a}) {
      EXPECT_GE(value, 0.99999F);
      EXPECT_LE(value, 1);
    }
  }
}

/// Links of random probabilities, about `density` of the pairs linked.
class RandomLinksTest : public ::testing::TestWithParam<double> {
 protected:
  template <typename Check>
  void ForEach(const Check& check) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      const Matrix probability = RandomProbability(1 + seed % 7, 1 + seed % 5, seed);
      SCOPED_TRACE(::testing::Message() << "seed " << seed);
      check(probability, LinksOf(probability, min_probability()));
    }
  }

  double min_probability() const { return 1 - GetParam(); }
};

INSTANTIATE_TEST_SUITE_P(Density, RandomLinksTest, ::testing::Values(0.1, 0.3, 0.6, 1.0));

TEST_P(RandomLinksTest, PairEveryUnitWithEveryUnitOfTheOtherSide) {
  ForEach([&](const Matrix& probability, const std::vector<Link>& links) {
    for (const Link& link : links) {
      EXPECT_THAT(link.a_units, ::testing::Not(IsEmpty()));
      EXPECT_THAT(link.b_units, ::testing::Not(IsEmpty()));
      for (const std::size_t i : link.a_units) {
        for (const std::size_t j : link.b_units) {
          EXPECT_GE(static_cast<double>(probability.row(i)[j]), min_probability());
        }
      }
    }
  });
}

TEST_P(RandomLinksTest, HoldEveryProbablePair) {
  ForEach([&](const Matrix& probability, const std::vector<Link>& links) {
    std::set<std::pair<std::size_t, std::size_t>> linked;
    for (const Link& link : links) {
      for (const std::size_t i : link.a_units) {
        for (const std::size_t j : link.b_units) linked.emplace(i, j);
      }
    }
    for (std::size_t i = 0; i < probability.rows; ++i) {
      for (std::size_t j = 0; j < probability.cols; ++j) {
        const bool is_probable = static_cast<double>(probability.row(i)[j]) >= min_probability();
        EXPECT_EQ(linked.contains({i, j}), is_probable) << i << ", " << j;
      }
    }
  });
}

TEST_P(RandomLinksTest, AreNotPartsOfOneAnother) {
  ForEach([](const Matrix&, const std::vector<Link>& links) {
    for (const Link& link : links) {
      for (const Link& other : links) {
        const bool is_part = std::ranges::includes(other.a_units, link.a_units) &&
                             std::ranges::includes(other.b_units, link.b_units);
        EXPECT_TRUE(&link == &other || !is_part);
      }
    }
  });
}

TEST_P(RandomLinksTest, AreSortedByTheirUnits) {
  ForEach([](const Matrix&, const std::vector<Link>& links) {
    EXPECT_TRUE(std::ranges::is_sorted(EndsOf(links)));
    for (const Link& link : links) {
      EXPECT_TRUE(std::ranges::is_sorted(link.a_units, std::less_equal<>()));
      EXPECT_TRUE(std::ranges::is_sorted(link.b_units, std::less_equal<>()));
    }
  });
}

TEST_P(RandomLinksTest, TransposeWhenTheArticlesAreSwapped) {
  ForEach([&](const Matrix& probability, const std::vector<Link>& links) {
    std::vector<Ends> swapped = EndsOf(LinksOf(Transposed(probability), min_probability()));
    for (Ends& ends : swapped) std::swap(ends.first, ends.second);
    std::ranges::sort(swapped);
    EXPECT_EQ(swapped, EndsOf(links));
  });
}

TEST_P(RandomLinksTest, HaveTheMeanProbabilityOfTheirPairs) {
  ForEach([](const Matrix& probability, const std::vector<Link>& links) {
    for (const Link& link : links) {
      double sum = 0;
      for (const std::size_t i : link.a_units) {
        for (const std::size_t j : link.b_units) sum += static_cast<double>(probability.row(i)[j]);
      }
      const auto pairs = static_cast<double>(link.a_units.size() * link.b_units.size());
      EXPECT_NEAR(link.probability, sum / pairs, 1e-6);
    }
  });
}

}  // namespace
}  // namespace synoptic::linking
