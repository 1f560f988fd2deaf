#include "synoptic/internal/digit_runs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(DigitRunsTest, AreInAsciiWhateverTheirScript) {
  EXPECT_THAT(language::DigitRuns("٢٠٢٤ ２０ १२"), ElementsAre("2024", "20", "12"));
}

TEST(DigitRunsTest, GoOnOverMarksAndSpacesOfGroups) {
  EXPECT_THAT(language::DigitRuns("1.234.567 and 4,8"), ElementsAre("1234567", "48"));
  EXPECT_THAT(language::DigitRuns("10 300 £"), ElementsAre("10300"));
  EXPECT_THAT(language::DigitRuns("1 234 567 and 1.234 567"), ElementsAre("1234567", "1234567"));
  EXPECT_THAT(language::DigitRuns("1’200 ١٬٢٠٠"), ElementsAre("1200", "1200"));
}

TEST(DigitRunsTest, EndAtAnythingElse) {
  EXPECT_THAT(language::DigitRuns("3-5 May 2024."), ElementsAre("3", "5", "2024"));
  EXPECT_THAT(language::DigitRuns("2016 500"), ElementsAre("2016", "500"));
  EXPECT_THAT(language::DigitRuns("1., 2"), ElementsAre("1", "2"));
}

TEST(DigitRunsTest, AreNoneWithoutDigits) {
  EXPECT_THAT(language::DigitRuns("twenty"), IsEmpty());
  EXPECT_THAT(language::DigitRuns(""), IsEmpty());
  EXPECT_THAT(language::DigitRuns("\xFF.,"), IsEmpty());
}

}  // namespace
}  // namespace synoptic
