#include "align/linking/free/mention_evidence.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/defaults.hpp"

namespace synoptic::linking {
namespace {

Mention Of(MentionType type, std::string_view value, float telling) {
  return {type, {}, Value::Parse(type, std::string(value)), telling};
}

Mention Number(std::string_view value, float telling) {
  return Of(MentionType::kNumber, value, telling);
}

using Mentions = std::vector<Mention>;

std::vector<Unit> UnitsWith(const std::vector<Mentions>& mentions) {
  std::vector<Unit> units(mentions.size());
  for (std::size_t u = 0; u < units.size(); ++u) units[u].mentions = mentions[u];
  return units;
}

/// Of the first units of both.
MentionEvidence EvidenceOf(const std::vector<Mentions>& a, const std::vector<Mentions>& b) {
  const std::vector<Unit> a_units = UnitsWith(a);
  const std::vector<Unit> b_units = UnitsWith(b);
  const MentionIndex index(a_units, b_units, Defaults().linking.mentions);
  return MentionWeigher(index).Weigh(0, 0);
}

TEST(MentionEvidenceTest, AFigureCountsByHowTellingItIs) {
  const Mentions unit = {Number("4812", 0.9F), Number("3", 0.1F)};
  const MentionEvidence evidence = EvidenceOf({unit, {}}, {unit, {}});
  EXPECT_FLOAT_EQ(evidence.values, 1.0F);
  EXPECT_FLOAT_EQ(evidence.values_most, 0.9F);
  EXPECT_FLOAT_EQ(evidence.values_alone, 0.9F);
  EXPECT_EQ(evidence.values_count, 2);
  EXPECT_EQ(evidence.values_unmatched, 0);
}

TEST(MentionEvidenceTest, WhatStandsElsewhereTooIsNotAlone) {
  const Mentions unit = {Number("4812", 1)};
  const MentionEvidence evidence = EvidenceOf({unit, {}}, {unit, unit, {}});
  EXPECT_GT(evidence.values, 0);
  EXPECT_LT(evidence.values, 1);
  EXPECT_EQ(evidence.values_alone, 0);
}

TEST(MentionEvidenceTest, WhatMatchesInAnotherUnitSpeaksAgainstThisOne) {
  const MentionEvidence evidence = EvidenceOf({{Number("4812", 1)}, {}}, {{}, {Number("4812", 1)}});
  EXPECT_EQ(evidence.values, 0);
  EXPECT_FLOAT_EQ(evidence.values_elsewhere, 1);
}

TEST(MentionEvidenceTest, FiguresOfOneTypeThatMatchNothingStandAgainstEachOther) {
  const MentionEvidence differing = EvidenceOf({{Number("4812", 1)}}, {{Number("977", 0.5F)}});
  EXPECT_FLOAT_EQ(differing.values_unmatched, 0.5F);
  EXPECT_FLOAT_EQ(differing.values_differ, 0.5F);
  const MentionEvidence apart =
      EvidenceOf({{Number("4812", 1)}}, {{Of(MentionType::kAge, "30", 0.5F)}});
  EXPECT_EQ(apart.values_unmatched, 0);
  EXPECT_EQ(apart.values_differ, 0);
  const MentionEvidence one_sided = EvidenceOf({{Number("4812", 1)}}, {{}});
  EXPECT_EQ(one_sided.values_unmatched, 0);
}

TEST(MentionEvidenceTest, NamesAreCountedApart) {
  const Mention name = Of(MentionType::kName, "makron", 1);
  const MentionEvidence evidence = EvidenceOf({{name}}, {{name}});
  EXPECT_FLOAT_EQ(evidence.names, 1);
  EXPECT_EQ(evidence.values, 0);
  const MentionEvidence others = EvidenceOf({{name}}, {{Of(MentionType::kName, "brigitte", 1)}});
  EXPECT_EQ(others.names, 0);
  EXPECT_EQ(others.names_unmatched, 1);
}

TEST(MentionEvidenceTest, TransposesWhenTheArticlesAreSwapped) {
  const std::vector<Mentions> a = {{Number("4812", 1), Number("12", 0.3F)}, {Number("977", 1)}};
  const std::vector<Mentions> b = {{Number("12", 0.4F), Number("978", 1)}, {Number("4812", 1)}};
  const MentionEvidence one = EvidenceOf(a, b);
  const MentionEvidence other = EvidenceOf(b, a);
  EXPECT_FLOAT_EQ(one.values, other.values);
  EXPECT_FLOAT_EQ(one.values_most, other.values_most);
  EXPECT_FLOAT_EQ(one.values_unmatched, other.values_unmatched);
  EXPECT_FLOAT_EQ(one.values_differ, other.values_differ);
  EXPECT_FLOAT_EQ(one.values_elsewhere, other.values_elsewhere);
}

TEST(SharedFiguresTest, AreTheShareOfTheArticleThatTellsLess) {
  const auto share = [](const std::vector<Mentions>& a, const std::vector<Mentions>& b) {
    const std::vector<Unit> a_units = UnitsWith(a);
    const std::vector<Unit> b_units = UnitsWith(b);
    const MentionIndex index(a_units, b_units, Defaults().linking.mentions);
    return MentionWeigher(index).SharedFigures();
  };
  const Mentions two = {Number("4812", 1), Number("977", 1)};
  EXPECT_FLOAT_EQ(share({two}, {two}), 1);
  EXPECT_FLOAT_EQ(share({two}, {{Number("4812", 1), Number("131", 1), Number("655", 1)}}), 0.5F);
  EXPECT_EQ(share({two}, {{}}), 0);
  EXPECT_EQ(share({{}}, {{}}), 0);
}

}  // namespace
}  // namespace synoptic::linking
