#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/text.hpp"
#include "tests/unit/mentions/forms.hpp"

namespace synoptic {
namespace {

using mentions::Form;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kToday = "2024-03-18";

bool IsFigure(const Mention& mention) {
  return mention.type == MentionType::kNumber || mention.type == MentionType::kQuantity ||
         mention.type == MentionType::kMoney || mention.type == MentionType::kDate ||
         mention.type == MentionType::kAge || mention.type == MentionType::kScore ||
         mention.type == MentionType::kRank || mention.type == MentionType::kMinute;
}

std::vector<Mention> FiguresOf(std::string_view text, std::string_view lang,
                               std::string_view date = kToday) {
  std::vector<Mention> mentions = FindMentions(text, lang, date);
  std::erase_if(mentions, [](const Mention& mention) { return !IsFigure(mention); });
  return mentions;
}

/// "quantity 5000 m" for each.
std::vector<std::string> Described(std::string_view text, std::string_view lang,
                                   std::string_view date = kToday) {
  std::vector<std::string> described;
  for (const Mention& mention : FiguresOf(text, lang, date)) {
    described.push_back(std::string(MentionTypeName(mention.type)) + " " + mention.value.text());
  }
  return described;
}

TEST(FiguresTest, WrittenFormsOfThirteenLanguagesHaveTheirValue) {
  const std::vector<Form> forms = mentions::ReadForms();
  ASSERT_GE(forms.size(), 400U);
  std::set<std::string> languages;
  std::size_t right = 0;
  std::string wrong;
  for (const Form& form : forms) {
    languages.insert(form.lang);
    const std::vector<std::string> found = Described(form.written, form.lang);
    if (found == form.figures) {
      ++right;
      continue;
    }
    wrong += "\n" + form.lang + " \"" + form.written + "\": expected";
    for (const std::string& figure : form.figures) wrong += " " + figure + ";";
    wrong += " found";
    for (const std::string& figure : found) wrong += " " + figure + ";";
  }
  EXPECT_EQ(languages.size(), 13U);
  const double share = 100.0 * static_cast<double>(right) / static_cast<double>(forms.size());
  RecordProperty("percent", std::to_string(share));
  EXPECT_GE(share, 98.0) << wrong;
  EXPECT_EQ(wrong, "") << right << " of " << forms.size();
}

TEST(FiguresTest, AnAmountOfSeveralUnitsIsOneFigure) {
  const std::string text = "She finished in 2 hours, 3 minutes and 59 seconds, a record.";
  const std::vector<Mention> mentions = FiguresOf(text, "en");
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_EQ(text.substr(mentions[0].span.begin, mentions[0].span.size()),
            "2 hours, 3 minutes and 59 seconds");
  EXPECT_THAT(Described("between 1 hour and 30 minutes", "en"),
              ElementsAre("quantity 3600 s", "quantity 1800 s"));
  EXPECT_THAT(Described("5 km in 20 minutes", "en"),
              ElementsAre("quantity 5000 m", "quantity 1200 s"));
}

TEST(FiguresTest, SpansCoverTheWholeFigure) {
  const std::string text = "Es kostete mehr als 1,5 Milliarden Euro, sagte sie am 3. März 2024.";
  const std::vector<Mention> figures = FiguresOf(text, "de");
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(Slice(text, figures[0].span), "mehr als 1,5 Milliarden Euro");
  EXPECT_EQ(Slice(text, figures[1].span), "3. März 2024");
}

TEST(FiguresTest, GoOnOverALineEndWhereThereAreNoSpaces) {
  EXPECT_THAT(Described("损失达到三百五十万\n元。", "zh"), ElementsAre("money 3500000 CNY"));
  EXPECT_THAT(Described("費用は1500\n円だ。", "ja"), ElementsAre("money 1500 JPY"));
  EXPECT_THAT(Described("共有三百\n\n元气满满", "zh"), ElementsAre("number 300"));
}

TEST(FiguresTest, ArticlesAreNoNumbers) {
  EXPECT_THAT(Described("Un uomo ha visto una donna.", "it"), IsEmpty());
  EXPECT_THAT(Described("One of them saw a man.", "en"), IsEmpty());
  EXPECT_THAT(Described("Ein Mann und eine Frau.", "de"), IsEmpty());
  EXPECT_THAT(Described("一个人一起去。", "zh"), IsEmpty());
}

TEST(FiguresTest, WordsThatAreNumbersByChanceAreNone) {
  EXPECT_THAT(Described("Sei sicuro?", "it"), IsEmpty());
  EXPECT_THAT(Described("Un livre neuf.", "fr"), IsEmpty());
  EXPECT_THAT(Described("万一十分重要", "zh"), IsEmpty());
  EXPECT_THAT(Described("the Seven Sisters", "en"), IsEmpty());
}

TEST(FiguresTest, PartsOfNamesAndCodesAreNoNumbers) {
  for (const std::string_view text :
       {"The B200 and HBM3e", "COVID-19 and an F-16", "version 1.2.3.4", "ISBN 978-3-16-148410-0",
        "a 4-bit model", "call 555-123-4567", "call +39 333 1234567", "on 9/11", "24/7",
        "5G and 3D", "007"}) {
    EXPECT_THAT(Described(text, "en"), IsEmpty()) << text;
  }
}

TEST(FiguresTest, ManyFiguresInASentenceAreReadInOrder) {
  EXPECT_THAT(
      Described("Nel 2023 oltre 3 milioni di auto, il 12 % in più, per 208 milioni di dollari.",
                "it"),
      ElementsAre("date 2023", "number >3000000", "quantity 12 %", "money 208000000 USD"));
}

TEST(FiguresTest, WithoutADateRelativeOnesSayHowFarAwayTheyAre) {
  EXPECT_THAT(Described("ieri", "it", ""), ElementsAre("quantity 86400 s"));
  EXPECT_THAT(Described("three days ago", "en", ""), ElementsAre("quantity 259200 s"));
  EXPECT_THAT(Described("vor fünf Jahren", "de", ""), ElementsAre("quantity 60 mo"));
  EXPECT_THAT(Described("vor einer Woche", "de", ""), ElementsAre("quantity 604800 s"));
  EXPECT_THAT(Described("last month", "en", ""), ElementsAre("quantity 1 mo"));
  EXPECT_THAT(Described("last Monday", "en", ""), ElementsAre("date W-1"));
  EXPECT_THAT(Described("this week", "en", ""), IsEmpty());
  EXPECT_THAT(Described("in March last year", "en", ""),
              ElementsAre("date --03", "quantity 12 mo"));
  EXPECT_THAT(Described("last Monday", "en", kToday), ElementsAre("date 2024-03-11"));
}

TEST(FiguresTest, DaysThatAreCountedFromAnUnknownDateAreASpan) {
  EXPECT_THAT(Described("3 days ago", "en", ""), ElementsAre("quantity 259200 s"));
  EXPECT_THAT(Described("Через 37 дней", "ru", ""), ElementsAre("quantity 3196800 s"));
}

TEST(FiguresTest, ScoresHaveAValueOfTheirOwnWhicheverWon) {
  EXPECT_THAT(Described("They won 3-1", "en"), ElementsAre("score 3-1"));
  EXPECT_THAT(Described("They lost 1-3", "en"), ElementsAre("score 1-3"));
  EXPECT_THAT(Described("siegten 102–98", "de"), ElementsAre("score 102-98"));
  EXPECT_THAT(Described("gewannen 3:1", "de"), ElementsAre("score 3-1"));
}

TEST(FiguresTest, OneAndNoneAreReadWhereTheyCount) {
  EXPECT_THAT(Described("One person was killed.", "en"), ElementsAre("number 1"));
  EXPECT_THAT(Described("Nobody was killed.", "en"), ElementsAre("number 0"));
  EXPECT_THAT(Described("Nobody knows how a person feels.", "en"), IsEmpty());
  EXPECT_THAT(Described("In einem Fall half niemand.", "de"), IsEmpty());
  EXPECT_THAT(Described("Es una persona arrogante.", "es"), IsEmpty());
}

TEST(FiguresTest, WhereAChangeEndsIsNoBoundAndNoRange) {
  EXPECT_THAT(Described("Revenue rose 5 percent to 1.2 billion euros", "en"),
              ElementsAre("quantity 5 %", "money 1200000000 EUR"));
  EXPECT_THAT(Described("The toll rose from 5 to 7", "en"), ElementsAre("number 5", "number 7"));
  EXPECT_THAT(Described("Growth of 5 to 7 percent", "en"), ElementsAre("quantity 5..7 %"));
  EXPECT_THAT(Described("Il bilancio è salito fino a 120 morti", "it"), ElementsAre("number 120"));
  EXPECT_THAT(Described("Fino a 120 persone nella sala", "it"), ElementsAre("number <=120"));
}

TEST(FiguresTest, CurrenciesOfOneNameAreThoseOfTheCountryThatIsNamed) {
  EXPECT_THAT(Described("In Mexico it costs 500 pesos.", "en"), ElementsAre("money 500 MXN"));
  EXPECT_THAT(Described("In Chile it costs 500 pesos.", "en"), ElementsAre("money 500 CLP"));
  EXPECT_THAT(Described("It costs 500 pesos.", "en"), ElementsAre("number 500"));
  EXPECT_THAT(Described("It costs 500 rupees.", "en"), ElementsAre("money 500 INR"));
}

TEST(FiguresTest, NumbersThatAreNamesAreNoFigures) {
  for (const std::string_view text : {"Flight 370 vanished", "on Route 66", "Flight BA 117 left"}) {
    EXPECT_THAT(Described(text, "en"), IsEmpty()) << text;
  }
}

TEST(FiguresTest, WhatStandsBeforeADateIsNoRange) {
  EXPECT_THAT(Described("С 1 января до 5 марта", "ru"), ElementsAre("date --01-01..--03-05"));
  EXPECT_THAT(Described("在1987年和在6月1日", "zh"), ElementsAre("date 1987", "date --06-01"));
  EXPECT_THAT(Described("Os ataques de 15 de outubro", "pt"), ElementsAre("date --10-15"));
  EXPECT_THAT(Described("from 340,000 people", "en"), ElementsAre("number 340000"));
}

TEST(FiguresTest, DaysThatNoCalendarHasAreReadAsWritten) {
  EXPECT_THAT(Described("Am 31. April 1882", "de"), ElementsAre("date 1882-04-31"));
  EXPECT_THAT(Described("il 80 giugno", "it"), ElementsAre("date --06-80"));
}

TEST(FiguresTest, LettersOfAnAbbreviationAreNoUnit) {
  EXPECT_THAT(Described("ca. 1600 B.C.E.", "en"), ElementsAre("date -1600"));
  EXPECT_THAT(Described("a file of 1600 B.", "en"), ElementsAre("quantity 1600 B"));
}

TEST(FiguresTest, RomanNumeralsCountOnlyCenturies) {
  EXPECT_THAT(Described("nel XIX secolo", "it"), ElementsAre("number #19"));
  EXPECT_THAT(Described("Luigi XIV e il secolo d'oro", "it"), IsEmpty());
  EXPECT_THAT(Described("MIX secolo", "it"), IsEmpty());
}

TEST(FiguresTest, OrdinalsThatAreNoFractionStayOrdinals) {
  EXPECT_THAT(Described("He sought a third term", "en"), ElementsAre("number #3"));
  EXPECT_THAT(Described("Profits fell by a third", "en"), ElementsAre("number 1/3"));
}

TEST(FiguresTest, ADecadeInEnglishIsPlural) {
  EXPECT_THAT(Described("the 1860 convention", "en"), ElementsAre("number 1860"));
  EXPECT_THAT(Described("the 1860s", "en"), ElementsAre("date 186X"));
}

TEST(FiguresTest, OtherLanguagesHaveWhatIcuKnows) {
  EXPECT_THAT(Described("5,5 kilometrów", "pl"), ElementsAre("quantity 5500 m"));
  EXPECT_THAT(Described("१२,३४,५६७", "hi"), ElementsAre("number 1234567"));
  EXPECT_THAT(Described("1,5 miljarder", "sv"), ElementsAre("number 1500000000"));
  EXPECT_THAT(Described("3 березня 2024", "uk"), ElementsAre("date 2024-03-03"));
  EXPECT_THAT(Described("۱۲۳", "fa"), ElementsAre("number 123"));
  EXPECT_THAT(Described("4.5 km", "und"), ElementsAre("quantity 4500 m"));
}

}  // namespace
}  // namespace synoptic
