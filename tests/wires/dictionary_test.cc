// What only a dictionary can tell: words that nobody has used before, in languages that no model
// knows. And what is left without a model at all.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

const std::vector<std::string> kFirst = {
    "Blorfa zintek kaveld dorimu.", "Hastopi wemmel tusk erolt.", "Quindra sofalt murbik jelto.",
    "Nappir gosswa lintho veddek.", "Ostrim pallog fenwit duzar."};
const std::vector<std::string> kSecond = {
    "Mupos tarnes olexar binudu.", "Rikas yolpe samburo cetha.", "Fiddo ulmeka praxo wintubo.",
    "Zemba coril hapsuto enkado.", "Gurso telipa vomex ashuli."};

/// Each word of a sentence with the word in its place.
Dictionary MakeDictionary() {
  std::vector<Dictionary::Entry> entries;
  const auto words = [](const std::string& line) {
    std::vector<std::string> found(1);
    for (const char c : line) {
      if (c == ' ') found.emplace_back();
      if (c != ' ' && c != '.') found.back() += c;
    }
    return found;
  };
  for (std::size_t line = 0; line < kFirst.size(); ++line) {
    const std::vector<std::string> x = words(kFirst[line]);
    const std::vector<std::string> y = words(kSecond[line]);
    for (std::size_t w = 0; w < x.size(); ++w) entries.push_back({x[w], y[w]});
  }
  return Dictionary("made up", std::move(entries), "fi", "eu");
}

Synopsis LayWith(std::vector<Article> articles, AlignOptions::Order order, bool with_dictionary,
                 const Encoder& encoder) {
  AlignOptions options;
  options.order = order;
  if (with_dictionary) options.dictionaries.push_back(MakeDictionary());
  return Align(encoder, std::move(articles), options);
}

const std::vector<std::string> kTurned = {kSecond[2], kSecond[0], kSecond[4], kSecond[1],
                                          kSecond[3]};

TEST(DictionaryTest, LinksWordsThatNobodyKnows) {
  const Model model = Model::Default();
  const std::vector<Article> articles = {Text("fi", kFirst), Text("eu", kTurned)};
  const Synopsis without = LayWith(articles, AlignOptions::Order::kFree, false, model);
  const Synopsis with = LayWith(articles, AlignOptions::Order::kFree, true, model);
  EXPECT_THAT(Links(with), UnorderedElementsAre("0-1", "1-3", "2-0", "3-4", "4-2"));
  EXPECT_NE(Links(without), Links(with));
  EXPECT_TRUE(without.engine.dictionaries.empty());
  ASSERT_EQ(with.engine.dictionaries.size(), 1U);
  EXPECT_EQ(with.engine.dictionaries[0].name, "made up");
  EXPECT_EQ(with.engine.dictionaries[0].hash, MakeDictionary().hash());
}

TEST(DictionaryTest, LinksThemInOrder) {
  // Where one sentence of each side is left out, lengths tell nothing.
  const std::vector<Article> articles = {
      Text("fi", {kFirst[0], kFirst[1], kFirst[2], kFirst[4]}),
      Text("eu", {kSecond[0], kSecond[2], kSecond[3], kSecond[4]})};
  const Synopsis with = LayWith(articles, AlignOptions::Order::kMonotone, true, Model::Default());
  EXPECT_THAT(Links(with), ElementsAre("0-0", "2-1", "3-3"));
}

TEST(DictionaryTest, ShowsThePairsThatCarryALink) {
  const Synopsis with = LayWith({Text("fi", kFirst), Text("eu", kTurned)},
                                AlignOptions::Order::kFree, true, Model::Default());
  ASSERT_FALSE(with.links.empty());
  EXPECT_EQ(with.links[0].evidence.words.size(), 4U);
  EXPECT_THAT(Extra(with, 0), IsEmpty());
}

TEST(DictionaryTest, SwappingTheArticlesMirrorsTheLinks) {
  for (const auto order : {AlignOptions::Order::kFree, AlignOptions::Order::kMonotone}) {
    const Synopsis there =
        LayWith({Text("fi", kFirst), Text("eu", kTurned)}, order, true, NoVectors());
    const Synopsis back =
        LayWith({Text("eu", kTurned), Text("fi", kFirst)}, order, true, NoVectors());
    ASSERT_EQ(there.links.size(), back.links.size());
    for (const Link& link : there.links) {
      EXPECT_NEAR(Linked(back, link.b_units[0], link.a_units[0]), link.probability, 1e-3);
    }
  }
}

TEST(NoVectorsTest, LinksByFiguresNamesAndDictionaries) {
  const std::vector<Article> articles = {Text("fi", kFirst), Text("eu", kTurned)};
  const Synopsis with = LayWith(articles, AlignOptions::Order::kFree, true, NoVectors());
  EXPECT_THAT(Links(with), UnorderedElementsAre("0-1", "1-3", "2-0", "3-4", "4-2"));
  EXPECT_EQ(with.engine.model_name, "none");
  EXPECT_EQ(with.engine.model_dimension, 0U);
}

TEST(NoVectorsTest, SaysNumbersOfAnythingItIsGiven) {
  for (const auto order :
       {AlignOptions::Order::kAuto, AlignOptions::Order::kFree, AlignOptions::Order::kMonotone}) {
    for (const auto& [a, b] :
         std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>>{
             {{}, {}}, {{"..."}, {"!!!"}}, {{"Uno."}, {}}, {kFirst, kFirst}, {kFirst, {"12."}}}) {
      const Synopsis synopsis = LayWith({Text("it", a), Text("en", b)}, order, false, NoVectors());
      for (const Link& link : synopsis.links) EXPECT_TRUE(std::isfinite(link.probability));
      for (const Claim& claim : synopsis.claims) EXPECT_TRUE(std::isfinite(claim.probability));
      for (const Relatedness& pair : synopsis.relatedness) EXPECT_FALSE(pair.refused);
    }
  }
}

}  // namespace
}  // namespace synoptic::wires
