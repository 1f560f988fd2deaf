#include <gtest/gtest.h>

#include "synoptic/text.hpp"

namespace synoptic {
namespace {

TEST(TextEndTest, TellsSentencesFromClausesInAnyScript) {
  EXPECT_EQ(FindTextEnd("It rains."), TextEnd::kSentence);
  EXPECT_EQ(FindTextEnd("下雨了。"), TextEnd::kSentence);
  EXPECT_EQ(FindTextEnd("هل تمطر؟"), TextEnd::kSentence);
  EXPECT_EQ(FindTextEnd("It rains,"), TextEnd::kClause);
  EXPECT_EQ(FindTextEnd("piove ;"), TextEnd::kClause);
  EXPECT_EQ(FindTextEnd("下雨了，"), TextEnd::kClause);
  EXPECT_EQ(FindTextEnd("Rain in May"), TextEnd::kOther);
  EXPECT_EQ(FindTextEnd("50 %"), TextEnd::kOther);
}

TEST(TextEndTest, LooksBehindClosingMarksAndSpaces) {
  EXPECT_EQ(FindTextEnd("«Piove.»"), TextEnd::kSentence);
  EXPECT_EQ(FindTextEnd("“It rains!” "), TextEnd::kSentence);
  EXPECT_EQ(FindTextEnd("(it rains.)\n"), TextEnd::kSentence);
  EXPECT_EQ(FindTextEnd("\"It rains\""), TextEnd::kOther);
}

TEST(TextEndTest, TakesTextThatIsEmptyOrNotUtf8) {
  EXPECT_EQ(FindTextEnd(""), TextEnd::kOther);
  EXPECT_EQ(FindTextEnd(" \""), TextEnd::kOther);
  EXPECT_EQ(FindTextEnd("."), TextEnd::kSentence);
  EXPECT_EQ(FindTextEnd("rain\xff"), TextEnd::kOther);
}

}  // namespace
}  // namespace synoptic
