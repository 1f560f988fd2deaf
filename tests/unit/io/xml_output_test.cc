#include "align/io/xml_output.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace synoptic::io {
namespace {

TEST(XmlText, ReplacesWhatXmlForbids) {
  EXPECT_EQ(XmlText("a\x1B[31m b\x07"), "a\uFFFD[31m b\uFFFD");
  EXPECT_EQ(XmlText(std::string("\0\x7F", 2)), "\uFFFD\uFFFD");
  EXPECT_EQ(XmlText("\xC2\x9B"
                    "1m"),
            "\uFFFD1m");
  EXPECT_EQ(XmlText("\uFFFE\uFFFF\uFFFD"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(XmlText("x\xFFy"), "x\uFFFDy");
}

TEST(XmlText, SpaceIsASpace) {
  EXPECT_EQ(XmlText("a\r\n\tb\u0085c\u2028d\u2029 e"), "a b c d e");
  EXPECT_EQ(XmlText("a \t b", Spaces::kAll), "a   b");
  EXPECT_EQ(XmlText("a\u00A0b\u3000c"), "a\u00A0b\u3000c") << "what keeps words together stays";
}

TEST(XmlText, LeavesOtherTextAsItIs) {
  for (const std::string text : {"", "È già così.", "مكتبة", "港口街", "👩🏽‍🍳", "e\u0301",
                                 "<a href='x'>&amp;]]>", "\u202Ea\u202C", "\uE000"}) {
    EXPECT_EQ(XmlText(text), text);
  }
}

TEST(XmlLanguage, IsATagOrUndetermined) {
  for (const std::string tag : {"it", "pt-BR", "zh-Hant-TW", "de-1996", "und"}) {
    EXPECT_EQ(XmlLanguage(tag), tag);
  }
  for (const std::string text :
       {"", "\" onload=\"x", "../x", "it-", "-it", "1t", "a--b", "verylonglanguage", "it it"}) {
    EXPECT_EQ(XmlLanguage(text), "und") << text;
  }
}

TEST(XmlOutput, WritesAnIndentedDocument) {
  XmlOutput xml;
  xml.Start("a");
  xml.Attribute("b", "\"<&>'\n");
  xml.Element("c", "<&>\x1B");
  xml.End();
  EXPECT_EQ(std::move(xml).Finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&quot;&lt;&amp;&gt;' \">\n"
            "  <c>&lt;&amp;&gt;\uFFFD</c>\n</a>\n");
}

}  // namespace
}  // namespace synoptic::io
