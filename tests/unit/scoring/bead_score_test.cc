// Scores of beads, against the definition written out over lists; and their intervals.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/score.hpp"

namespace synoptic {
namespace {

using Beads = std::vector<Bead>;

bool AreEqual(const Bead& x, const Bead& y) { return x.a == y.a && x.b == y.b; }

bool HavePairInCommon(const Bead& x, const Bead& y) {
  const auto meet = [](const std::vector<std::size_t>& s, const std::vector<std::size_t>& t) {
    return std::ranges::find_first_of(s, t) != s.end();
  };
  return meet(x.a, y.a) && meet(x.b, y.b);
}

std::size_t Count(const Beads& beads, const Beads& others,
                  bool (*matches)(const Bead&, const Bead&)) {
  return static_cast<std::size_t>(std::ranges::count_if(beads, [&](const Bead& bead) {
    return std::ranges::any_of(
        others, [&](const Bead& other) { return AreEqual(bead, other) || matches(bead, other); });
  }));
}

Beads TwoSided(Beads beads) {
  std::erase_if(beads, [](const Bead& bead) { return bead.a.empty() || bead.b.empty(); });
  return beads;
}

/// A random path through two texts.
Beads RandomPath(std::mt19937& random, std::size_t length) {
  Beads beads;
  std::size_t a = 0;
  std::size_t b = 0;
  while (beads.size() < length) {
    Bead bead;
    for (std::size_t n = random() % 3; n > 0; --n) bead.a.push_back(a++);
    for (std::size_t n = random() % 3; n > 0; --n) bead.b.push_back(b++);
    if (!bead.a.empty() || !bead.b.empty()) beads.push_back(bead);
  }
  return beads;
}

TEST(BeadScore, FollowsTheDefinition) {
  std::mt19937 random(7);
  for (int trial = 0; trial < 200; ++trial) {
    const Beads gold = RandomPath(random, 1 + random() % 12);
    const Beads result = RandomPath(random, 1 + random() % 12);
    const Score score = ScoreBeads(gold, result);
    EXPECT_EQ(score.strict.proposed, result.size());
    EXPECT_EQ(score.strict.correct, Count(result, gold, AreEqual));
    EXPECT_EQ(score.lax.correct, Count(result, gold, HavePairInCommon));
    EXPECT_EQ(score.strict.expected, TwoSided(gold).size());
    EXPECT_EQ(score.strict.found, Count(TwoSided(gold), TwoSided(result), AreEqual));
    EXPECT_EQ(score.lax.found, Count(TwoSided(gold), TwoSided(result), HavePairInCommon));
  }
}

TEST(BeadScore, CountsASentenceWithoutACounterpartInPrecisionAlone) {
  const Beads gold = {{{0}, {0}, 0}, {{1}, {}, 0}};
  const Score score = ScoreBeads(gold, Beads{{{0}, {0}, 0}});
  EXPECT_EQ(score.strict.f1(), 1.0);
  EXPECT_EQ(score.only.recall(), 0.0);
  EXPECT_EQ(ScoreBeads(gold, gold).strict.proposed, 2u);
}

TEST(BeadScore, TakesARepeatedBeadOnceAndAnEmptyOneNotAtAll) {
  const Beads gold = {{{0}, {0}, 0}};
  const Beads result = {{{0}, {0}, 0.5}, {{0}, {0}, 0}, {{}, {}, 0}};
  EXPECT_EQ(ScoreBeads(gold, result).strict.proposed, 1u);
}

TEST(BeadScore, OfALongBeadOfOneSideCountsItsSentences) {
  Bead bead;
  for (std::size_t i = 0; i < 100'000; ++i) bead.a.push_back(i);
  const Score score = ScoreBeads(Beads{bead}, Beads{bead});
  EXPECT_EQ(score.only.correct, bead.a.size());
  EXPECT_EQ(score.links.proposed, 0u);
}

TEST(BeadScore, RefusesMorePairsThanFitIntoTheMemory) {
  Bead bead;
  for (std::size_t i = 0; i < 1001; ++i) bead.a.push_back(i);
  bead.b = bead.a;
  try {
    ScoreBeads(Beads{bead}, {});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kTooLarge);
    EXPECT_THAT(error.what(), ::testing::HasSubstr("at most 1000000 pairs of sentences"));
  }
}

class BootstrapTest : public ::testing::Test {
 protected:
  /// So many links, of which this share is right.
  static std::vector<Score> Parts(std::size_t count, std::size_t right) {
    std::vector<Score> parts(count);
    for (std::size_t i = 0; i < count; ++i) parts[i].links = {i < right, 1, i < right, 1};
    return parts;
  }
  static Interval PrecisionOf(const std::vector<Score>& parts) {
    return IntervalOf(Resample(parts), [](const Score& score) { return score.links.precision(); });
  }
};

TEST_F(BootstrapTest, ComesNearTheIntervalOfABinomial) {
  const Interval interval = PrecisionOf(Parts(400, 300));
  EXPECT_NEAR(interval.low, 0.75 - 1.96 * 0.02165, 0.01);  // sqrt(.75 * .25 / 400) = .02165
  EXPECT_NEAR(interval.high, 0.75 + 1.96 * 0.02165, 0.01);
}

TEST_F(BootstrapTest, RepeatsForASeedAndDiffersForAnother) {
  const std::vector<Score> parts = Parts(50, 20);
  EXPECT_EQ(PrecisionOf(parts).low, PrecisionOf(parts).low);
  const auto sums = [&](std::uint64_t seed) {
    std::vector<std::size_t> correct;
    for (const Score& sum : Resample(parts, {.resamples = 20, .seed = seed})) {
      correct.push_back(sum.links.correct);
    }
    return correct;
  };
  EXPECT_NE(sums(1), sums(2));
}

TEST_F(BootstrapTest, AddsUpThePartsThatItDraws) {
  std::vector<Score> parts = Parts(30, 10);
  parts[20].labels = {1, 2, 3, 4};
  const ResampleOptions options{.resamples = 5, .seed = 9};
  std::mt19937_64 random(options.seed);
  for (const Score& resample : Resample(parts, options)) {
    Score sum;
    for (std::size_t i = 0; i < parts.size(); ++i) sum += parts[random() % parts.size()];
    EXPECT_EQ(resample.links.correct, sum.links.correct);
    EXPECT_EQ(resample.links.expected, sum.links.expected);
    EXPECT_EQ(resample.labels.found, sum.labels.found);
  }
}

TEST_F(BootstrapTest, OfOnePartHasNoWidth) {
  const Interval interval = PrecisionOf(Parts(1, 1));
  EXPECT_EQ(interval.low, 1.0);
  EXPECT_EQ(interval.high, 1.0);
}

TEST_F(BootstrapTest, OfNothingIsCertain) {
  const Interval interval = PrecisionOf({});
  EXPECT_EQ(interval.low, 1.0) << "precision is 1 when nothing was proposed";
}

}  // namespace
}  // namespace synoptic
