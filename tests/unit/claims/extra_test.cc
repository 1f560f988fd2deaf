#include "align/claims/extra/extra.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "align/linking/word_similarity/compared_words.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/align.hpp"
#include "synoptic/article.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::claims {
namespace {

using testing::MakeEncoding;

/// With words at bytes 0-1, 2-3, ... and units that end a byte behind their last word.
struct SpacedText {
  Encoding encoding;
  std::vector<Span> units;
};

SpacedText MakeSpaced(const testing::UnitForms& forms) {
  SpacedText text{MakeEncoding(forms), {}};
  std::size_t at = 0;
  std::size_t token = 0;
  for (const auto& unit : forms) {
    const std::size_t begin = at;
    for (std::size_t word = 0; word < unit.size(); ++word, at += 2) {
      text.encoding.tokens[token++].span = {at, at + 1};
    }
    text.units.push_back({begin, at});
  }
  return text;
}

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
  const std::vector<float> probability = {0.5F, 0.4F, 0.9F};
  EXPECT_FLOAT_EQ(ExtraAmount(text, probability, ThresholdOf(0.5F)), 0.75F);
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

/// An article a list of forms, in one unit.
struct Sides {
  std::vector<Synopsis::Entry> articles;
  std::vector<std::shared_ptr<const Encoding>> encodings;
  Claim claim;

  explicit Sides(const std::vector<testing::UnitForms>& all) {
    claim.label = Label::kShared;
    for (std::size_t article = 0; article < all.size(); ++article) {
      const SpacedText text = MakeSpaced(all[article]);
      encodings.push_back(std::make_shared<Encoding>(text.encoding));
      articles.emplace_back();
      for (const Span span : text.units) articles.back().units.push_back({span, 0, 0, {}});
      claim.members.push_back({article, {0}, {}});
    }
  }

  Claim Marked() const {
    linking::ComparedWords words(encodings, Defaults().linking.tokens);
    return MarkExtra({claim}, articles, words, Defaults().extra).front();
  }
};

const std::vector<std::string> kCommon = {"p", "q", "r", "s", "t", "u"};

std::vector<std::string> WithNews(const std::string& prefix) {
  std::vector<std::string> words = kCommon;
  for (int word = 0; word < 12; ++word) words.push_back(prefix + std::to_string(word) + "x");
  return words;
}

TEST(MarkExtra, LeavesAClaimSharedWhereTheMembersSayTheSame) {
  const Claim claim = Sides({{kCommon}, {kCommon}}).Marked();
  EXPECT_EQ(claim.label, Label::kShared);
  for (const ClaimMember& member : claim.members) EXPECT_TRUE(member.extra.empty());
}

TEST(MarkExtra, MakesAClaimPartialAndMarksTheSideThatSaysMore) {
  const Claim claim = Sides({{kCommon}, {WithNews("n")}}).Marked();
  EXPECT_EQ(claim.label, Label::kPartial);
  EXPECT_TRUE(claim.members[0].extra.empty());
  ASSERT_FALSE(claim.members[1].extra.empty());
  EXPECT_EQ(claim.members[1].extra.back().end, 2 * WithNews("n").size() - 1);
}

TEST(MarkExtra, MarksOfThreeMembersWhatNoOtherSays) {
  const Claim claim = Sides({{kCommon}, {WithNews("n")}, {WithNews("n")}}).Marked();
  EXPECT_EQ(claim.label, Label::kPartial);
  for (const ClaimMember& member : claim.members) EXPECT_TRUE(member.extra.empty());
}

TEST(MarkExtra, LeavesTablesAlone) {
  std::vector<std::string> table = WithNews("n");
  table.resize(4'000, "v");
  EXPECT_EQ(Sides({{kCommon}, {table}}).Marked().label, Label::kShared);
}

TEST(MarkExtra, LeavesOtherLabelsAlone) {
  for (const Label label : {Label::kDiffers, Label::kOnly}) {
    Sides sides({{kCommon}, {WithNews("n")}});
    sides.claim.label = label;
    EXPECT_EQ(sides.Marked().label, label);
  }
}

}  // namespace
}  // namespace synoptic::claims
