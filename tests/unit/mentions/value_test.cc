#include "synoptic/value.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/text.hpp"
#include "tests/unit/mentions/forms.hpp"

namespace synoptic {
namespace {

using Kind = Figure::Kind;

Figure::Number NumberOf(std::string_view text) { return {Decimal::Parse(text).value()}; }

TEST(ValueTest, EveryFormOfTheListIsTypedAndComesBackAsItWasWritten) {
  std::size_t typed = 0;
  for (const mentions::Form& form : mentions::ReadForms()) {
    for (const Mention& mention : FindMentions(form.written, form.lang, "2024-03-18")) {
      const Value& value = mention.value;
      if (value.figure() == nullptr && value.dates() == nullptr) continue;
      ++typed;
      const Value again = Value::Parse(mention.type, value.text());
      ASSERT_EQ(again, value) << form.written;
      if (value.figure() != nullptr) {
        ASSERT_NE(again.figure(), nullptr) << value.text();
        EXPECT_EQ(*again.figure(), *value.figure()) << value.text();
        EXPECT_EQ(again.figure()->ToString(), value.text());
      } else {
        ASSERT_NE(again.dates(), nullptr) << value.text();
        EXPECT_EQ(*again.dates(), *value.dates()) << value.text();
        EXPECT_EQ(again.dates()->ToString(), value.text());
      }
    }
  }
  EXPECT_GT(typed, 1000U);
}

TEST(ValueTest, WhatIsAFigureOrADateIsTyped) {
  for (const mentions::Form& form : mentions::ReadForms()) {
    for (const Mention& mention : FindMentions(form.written, form.lang, "2024-03-18")) {
      switch (mention.type) {
        case MentionType::kNumber:
        case MentionType::kQuantity:
        case MentionType::kMoney:
        case MentionType::kAge:
        case MentionType::kRank:
        case MentionType::kMinute:
          EXPECT_NE(mention.value.figure(), nullptr) << form.written;
          break;
        case MentionType::kDate:
          EXPECT_NE(mention.value.dates(), nullptr) << form.written;
          break;
        default:
          EXPECT_EQ(mention.value.figure(), nullptr) << form.written;
          EXPECT_EQ(mention.value.dates(), nullptr) << form.written;
      }
    }
  }
}

TEST(ValueTest, FiguresAreParsed) {
  EXPECT_EQ(Figure::Parse("4.8e12 B/s"), Figure::Of(Kind::kExact, NumberOf("4.8e12"), "B/s"));
  EXPECT_EQ(Figure::Parse(">=3"), Figure::Of(Kind::kAtLeast, NumberOf("3")));
  EXPECT_EQ(Figure::Parse("<3 %"), Figure::Of(Kind::kUnder, NumberOf("3"), "%"));
  EXPECT_EQ(Figure::Parse("~-0.5"), Figure::Of(Kind::kAbout, NumberOf("-0.5")));
  EXPECT_EQ(Figure::Parse("#19"), Figure::Ordinal(19));
  EXPECT_EQ(Figure::Parse("2/3"), Figure::Of(Kind::kExact, {Decimal{2, 0}, 3}));
  const auto range = Figure::Parse("30..40 m");
  ASSERT_TRUE(range);
  EXPECT_EQ(range->kind, Kind::kRange);
  EXPECT_EQ(range->first, NumberOf("30"));
  EXPECT_EQ(range->last, NumberOf("40"));
  EXPECT_EQ(range->unit, "m");
}

TEST(ValueTest, DatesAreParsed) {
  EXPECT_EQ(Date::Parse("2024-03-18"), (Date{.year = 2024, .month = 3, .day = 18}));
  EXPECT_EQ(Date::Parse("-0512"), (Date{.year = -512}));
  EXPECT_EQ(Date::Parse("--03"), (Date{.month = 3}));
  EXPECT_EQ(Date::Parse("---06"), (Date{.day = 6}));
  EXPECT_EQ(Date::Parse("198X"), (Date{.year = 1980, .is_decade = true}));
  EXPECT_EQ(Date::Parse("2024-W02"), (Date{.year = 2024, .week = 2}));
  EXPECT_EQ(Date::Parse("W-7"), (Date{.weekday = 7}));
  EXPECT_EQ(Date::Parse("T07:05"), (Date{.hour = 7, .minute = 5}));
  EXPECT_EQ(Date::Parse("T19"), (Date{.hour = 19}));
  EXPECT_EQ(Date::Parse("2024-Q3"), (Date{.year = 2024, .quarter = 3}));
  EXPECT_EQ(Date::Parse("Q3"), (Date{.quarter = 3}));
  EXPECT_EQ(Date::Parse("2024-H1"), (Date{.year = 2024, .half = 1}));
  EXPECT_EQ(Date::Parse("2024-summer"), (Date{.year = 2024, .season = 2}));
  EXPECT_EQ(Date::Parse("winter"), (Date{.season = 4}));
  EXPECT_EQ(Date::Parse("early 2024-03"),
            (Date{.year = 2024, .month = 3, .part = Date::Part::kBeginning}));
  EXPECT_EQ(Date::Parse("mid 2024"), (Date{.year = 2024, .part = Date::Part::kMiddle}));
  EXPECT_EQ(Date::Parse("late --06"), (Date{.month = 6, .part = Date::Part::kEnd}));
  EXPECT_EQ(Date::Parse("late 198X"),
            (Date{.year = 1980, .is_decade = true, .part = Date::Part::kEnd}));
  EXPECT_EQ(Date::Parse("T15:00Z"), (Date{.hour = 15, .minute = 0, .zone = 0}));
  EXPECT_EQ(Date::Parse("T16+01:00"), (Date{.hour = 16, .zone = 60}));
  EXPECT_EQ(Date::Parse("T09:30-03:30"), (Date{.hour = 9, .minute = 30, .zone = -210}));
  EXPECT_EQ(Dates::Parse("2023..2024"), (Dates{{.year = 2023}, Date{.year = 2024}}));
}

TEST(ValueTest, WhatIsWrittenOtherwiseIsATextAlone) {
  for (const char* const text : {"",
                                 ">",
                                 "1..",
                                 "..",
                                 "1/0",
                                 "1/-2",
                                 "abc",
                                 "nan",
                                 "inf",
                                 "0x10",
                                 "1e",
                                 "1e999",
                                 ".5",
                                 "5.",
                                 "+5",
                                 "1e-2147483648",
                                 "1.5e-2147483648",
                                 ">1..2",
                                 "3 ",
                                 " 3",
                                 "12345678901234567890123"}) {
    const Value value = Value::Parse(MentionType::kQuantity, text);
    EXPECT_EQ(value.figure(), nullptr) << text;
    EXPECT_EQ(value.text(), text);
  }
  for (const char* const text : {"",
                                 "-",
                                 "--",
                                 "---",
                                 "2024-3-18",
                                 "2024-",
                                 "24",
                                 "X",
                                 "T",
                                 "T7",
                                 "T19:",
                                 "W-",
                                 "2024-W",
                                 "2024-03-18..",
                                 "2024-259",
                                 "2024-03-257",
                                 "T019",
                                 "99999999999999999999",
                                 "Q",
                                 "Q12",
                                 "Q0",
                                 "2024-Q9",
                                 "H3",
                                 "2024-Q",
                                 "2024-Q3-01",
                                 "H",
                                 "summer 2024",
                                 "2024-Summer",
                                 "early",
                                 "early ",
                                 "early mid 2024",
                                 "T15:00+1",
                                 "T15:00+00:00",
                                 "T15Z+01:00",
                                 "Z"}) {
    const Value value = Value::Parse(MentionType::kDate, text);
    EXPECT_EQ(value.dates(), nullptr) << text;
    EXPECT_EQ(value.text(), text);
  }
}

TEST(ValueTest, OtherSpellingsOfANumberKeepTheirText) {
  const Value value = Value::Parse(MentionType::kNumber, "1800000000000");
  EXPECT_EQ(value.text(), "1800000000000");
  ASSERT_NE(value.figure(), nullptr);
  EXPECT_EQ(value.figure()->ToString(), "1.8e12");
}

TEST(ValueTest, AnAmountOfAsManyDigitsAsThereMayBeComesBack) {
  for (const std::string text : {"9.87654321098765432 miles", "123456789012345678 minutes"}) {
    const std::vector<Mention> mentions = FindMentions(text, "en");
    ASSERT_EQ(mentions.size(), 1U) << text;
    const Value& value = mentions[0].value;
    ASSERT_NE(value.figure(), nullptr);
    EXPECT_EQ(Figure::Parse(value.text()), *value.figure()) << value.text();
  }
}

TEST(ValueTest, NamesAreTexts) {
  const Value value = Value::Parse(MentionType::kName, "2024");
  EXPECT_EQ(value.text(), "2024");
  EXPECT_EQ(value.figure(), nullptr);
  EXPECT_EQ(value.dates(), nullptr);
}

TEST(ValueTest, DecimalsAreTheDoublesThatTheyAreWrittenAs) {
  for (const std::string text : {"0.1", "0.3", "1.8", "2.5e-7", "123456789012345678", "9.87e21"}) {
    EXPECT_EQ(Decimal::Parse(text)->ToDouble(), std::stod(text)) << text;
  }
}

}  // namespace
}  // namespace synoptic
