#include "align/claims/extra/extra.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/article.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/claims/spaced_text.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::claims {
namespace {

using testing::MakeEncoding;
using testing::MakeSpaced;
using testing::SpacedText;

ExtraWeights ThresholdOf(float threshold) {
  ExtraWeights weights{};
  weights.word_threshold = threshold;
  return weights;
}

Article MakeArticle(const std::string& text, const std::string& lang) {
  ReadOptions options;
  options.id = options.lang = lang;
  return ParseArticle(text, options);
}

struct Said {
  std::string text;
  std::vector<float> probability;
  std::vector<Span> spans;
};

Said FindExtra(const std::string& text, const std::string& lang, const std::string& other,
               const std::string& other_lang) {
  const Model model = Model::Default();
  const Article a = MakeArticle(text, lang);
  const Article b = MakeArticle(other, other_lang);
  const std::vector<Unit> units = Segment(a);
  std::vector<Span> unit_spans;
  for (const Unit& unit : units) unit_spans.push_back(unit.span);
  const Encoding encoding = model.Encode(a, units);
  const Encoding other_encoding = model.Encode(b, Segment(b));
  Said said{a.text, ExtraProbability(encoding, other_encoding, Defaults().extra), {}};
  said.spans = ExtraSpans(encoding, said.probability, unit_spans, Defaults().extra);
  return said;
}

bool Marks(const Said& said, std::string_view word) {
  const std::size_t at = said.text.find(word);
  return std::ranges::any_of(said.spans,
                             [&](Span span) { return span.begin <= at && at < span.end; });
}

TEST(Extra, IsNothingOfATextBesideItself) {
  const std::string text =
      "The bridge over the river reopened on Monday after two years of repairs.";
  EXPECT_TRUE(FindExtra(text, "en", text, "en").spans.empty());
}

TEST(Extra, IsNothingOfATranslation) {
  const Said said =
      FindExtra("Il ponte sul fiume ha riaperto lunedì dopo due anni di lavori.", "it",
                "The bridge over the river reopened on Monday after two years of work.", "en");
  EXPECT_TRUE(said.spans.empty());
}

TEST(Extra, IsTheClauseThatTheOtherTextDoesNotHave) {
  const Said said = FindExtra(
      "The bridge over the river reopened on Monday, while the mayor of the neighbouring city was "
      "on holiday with his children and refused to answer questions.",
      "en", "Il ponte sul fiume ha riaperto lunedì.", "it");
  for (const char* word :
       {"mayor", "neighbouring", "holiday", "children", "refused", "questions"}) {
    EXPECT_TRUE(Marks(said, word)) << word;
  }
  for (const char* word : {"bridge", "river"}) EXPECT_FALSE(Marks(said, word)) << word;
}

TEST(Extra, IsEverythingBesideATextWithoutWords) {
  const Encoding text = MakeEncoding({{"il", "ponte"}, {"ha", "riaperto"}});
  const Encoding empty = MakeEncoding({{}});
  EXPECT_EQ(ExtraProbability(text, empty, Defaults().extra), std::vector<float>(4, 1.0F));
  EXPECT_TRUE(ExtraProbability(empty, text, Defaults().extra).empty());
}

TEST(Extra, AmountsToTheWeightOfItsWords) {
  Encoding text = MakeEncoding({{"a", "b", "c"}});
  text.types[0].weight = 0.25F;
  text.types[2].weight = 0.5F;
  text.types[1].weight = 0;
  const std::vector<float> probability = {0.5F, 0.4F, 0.9F};
  EXPECT_FLOAT_EQ(ExtraAmount(text, probability), 0.575F);
}

TEST(Extra, MakesPartialTheMoreThereIs) {
  const ExtraWeights& weights = Defaults().extra;
  float before = 0;
  for (const float amount : {0.0F, 0.1F, 0.5F, 2.0F, 10.0F}) {
    const float probability = PartialProbability(amount, weights);
    EXPECT_GT(probability, before);
    EXPECT_LT(probability, 1);
    before = probability;
  }
  EXPECT_LT(PartialProbability(0, weights), weights.partial_threshold);
  EXPECT_GT(PartialProbability(10, weights), weights.partial_threshold);
}

TEST(Extra, IsThroughoutWhereNoWordIsLeft) {
  const std::vector<float> all = {0.5F, 0.6F};
  const std::vector<float> some = {0.5F, 0.4F};
  EXPECT_TRUE(IsExtraThroughout(all, ThresholdOf(0.5F)));
  EXPECT_FALSE(IsExtraThroughout(some, ThresholdOf(0.5F)));
}

TEST(ExtraSpans, AreRunsOfWordsWithWhatStandsBetweenThem) {
  const SpacedText text = MakeSpaced({{"a", "b", "c", "d", "e"}});
  const std::vector<float> probability = {0.9F, 0.1F, 0.8F, 0.5F, 0.2F};
  const std::vector<Span> expected = {{0, 1}, {4, 7}};
  EXPECT_EQ(ExtraSpans(text.encoding, probability, text.units, ThresholdOf(0.5F)), expected);
}

TEST(ExtraSpans, DoNotCrossUnitsAndAreTheUnitWhereAllOfItIsExtra) {
  const SpacedText text = MakeSpaced({{"a", "b"}, {}, {"c", "d"}, {"e", "f"}});
  const std::vector<float> probability = {0.1F, 0.9F, 0.9F, 0.9F, 0.9F, 0.1F};
  const std::vector<Span> expected = {{2, 3}, text.units[2], {8, 9}};
  EXPECT_EQ(ExtraSpans(text.encoding, probability, text.units, ThresholdOf(0.5F)), expected);
}

TEST(TextWords, AreThoseOfTheUnitsWithTheirVectors) {
  const Encoding article = MakeEncoding({{"a", "b"}, {"c"}, {"d", "e"}});
  const linking::TextWords part(article, std::vector<std::size_t>{0, 2});
  ASSERT_EQ(part.size(), 4U);
  EXPECT_EQ(part.type(2).form, "d");
  EXPECT_EQ(part.token(2).unit, 1U);
  EXPECT_TRUE(std::ranges::equal(part.vector(3), article.VectorOf(article.tokens[4])));
}

}  // namespace
}  // namespace synoptic::claims
