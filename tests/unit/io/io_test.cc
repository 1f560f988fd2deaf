// What the formats of other libraries hold. That they are valid, and that other tools read them, is
// tested in tests/schema.

#include "synoptic/io/io.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/parallel.hpp"
#include "tests/unit/views/hostile_text.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

using Writer = void (*)(const Synopsis&, std::ostream&, const Selection&);

std::string Written(Writer write, const Synopsis& synopsis, const Selection& selection = {}) {
  std::ostringstream out;
  write(synopsis, out, selection);
  return out.str();
}

std::string Links(const Synopsis& synopsis, const Selection& selection = {}) {
  std::ostringstream out;
  io::WriteXces(synopsis, "x/a.xml", "b.xml", out, selection);
  return out.str();
}

std::vector<std::size_t> ClaimsOf(const Synopsis& synopsis, const Selection& selection = {}) {
  std::vector<std::size_t> claims;
  for (const ParallelText& text : ParallelTexts(synopsis, selection)) claims.push_back(text.claim);
  return claims;
}

TEST(ParallelTexts, AreWhatIsSharedAndOfTranslationsAllThatIsMatched) {
  Synopsis bridge = testing::Bridge();
  bridge.order = Order::kFree;
  EXPECT_THAT(ClaimsOf(bridge), ElementsAre(0, 1, 2, 7));
  bridge.order = Order::kMonotone;
  EXPECT_THAT(ClaimsOf(bridge), ElementsAre(0, 1, 2, 4, 5, 7));
  EXPECT_THAT(ClaimsOf(bridge, {.labels = {Label::kDiffers, Label::kOnly}}), ElementsAre(4));
  EXPECT_THAT(ClaimsOf(bridge, {.min_probability = .9}), ElementsAre(0, 1, 5));
}

TEST(ParallelTexts, JoinSentencesAsTheArticleDoes) {
  Synopsis synopsis;
  synopsis.articles = {testing::MakeEntry("a", "zh", {{"一。", "二。", "三。"}}, ""),
                       testing::MakeEntry("b", "en", {{"One.", "Two.", "Three."}}, "\n \t")};
  synopsis.claims = {{.label = Label::kShared,
                      .probability = .9,
                      .members = {{0, {0, 1}, {}}, {1, {0, 1}, {}}},
                      .differences = {}},
                     {.label = Label::kShared,
                      .probability = .9,
                      .members = {{0, {0, 2}, {}}, {1, {0, 2}, {}}},
                      .differences = {}}};
  const auto texts = ParallelTexts(synopsis);
  EXPECT_EQ(texts[0].sides[0].text, "一。二。");
  EXPECT_EQ(texts[0].sides[1].text, "One. Two.");
  EXPECT_EQ(texts[1].sides[0].text, "一。 三。");
  EXPECT_EQ(texts[1].sides[1].text, "One. Three.");
}

TEST(ParallelTexts, AreThePartThatMakesTheClaim) {
  const auto texts = ParallelTexts(testing::Parts());
  EXPECT_EQ(texts[2].sides[0].text, "partito alle 6.40 da Como");
  EXPECT_EQ(texts[2].sides[1].text, "berangkat dari Como pukul 6.40 dua menit lebih awal");
}

TEST(Moses, HasALineAPairAndRefusesThree) {
  std::ostringstream a;
  std::ostringstream b;
  WriteMoses(testing::HostileEverywhere(), a, b);
  const std::string text = a.str();
  EXPECT_EQ(text, b.str());
  EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(text, '\n')),
            testing::HostileEverywhere().claims.size());
  for (const char c : text) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
  EXPECT_THAT(text, Not(HasSubstr("\n\n")));
  EXPECT_THAT(text, Not(HasSubstr("\u2028")));
  EXPECT_THROW(WriteMoses(testing::Library(), a, b), Error);
}

TEST(Tmx, HasAUnitAClaimWithAVariantAnArticle) {
  const std::string memory = Written(io::WriteTmx, testing::Library());
  EXPECT_THAT(
      memory,
      AllOf(HasSubstr("<tu tuid=\"1\">\n      <prop type=\"x-label\">shared</prop>\n      "
                      "<prop type=\"x-probability\">0.8400</prop>"),
            HasSubstr("<tuv xml:lang=\"ar\">\n        <prop type=\"x-article\">maktaba.ar</prop>\n"
                      "        <prop type=\"x-sentences\">B1</prop>"),
            HasSubstr("<seg>港口街图书馆将延长夜间开放时间</seg>"), HasSubstr("srclang=\"en\"")));
  EXPECT_THAT(Written(io::WriteTmx, testing::Library(), Selection{.articles = {1, 2}}),
              AllOf(HasSubstr("tuid=\"5\""), Not(HasSubstr("tuid=\"1\""))));
}

TEST(Tei, LinksSentencesByTheirNamesAndSaysWhatDiffers) {
  Synopsis bridge = testing::Bridge();
  bridge.claims[4].differences.front().reason = "48 against 52";
  const std::string text = Written(io::WriteTei, bridge);
  EXPECT_THAT(text,
              AllOf(HasSubstr("type=\"shared\" cert=\"0.8800\" target=\"#A3 #B6 #B7\""),
                    HasSubstr("<s xml:id=\"B7\">Kereta itu tiba"), HasSubstr("target=\"#claim-5\""),
                    HasSubstr("<note type=\"money\">A: 48 milioni di euro; B: 52 juta euro. 48 "
                              "against 52</note>")));
}

TEST(Xces, LinksBothDocumentsAndLeavesNothingOut) {
  EXPECT_THAT(
      Links(testing::Bridge()),
      AllOf(HasSubstr("fromDoc=\"x/a.xml\" toDoc=\"b.xml\""), HasSubstr("xtargets=\"s3;s6 s7\""),
            HasSubstr("xtargets=\"s4;\""), HasSubstr("xtargets=\";s5\"")));
  EXPECT_THROW(Links(testing::Library()), Error);
}

TEST(Xces, WithoutLessProbableLinksWhatTheyJoinedStandsAlone) {
  EXPECT_THAT(Links(testing::Bridge(), {.min_probability = .9}),
              AllOf(Not(HasSubstr("s3;s6 s7")), HasSubstr("xtargets=\"s3;\""),
                    HasSubstr("xtargets=\";s6\""), HasSubstr("xtargets=\";s7\""),
                    HasSubstr("xtargets=\"s2;s2\"")));
}

TEST(Xlsx, IsAnArchiveAndRefusesMoreColumnsThanASheetHas) {
  std::ostringstream out;
  io::WriteXlsx(ClaimTable(testing::Bridge()), out);
  EXPECT_THAT(out.str(), StartsWith("PK\x03\x04"));
  std::ostringstream again;
  io::WriteXlsx(ClaimTable(testing::Bridge()), again);
  EXPECT_TRUE(out.str() == again.str());
  io::WriteXlsx(Table{}, out);
  Table wide;
  wide.columns.resize(16'385, "x");
  EXPECT_THROW(io::WriteXlsx(wide, out), Error);
  Table huge{.columns = {"x"}, .rows = {{std::string(40'000, 'x')}, {std::string(32'767, 'y')}}};
  io::WriteXlsx(huge, out);
}

}  // namespace
}  // namespace synoptic
