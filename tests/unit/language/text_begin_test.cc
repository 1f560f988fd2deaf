#include "synoptic/internal/text_begin.hpp"

#include <gtest/gtest.h>

namespace synoptic {
namespace {

using language::FindTextBegin;
using language::TextBegin;

TEST(TextBeginTest, TellsTheCaseOfTheFirstLetter) {
  EXPECT_EQ(FindTextBegin("Élection"), TextBegin::kCapital);
  EXPECT_EQ(FindTextBegin("« Élection"), TextBegin::kCapital);
  EXPECT_EQ(FindTextBegin("Выборы"), TextBegin::kCapital);
  EXPECT_EQ(FindTextBegin("(выборы)"), TextBegin::kSmall);
  EXPECT_EQ(FindTextBegin("选举"), TextBegin::kCaseless);
  EXPECT_EQ(FindTextBegin("انتخابات"), TextBegin::kCaseless);
}

TEST(TextBeginTest, IsNothingElseWithoutALetter) {
  EXPECT_EQ(FindTextBegin(""), TextBegin::kOther);
  EXPECT_EQ(FindTextBegin(" - ..."), TextBegin::kOther);
  EXPECT_EQ(FindTextBegin("2024 war es"), TextBegin::kOther);
}

}  // namespace
}  // namespace synoptic
