#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

#include "synoptic/internal/section_mark.hpp"

namespace synoptic::mentions {
namespace {

/// "chapter 3", or nothing.
std::string Marked(std::string_view text, std::string_view lang) {
  const std::optional<SectionMark> mark = ReadSectionMark(text, lang);
  return mark ? mark->kind + " " + std::to_string(mark->number) : "";
}

TEST(SectionMarksTest, NumbersInAllTheirForms) {
  EXPECT_EQ(Marked("Chapter 3", "en"), "chapter 3");
  EXPECT_EQ(Marked("CHAPTER THREE", "en"), "chapter 3");
  EXPECT_EQ(Marked("Chapter One: The Sea", "en"), "chapter 1");
  EXPECT_EQ(Marked("Capitolo III", "it"), "capitolo 3");
  EXPECT_EQ(Marked("Capitolo quarto", "it"), "capitolo 4");
  EXPECT_EQ(Marked("BAB XIV", "id"), "bab 14");
  EXPECT_EQ(Marked("Глава третья", "ru"), "глава 3");
  EXPECT_EQ(Marked("Kapitel drei", "de"), "kapitel 3");
  EXPECT_EQ(Marked("Artikel 12", "und"), "artikel 12");
  EXPECT_EQ(Marked("§ 7", "de"), "§ 7");
}

TEST(SectionMarksTest, WhatStandsBehindTheNumberNamesIt) {
  EXPECT_EQ(Marked("Drittes Kapitel", "de"), "kapitel 3");
  EXPECT_EQ(Marked("第三章", "zh"), "章 3");
  EXPECT_EQ(Marked("第十二章 风暴", "zh"), "章 12");
}

TEST(SectionMarksTest, NumbersAloneAreToldByHowTheyAreWritten) {
  EXPECT_EQ(Marked("12. Rights of the child", "en"), Marked("13.", "en").replace(3, 2, "12"));
  EXPECT_NE(Marked("3. Scope", "en"), Marked("3) scope", "en"));
  EXPECT_EQ(Marked("3.2 Scope", "en"), ". 2");
  EXPECT_EQ(Marked("1:12 And there was light.", "en"), ": 12");
  EXPECT_EQ(Marked("XII.", "en"), "I. 12");
}

TEST(SectionMarksTest, LinesOfMarkup) {
  EXPECT_EQ(Marked("<page>", "en"), "<page> 0");
  EXPECT_EQ(Marked("<chapter id=3>", "en"), "<chapter id=> 3");
  EXPECT_EQ(Marked("* * *", "en"), "* 0");
  EXPECT_EQ(Marked("-----", "und"), "- 0");
}

TEST(SectionMarksTest, OtherSentencesAreNone) {
  for (const std::string_view text :
       {"", " ", "I went home.", "The storm came at night.", "<b", "--", "Call 5551234567 now"}) {
    EXPECT_EQ(Marked(text, "en"), "") << text;
  }
}

}  // namespace
}  // namespace synoptic::mentions
