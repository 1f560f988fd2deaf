#include "corpora/sentence_end.hpp"

#include <gtest/gtest.h>

namespace synoptic::corpora {
namespace {

TEST(SentenceEnd, IsAMarkOfAnyScriptBehindClosingMarks) {
  for (const char* text : {"Yes.", "Yes!”", "Sì?»", "„Ja.“ ", "下雨了。」", "هل تمطر؟", "वर्षा।",
                           "And…", "(It rains.)", "ភ្លៀង។"}) {
    EXPECT_TRUE(EndsSentence(text)) << text;
  }
  for (const char* text : {"", "Yes", "Yes,”", "Yes:", "50 %", "“"}) {
    EXPECT_FALSE(EndsSentence(text)) << text;
  }
}

}  // namespace
}  // namespace synoptic::corpora
