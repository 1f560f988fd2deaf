// Neighbours, copies, margins and the choice of pairs of mining.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "align/corpus/mining/candidates.hpp"
#include "align/corpus/mining/distinct.hpp"
#include "align/corpus/mining/judged_candidates.hpp"
#include "align/corpus/mining/neighbours.hpp"
#include "synoptic/error.hpp"
#include "synoptic/mine.hpp"
#include "synoptic/model.hpp"

namespace synoptic::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

// Whole numbers: sums of their products are exact in any order, and many are equal.
Matrix WholeNumbers(std::size_t rows, std::size_t cols, unsigned seed) {
  std::mt19937 random(seed);
  Matrix matrix(rows, cols);
  for (float& value : matrix.values) value = static_cast<float>(static_cast<int>(random() % 7) - 3);
  return matrix;
}

BothNearest Find(const Matrix& a, const Matrix& b, const TileKernels& kernels,
                 const SearchOptions& options = {}, const NeighbourGroups& groups = {}) {
  return FindNearest(a, 0, a.rows, Panels(b, kernels.columns), groups, kernels, options);
}

TEST(FindNearest, FindsWhatComparingTwoAtATimeFinds) {
  for (const TileKernels* kernels : RunnableTileKernels()) {
    for (const auto& [n, m] :
         {std::pair<std::size_t, std::size_t>{1, 1}, {3, 2}, {40, 75}, {131, 64}}) {
      const Matrix a = WholeNumbers(n, 9, 1);
      const Matrix b = WholeNumbers(m, 9, 2);
      const BothNearest slow = FindNearestSlowly(a, b, {});
      const BothNearest fast = Find(a, b, *kernels);
      EXPECT_EQ(fast.a, slow.a) << kernels->name << ' ' << n << ' ' << m;
      EXPECT_EQ(fast.b, slow.b) << kernels->name << ' ' << n << ' ' << m;
    }
  }
}

TEST(FindNearest, IsTheSameForAnyBlocksAndThreads) {
  std::mt19937 random(3);
  std::normal_distribution<float> normal;
  Matrix a(211, 17);
  Matrix b(300, 17);
  for (Matrix* matrix : {&a, &b}) {
    for (float& value : matrix->values) value = normal(random);
  }
  const TileKernels& kernels = BestTileKernels();
  const BothNearest all = Find(a, b, kernels);
  for (const std::size_t threads : {1, 2, 5}) {
    for (const std::size_t strips : {1, 2, 7}) {
      for (const std::size_t panels : {1, 3}) {
        const BothNearest other = Find(a, b, kernels,
                                       {.threads = threads,
                                        .progress = {},
                                        .strips_of_block = strips,
                                        .panels_of_block = panels});
        EXPECT_EQ(other.a, all.a);
        EXPECT_EQ(other.b, all.b);
      }
    }
  }
}

TEST(FindNearest, SwapsWithItsSides) {
  const Matrix a = WholeNumbers(50, 5, 4);
  const Matrix b = WholeNumbers(90, 5, 5);
  const BothNearest there = Find(a, b, BestTileKernels());
  const BothNearest back = Find(b, a, BestTileKernels());
  EXPECT_EQ(there.a, back.b);
  EXPECT_EQ(there.b, back.a);
}

TEST(FindNearest, CountsNearCopiesOnce) {
  const Matrix a = WholeNumbers(30, 6, 6);
  const Matrix b = WholeNumbers(60, 6, 7);
  std::vector<std::uint32_t> of_a;
  std::vector<std::uint32_t> of_b;
  for (std::uint32_t i = 0; i < 30; ++i) of_a.push_back(i / 3 * 3);
  for (std::uint32_t i = 0; i < 60; ++i) of_b.push_back(i % 5);
  const NeighbourGroups groups{of_a, of_b};
  const BothNearest slow = FindNearestSlowly(a, b, groups);
  const BothNearest fast = Find(a, b, BestTileKernels(), {.threads = 3}, groups);
  EXPECT_EQ(fast.a, slow.a);
  EXPECT_EQ(fast.b, slow.b);
  for (const Nearest& nearest : fast.a) {
    for (std::size_t i = 1; i < kNeighbours; ++i) {
      EXPECT_NE(of_b[nearest[i].index], of_b[nearest[i - 1].index]);
    }
  }
}

TEST(FindNearest, TakesRowsOfZerosForNearToNothing) {
  Matrix a = WholeNumbers(6, 4, 8);
  Matrix b = WholeNumbers(3, 4, 9);
  for (float& value : a.row(2)) value = 0;
  for (float& value : b.row(1)) value = 0;
  const BothNearest found = Find(a, b, BestTileKernels());
  EXPECT_FALSE(found.a[2][0].is_any());
  EXPECT_FALSE(found.b[1][0].is_any());
  for (const Nearest& nearest : found.a) {
    for (const Neighbour& one : nearest) EXPECT_NE(one.index, 1U);
  }
}

TEST(FindNearest, EndsWhenItsProgressThrows) {
  const Matrix a = WholeNumbers(500, 4, 10);
  const SearchOptions options{.threads = 2,
                              .progress = [](double) { throw std::runtime_error("enough"); },
                              .strips_of_block = 1};
  EXPECT_THROW(Find(a, a, BestTileKernels(), options), std::runtime_error);
}

Sentences English(const std::vector<std::string>& texts) {
  Sentences sentences("en");
  for (const std::string& text : texts) sentences.Add(text);
  return sentences;
}

TEST(FindDistinct, TakesCopiesTogetherAndLeavesOutWhatHasNoWords) {
  const Distinct distinct = FindDistinct(
      English({"The ferry left at noon.", "", "the ferry left at NOON!", "...", "It came back."}),
      2, {});
  EXPECT_THAT(distinct.firsts, ElementsAre(0, 4));
  EXPECT_THAT(distinct.copies, ElementsAre(2, 1));
}

TEST(FindDistinct, GroupsNearCopiesButNotOthers) {
  const Distinct distinct =
      FindDistinct(English({"Page 12 of the yearly report of the harbour office",
                            "Nobody has seen the old lighthouse keeper since then",
                            "Page 13 of the yearly report of the harbour office"}),
                   1, {});
  EXPECT_THAT(distinct.groups, ElementsAre(0, 1, 0));
}

TEST(FindDistinct, RefusesWhatIsNoUtf8) {
  EXPECT_THROW(FindDistinct(English({"caf\xE9"}), 1, {}), Error);
}

TEST(TakeOneToOne, TakesTheHighestFirst) {
  const std::vector<MinedCandidate> candidates = {
      {0, 0, 0.5F, 1}, {0, 1, 0.6F, 1}, {1, 1, 0.7F, 1}, {2, 2, 0.1F, 1}};
  EXPECT_THAT(TakeOneToOne(candidates, std::vector<double>{0.6, 0.9, 0.8, 0.2}, 0.5),
              ElementsAre(1));
  EXPECT_THAT(TakeOneToOne(candidates, std::vector<double>{0.9, 0.6, 0.8, 0.2}, 0.1),
              ElementsAre(0, 2, 3));
}

// Of our own.
const std::vector<std::string> kItalian = {
    "Il traghetto è partito dal porto a mezzogiorno con trecento passeggeri.",
    "Il sindaco ha inaugurato la nuova biblioteca comunale.",
    "Domani pioverà su tutta la costa settentrionale.",
    "La squadra ha perso la partita per tre reti a zero.",
    "Il sindaco ha inaugurato la nuova biblioteca comunale!"};
const std::vector<std::string> kEnglish = {
    "The team lost the match by three goals to nil.", "The mayor opened the new municipal library.",
    "The price of wheat has risen again this week.",
    "The ferry left the port at noon with three hundred passengers."};

Sentences Italian() {
  Sentences sentences("it");
  for (const std::string& text : kItalian) sentences.Add(text);
  return sentences;
}

std::vector<std::pair<std::size_t, std::size_t>> PlacesOf(const std::vector<MinedPair>& pairs) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const MinedPair& pair : pairs) places.emplace_back(pair.a, pair.b);
  return places;
}

TEST(Mine, FindsTranslationsWhateverTheThreadsAndTheSide) {
  const Model model = Model::Default();
  const auto pairs = Mine(model, Italian(), English(kEnglish));
  EXPECT_THAT(PlacesOf(pairs), ElementsAre(std::pair(0, 3), std::pair(1, 1), std::pair(3, 0)));
  ASSERT_THAT(pairs, SizeIs(3));
  EXPECT_EQ(pairs[1].a_copies, 2U);
  const auto others = Mine(model, Italian(), English(kEnglish), {.threads = 3});
  ASSERT_THAT(others, SizeIs(3));
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(others[i].probability, pairs[i].probability);
  const auto back = Mine(model, English(kEnglish), Italian());
  EXPECT_THAT(PlacesOf(back), ElementsAre(std::pair(0, 3), std::pair(1, 1), std::pair(3, 0)));
}

TEST(Mine, MergesPartsToWhatOneRunFinds) {
  const Model model = Model::Default();
  const Sentences a = Italian();
  const Sentences b = English(kEnglish);
  const auto all = Mine(model, a, b, {.min_probability = 0});
  for (const std::size_t count : {1, 2, 7}) {
    std::vector<std::string> parts;
    for (std::size_t index = count; index > 0; --index) {
      parts.push_back(MinePart(model, a, b, index, count));
    }
    const auto merged = MergeMined(model, a, b, parts, {.min_probability = 0});
    EXPECT_EQ(PlacesOf(merged), PlacesOf(all));
    ASSERT_EQ(merged.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_EQ(merged[i].probability, all[i].probability);
    }
  }
}

template <typename Call>
std::string MessageOf(const Call& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(MergeMined, RefusesWhatAreNotAllPartsOfTheseSentences) {
  const Model model = Model::Default();
  const Sentences a = Italian();
  const Sentences b = English(kEnglish);
  const std::string first = MinePart(model, a, b, 1, 2);
  const std::string second = MinePart(model, a, b, 2, 2);
  const auto merge = [&](std::vector<std::string> parts) {
    return MessageOf([&] { MergeMined(model, a, b, parts); });
  };
  EXPECT_THAT(merge({first}), HasSubstr("all parts"));
  EXPECT_THAT(merge({first, second, second}), HasSubstr("twice"));
  EXPECT_THAT(merge({first, second.substr(0, second.size() - 3)}), HasSubstr("part 2: "));
  EXPECT_THAT(merge({""}), HasSubstr("part 1: "));
  EXPECT_THAT(merge({"synoptic mine 1\n"}), HasSubstr("part 1: "));
  EXPECT_THAT(MessageOf([&] {
                MergeMined(model, b, a, std::vector<std::string>{first, second});
              }),
              HasSubstr("other sentences"));
  std::string damaged = second;
  damaged[60] = static_cast<char>(damaged[60] ^ 1);
  EXPECT_THAT(merge({first, damaged}), HasSubstr("damaged"));
}

TEST(Mine, TakesVectorsThatAreGiven) {
  Sentences a("und");
  Sentences b("und");
  for (const char* text : {"one", "two"}) a.Add(text);
  for (const char* text : {"uno", "due"}) b.Add(text);
  SentenceVectors given{Matrix(2, 3), Matrix(2, 3)};
  given.a.values = {1, 0, 0, 0, 2, 0};
  given.b.values = {0, 1, 0, 3, 0, 0};
  const auto pairs = Mine(Model::Default(), a, b, {.min_probability = 0}, given);
  EXPECT_THAT(PlacesOf(pairs), ElementsAre(std::pair(0, 1), std::pair(1, 0)));
  given.b.values[0] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_THROW(Mine(Model::Default(), a, b, {}, given), Error);
  given.b = Matrix(3, 3);
  EXPECT_THROW(Mine(Model::Default(), a, b, {}, given), Error);
}

TEST(Mine, RefusesWhatItCannotDo) {
  const Model model = Model::Default();
  const Sentences a = Italian();
  EXPECT_THROW(Mine(model, a, a, {.threads = 0}), Error);
  EXPECT_THROW(Mine(model, a, a, {.min_probability = 2}), Error);
  EXPECT_THROW(MinePart(model, a, a, 3, 2), Error);
  EXPECT_THAT(Mine(model, a, Sentences("en")), SizeIs(0));
}

}  // namespace
}  // namespace synoptic::corpus
