// What links articles in languages that vectors do not know.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "align/linking/familiarity.hpp"
#include "align/linking/ordered/cognates.hpp"
#include "align/linking/ordered/comparison.hpp"
#include "align/linking/ordered/learned_words.hpp"
#include "align/linking/ordered/length_ratio.hpp"
#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/monotone.hpp"
#include "align/linking/ordered/rough_order.hpp"
#include "align/linking/ordered/rough_way.hpp"
#include "align/linking/ordered/word_fit.hpp"
#include "align/weights/content.hpp"
#include "synoptic/no_vectors.hpp"
#include "tests/unit/linking/encodings.hpp"
#include "tests/unit/linking/random_forms.hpp"

namespace synoptic::linking {
namespace {

using synoptic::testing::MakeEncoding;
using synoptic::testing::RandomForms;
using synoptic::testing::UnitForms;

/// Words without vectors.
WordTypes Blank(const UnitForms& units, WordKeys& keys) {
  auto encoding = std::make_shared<Encoding>(MakeEncoding(units));
  std::ranges::fill(encoding->type_vectors.values, 0.0F);
  std::ranges::fill(encoding->unit_vectors.values, 0.0F);
  std::vector<std::string> texts;
  for (const auto& unit : units) {
    std::string& text = texts.emplace_back();
    for (const std::string& form : unit) text += form + " ";
    text += ".";
  }
  return {encoding, std::vector<std::string_view>(texts.begin(), texts.end()), keys};
}

/// In a language in which every word is another, of the same length.
UnitForms InCipher(UnitForms units) {
  for (auto& unit : units) {
    for (std::string& form : unit) {
      for (char& c : form) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>('a' + (c - 'a' + 13) % 26);
      }
    }
  }
  return units;
}

/// An invented word of two letters and more; frequent ones are short.
std::string Word(std::size_t rank) {
  std::mt19937_64 random(rank);
  std::string word;
  const std::size_t letters = 2 + rank % 3 + (rank > 10 ? 2 + random() % 6 : 0);
  while (word.size() < letters) word += static_cast<char>('a' + random() % 26);
  return word;
}

/// Sentences of four to thirty words, which are as frequent as Zipf's law has them.
UnitForms Sentences(std::size_t count, std::mt19937_64& random) {
  std::uniform_real_distribution<double> log_rank(0, std::log(2000));
  UnitForms units(count);
  for (auto& unit : units) {
    for (std::size_t words = 4 + random() % 27; words > 0; --words) {
      unit.push_back(Word(static_cast<std::size_t>(std::exp(log_rank(random)))));
    }
  }
  return units;
}

double Right(const std::vector<Bead>& way, const std::vector<std::size_t>& counterpart) {
  double right = 0;
  for (const Bead& bead : way) {
    if (bead.shape.a == 1 && bead.shape.b == 1 && counterpart[bead.i] == bead.j) right += 1;
  }
  return right / static_cast<double>(counterpart.size());
}

TEST(LexiconTest, HoldsEachPairOnceFromBothSides) {
  const Lexicon lexicon(4, {{2, 1, 0.5F}, {0, 3, 0.4F}, {2, 1, 0.9F}, {2, 0, 0.3F}});
  ASSERT_EQ(lexicon.Of(2).size(), 2u);
  EXPECT_EQ(lexicon.Of(2)[1].b, 1u);
  EXPECT_FLOAT_EQ(lexicon.Of(2)[1].similarity, 0.9F);
  EXPECT_TRUE(lexicon.Of(1).empty());
  EXPECT_TRUE(lexicon.Of(3).empty());
  const Lexicon reversed = lexicon.Reversed(4);
  ASSERT_EQ(reversed.Of(1).size(), 1u);
  EXPECT_EQ(reversed.Of(1)[0].b, 2u);
  EXPECT_TRUE(Lexicon().Of(17).empty());
}

TEST(CognatesTest, BeginAlikeInWhateverScript) {
  WordKeys keys;
  const WordTypes a = Blank({{"parlament", "минск", "1949", "dom"}}, keys);
  const WordTypes b = Blank({{"parliament", "parlamento", "minsk", "1949", "dome"}}, keys);
  std::vector<std::string> found;
  for (const Translation& pair : FindCognates(a, b)) {
    found.push_back(std::string(a.Form(pair.a)) + " " + std::string(b.Form(pair.b)));
    EXPECT_GT(pair.similarity, 0);
    EXPECT_LE(pair.similarity, 1);
  }
  EXPECT_NE(std::ranges::find(found, "parlament parlamento"), found.end());
  EXPECT_NE(std::ranges::find(found, "минск minsk"), found.end());
  for (const std::string& pair : found) EXPECT_EQ(pair.find("1949"), std::string::npos) << pair;
}

TEST(RoughWayTest, LengthsLeadThroughAGap) {
  std::mt19937_64 random(5);
  const UnitForms units = Sentences(300, random);
  UnitForms others = InCipher(units);
  others.erase(others.begin() + 100, others.begin() + 115);
  std::vector<std::size_t> counterpart(units.size());
  for (std::size_t i = 0; i < units.size(); ++i)
    counterpart[i] = i < 100 ? i : i < 115 ? 999 : i - 15;
  WordKeys keys;
  const WordTypes a = Blank(units, keys);
  const WordTypes b = Blank(others, keys);
  const RoughWay way = FindRoughWay(a, b, {}, WholeRatio(a, b).characters);
  EXPECT_GT(Right(way.beads, counterpart), 0.85);
  std::size_t i = 0;
  std::size_t j = 0;
  for (const Bead& bead : way.beads) {
    EXPECT_EQ(bead.i, i);
    EXPECT_EQ(bead.j, j);
    i += bead.shape.a;
    j += bead.shape.b;
    EXPECT_TRUE(way.band.Contains(i, j));
  }
  EXPECT_EQ(i, a.size());
  EXPECT_EQ(j, b.size());
}

TEST(RoughWayTest, LongArticlesAreLookedAtInGroupsFirst) {
  std::mt19937_64 random(6);
  const UnitForms units = Sentences(2500, random);
  const UnitForms others(units.begin() + 200, units.end());  // Words are equal: names, figures.
  std::vector<std::size_t> counterpart(units.size(), 9999);
  for (std::size_t i = 200; i < units.size(); ++i) counterpart[i] = i - 200;
  WordKeys keys;
  const WordTypes a = Blank(units, keys);
  const WordTypes b = Blank(others, keys);
  EXPECT_GT(Right(FindRoughWay(a, b, {}, WholeRatio(a, b).characters).beads, counterpart), 0.85);
}

TEST(RoughWayTest, DoesNotPassABreak) {
  std::mt19937_64 random(7);
  const UnitForms units = Sentences(40, random);
  WordKeys keys;
  const WordTypes a = Blank(units, keys);
  const WordTypes b = Blank(InCipher(units), keys);
  const Breaks breaks{{20}, {12}};
  for (const Bead& bead : FindRoughWay(a, b, {}, WholeRatio(a, b).characters, breaks).beads) {
    EXPECT_FALSE(bead.i < 20 && bead.i + bead.shape.a > 20);
    EXPECT_FALSE(bead.j < 12 && bead.j + bead.shape.b > 12);
    if (bead.shape.a == 0 || bead.shape.b == 0) continue;
    EXPECT_EQ(bead.i < 20, bead.j < 12);
  }
}

TEST(LearnedWordsTest, AreThoseThatStandTogetherMoreThanOnce) {
  std::mt19937_64 random(8);
  const UnitForms units = Sentences(200, random);
  WordKeys keys;
  const WordTypes a = Blank(units, keys);
  const WordTypes b = Blank(InCipher(units), keys);
  std::vector<Bead> way;
  for (std::size_t i = 0; i < units.size(); ++i) way.push_back({i, i, {1, 1}});
  std::size_t right = 0;
  const std::vector<Translation> pairs = LearnTranslations(a, b, way);
  for (const Translation& pair : pairs) {
    const UnitForms cipher = InCipher({{std::string(a.Form(pair.a))}});
    if (cipher[0][0] == b.Form(pair.b)) ++right;
  }
  ASSERT_FALSE(pairs.empty());
  EXPECT_GT(static_cast<double>(right), 0.8 * static_cast<double>(pairs.size()));
  way.resize(1);
  EXPECT_TRUE(LearnTranslations(a, b, way).empty()) << "once is no evidence";
}

TEST(RoughOrderTest, IsThatOfTranslationsAndNotOfShuffledOnes) {
  std::mt19937_64 random(9);
  const UnitForms units = Sentences(60, random);
  UnitForms others = InCipher(units);
  WordKeys keys;
  const WordTypes a = Blank(units, keys);
  const OrderThresholds& thresholds = weights::DefaultTables().linking.order;
  EXPECT_EQ(DecideRoughOrder(a, Blank(others, keys), thresholds), Order::kMonotone);
  std::ranges::shuffle(others, random);
  EXPECT_EQ(DecideRoughOrder(a, Blank(others, keys), thresholds), Order::kFree);
  EXPECT_EQ(DecideRoughOrder(a, Blank({}, keys), thresholds), Order::kFree);
}

TEST(WordFitTest, IsOneOfVectorsThatKnowTheWordsAndNoneOfOthers) {
  std::mt19937_64 random(10);
  const UnitForms units = RandomForms(60, random);
  WordKeys keys;
  const WordTypes blank = Blank(units, keys);
  std::vector<Bead> way;
  for (std::size_t i = 0; i < units.size(); ++i) way.push_back({i, i, {1, 1}});
  EXPECT_FLOAT_EQ(MeasureFit(blank, blank, way), 0);
  WordTypes known = blank;
  known.encoding = std::make_shared<Encoding>(MakeEncoding(units));
  EXPECT_GT(MeasureFit(known, known, way), 0.8F);
}

TEST(UnfamiliarTest, ATextTeachesItsWordsAndIsLinked) {
  std::mt19937_64 random(11);
  const UnitForms units = Sentences(150, random);
  UnitForms others = InCipher(units);
  others.erase(others.begin() + 70);
  WordKeys keys;
  const WordTypes a = Blank(units, keys);
  const WordTypes b = Blank(others, keys);
  const Comparison comparison = Compare(a, b, 0);
  EXPECT_FLOAT_EQ(comparison.familiarity, 0);
  EXPECT_FALSE(comparison.lexicon.empty());
  const weights::Tables& tables = weights::DefaultTables();
  const MonotoneLinks found =
      LinkInOrder(a, b, comparison, 0.4, BlendWeights(tables.beads, tables.unfamiliar, 0));
  std::size_t right = 0;
  for (const Link& link : found.links) {
    if (link.a_units.size() != 1 || link.b_units.size() != 1) continue;
    if (link.b_units[0] == link.a_units[0] - (link.a_units[0] > 70 ? 1 : 0)) ++right;
  }
  EXPECT_GT(right, 130u);
  EXPECT_LT(found.a_counterpart[70], 0.5);
}

TEST(UnfamiliarTest, WeightsGoFromOneTableToTheOther) {
  const weights::Tables& tables = weights::DefaultTables();
  const auto at = [&](Familiarity familiarity) {
    return BlendWeights(tables.beads, tables.unfamiliar, familiarity);
  };
  EXPECT_EQ(at(1), tables.beads);
  EXPECT_EQ(at(0), tables.unfamiliar);
  EXPECT_FLOAT_EQ(at(0.25F)[kDeleted],
                  0.25F * tables.beads[kDeleted] + 0.75F * tables.unfamiliar[kDeleted]);
}

TEST(UnfamiliarTest, OfKnownLanguagesNothingIsAskedBesideTheVectors) {
  std::mt19937_64 random(12);
  WordKeys keys;
  const WordTypes a = Blank(Sentences(30, random), keys);
  const Comparison comparison = Compare(a, a, 1);
  EXPECT_TRUE(comparison.lexicon.empty());
  EXPECT_FLOAT_EQ(comparison.familiarity, 1);
}

TEST(FamiliarityTest, WithoutVectorsNothingIsKnownOfAnyLanguage) {
  const NoVectors none;
  for (const char* lang : {"en", "und", "pl"}) EXPECT_EQ(FamiliarityOf(none, lang), 0) << lang;
}

}  // namespace
}  // namespace synoptic::linking
