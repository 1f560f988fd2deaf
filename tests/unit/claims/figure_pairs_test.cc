#include "align/claims/differences/figure_pairs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/unit/defaults.hpp"

namespace synoptic::claims {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

using Pairs = std::vector<std::pair<std::string, std::string>>;

StatedFigure Number(const std::string& value, std::vector<std::string> runs) {
  return {{MentionType::kNumber, {}, Value::Parse(MentionType::kNumber, value)}, std::move(runs)};
}

StatedFigure Quantity(const std::string& value, std::vector<std::string> runs) {
  return {{MentionType::kQuantity, {}, Value::Parse(MentionType::kQuantity, value)},
          std::move(runs)};
}

StatedFigure DateOf(const std::string& value, std::vector<std::string> runs) {
  return {{MentionType::kDate, {}, Value::Parse(MentionType::kDate, value)}, std::move(runs)};
}

/// The values of pairs, where all places are alike, or those of equal index are more so.
Pairs PairsOf(const std::vector<StatedFigure>& a, const std::vector<StatedFigure>& b,
              linking::Comparability comparability = linking::Comparability::kParallel) {
  const auto place = [](std::size_t i, std::size_t j) { return i == j ? 0.6F : 0.3F; };
  Pairs pairs;
  for (const FigurePair& pair : PairFigures(a, b, place, comparability, Defaults().claims)) {
    EXPECT_FALSE(pair.reason.empty());
    pairs.emplace_back(a[pair.a].mention.value.text(), b[pair.b].mention.value.text());
  }
  return pairs;
}

TEST(FigurePairsTest, AreNoneWhereAllSayTheSame) {
  const std::vector figures = {Number("3", {"3"}), Quantity("40 %", {"40"}),
                               DateOf("2024", {"2024"})};
  EXPECT_THAT(PairsOf(figures, figures), IsEmpty());
  EXPECT_THAT(PairsOf(figures, {}), IsEmpty());
}

TEST(FigurePairsTest, JoinWhatIsLeftOfTheSameKind) {
  EXPECT_THAT(PairsOf({Quantity("40 %", {"40"}), Number("300", {"300"})},
                      {Number("500", {"500"}), Quantity("60 %", {"60"})}),
              ElementsAre(std::pair("40 %", "60 %"), std::pair("300", "500")));
}

StatedFigure Money(const std::string& value, std::vector<std::string> runs, bool is_told) {
  return {{MentionType::kMoney, {}, Value::Parse(MentionType::kMoney, value)},
          std::move(runs),
          false,
          false,
          is_told};
}

TEST(FigurePairsTest, JoinTheSameNumberInOtherUnits) {
  EXPECT_THAT(
      PairsOf({Money("100000 USD", {"100000"}, false)}, {Money("100000 EUR", {"100000"}, false)}),
      ElementsAre(std::pair("100000 USD", "100000 EUR")));
  EXPECT_THAT(PairsOf({Quantity("50 kg", {"50"})}, {Quantity("0.05 m3", {"50"})}),
              ElementsAre(std::pair("50 kg", "0.05 m3")));
  EXPECT_THAT(PairsOf({Quantity("50 m", {"50"})}, {Quantity("50 s", {"50"})}),
              ElementsAre(std::pair("50 m", "50 s")));
  EXPECT_THAT(PairsOf({Quantity("2 %", {"2"})}, {Quantity("2 pp", {"2"})}),
              ElementsAre(std::pair("2 %", "2 pp")));
  EXPECT_THAT(PairsOf({Money("100 USD", {"100"}, true)}, {Money("100 CAD", {"100"}, true)}),
              ElementsAre(std::pair("100 USD", "100 CAD")));
  StatedFigure workers = Number("30", {"30"});
  workers.is_counted = true;
  EXPECT_THAT(PairsOf({Quantity("30 %", {"30"})}, {workers}), ElementsAre(std::pair("30 %", "30")));
}

TEST(FigurePairsTest, LeaveAloneUnitsThatMayBeOne) {
  EXPECT_THAT(PairsOf({Quantity("30 %", {"30"})}, {Number("30", {"30"})}), IsEmpty());
  EXPECT_THAT(PairsOf({Money("100 USD", {"100"}, false)}, {Money("100 CAD", {"100"}, true)}),
              IsEmpty());
  EXPECT_THAT(PairsOf({Money("40 GBP", {"40"}, false)}, {Quantity("18.1 kg", {"40"})}), IsEmpty());
  EXPECT_THAT(PairsOf({Quantity("33.3 m/s", {"120"})}, {Quantity("120000 m", {"120"})}), IsEmpty());
  EXPECT_THAT(PairsOf({Money("300 USD", {"300"}, false)}, {Money("270 EUR", {"270"}, false)}),
              IsEmpty());
}

TEST(FigurePairsTest, MatchSumsWithTheirParts) {
  const auto men_and_women = {Number("5", {"5"}), Number("3", {"3"})};
  EXPECT_THAT(PairsOf({Number("8", {"8"})}, men_and_women), IsEmpty());
  EXPECT_THAT(PairsOf(men_and_women, {Number("8", {"8"})}), IsEmpty());
  EXPECT_THAT(PairsOf({Number("9", {"9"})}, men_and_women), ElementsAre(std::pair("9", "5")));
  EXPECT_THAT(PairsOf({Quantity("8 %", {"8"})}, {Quantity("5 %", {"5"}), Number("3", {"3"})}),
              ElementsAre(std::pair("8 %", "5 %")));
}

TEST(FigurePairsTest, MatchOrdersOfMagnitude) {
  EXPECT_THAT(PairsOf({Number("20..100", {})}, {Number("~10", {})}), IsEmpty());
  EXPECT_THAT(PairsOf({Number("20000..100000", {})}, {Number("2000..10000", {})}), IsEmpty());
  EXPECT_THAT(PairsOf({Number("20..100", {})}, {Number("35", {"35"})}), IsEmpty());
}

TEST(FigurePairsTest, MatchWhatWasConverted) {
  EXPECT_THAT(PairsOf({Quantity("172800 s", {"2"})}, {Quantity("169200 s", {"47"})}), IsEmpty());
  EXPECT_THAT(PairsOf({Quantity("172800 s", {"48"})}, {Quantity("169200 s", {"47"})}),
              ElementsAre(std::pair("172800 s", "169200 s")));
}

TEST(FigurePairsTest, LeaveAloneWhatOnlyOneSideSays) {
  EXPECT_THAT(PairsOf({Quantity("40 %", {"40"})}, {Quantity("40 %", {"40"}), Number("5", {"5"})}),
              IsEmpty());
}

TEST(FigurePairsTest, JoinEndsOfRanges) {
  EXPECT_THAT(
      PairsOf({DateOf("1991..1997", {"1991", "1997"})}, {DateOf("1978..1997", {"1978", "1997"})}),
      ElementsAre(std::pair("1991..1997", "1978..1997")));
  EXPECT_THAT(PairsOf({DateOf("1991..1997", {"1991", "1997"})},
                      {DateOf("1991", {"1991"}), DateOf("1984", {"1984"})}),
              ElementsAre(std::pair("1991..1997", "1984")));
  EXPECT_THAT(PairsOf({Number("830..846", {"830", "846"})},
                      {Number("830", {"830"}), Number("846", {"846"})}),
              IsEmpty());
  EXPECT_THAT(PairsOf({Number("30..40", {"30", "40"})}, {Number("35", {"35"})}), IsEmpty());
}

TEST(FigurePairsTest, CompareOtherKindsByTheirDigits) {
  EXPECT_THAT(PairsOf({Number("31", {"31"})}, {Quantity("372 mo", {"31"})}), IsEmpty());
  EXPECT_THAT(PairsOf({Number("31", {"31"})}, {Quantity("852 mo", {"71"})}),
              ElementsAre(std::pair("31", "852 mo")));
  EXPECT_THAT(PairsOf({Number("#8", {"8"})}, {Number("5", {"5"})}),
              ElementsAre(std::pair("#8", "5")));
  EXPECT_THAT(PairsOf({Number("31", {"31"})}, {Quantity("852 mo", {"71"})},
                      linking::Comparability::kComparable),
              IsEmpty());
}

TEST(FigurePairsTest, DoNotJoinOtherKindsInWords) {
  EXPECT_THAT(PairsOf({Number("3", {})}, {Quantity("60 mo", {})}), IsEmpty());
  EXPECT_THAT(PairsOf({Number("2", {})}, {DateOf("--05", {})}), IsEmpty());
}

TEST(FigurePairsTest, DoNotJoinTwoUnits) {
  EXPECT_THAT(PairsOf({Quantity("5 m", {"5"})}, {Quantity("7 kg", {"7"})}), IsEmpty());
}

TEST(FigurePairsTest, DoNotJoinFiguresOfAnotherScale) {
  EXPECT_THAT(PairsOf({Number("2.5", {"25"})}, {Number("80000000000", {"80"})}), IsEmpty());
  EXPECT_THAT(PairsOf({Quantity("6696 mo", {"558"})}, {Quantity("240 mo", {})}), IsEmpty());
}

TEST(FigurePairsTest, JoinNumbersOfAnotherScaleWhereNothingElseIsTold) {
  EXPECT_THAT(PairsOf({Number("2000..10000", {})}, {Number("40", {"40"})}),
              ElementsAre(std::pair("2000..10000", "40")));
  EXPECT_THAT(PairsOf({Number("5000", {"5000"})}, {Number("40", {"40"})}),
              ElementsAre(std::pair("5000", "40")));
  EXPECT_THAT(PairsOf({Number("5000", {"5000"})}, {Number("40", {"40"})},
                      linking::Comparability::kComparable),
              IsEmpty());
  EXPECT_THAT(PairsOf({Number("5000", {"5000"}), Number("70", {"70"})}, {Number("4", {"4"})}),
              ElementsAre(std::pair("70", "4")));
}

TEST(FigurePairsTest, JoinSecondOfTwoEqualFiguresWithTheOneThatDiffers) {
  EXPECT_THAT(PairsOf({Quantity("760 m", {"760"}), Quantity("~760 m", {"760"})},
                      {Quantity("960 m", {"960"}), Quantity("~760 m", {"760"})}),
              ElementsAre(std::pair("760 m", "960 m")));
}

TEST(FigurePairsTest, TakeFractionAndItsOrdinalForOne) {
  EXPECT_THAT(PairsOf({Number("1/3", {})}, {Number("#3", {})}), IsEmpty());
  EXPECT_THAT(PairsOf({Number("35000", {"35000"})}, {Number("1/35000", {"35000"})}), IsEmpty());
}

TEST(FigurePairsTest, CompareDecadesWithTheirTens) {
  EXPECT_THAT(PairsOf({DateOf("198X", {"1980"})}, {Number("80", {"80"})}), IsEmpty());
  EXPECT_THAT(PairsOf({DateOf("198X", {"1980"})}, {Number("30", {"30"})}),
              ElementsAre(std::pair("198X", "30")));
}

TEST(FigurePairsTest, LeaveAloneWhatIsFoundOtherwise) {
  StatedFigure found = Number("3", {});
  found.is_found = true;
  EXPECT_THAT(PairsOf({found}, {Number("5", {"5"})}), IsEmpty());
}

TEST(FigurePairsTest, AreVariantsWhereArticlesWereWrittenApart) {
  const auto pairs_of = [](const StatedFigure& a, const StatedFigure& b) {
    const std::vector all_a = {a};
    const std::vector all_b = {b};
    return PairFigures(
               all_a, all_b, [](std::size_t, std::size_t) { return 0.4F; },
               linking::Comparability::kComparable, Defaults().claims)
        .size();
  };
  EXPECT_EQ(pairs_of(Number("370", {"370"}), Number("450", {"450"})), 1U);
  EXPECT_EQ(pairs_of(DateOf("2005", {"2005"}), Number("2008", {"2008"})), 1U);
  EXPECT_EQ(pairs_of(Number("3", {"3"}), Number("11", {"11"})), 0U);
  EXPECT_EQ(pairs_of(Number("1548", {"1548"}), DateOf("1848", {"1848"})), 0U);
  EXPECT_EQ(pairs_of(Number("1/3", {"1", "3"}), Number("1/9", {"1", "9"})), 0U);
  EXPECT_EQ(pairs_of(DateOf("1999", {"1999"}), DateOf("2019", {"2019"})), 0U);
  EXPECT_EQ(pairs_of(DateOf("--05-06", {"6"}), Number("7", {"7"})), 0U);
}

TEST(FigurePairsTest, TakeANumberForThousandsOrMillionsThatAreLeftOut) {
  EXPECT_THAT(PairsOf({Number("3000000", {})}, {Number("3", {})}), IsEmpty());
  EXPECT_THAT(PairsOf({Number("3000000", {"3"})}, {Number("3", {"3"})}), IsEmpty());
  EXPECT_THAT(PairsOf({Number("3000000", {})}, {Number("4", {})}), Not(IsEmpty()));
  EXPECT_THAT(PairsOf({Number("5700000", {"57"})}, {Number("5700000000", {"57"})}),
              ElementsAre(std::pair("5700000", "5700000000")));
}

TEST(FigurePairsTest, NeedAPlaceInCommonWhereArticlesWereWrittenApart) {
  const std::vector a = {Number("300", {"300"}), Number("80", {"80"})};
  const std::vector b = {Number("350", {"350"}), Number("90", {"90"})};
  const auto pairs_in = [&](linking::Comparability comparability, float place) {
    return PairFigures(
               a, b, [&](std::size_t, std::size_t) { return place; }, comparability,
               Defaults().claims)
        .size();
  };
  EXPECT_EQ(pairs_in(linking::Comparability::kComparable, 0.05F), 0U);
  EXPECT_EQ(pairs_in(linking::Comparability::kComparable, 0.4F), 2U);
  EXPECT_EQ(pairs_in(linking::Comparability::kParallel, 0.05F), 2U);
}

TEST(FigurePairsTest, TakeSmallCountsForThoseOfTwoThingsWhereArticlesWereWrittenApart) {
  EXPECT_THAT(PairsOf({Number("3", {})}, {Number("4", {})}, linking::Comparability::kComparable),
              IsEmpty());
  EXPECT_THAT(PairsOf({Number("3", {})}, {Number("4", {})}), ElementsAre(std::pair("3", "4")));
}

}  // namespace
}  // namespace synoptic::claims
