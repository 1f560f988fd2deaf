#include "synoptic/internal/text_end.hpp"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

TEST(TextEndTest, TellsSentencesFromClausesInAnyScript) {
  EXPECT_EQ(language::FindTextEnd("It rains."), language::TextEnd::kSentence);
  EXPECT_EQ(language::FindTextEnd("下雨了。"), language::TextEnd::kSentence);
  EXPECT_EQ(language::FindTextEnd("هل تمطر؟"), language::TextEnd::kSentence);
  EXPECT_EQ(language::FindTextEnd("It rains,"), language::TextEnd::kClause);
  EXPECT_EQ(language::FindTextEnd("piove ;"), language::TextEnd::kClause);
  EXPECT_EQ(language::FindTextEnd("下雨了，"), language::TextEnd::kClause);
  EXPECT_EQ(language::FindTextEnd("Rain in May"), language::TextEnd::kOther);
  EXPECT_EQ(language::FindTextEnd("50 %"), language::TextEnd::kOther);
}

TEST(TextEndTest, LooksBehindClosingMarksAndSpaces) {
  EXPECT_EQ(language::FindTextEnd("«Piove.»"), language::TextEnd::kSentence);
  EXPECT_EQ(language::FindTextEnd("“It rains!” "), language::TextEnd::kSentence);
  EXPECT_EQ(language::FindTextEnd("(it rains.)\n"), language::TextEnd::kSentence);
  EXPECT_EQ(language::FindTextEnd("\"It rains\""), language::TextEnd::kOther);
}

TEST(TextEndTest, TakesTextThatIsEmptyOrNotUtf8) {
  EXPECT_EQ(language::FindTextEnd(""), language::TextEnd::kOther);
  EXPECT_EQ(language::FindTextEnd(" \""), language::TextEnd::kOther);
  EXPECT_EQ(language::FindTextEnd("."), language::TextEnd::kSentence);
  EXPECT_EQ(language::FindTextEnd("rain\xff"), language::TextEnd::kOther);
}

}  // namespace
}  // namespace synoptic
