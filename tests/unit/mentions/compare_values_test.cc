#include "synoptic/internal/compare_values.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace synoptic::mentions {
namespace {

Mention MentionOf(std::string_view value) {
  Mention mention;
  const std::size_t space = value.find(' ');
  if (space != std::string_view::npos) {
    const std::string_view unit = value.substr(space + 1);
    const bool is_currency = unit == "USD" || unit == "EUR";
    mention.type = is_currency ? MentionType::kMoney : MentionType::kQuantity;
  }
  mention.value = Value::Parse(mention.type, std::string(value));
  return mention;
}

Mention DateOf(std::string_view value) {
  return {MentionType::kDate, {}, Value::Parse(MentionType::kDate, std::string(value))};
}

bool AreNear(std::string_view a, std::string_view b) {
  return AreNearDates(Dates::Parse(a).value(), Dates::Parse(b).value());
}

/// Also checks that the order does not matter.
Agreement FiguresOf(std::string_view a, std::string_view b) {
  const Agreement agreement = CompareValues(MentionOf(a), MentionOf(b)).agreement;
  EXPECT_EQ(CompareValues(MentionOf(b), MentionOf(a)).agreement, agreement) << a << " " << b;
  EXPECT_EQ(CompareValues(MentionOf(a), MentionOf(a)).agreement, Agreement::kEqual) << a;
  return agreement;
}

Agreement DatesOf(std::string_view a, std::string_view b) {
  const Agreement agreement = CompareValues(DateOf(a), DateOf(b)).agreement;
  EXPECT_EQ(CompareValues(DateOf(b), DateOf(a)).agreement, agreement) << a << " " << b;
  return agreement;
}

TEST(ValuesTest, SameValuesAreEqual) {
  EXPECT_EQ(FiguresOf("1.8e12", "1800000000000"), Agreement::kEqual);
  EXPECT_EQ(FiguresOf("12 %", "12 %"), Agreement::kEqual);
  EXPECT_EQ(FiguresOf("0.5", "50 %"), Agreement::kEqual);
}

TEST(ValuesTest, RoundedFiguresAgree) {
  EXPECT_EQ(FiguresOf("208000000 USD", "208400000 USD"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("3.3", "3.28"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("3.3", "3.39"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("96600 m", "97000 m"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("2/3", "67 %"), Agreement::kAgree);
}

TEST(ValuesTest, OtherFiguresDiffer) {
  EXPECT_EQ(FiguresOf("206", "208"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("206000000000 USD", "208000000000 USD"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("3", "3.3"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("200", "230"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("20", "21"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("48 %", "50 %"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("#3", "#4"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("-5 °C", "5 °C"), Agreement::kDiffer);
}

TEST(ValuesTest, BoundsAndEstimatesAgreeWithWhatTheyAllow) {
  EXPECT_EQ(FiguresOf("3.3", ">3"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("3300000", ">3000000"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("2.9", ">3"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("30", ">3"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("380", ">300"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("450", ">300"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("60", "<=90"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("180", "<200"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("206", "~200"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("208", "~200"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("260", "~200"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf(">3", ">5"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf(">3", "<5"), Agreement::kAgree);
}

TEST(ValuesTest, FractionsReachToTheNextOne) {
  EXPECT_EQ(FiguresOf(">0.5", "63 %"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf(">1/3", "41 %"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("<0.5", "38 %"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf(">0.5", "80 %"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf(">0.5", "44 %"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf(">50 %", "63 %"), Agreement::kDiffer);
}

TEST(ValuesTest, ConvertedFiguresAreAsExactAsTheRounderSide) {
  EXPECT_EQ(FiguresOf("9.14 m", "9 m"), Agreement::kAgree);  // 30 feet.
  EXPECT_EQ(FiguresOf("9.14 m", "10 m"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("1210 m", "1200 m"), Agreement::kAgree);      // Three quarters of a mile.
  EXPECT_EQ(FiguresOf("3220 m", "3000 m"), Agreement::kAgree);      // Two miles.
  EXPECT_EQ(FiguresOf("26.8 m/s", "27.8 m/s"), Agreement::kAgree);  // 60 mph, 100 km/h.
  EXPECT_EQ(FiguresOf("432000 s", "424800 s"), Agreement::kAgree);  // Five days, 118 hours.
  EXPECT_EQ(FiguresOf("~432000 s", "424800 s"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("4.44 °C", "4 °C"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("45.4 kg", "45 kg"), Agreement::kAgree);  // 100 pounds.
}

TEST(ValuesTest, FiguresOfOneUnitAreNoConversions) {
  EXPECT_EQ(FiguresOf("9 m", "10 m"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("9.14 m", "10.1 m"), Agreement::kDiffer);        // 30 and 33 feet.
  EXPECT_EQ(FiguresOf("1209600 s", "1296000 s"), Agreement::kDiffer);  // 14 and 15 days.
  EXPECT_EQ(FiguresOf("12 mo", "13 mo"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("600 mo", "612 mo"), Agreement::kDiffer);  // 50 and 51 years.
  EXPECT_EQ(FiguresOf("9.14 m", "12 m"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("4 °C", "5 °C"), Agreement::kDiffer);
}

Agreement TypedOf(MentionType a_type, std::string_view a, MentionType b_type, std::string_view b) {
  const Mention x{a_type, {}, Value::Parse(a_type, std::string(a))};
  const Mention y{b_type, {}, Value::Parse(b_type, std::string(b))};
  const Agreement agreement = CompareValues(x, y).agreement;
  EXPECT_EQ(CompareValues(y, x).agreement, agreement) << a << " " << b;
  return agreement;
}

TEST(ValuesTest, AgesScoresRanksAndMinutesCompareWithTheirLike) {
  using enum MentionType;
  EXPECT_EQ(TypedOf(kAge, "34", kAge, "34"), Agreement::kEqual);
  EXPECT_EQ(TypedOf(kAge, "34", kAge, "35"), Agreement::kDiffer);
  EXPECT_EQ(TypedOf(kAge, "34", kNumber, "34"), Agreement::kAgree);
  EXPECT_EQ(TypedOf(kAge, "34", kQuantity, "408 mo"), Agreement::kAgree);
  EXPECT_EQ(TypedOf(kAge, "34", kQuantity, "420 mo"), Agreement::kDiffer);
  EXPECT_EQ(TypedOf(kAge, "34", kQuantity, "66 mo"), Agreement::kIncomparable);
  EXPECT_EQ(TypedOf(kAge, "34", kMinute, "34"), Agreement::kAgree);
  EXPECT_EQ(TypedOf(kAge, "34", kQuantity, "34 %"), Agreement::kIncomparable);
  EXPECT_EQ(TypedOf(kScore, "4-1", kScore, "1-4"), Agreement::kAgree);
  EXPECT_EQ(TypedOf(kScore, "4-1", kScore, "4-1"), Agreement::kEqual);
  EXPECT_EQ(TypedOf(kScore, "4-1", kScore, "3-1"), Agreement::kDiffer);
  EXPECT_EQ(TypedOf(kScore, "12-3-4", kScore, "4-3-12"), Agreement::kDiffer);
  EXPECT_EQ(TypedOf(kScore, "12-3-4", kScore, "4-3"), Agreement::kIncomparable);
  EXPECT_EQ(TypedOf(kScore, "4-1", kNumber, "4"), Agreement::kIncomparable);
  EXPECT_EQ(TypedOf(kRank, "#3", kRank, "#2"), Agreement::kDiffer);
  EXPECT_EQ(TypedOf(kRank, "#3", kNumber, "#3"), Agreement::kEqual);
  EXPECT_EQ(TypedOf(kMinute, "73", kMinute, "78"), Agreement::kDiffer);
}

TEST(ValuesTest, RangesAgreeWithWhatTheyOverlap) {
  EXPECT_EQ(FiguresOf("30000..40000", "35000"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("30000..40000", "35000..45000"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("30000..40000", "50000"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("30000..40000", "~41000"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("20..100", "~10"), Agreement::kAgree);  // Dozens.
  EXPECT_EQ(FiguresOf("20..100", "150"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("20..100", "300"), Agreement::kDiffer);
  EXPECT_EQ(FiguresOf("2000..10000", "300"), Agreement::kDiffer);
}

TEST(ValuesTest, OtherDimensionsAreIncomparable) {
  EXPECT_EQ(FiguresOf("5000 m", "5000 kg"), Agreement::kIncomparable);
  EXPECT_EQ(FiguresOf("5000 m", "5000"), Agreement::kIncomparable);
  EXPECT_EQ(FiguresOf("200 USD", "200 EUR"), Agreement::kIncomparable);
  EXPECT_EQ(FiguresOf("3", "#3"), Agreement::kIncomparable);
  EXPECT_EQ(CompareValues(MentionOf("2024"), DateOf("2024")).agreement, Agreement::kIncomparable);
}

TEST(ValuesTest, NumbersWithoutTheirCurrencyAgreeOrSayNothing) {
  EXPECT_EQ(FiguresOf("208000000", "208000000 USD"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("206000000", "208000000 USD"), Agreement::kIncomparable);
}

TEST(ValuesTest, SpansOfTimeCompareAcrossMonthsAndDays) {
  EXPECT_EQ(FiguresOf("3 mo", "7776000 s"), Agreement::kAgree);
  EXPECT_EQ(FiguresOf("3 mo", "604800 s"), Agreement::kDiffer);
}

TEST(ValuesTest, DatesAgreeWithCoarserOnes) {
  EXPECT_EQ(DatesOf("2024-03-18", "2024-03"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-03-18", "2024"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-03-18", "--03-18"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-03-18", "---18"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-03-18", "W-1"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-03-18", "2024-W12"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("1985", "198X"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("-0512", "-0512..-0511"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("-1600", "1600"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-03-03..2024-03-05", "2024-03-04"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("T19:30", "T19"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("T07:30", "T19:30"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("T07:57", "T08"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("T12", "T23:55"), Agreement::kAgree);
}

TEST(ValuesTest, PartsOfYearsAgreeWithWhatLiesInThem) {
  EXPECT_EQ(DatesOf("2024-Q3", "2024-08"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-Q3", "2024-07-01"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-Q3", "2024-H2"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-Q3", "2024"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("Q3", "2024-Q3"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("Q3", "--09-30"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-Q1", "2024-01..2024-03"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-summer", "2024-07"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("summer", "--07-14"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-winter", "2025-01"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2024-winter", "2024-01"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("winter", "--01-05"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("late 2024-06", "2024-06-29"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("late --06", "--06-29"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("late --06", "2024-06"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("early 2024", "2024-02"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("late 198X", "1988"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("--03-22..--04-25", "--04-09"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("--03-22..--04-25", "2024-03-31"), Agreement::kAgree);
}

TEST(ValuesTest, OtherPartsOfYearsDiffer) {
  EXPECT_EQ(DatesOf("2024-Q3", "2024-Q2"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("2024-Q3", "2023-Q3"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("Q3", "Q2"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("Q3", "--10"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("H1", "H2"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("2025-spring", "2025-autumn"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("spring", "summer"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("mid --06", "late --06"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("early 2024-06", "late 2024-06"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("late --06", "--06-03"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("early 2024", "2024-11"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("--12-25", "--03-22..--04-25"), Agreement::kDiffer);
}

TEST(ValuesTest, SeasonsAreHalfAYearAwayInTheSouth) {
  EXPECT_EQ(DatesOf("summer", "--01"), Agreement::kIncomparable);
  EXPECT_EQ(DatesOf("2024-summer", "2024-01-15"), Agreement::kIncomparable);
  EXPECT_EQ(DatesOf("summer", "--04"), Agreement::kDiffer);
}

TEST(ValuesTest, TimesOfTwoZonesAreBroughtToOne) {
  EXPECT_EQ(DatesOf("T15:00Z", "T16+01:00"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("T14:20+03:00", "T11:20Z"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("T23:30-03:00", "T02:30Z"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("T15:00Z", "T15:00+01:00"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("T15:00Z", "T15:00"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("T15:00Z", "T16:00"), Agreement::kIncomparable);
  EXPECT_EQ(DatesOf("T15:00Z", "T16:12"), Agreement::kDiffer);
}

TEST(ValuesTest, NoonIsNotMidnight) {
  EXPECT_EQ(DatesOf("T12:00", "T00:00"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("T12", "T00:00"), Agreement::kAgree);
}

TEST(ValuesTest, DaysThatNoMonthHasAreComparedByTheirParts) {
  EXPECT_EQ(DatesOf("2021-02-31", "2021-02"), Agreement::kAgree);
  EXPECT_EQ(DatesOf("2021-02-31", "2021-03-03"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("99999999999999", "2021"), Agreement::kIncomparable);
  EXPECT_EQ(DatesOf("-99999999999999", "0001"), Agreement::kIncomparable);
  EXPECT_EQ(DatesOf("499999997X", "1990"), Agreement::kIncomparable);
}

TEST(ValuesTest, OtherDatesDiffer) {
  EXPECT_EQ(DatesOf("-0512", "-0411"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("1882-04-21", "1882-04-51"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("2024-03-18", "2024-03-19"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("2024-03-18", "2024-04"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("2024-03-18", "2023"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("2024-03-18", "--03-19"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("2024-03-18", "W-2"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("2024-03-18", "2024-W13"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("1992", "198X"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("T19:30", "T19:45"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("T07:30", "T08"), Agreement::kDiffer);
  EXPECT_EQ(DatesOf("T07:57", "T08:00"), Agreement::kDiffer);
}

TEST(ValuesTest, DatesWithoutACommonPartAreIncomparable) {
  EXPECT_EQ(DatesOf("2024", "--03-18"), Agreement::kIncomparable);
  EXPECT_EQ(DatesOf("2024", "W-1"), Agreement::kIncomparable);
  EXPECT_EQ(DatesOf("2024", "T19:30"), Agreement::kIncomparable);
}

TEST(ValuesTest, DatesAreNearThatDifferInOnePartByLittle) {
  using Pair = std::pair<std::string, std::string>;
  for (const auto& [a, b] : {Pair{"2017-04", "2018-04"},
                             {"2022-10", "2022-11"},
                             {"0558", "0568"},
                             {"--03-23", "--03-24"},
                             {"--03-31", "--04-01"},
                             {"2023-12-31", "2024-01-01"},
                             {"2024-12", "2025-01"},
                             {"2024-W12", "2024-W13"},
                             {"193X", "194X"},
                             {"196X", "197X"},
                             {"198X", "199X"},
                             {"200X", "201X"},
                             {"199X", "200X"},
                             {"--11-11", "1918-11-12"},
                             {"W-7", "W-1"},
                             {"--12", "--01"},
                             {"195X", "196X"},
                             {"T19:30", "T20:30"},
                             {"-0044", "-0049"}}) {
    EXPECT_TRUE(AreNear(a, b)) << a << ' ' << b;
    EXPECT_TRUE(AreNear(b, a)) << b << ' ' << a;
  }
  for (const auto& [a, b] : {Pair{"1999", "2019"},
                             {"2008-05", "2011-11"},
                             {"W-6", "W-4"},
                             {"--11", "--01"},
                             {"2012", "2013-05"},
                             {"199X", "1988-08-01"},
                             {"--07-20", "--08-16"},
                             {"T10:00", "T15:00"},
                             {"193X", "196X"},
                             {"2024-W12", "2024-W40"},
                             {"2024-W12", "2030"},
                             {"T19:30", "T20:59"},
                             {"2007-08-15", "2007-04-15"},
                             {"-0044", "0044"},
                             {"W-1", "--03-18"}}) {
    EXPECT_FALSE(AreNear(a, b)) << a << ' ' << b;
    EXPECT_FALSE(AreNear(b, a)) << b << ' ' << a;
  }
}

TEST(ValuesTest, ReasonsReadWell) {
  EXPECT_EQ(CompareValues(MentionOf("208000000000 USD"), MentionOf("206000000000 USD")).reason,
            "208 billion USD against 206 billion USD");
  EXPECT_EQ(CompareValues(MentionOf(">3000000"), MentionOf("1500000")).reason,
            "over 3 million against 1.5 million");
  EXPECT_EQ(CompareValues(DateOf("2024-03-18"), DateOf("2024-03-19")).reason,
            "18 March 2024 against 19 March 2024");
}

TEST(ValuesTest, TimesReadWell) {
  EXPECT_EQ(CompareValues(MentionOf("259200 s"), MentionOf("604800 s")).reason,
            "3 days against 7 days");
  EXPECT_EQ(CompareValues(MentionOf("7200 s"), MentionOf("~5400 s")).reason,
            "2 hours against about 90 minutes");
  EXPECT_EQ(CompareValues(MentionOf("90.5 s"), MentionOf("61 s")).reason, "90.5 s against 61 s");
}

TEST(ValuesTest, DatesReadWell) {
  const std::pair<const char*, const char*> dates[] = {
      {"2024-03-18", "18 March 2024"},
      {"2024-03", "March 2024"},
      {"2024", "2024"},
      {"--03-18", "18 March"},
      {"--06-80", "80 June"},
      {"--03", "March"},
      {"---03", "the 3rd"},
      {"---11", "the 11th"},
      {"---22", "the 22nd"},
      {"---31", "the 31st"},
      {"-0512", "512 BC"},
      {"198X", "1980s"},
      {"2024-W12", "week 12 of 2024"},
      {"W-1", "Monday"},
      {"W-7", "Sunday"},
      {"2024-Q3", "the 3rd quarter of 2024"},
      {"H1", "the 1st half"},
      {"2024-summer", "summer 2024"},
      {"winter", "winter"},
      {"T19:30", "19:30"},
      {"T09", "9 o'clock"},
      {"T19:30Z", "19:30 UTC"},
      {"T19:30+01:00", "19:30 UTC+01:00"},
      {"late 2024", "late 2024"},
      {"mid 198X", "mid 1980s"},
      {"2024-03-18..2024-03-20", "18 March 2024 to 20 March 2024"},
  };
  for (const auto& [value, readable] : dates) {
    EXPECT_EQ(Readable(Value(Dates::Parse(value).value())), readable);
  }
}

TEST(ValuesTest, DamagedValuesAreIncomparable) {
  for (const std::string_view damaged :
       {"", ">", "..", "1..", "1/0", "abc", "1 2 3", "nan", "inf"}) {
    EXPECT_NE(CompareValues(MentionOf(damaged), MentionOf("3")).agreement, Agreement::kEqual);
    EXPECT_NE(CompareValues(DateOf(damaged), DateOf("2024-03")).agreement, Agreement::kEqual);
  }
}

}  // namespace
}  // namespace synoptic::mentions
