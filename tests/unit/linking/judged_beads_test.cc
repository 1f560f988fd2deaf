#include "align/linking/ordered/judged_beads.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace synoptic::linking {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "0,1-2": units of a, units of b.
std::vector<std::string> Right(const JudgedLinks& judged, const Breaks& breaks = {}) {
  const auto list = [](std::size_t begin, std::size_t count) {
    std::string text;
    for (std::size_t u = begin; u < begin + count; ++u) {
      text += (text.empty() ? "" : ",") + std::to_string(u);
    }
    return text;
  };
  std::vector<std::string> beads;
  for (const Bead& bead : BeadsOfJudged(judged, breaks).right) {
    beads.push_back(list(bead.i, bead.shape.a) + "-" + list(bead.j, bead.shape.b));
  }
  return beads;
}

TEST(JudgedBeadsTest, RightLinksAreBeadsInOrder) {
  const JudgedLinks judged = {.right = {{{4}, {5, 6}}, {{0}, {0}}}, .wrong = {{{1, 2}, {3}}}};
  EXPECT_THAT(Right(judged), ElementsAre("0-0", "4-5,6"));
  const JudgedBeads beads = BeadsOfJudged(judged, {});
  EXPECT_TRUE(beads.has_all);
  EXPECT_THAT(beads.wrong, ElementsAre(std::pair(1U, 3U), std::pair(2U, 3U)));
  EXPECT_TRUE(BeadsOfJudged({}, {}).has_all);
}

TEST(JudgedBeadsTest, LinksThatShareAUnitAreOne) {
  EXPECT_THAT(Right({.right = {{{0}, {1}}, {{2}, {2}}, {{0}, {0}}}, .wrong = {}}),
              ElementsAre("0-0,1", "2-2"));
}

TEST(JudgedBeadsTest, WhatIsNoBeadIsLeftOut) {
  const std::vector<JudgedLinks> cases = {
      {.right = {{{0, 2}, {0}}}, .wrong = {}},              // Not together.
      {.right = {{{0, 1, 2, 3, 4, 5}, {0}}}, .wrong = {}},  // No such shape.
      {.right = {{{0}, {0}}, {{0}, {1}}, {{1}, {1}}},
       .wrong = {{{1}, {0}}}}};  // Holds a wrong one.
  for (const JudgedLinks& judged : cases) {
    EXPECT_THAT(Right(judged), IsEmpty());
    EXPECT_FALSE(BeadsOfJudged(judged, {}).has_all);
  }
}

TEST(JudgedBeadsTest, ABeadIsWithinAPart) {
  const Breaks breaks{{2}, {3}};
  EXPECT_THAT(Right({.right = {{{1}, {2}}, {{2}, {3}}}, .wrong = {}}, breaks),
              ElementsAre("1-2", "2-3"));
  EXPECT_THAT(Right({.right = {{{1}, {3}}}, .wrong = {}}, breaks), IsEmpty());
  EXPECT_THAT(Right({.right = {{{1, 2}, {2}}}, .wrong = {}}, breaks), IsEmpty());
}

TEST(JudgedBeadsTest, BreaksLieAroundBeads) {
  const Breaks breaks =
      WithBeads({{2}, {3}}, BeadsOfJudged({.right = {{{2}, {3, 4}}, {{0}, {0}}}, .wrong = {}}, {}));
  EXPECT_THAT(breaks.a, ElementsAre(0U, 1U, 2U, 2U, 3U));
  EXPECT_THAT(breaks.b, ElementsAre(0U, 1U, 3U, 3U, 5U));
}

/// Of links that cross, as many as can be are kept: every subset is tried.
TEST(JudgedBeadsTest, AsManyAreKeptAsOnePathCanTake) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 300; ++round) {
    JudgedLinks judged;
    std::vector<std::size_t> places = {0, 1, 2, 3, 4, 5, 6, 7};
    std::shuffle(places.begin(), places.end(), random);
    const std::size_t count = 1 + random() % places.size();
    for (std::size_t k = 0; k < count; ++k) judged.right.push_back({{2 * k}, {places[k]}});
    std::size_t most = 0;
    for (unsigned subset = 0; subset < 1U << count; ++subset) {
      std::vector<std::size_t> chosen;
      for (std::size_t k = 0; k < count; ++k) {
        if ((subset >> k & 1U) != 0) chosen.push_back(places[k]);
      }
      if (std::ranges::is_sorted(chosen)) most = std::max(most, chosen.size());
    }
    std::shuffle(judged.right.begin(), judged.right.end(), random);
    const JudgedBeads beads = BeadsOfJudged(judged, {});
    EXPECT_EQ(beads.right.size(), most);
    EXPECT_EQ(beads.has_all, most == count);
    for (std::size_t k = 1; k < beads.right.size(); ++k) {
      EXPECT_LT(beads.right[k - 1].i, beads.right[k].i);
      EXPECT_LT(beads.right[k - 1].j, beads.right[k].j);
    }
  }
}

}  // namespace
}  // namespace synoptic::linking
