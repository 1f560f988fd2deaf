#include "synoptic/calibrate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "align/weights/content.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/yields.hpp"
#include "synoptic/error.hpp"
#include "synoptic/model.hpp"

namespace synoptic {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;
using weights::Table;

std::filesystem::path GoldOf(const std::string& sample) {
  return std::filesystem::path(SYNOPTIC_SOURCE_DIR) / "corpora/samples" / sample / "gold.tsv";
}

const std::vector<std::filesystem::path>& TwoGolds() {
  static const std::vector<std::filesystem::path> golds = {GoldOf("charter"),
                                                           GoldOf("hagia-sophia")};
  return golds;
}

const Weights& Calibrated() {
  static const Weights weights = Calibrate(Model::Default(), TwoGolds(), {.name = "mine"});
  return weights;
}

TEST(CalibrateTest, SaysWhatItLearnedFromAndForWhichModel) {
  EXPECT_EQ(Calibrated().name(), "mine");
  EXPECT_EQ(Calibrated().encoder_hash(), Model::Default().hash());
  for (const Table table : {Table::kBeads, Table::kLinks, Table::kCorroboration, Table::kExtra}) {
    const weights::Provenance& provenance = Calibrated().content().of(table);
    EXPECT_EQ(provenance.by, "synoptic calibrate");
    EXPECT_EQ(provenance.sources.size(), 1U);
    EXPECT_THAT(provenance.yields, Not(IsEmpty())) << NameOf(table);
  }
  EXPECT_EQ(Calibrated().content().of(Table::kLinking).by, "bench/learn");
}

TEST(CalibrateTest, LearnsOtherWeightsAndKeepsThresholds) {
  const weights::Tables& base = weights::DefaultTables();
  const weights::Tables& tables = Calibrated().content().tables;
  EXPECT_NE(tables.links.alone, base.links.alone);
  EXPECT_NE(tables.beads, base.beads);
  EXPECT_NE(tables.corroboration, base.corroboration);
  EXPECT_NE(tables.extra.word, base.extra.word);
  EXPECT_EQ(tables.only_risk.groups, 0U) << "what others leave unlinked was not looked at";
  EXPECT_FALSE(claims::LeastRisk(tables.only_risk));
  EXPECT_EQ(tables.linking.order.mutual, base.linking.order.mutual);
  EXPECT_NE(Calibrated().hash(), Weights::Default().hash());
}

TEST(CalibrateTest, WhatNoGoldSpeaksOfStaysAsItWas) {
  const std::vector<std::filesystem::path> two_articles = {GoldOf("gpu-launch")};
  const Weights weights = Calibrate(Model::Default(), two_articles);
  EXPECT_EQ(weights.content().tables.corroboration, weights::DefaultTables().corroboration);
  EXPECT_EQ(weights.content().of(Table::kCorroboration).by,
            weights::DefaultContent().of(Table::kCorroboration).by);
}

TEST(CalibrateTest, GivesTheSameEachTime) {
  EXPECT_EQ(Calibrate(Model::Default(), TwoGolds()).hash(), Calibrated().hash());
}

TEST(CalibrateTest, LearnsFromGoldThatLeavesLinksOpen) {
  std::ifstream charter(GoldOf("charter"));
  std::vector<std::string> rows;
  for (std::string row; std::getline(charter, row);) {
    if (row.starts_with("claim")) continue;
    const std::size_t file = row.find("\t", row.find("\t") + 1) + 1;
    if (row.starts_with("article"))
      row.insert(file, GoldOf("charter").parent_path().string() + '/');
    rows.push_back(row);
  }
  const auto link =
      std::ranges::find_if(rows, [](const std::string& row) { return row.starts_with("link"); });
  link->replace(0, std::string("link").size(), "possible");
  const std::filesystem::path gold =
      std::filesystem::path(::testing::TempDir()) / "LearnsFromGoldThatLeavesLinksOpen.tsv";
  std::ofstream out(gold);
  for (const std::string& row : rows) out << row << '\n';
  out.close();
  const Weights weights = Calibrate(Model::Default(), std::vector{gold});
  EXPECT_EQ(weights.content().of(Table::kBeads).by, "synoptic calibrate");
  std::filesystem::remove(gold);
}

TEST(CalibrateTest, WithoutGoldIsRefused) { EXPECT_THROW(Calibrate(Model::Default(), {}), Error); }

TEST(OutdatedTest, WeightsThatWereJustLearnedAreNot) {
  std::vector<weights::GoldGroup> groups;
  for (const auto& gold : TwoGolds()) groups.push_back(weights::ReadGroup(gold));
  EXPECT_THAT(FindOutdated(Calibrated().content(), Model::Default(), groups), IsEmpty());
}

TEST(OutdatedTest, AFeatureThatIsNoLongerWhatItWasIsNamed) {
  std::vector<weights::GoldGroup> groups;
  for (const auto& gold : TwoGolds()) groups.push_back(weights::ReadGroup(gold));
  Weights::Content content = Calibrated().content();
  content.of(Table::kLinks).yields["alone.values"].mean *= 1.5;
  const std::vector<std::string> outdated = FindOutdated(content, Model::Default(), groups);
  ASSERT_EQ(outdated.size(), 1U);
  EXPECT_THAT(outdated[0], ::testing::StartsWith("links: alone.values was mean "));
}

TEST(OutdatedTest, AFeatureOfOppositesThatIsNoLongerWhatItWasIsNamed) {
  std::vector<weights::GoldGroup> groups;
  for (const auto& gold : TwoGolds()) groups.push_back(weights::ReadGroup(gold));
  Weights::Content content = Calibrated().content();
  auto& yields = content.of(Table::kOpposites).yields;
  ASSERT_TRUE(yields.contains("reversed.place"));
  yields["reversed.place"].mean *= 1.5;
  const std::vector<std::string> outdated = FindOutdated(content, Model::Default(), groups);
  ASSERT_EQ(outdated.size(), 1U);
  EXPECT_THAT(outdated[0], ::testing::StartsWith("opposites: reversed.place was mean "));
}

// Not a failure: whoever changes a reader learns the weights anew when the work is done
// (bench/learn), and may find that the old ones were better.
TEST(OutdatedTest, TheWeightsThatAreBuiltInAreUpToDate) {
  std::vector<weights::GoldGroup> groups;
  const std::filesystem::path root(SYNOPTIC_SOURCE_DIR);
  std::ifstream learned(root / "corpora/samples/learned");
  for (std::string gold; std::getline(learned, gold);) {
    groups.push_back(weights::ReadGroup(root / gold));
  }
  ASSERT_EQ(groups.size(), 28U);
  const auto outdated = FindOutdated(weights::DefaultContent(), Model::Default(), groups);
  if (outdated.empty()) return;
  std::string all;
  for (const std::string& line : outdated) all += line + '\n';
  GTEST_SKIP() << "Warning: bench/learn would learn other weights than those that are built in:\n"
               << all;
}

}  // namespace
}  // namespace synoptic
