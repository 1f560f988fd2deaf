// Whether articles are told in one order is decided from how they lie: of a translation that is
// whole, shuffled, or lacks much, each condition alone must turn the decision.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::ElementsAre;

/// The sentences of an article of our sample that is a translation.
std::vector<std::string> Sentences(const std::string& lang) {
  const Article article = ReadArticle(Sample("charter") + lang + ".txt");
  std::vector<std::string> sentences;
  for (const Unit& unit : Segment(article)) {
    sentences.emplace_back(Slice(article.text, unit.span));
  }
  return sentences;
}

std::vector<std::string> Without(std::vector<std::string> lines,
                                 const std::vector<std::size_t>& falling) {
  for (const std::size_t line : falling) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(line));
  }
  return lines;
}

Order Decided(const std::vector<std::string>& it, const std::vector<std::string>& id) {
  return Lay({Text("it", it), Text("id", id)}).order;
}

TEST(OrderTest, OfAWholeTranslationIsOne) {
  EXPECT_EQ(Decided(Sentences("it"), Sentences("id")), Order::kMonotone);
  EXPECT_EQ(Decided(Sentences("id"), Sentences("it")), Order::kMonotone);
}

TEST(OrderTest, OfAShuffledTranslationIsFree) {
  std::vector<std::string> id = Sentences("id");
  for (std::size_t i = 0; i < id.size(); ++i) std::swap(id[i], id[(i * 7 + 3) % id.size()]);
  EXPECT_EQ(Decided(Sentences("it"), id), Order::kFree);
}

TEST(OrderTest, OfATranslationWhoseHalvesChangedPlacesIsFree) {
  std::vector<std::string> id = Sentences("id");
  std::rotate(id.begin(), id.begin() + 8, id.end());
  EXPECT_EQ(Decided(Sentences("it"), id), Order::kFree);
}

TEST(OrderTest, OfATranslationOfWhichEachSideLacksMuchIsFree) {
  // What remains is in order, but a third of each side has no counterpart.
  EXPECT_EQ(Decided(Without(Sentences("it"), {13, 10, 7, 4, 1}),
                    Without(Sentences("id"), {15, 12, 9, 6, 3})),
            Order::kFree);
}

TEST(OrderTest, OfAFewPairsAmongManyOtherSentencesIsFree) {
  std::vector<std::string> it = Sentences("it");
  std::vector<std::string> id = Sentences("id");
  it.resize(4);
  EXPECT_EQ(Decided(it, id), Order::kFree);
}

TEST(OrderTest, OfATranslationThatSaysEverythingThriceIsFree) {
  // Every sentence has a counterpart, and all are in order, but most of them are not each other's.
  std::vector<std::string> thrice;
  for (const std::string& sentence : Sentences("id")) thrice.insert(thrice.end(), 3, sentence);
  EXPECT_EQ(Decided(Sentences("it"), thrice), Order::kFree);
}

TEST(OrderTest, OfLinksInOrderIsKeptAndOfOthersIsNot) {
  const std::vector<std::string> it = {"Il ponte ha riaperto lunedì mattina.",
                                       "Le scuole resteranno chiuse fino a venerdì."};
  const std::vector<std::string> en = {"The schools will stay closed until Friday.",
                                       "The bridge reopened on Monday morning."};
  EXPECT_THAT(Links(LayFreely({Text("it", it), Text("en", en)})), ElementsAre("0-1", "1-0"));
  EXPECT_LE(Links(LayInOrder({Text("it", it), Text("en", en)})).size(), 1U);
}

TEST(OrderTest, OfSeveralPairsOfArticlesIsDecidedForEach) {
  const std::vector<std::string> it = Sentences("it");
  std::vector<std::string> id = Sentences("id");
  const Synopsis in_order = Lay({Text("it", it), Text("id", id), Text("it", it)});
  EXPECT_EQ(in_order.order, Order::kMonotone);
  std::rotate(id.begin(), id.begin() + 8, id.end());
  EXPECT_EQ(Lay({Text("it", it), Text("id", id), Text("it", it)}).order, Order::kFree);
}

TEST(OrderTest, IsNotCrossedAtABreak) {
  const std::string page = "\f";
  const auto read = [&](const std::string& lang, const std::string& text) {
    ReadOptions options;
    options.lang = lang;
    options.id = lang;
    options.lines = ReadOptions::Lines::kSentence;
    return ParseArticle(text, options);
  };
  const std::string bridge = "Il ponte ha riaperto lunedì mattina.\n";
  const std::string schools = "Le scuole resteranno chiuse fino a venerdì.\n";
  const std::string bridge_en = "The bridge reopened on Monday morning.\n";
  const std::string schools_en = "The schools will stay closed until Friday.\n";
  EXPECT_THAT(
      Links(Lay({read("it", bridge + page + schools), read("en", bridge_en + page + schools_en)})),
      ElementsAre("0-0", "1-1"));
  // The counterpart of the first is behind the break, and no link crosses it.
  EXPECT_THAT(
      Links(Lay({read("it", bridge + page + schools), read("en", page + bridge_en + schools_en)})),
      ElementsAre("1-1"));
}

}  // namespace
}  // namespace synoptic::wires
