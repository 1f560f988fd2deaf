#include "align/review/sentence_places.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/review/cut_text.hpp"

namespace synoptic::review {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Where = SentencePlaces::Found::Where;
using Sentences = std::vector<std::string>;

SentencePlaces::Found Find(const CutText& now, const Sentences& before, std::size_t sentence) {
  return SentencePlaces(now.text, now.units).Find(before, sentence);
}

TEST(SentencePlacesTest, ASentenceIsKnownByItsTextWhereverItStands) {
  const CutText now({"New.", "It rains.", "Added, too.", "The bank closes."});
  const auto found = Find(now, {"The bank closes.", "It rains."}, 0);
  EXPECT_EQ(found.where, Where::kOnce);
  EXPECT_THAT(found.units, ElementsAre(3u));
}

TEST(SentencePlacesTest, LinesMayBeBrokenOtherwise) {
  EXPECT_EQ(WithEvenSpace(" It \r\n rains.\t"), "It rains.");
  EXPECT_EQ(WithEvenSpace("\n"), "");
  EXPECT_EQ(WithEvenSpace("a\u00A0b"), "a\u00A0b");
  const CutText now({"It\nrains  hard."});
  EXPECT_THAT(Find(now, {"It rains hard."}, 0).units, ElementsAre(0u));
}

TEST(SentencePlacesTest, ASentenceDoesNotBeginWithinANumber) {
  const CutText now({"It rains.", "1,200 people died."});
  EXPECT_EQ(Find(now, {"200 people died."}, 0).where, Where::kNowhere);
}

TEST(SentencePlacesTest, WhatIsGoneIsNowhere) {
  const CutText now({"It rains.", "The bank closes."});
  EXPECT_EQ(Find(now, {"It rained."}, 0).where, Where::kNowhere);
  EXPECT_EQ(Find(now, {"rains"}, 0).where, Where::kOnce) << "most of a unit";
  EXPECT_EQ(Find(now, {"It"}, 0).where, Where::kNowhere) << "the least of one";
  EXPECT_EQ(Find(now, {""}, 0).where, Where::kNowhere);
  EXPECT_EQ(Find(CutText({}), {"It rains."}, 0).where, Where::kNowhere);
}

TEST(SentencePlacesTest, OfTwoPlacesTheSentencesAroundTell) {
  const CutText now({"Why?", "It rains.", "Who?", "Why?", "The bank closes.", "Why?"});
  const Sentences before = {"It rains.", "Who?", "Why?", "The bank closes.", "Why?"};
  EXPECT_THAT(Find(now, before, 2).units, ElementsAre(3u));
  EXPECT_THAT(Find(now, before, 4).units, ElementsAre(5u));
  EXPECT_EQ(Find(now, {"Why?"}, 0).where, Where::kSeveral);
  const Sentences moved = {"The bank closes.", "Why?", "It rains."};
  EXPECT_EQ(Find(now, moved, 1).where, Where::kSeveral) << "behind the one, before the other";
}

TEST(SentencePlacesTest, OfADeletedTwinNothingIsFound) {
  const Sentences before = {"It rains.", "Why?", "The bank closes.", "Why?", "Who?"};
  const CutText first_is_gone({"It rains.", "The bank closes.", "Why?", "Who?"});
  EXPECT_EQ(Find(first_is_gone, before, 1).where, Where::kOfSeveral);
  EXPECT_THAT(Find(first_is_gone, before, 3).units, ElementsAre(2u));
  const CutText alone({"New.", "Why?"});
  EXPECT_EQ(Find(alone, before, 1).where, Where::kOfSeveral) << "with no neighbour of before";
  const CutText longer({"New.", "O. Why?"});
  EXPECT_EQ(Find(longer, before, 1).where, Where::kOfSeveral) << "found in the text alone";
  const Sentences close = {"Why?", "Who?", "Why?", "It rains."};
  const CutText last_is_gone({"Why?", "Who?", "It rains."});
  EXPECT_THAT(Find(last_is_gone, close, 0).units, ElementsAre(0u));
  EXPECT_EQ(Find(last_is_gone, close, 2).where, Where::kOfSeveral);
}

TEST(SentencePlacesTest, WhatWasOneUnitMayBeTwo) {
  const CutText now({"It rains.", "The bank closes", "and the school opens.", "Good."});
  const auto found = Find(now, {"The bank closes and the school opens."}, 0);
  EXPECT_EQ(found.where, Where::kOnce);
  EXPECT_THAT(found.units, ElementsAre(1u, 2u));
}

TEST(SentencePlacesTest, WhatWereTwoUnitsIsTheOneOfTheLonger) {
  const CutText now({"The bank in the old town closes. Good.", "It rains."});
  EXPECT_THAT(Find(now, {"The bank in the old town closes."}, 0).units, ElementsAre(0u));
  EXPECT_EQ(Find(now, {"Good."}, 0).where, Where::kNowhere);
}

TEST(SentencePlacesTest, PartsOfTwoUnitsAreSeveral) {
  const CutText now({"So it rains.", "And it rains."});
  EXPECT_EQ(Find(now, {"it rains."}, 0).where, Where::kSeveral);
}

/// Edited and cut anew at random: a sentence whose text stands once is found there and nowhere
/// else.
TEST(SentencePlacesTest, FindsInAnEditedArticleWhatIsLeftOfIt) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 200; ++round) {
    Sentences before;
    for (int s = 0; s < 12; ++s) before.push_back("Sentence " + std::to_string(random() % 9) + '.');
    Sentences after;
    for (const std::string& sentence : before) {
      if (random() % 4 == 0) after.push_back("Added " + std::to_string(random() % 99) + '.');
      if (random() % 4 != 0) after.push_back(sentence);
    }
    const CutText now(after, "\n");
    std::set<std::size_t> taken;
    for (std::size_t s = 0; s < before.size(); ++s) {
      const auto count = std::ranges::count(after, before[s]);
      const auto found = Find(now, before, s);
      if (count == 0) {
        EXPECT_EQ(found.where, Where::kNowhere);
      }
      if (count == 1 && std::ranges::count(before, before[s]) == 1) {
        EXPECT_EQ(found.where, Where::kOnce);
      }
      if (found.where != Where::kOnce) {
        EXPECT_THAT(found.units, IsEmpty());
        continue;
      }
      ASSERT_EQ(found.units.size(), 1u);
      EXPECT_EQ(after[found.units[0]], before[s]);
      EXPECT_TRUE(taken.insert(found.units[0]).second) << "two sentences in one place";
    }
    // Unedited, every sentence is where it was, twins included.
    const CutText same(before);
    for (std::size_t s = 0; s < before.size(); ++s) {
      EXPECT_THAT(Find(same, before, s).units, ElementsAre(s));
    }
  }
}

}  // namespace
}  // namespace synoptic::review
