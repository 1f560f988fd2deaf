#include "align/linking/free/mention_index.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/defaults.hpp"

namespace synoptic::linking {
namespace {

Unit UnitOf(std::vector<Mention> mentions) {
  Unit unit;
  unit.mentions = std::move(mentions);
  return unit;
}

Mention Name(std::string value) {
  return {MentionType::kName, {}, Value::Parse(MentionType::kName, std::move(value))};
}
Mention Number(std::string value) {
  return {MentionType::kNumber, {}, Value::Parse(MentionType::kNumber, std::move(value))};
}
Mention Date(std::string value) {
  return {MentionType::kDate, {}, Value::Parse(MentionType::kDate, std::move(value))};
}

std::vector<Unit> RandomUnits(std::size_t size, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const std::vector<Mention> some = {
      Number("4.8"),        Number("5"),   Date("2024-03"),   Date("2024-03-18"),
      Name("jensen huang"), Name("huang"), Name("region DE"), Name("emmanuel makron")};
  std::vector<Unit> units(size);
  for (Unit& unit : units) {
    for (std::size_t m = random() % 4; m > 0; --m) {
      unit.mentions.push_back(some[random() % some.size()]);
    }
  }
  return units;
}

TEST(MentionIndexTest, WhatTwoUnitsAloneShareCountsFully) {
  const std::vector<Unit> a = {UnitOf({Number("4.8")}), UnitOf({Name("jensen huang")}), UnitOf({})};
  const std::vector<Unit> b = {UnitOf({Name("huang")}), UnitOf({}), UnitOf({Number("4.8")})};
  const MentionIndex index(a, b, Defaults().linking.mentions);
  EXPECT_FLOAT_EQ(index.Compare(0, 2).values, 1);
  EXPECT_FLOAT_EQ(index.Compare(0, 2).names, 0);
  EXPECT_FLOAT_EQ(index.Compare(1, 0).names, 1);
  EXPECT_FLOAT_EQ(index.Compare(1, 0).values, 0);
  EXPECT_FLOAT_EQ(index.Compare(0, 0).both(), 0);
  EXPECT_FLOAT_EQ(index.Compare(2, 1).both(), 0);
}

TEST(MentionIndexTest, VisitsTheUnitsThatHaveAnythingInCommonAndNoOthers) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const std::vector<Unit> a = RandomUnits(7, seed);
    const std::vector<Unit> b = RandomUnits(5, seed + 100);
    const MentionIndex index(a, b, Defaults().linking.mentions);
    for (std::size_t i = 0; i < a.size(); ++i) {
      std::vector<SharedMentions> visited(b.size());
      index.ForEachShared(
          i, [&](std::size_t j, const SharedMentions& shared) { visited[j] = shared; });
      for (std::size_t j = 0; j < b.size(); ++j) {
        EXPECT_EQ(visited[j].values, index.Compare(i, j).values);
        EXPECT_EQ(visited[j].names, index.Compare(i, j).names);
      }
    }
  }
}

TEST(MentionIndexTest, NamesMeetAcrossScriptsAndValuesAcrossPrecision) {
  const std::vector<Unit> a = {UnitOf({Name("emmanuel macron")}), UnitOf({Date("2024-03-18")}),
                               UnitOf({Date("1791")})};
  const std::vector<Unit> b = {UnitOf({Name("emmanyuelya makrona")}), UnitOf({Date("2024-03")}),
                               UnitOf({Number("1791")})};
  const MentionIndex index(a, b, Defaults().linking.mentions);
  EXPECT_FLOAT_EQ(index.Compare(0, 0).names, 1);
  EXPECT_FLOAT_EQ(index.Compare(1, 1).values, 0.8F) << "told more coarsely";
  EXPECT_FLOAT_EQ(index.Compare(2, 2).values, 1) << "a year that one side takes for a number";
  EXPECT_FLOAT_EQ(index.Compare(1, 2).values, 0);
}

TEST(MentionIndexTest, WhatStandsEverywhereTellsLittle) {
  const std::vector<Unit> everywhere(8, UnitOf({Name("jensen huang")}));
  const MentionIndex index(everywhere, everywhere, Defaults().linking.mentions);
  EXPECT_NEAR(index.Compare(3, 5).names, std::log(17 / 16.5) / std::log(17 / 2.5), 1e-5);
}

TEST(MentionIndexTest, ManyMentionsInCommonCountNoMoreThanOneThatIsRare) {
  const std::vector<Unit> list = {UnitOf({Number("3"), Number("17"), Number("208"), Name("macron"),
                                          Name("huang"), Name("region DE")}),
                                  UnitOf({})};
  const SharedMentions shared = MentionIndex(list, list, Defaults().linking.mentions).Compare(0, 0);
  EXPECT_FLOAT_EQ(shared.values, 1);
  EXPECT_FLOAT_EQ(shared.names, 1);
  EXPECT_FLOAT_EQ(shared.both(), 1);
}

TEST(MentionIndexTest, IsTheSameWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const std::vector<Unit> a = RandomUnits(1 + seed % 7, seed);
    const std::vector<Unit> b = RandomUnits(1 + seed % 5, seed + 100);
    const MentionIndex index(a, b, Defaults().linking.mentions);
    const MentionIndex swapped(b, a, Defaults().linking.mentions);
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size(); ++j) {
        EXPECT_NEAR(index.Compare(i, j).values, swapped.Compare(j, i).values, 1e-5F);
        EXPECT_NEAR(index.Compare(i, j).names, swapped.Compare(j, i).names, 1e-5F);
      }
    }
  }
}

TEST(MentionIndexTest, SeveralUnitsShareWhatAnyTwoOfThemShare) {
  const std::vector<Unit> a = {UnitOf({Number("4.8")}), UnitOf({Name("jensen huang")})};
  const std::vector<Unit> b = {UnitOf({Name("huang"), Number("4.8")})};
  const std::vector<std::size_t> both = {0, 1};
  const std::vector<std::size_t> only = {0};
  const SharedMentions shared = MentionIndex(a, b, Defaults().linking.mentions).Compare(both, only);
  EXPECT_FLOAT_EQ(shared.values, 1);
  EXPECT_FLOAT_EQ(shared.names, 1);
}

TEST(MentionIndexTest, FindsEqualValuesInArticlesOfAnyLength) {
  std::vector<Unit> a;
  for (int i = 0; i < 1'000; ++i) a.push_back(UnitOf({Number(std::to_string(7 * i))}));
  const std::vector<Unit> b(a.rbegin(), a.rend());
  const MentionIndex index(a, b, Defaults().linking.mentions);
  EXPECT_FLOAT_EQ(index.Compare(3, 996).values, 1);
  EXPECT_FLOAT_EQ(index.Compare(3, 995).values, 0);
}

}  // namespace
}  // namespace synoptic::linking
