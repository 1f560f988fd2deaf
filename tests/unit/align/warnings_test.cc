// What a synopsis says of how it was made.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/error.hpp"
#include "synoptic/no_vectors.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using Kind = Warning::Kind;

Article Parse(const std::string& text, const std::string& lang, const std::string& id) {
  ReadOptions options;
  options.lang = lang;
  options.id = id;
  return ParseArticle(text, options);
}

Article Italian() { return Parse("Il vulcano si è svegliato.\n", "it", "vulcano"); }

std::vector<Kind> KindsOf(const Synopsis& synopsis) {
  std::vector<Kind> kinds;
  for (const Warning& warning : synopsis.warnings) kinds.push_back(warning.kind);
  return kinds;
}

TEST(WarningsTest, AreNoneWhereAllIsAsItShouldBe) {
  const Article english = Parse("The volcano has woken up.\n", "en", "volcano");
  EXPECT_THAT(Align(Model::Default(), {Italian(), english}).warnings, IsEmpty());
}

TEST(WarningsTest, SayWhatArticlesLack) {
  const Synopsis synopsis =
      Align(Model::Default(),
            {Italian(), Parse("", "en", "empty"), Parse("4711 0815\n", "und", "numbers"),
             Parse("Volkano imeamka leo asubuhi.\n", "sw", "volkano")});
  EXPECT_THAT(KindsOf(synopsis),
              ElementsAre(Kind::kNoText, Kind::kLanguageNotRecognised, Kind::kLanguageNotKnown));
  EXPECT_THAT(synopsis.warnings[2].articles, ElementsAre(3U));
  EXPECT_THAT(synopsis.warnings[2].message, HasSubstr("Swahili (volkano)"));
}

TEST(WarningsTest, SayThatWeightsAreOfAnotherModel) {
  const std::string vectors = std::string(SYNOPTIC_SOURCE_DIR) + "/corpora/samples/vectors/";
  const std::vector<ModelFile> files = {{"it", vectors + "it.vec"}, {"id", vectors + "id.vec"}};
  const Article indonesian = Parse("Matahari dan laut.\n", "id", "laut");
  const Article italian = Parse("Il sole e il mare.\n", "it", "mare");
  EXPECT_THAT(KindsOf(Align(Model::Open(files), {italian, indonesian})),
              ElementsAre(Kind::kWeightsOfOtherModel));
  EXPECT_THAT(Align(NoVectors(), {italian, indonesian}).warnings, IsEmpty());
}

TEST(WarningsTest, SayWhatOfAReviewIsNotHeeded) {
  Gold review;
  review.articles = {{"a", "", "it", {"Nessuno lo ha scritto."}}, {"b", "", "en", {"Nobody did."}}};
  review.links = {{{0, {0}}, {1, {0}}, {}, 7}};
  const Article english = Parse("The volcano has woken up.\n", "en", "volcano");
  const Synopsis synopsis = Align(Model::Default(), {Italian(), english}, {.review = review});
  ASSERT_THAT(KindsOf(synopsis), ElementsAre(Kind::kJudgementNotHeeded));
  EXPECT_THAT(synopsis.warnings[0].message, HasSubstr("line 7"));
}

TEST(WarningsTest, AreKeptWithTheSynopsis) {
  const Synopsis synopsis = Align(Model::Default(), {Italian(), Parse("", "en", "empty")});
  std::stringstream json;
  WriteJson(synopsis, json);
  const Synopsis again = ReadJson(json);
  ASSERT_THAT(again.warnings, SizeIs(1));
  EXPECT_EQ(again.warnings[0].kind, Kind::kNoText);
  EXPECT_THAT(again.warnings[0].articles, ElementsAre(1U));
  EXPECT_EQ(again.warnings[0].message, synopsis.warnings[0].message);
}

TEST(WarningsTest, OfArticlesThatAreNotThereAreRefused) {
  Synopsis synopsis = Align(Model::Default(), {Italian(), Parse("", "en", "empty")});
  synopsis.warnings[0].articles = {2};
  EXPECT_ERROR(CheckSynopsis(synopsis), ErrorCode::kInvalidArgument, "warnings[0]");
  synopsis.warnings[0] = {Kind::kNoText, {}, "\xFF"};
  EXPECT_ERROR(CheckSynopsis(synopsis), ErrorCode::kInvalidArgument, "UTF-8");
}

TEST(WarningsTest, HaveNames) {
  EXPECT_EQ(WarningKindName(Kind::kNoText), "no text");
  EXPECT_EQ(WarningKindName(Kind::kLanguageNotRecognised), "language not recognised");
  EXPECT_EQ(WarningKindName(Kind::kLanguageNotKnown), "language not known");
  EXPECT_EQ(WarningKindName(Kind::kWeightsOfOtherModel), "weights of other model");
  EXPECT_EQ(WarningKindName(Kind::kJudgementNotHeeded), "judgement not heeded");
}

}  // namespace
}  // namespace synoptic
