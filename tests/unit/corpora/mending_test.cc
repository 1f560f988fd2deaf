// What was done to plain texts on their way, and what stays as it is.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "corpora/marked_text.hpp"
#include "synoptic/article.hpp"

namespace synoptic::corpora {
namespace {

ReadOptions InEnglish() {
  ReadOptions options;
  options.lang = "en";
  return options;
}

std::string Mended(const std::string& text) {
  const markup::Marked marked = ReadText(text, InEnglish(), "text");
  for (const markup::Run& run : marked.runs) EXPECT_LE(run.source.end, text.size());
  const std::string mended = marked.article.text;
  EXPECT_EQ(ReadText(mended, InEnglish(), "text").article.text, mended);
  return mended;
}

TEST(MendText, DecodesEscapes) {
  EXPECT_EQ(Mended("M\\u00fcnchen zahlt \\u20ac 4 \\ud83c\\udf09"), "München zahlt € 4 🌉");
  EXPECT_EQ(Mended("He said \\\"yes\\\".\\n\\nThey left.\\nEnd."),
            "He said \"yes\".\n\nThey left.\nEnd.");
  for (const std::string text :
       {"C:\\new and C:\\temp", "In Zürich, \\u00fc is ü.", "A \\ud83c alone", "\\d+ and \\u00fc",
        "One \\n\ntwo \\n\nthree", "It is C:\\new, \\t is a tab and \\u00fc\\u00fc a word",
        "\\u00fc is a letter, and \\u00e9 is one.", "Write \\n at the end. \\n ends a line.",
        "puts(\"Hi!\\n\"); puts(\"Bye!\\n\");"}) {
    EXPECT_EQ(Mended(text), text);
  }
}

TEST(MendText, DecodesNamesAndTakesTagsOut) {
  EXPECT_EQ(Mended("It cost &euro;4.2&nbsp;million &amp; more, AT&T."),
            "It cost €4.2\u00A0million & more, AT&T.");
  EXPECT_EQ(Mended("An <i>old</i> bridge.<br>It is\u00AD soft."), "An old bridge.\nIt is soft.");
  EXPECT_EQ(Mended("One.</p><p>Two.\n<p>An <b>old</b> one."), "One.\n\nTwo.\n\nAn old one.");
  for (const std::string text : {"a <b and x < y <z>", "A List<b> differs from a List<i>.",
                                 "<b> makes bold, and <i> slanted.", "An <i>old List<b> of it."}) {
    EXPECT_EQ(Mended(text), text);
  }
  EXPECT_EQ(Mended("An <i>old</i> List<b> of it."), "An old List<b> of it.");
}

TEST(MendText, JoinsSpacedType) {
  EXPECT_EQ(Mended("Der U m s a t z stieg: M i l l i o n e n E u r o."),
            "Der Umsatz stieg: Millionen Euro.");
  EXPECT_EQ(Mended("Город М о с к в а рад, B E R L I N"), "Город Москва рад, BERLIN");
  EXPECT_EQ(Mended("台 风 星 期 一， 损 失 3 0 0 万 元。"), "台风星期一，损失300万元。");
  for (const std::string text : {"Plan A B C D was it.", "Groups A B C D E F", "Grades A B C D F",
                                 "a b c", "a a a a a a", "台风 来了。A 级", "1 2 3 4 5"}) {
    EXPECT_EQ(Mended(text), text);
  }
}

TEST(MendText, JoinsWordsThatLinesPart) {
  EXPECT_EQ(Mended("The old bridge over the river was opened again on a Mon-\n"
                   "day in spring, after the well-known repairs had taken two\n"
                   "whole years, and pre-\nand post-war stones were kept by the well-\n"
                   "known mason, as the newspaper of the town has written of it."),
            "The old bridge over the river was opened again on a Monday in spring, after the "
            "well-known repairs had taken two whole years, and pre- and post-war stones were kept "
            "by the well-known mason, as the newspaper of the town has written of it.");
  EXPECT_EQ(Mended("台风星期一抵达沿海地区，造成三人受\n伤，经济损失达到三百五十万\n"
                   "元。省长要求中央政府提供紧急援\n助，并将学校关闭到星期五。"),
            "台风星期一抵达沿海地区，造成三人受伤，经济损失达到三百五十万元。省长要求中央政府提供紧"
            "急援助，并将学校关闭到星期五。");
}

TEST(MendText, KeepsTheRestByteForByte) {
  const std::string text = "\xEF\xBB\xBFThe bridge\r\n\r\nIt  is old - very old.\r\n";
  const markup::Marked marked = ReadText(text, InEnglish(), "text");
  EXPECT_EQ(marked.article.text, text);
  EXPECT_TRUE(marked.runs.empty());
  ReadOptions lines = InEnglish();
  lines.lines = ReadOptions::Lines::kSentence;
  EXPECT_EQ(ReadText("# A\n**b** &amp;", lines, "text").article.text, "# A\n**b** &amp;");
}

}  // namespace
}  // namespace synoptic::corpora
