// Which one-sided sentences are sure enough, from end to end: by the table that is compiled in.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "align/weights/content.hpp"
#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

const std::vector<std::string> kEnglish = {
    "The ferry caught fire off the island on Tuesday night.",
    "All 312 passengers were brought to safety.",
    "Firefighters from three towns put out the blaze by morning.",
    "A violin maker in Cremona has found a forgotten drawing in his attic."};
const std::vector<std::string> kItalian = {
    "Martedì notte un traghetto ha preso fuoco al largo dell'isola.",
    "Salvi tutti i 312 passeggeri.",
    "I pompieri di tre città hanno spento le fiamme entro il mattino.",
    "Il prezzo del grano è salito del 14 per cento nei mercati di Chicago."};

AlignOptions At(double risk) {
  AlignOptions options;
  options.order = AlignOptions::Order::kFree;
  options.only_risk = risk;
  return options;
}

/// "A3": article and unit of the claims of one article that are retained.
std::set<std::string> Retained(const Synopsis& synopsis) {
  std::set<std::string> retained;
  for (const Claim& claim : synopsis.claims) {
    if (!claim.retained) continue;
    EXPECT_EQ(claim.label, Label::kOnly);
    const ClaimMember& member = claim.members.front();
    retained.insert((member.article == 0 ? "A" : "B") + std::to_string(member.units.front()));
  }
  return retained;
}

Synopsis LaySample(const std::string& name, const std::string& a, const std::string& b,
                   const AlignOptions& options) {
  return Lay({ReadArticle(Sample(name) + "/" + a), ReadArticle(Sample(name) + "/" + b)}, options);
}

std::string Complaint(const AlignOptions& options) {
  try {
    Lay({Text("en", kEnglish), Text("it", kItalian)}, options);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    return error.what();
  }
  return "";
}

TEST(OnlyRiskTest, WhatNothingSpeaksForIsRetained) {
  const Synopsis synopsis = Lay({Text("en", kEnglish), Text("it", kItalian)}, At(0.1));
  EXPECT_EQ(synopsis.only_risk, 0.1);
  EXPECT_THAT(Retained(synopsis), IsSupersetOf({"A3", "B3"}));
}

TEST(OnlyRiskTest, ASmallerRiskRetainsASubset) {
  std::set<std::string> before;
  std::set<std::size_t> sizes;
  for (const double risk : {0.04, 0.1, 0.2, 0.3, 0.5}) {
    const std::set<std::string> now =
        Retained(LaySample("notre-dame", "de.txt", "fr.txt", At(risk)));
    EXPECT_TRUE(std::ranges::includes(now, before)) << risk;
    sizes.insert(now.size());
    before = now;
  }
  EXPECT_GE(sizes.size(), 4U) << "each leaves other claims open";
}

TEST(OnlyRiskTest, NothingElseChanges) {
  const auto text = [](Synopsis synopsis) {
    synopsis.only_risk.reset();
    for (Claim& claim : synopsis.claims) claim.retained = false;
    std::ostringstream out;
    WriteJson(synopsis, out);
    return out.str();
  };
  EXPECT_EQ(text(LaySample("notre-dame", "de.txt", "fr.txt", At(0.1))),
            text(LaySample("notre-dame", "de.txt", "fr.txt", [] {
              AlignOptions options = At(0.1);
              options.only_risk.reset();
              return options;
            }())));
}

TEST(OnlyRiskTest, OfThreeArticlesAllOthersCount) {
  const Synopsis two = Lay({Text("en", kEnglish), Text("it", kItalian)}, At(0.1));
  const Synopsis three = Lay(
      {Text("en", kEnglish), Text("it", kItalian),
       Text("de", {"Auf der Fähre vor der Insel brach Dienstagnacht ein Feuer aus.",
                   "Alle 312 Passagiere wurden gerettet.",
                   "Ein Geigenbauer aus Cremona hat auf seinem Dachboden eine vergessene Zeichnung "
                   "gefunden."})},
      At(0.1));
  EXPECT_TRUE(Retained(two).contains("A3"));
  EXPECT_FALSE(Retained(three).contains("A3")) << "the third has it";
}

TEST(OnlyRiskTest, OfArticlesInOrderNothingIsRetained) {
  AlignOptions options = At(0.5);
  options.order = AlignOptions::Order::kAuto;
  const Synopsis synopsis = LaySample("charter", "it.txt", "id.txt", options);
  ASSERT_EQ(synopsis.order, Order::kMonotone);
  EXPECT_THAT(Retained(synopsis), IsEmpty());
  const std::vector<std::string> more = {kEnglish[0], kEnglish[1], kEnglish[2],
                                         "Nobody knows why the wheat is late this year."};
  EXPECT_THAT(Retained(Lay({Text("en", more), Text("it", {kItalian[0], kItalian[1], kItalian[2]})},
                           At(0.5))),
              Not(IsEmpty()))
      << "but of such as these in free order";
}

TEST(OnlyRiskTest, WhatCannotBePromisedIsRefusedWithTheLeast) {
  EXPECT_THAT(Complaint(At(0.001)), HasSubstr("only_risk must be at least 0.04"));
  EXPECT_THAT(Complaint(At(0)), HasSubstr("above 0 and below 1, found 0"));
  EXPECT_THAT(Complaint(At(1)), HasSubstr("above 0 and below 1, found 1"));
  AlignOptions options = At(0.1);
  options.order = AlignOptions::Order::kMonotone;
  EXPECT_THAT(Complaint(options), HasSubstr("in free order"));
  options = At(0.1);
  options.units = UnitKind::kClause;
  EXPECT_THAT(Complaint(options), HasSubstr("of sentences"));
}

TEST(OnlyRiskTest, WeightsWithoutItsTablePromiseNothing) {
  auto content = std::make_shared<Weights::Content>(weights::DefaultContent());
  content->tables.only_risk = {};
  AlignOptions options = At(0.1);
  options.weights = Weights(content);
  EXPECT_THAT(Complaint(options), HasSubstr("promise no only_risk"));
}

TEST(OnlyRiskTest, VectorsOfOnesOwnAreRefused) {
  std::vector<PreparedArticle> articles;
  for (const auto& [lang, lines] : {std::pair("en", kEnglish), {"it", kItalian}}) {
    Article article = Text(lang, lines);
    std::vector<Unit> units = Segment(article);
    Matrix vectors(units.size(), 2);
    vectors.values.assign(vectors.values.size(), 1);
    articles.push_back({std::move(article), std::move(units), std::move(vectors)});
  }
  EXPECT_THROW(Align(Model::Default(), std::move(articles), At(0.1)), Error);
}

TEST(OnlyRiskTest, ViewsSayWhatIsLeftOpen) {
  const Synopsis synopsis = LaySample("notre-dame", "de.txt", "fr.txt", At(0.1));
  const auto written = [&](const auto& write) {
    std::ostringstream out;
    write(synopsis, out);
    return out.str();
  };
  const std::string terminal =
      written([](const Synopsis& s, std::ostream& out) { WriteTerminal(s, out, {.width = 400}); });
  EXPECT_THAT(terminal,
              HasSubstr("for which no counterpart was found are sure enough at .10: of "
                        "such, in groups like those it was learned from, at most 10 in 100 "
                        "have one after all, on average."));
  EXPECT_THAT(terminal, HasSubstr("(left open)"));
  EXPECT_THAT(terminal, HasSubstr("(no counterpart found)"));
  const std::string page = written([](const Synopsis& s, std::ostream& out) { WriteHtml(s, out); });
  EXPECT_THAT(page, HasSubstr("sure enough at .10"));
  EXPECT_THAT(page, HasSubstr(">left open</small>"));
  EXPECT_THAT(page, HasSubstr(">only in A</small>"));
  const std::string table = written([](const Synopsis& s, std::ostream& out) { WriteTsv(s, out); });
  EXPECT_THAT(table, HasSubstr("\tunrelated\tretained\tA\t"));
  EXPECT_THAT(table, HasSubstr("\tonly\t"));
  std::istringstream json(written([](const Synopsis& s, std::ostream& out) { WriteJson(s, out); }));
  const Synopsis read = ReadJson(json);
  EXPECT_EQ(read.only_risk, 0.1);
  EXPECT_EQ(Retained(read), Retained(synopsis));
}

}  // namespace
}  // namespace synoptic::wires
