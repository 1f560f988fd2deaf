#include "align/linking/mutual_pairs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "tests/unit/linking/encodings.hpp"
#include "tests/unit/linking/random_forms.hpp"

namespace synoptic::linking {
namespace {

using synoptic::testing::MakeEncoding;
using synoptic::testing::RandomForms;
using synoptic::testing::Reword;

TEST(MutualPairsTest, AreWhatTheWholeTableSays) {
  std::mt19937_64 random(1);
  const auto forms = RandomForms(90, random);
  const Matrix a = MakeEncoding(forms).unit_vectors;
  const Matrix b = MakeEncoding(Reword(forms, 60, random)).unit_vectors;
  const Lifts lifts(a, b);
  const MutualPairs found = FindMutualPairs(lifts);
  std::vector<std::vector<float>> table(a.rows, std::vector<float>(b.rows));
  for (std::size_t i = 0; i < a.rows; ++i) {
    for (std::size_t j = 0; j < b.rows; ++j) {
      float cosine = 0;
      for (std::size_t d = 0; d < a.cols; ++d) cosine += a.row(i)[d] * b.row(j)[d];
      table[i][j] = lifts.Of(cosine, i, j);
    }
  }
  ASSERT_GT(found.pairs.size(), 20U);
  std::size_t next = 0;
  for (std::size_t i = 0; i < a.rows; ++i) {
    const auto best = std::ranges::max_element(table[i]);
    EXPECT_NEAR(found.a_best[i], *best, 1e-5F);
    const auto j = static_cast<std::size_t>(best - table[i].begin());
    const bool is_mutual =
        *best > 0 && std::ranges::all_of(table, [&](const auto& row) { return row[j] <= *best; });
    if (!is_mutual) continue;
    ASSERT_LT(next, found.pairs.size());
    EXPECT_EQ(found.pairs[next].i, i);
    EXPECT_EQ(found.pairs[next].j, j);
    ++next;
  }
  EXPECT_EQ(next, found.pairs.size());
}

// Against all chains, by the sums of those that end in each pair.
TEST(MutualPairsTest, TheChainIsTheHeaviest) {
  std::mt19937_64 random(2);
  for (int round = 0; round < 30; ++round) {
    const std::size_t m = 40;
    std::vector<std::size_t> partners(m);
    for (std::size_t j = 0; j < m; ++j) partners[j] = j;
    std::ranges::shuffle(partners, random);
    std::vector<MutualPair> pairs;
    for (std::size_t i = 0; i < 25; ++i) {
      pairs.push_back({i, partners[i], static_cast<float>(1 + random() % 7)});
    }
    std::vector<float> sums;
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      float before = 0;
      for (std::size_t q = 0; q < p; ++q) {
        if (pairs[q].j < pairs[p].j) before = std::max(before, sums[q]);
      }
      sums.push_back(before + pairs[p].lift * pairs[p].lift);
    }
    float sum = 0;
    const std::vector<std::size_t> chain = HeaviestChain(pairs, m);
    for (std::size_t k = 0; k < chain.size(); ++k) {
      sum += pairs[chain[k]].lift * pairs[chain[k]].lift;
      if (k == 0) continue;
      EXPECT_LT(pairs[chain[k - 1]].i, pairs[chain[k]].i);
      EXPECT_LT(pairs[chain[k - 1]].j, pairs[chain[k]].j);
    }
    EXPECT_FLOAT_EQ(sum, std::ranges::max(sums));
  }
}

TEST(MutualPairsTest, EqualUnitsAreOfOnePairInTheSamePlace) {
  std::mt19937_64 random(3);
  auto forms = RandomForms(30, random);
  for (std::size_t i = 2; i < forms.size(); i += 3) forms[i] = {"the", "same", "refrain"};
  const Matrix a = MakeEncoding(forms).unit_vectors;
  const Matrix b = MakeEncoding(forms).unit_vectors;
  const Lifts lifts(a, b);
  const MutualPairs found = FindMutualPairs(lifts);
  EXPECT_EQ(found.pairs.size(), forms.size());
  for (const MutualPair& pair : found.pairs) EXPECT_EQ(pair.i, pair.j);
}

TEST(MutualPairsTest, NothingHasNoChain) { EXPECT_TRUE(HeaviestChain({}, 5).empty()); }

}  // namespace
}  // namespace synoptic::linking
