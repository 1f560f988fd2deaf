// Offsets in code points and UTF-16, against counting through the text.

#include "synoptic/offsets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/error.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

constexpr OffsetUnit kCodePoint = OffsetUnit::kCodePoint;
constexpr OffsetUnit kUtf16 = OffsetUnit::kUtf16;

TEST(TextOffsetsTest, CountAsPythonAndJavaScriptDo) {
  const std::string_view text = "né 貓 😀!";
  const TextOffsets code_points(text, kCodePoint);
  const TextOffsets utf16(text, kUtf16);
  EXPECT_EQ(code_points.size(), 7U);
  EXPECT_EQ(utf16.size(), 8U);
  EXPECT_EQ(code_points.FromBytes({4, 7}), (Span{3, 4}));
  EXPECT_EQ(utf16.FromBytes({8, 12}), (Span{5, 7}));
  EXPECT_EQ(utf16.ToBytes({7, 8}), (Span{12, 13}));
  EXPECT_EQ(code_points.ToBytes({6, 7}), (Span{12, 13}));
}

TEST(TextOffsetsTest, OfAnEmptyTextAreZero) {
  const TextOffsets offsets("", kUtf16);
  EXPECT_EQ(offsets.size(), 0U);
  EXPECT_EQ(offsets.FromByte(0), 0U);
  EXPECT_EQ(offsets.ToByte(0), 0U);
}

TEST(TextOffsetsTest, OfLongTextsAreWhatCountingGives) {
  std::mt19937 random(7);
  const std::vector<std::string> characters = {"a", "é", "貓", "😀", "\n"};
  for (int round = 0; round < 20; ++round) {
    std::string text;
    std::vector<std::size_t> begins;
    std::vector<std::size_t> utf16_begins;
    std::size_t utf16 = 0;
    for (int c = 0; c < 40 * round; ++c) {
      const std::string& character = characters[random() % characters.size()];
      begins.push_back(text.size());
      utf16_begins.push_back(utf16);
      text += character;
      utf16 += character.size() == 4 ? 2 : 1;
    }
    begins.push_back(text.size());
    utf16_begins.push_back(utf16);
    const TextOffsets of_code_points(text, kCodePoint);
    const TextOffsets of_utf16(text, kUtf16);
    for (std::size_t c = 0; c < begins.size(); ++c) {
      ASSERT_EQ(of_code_points.FromByte(begins[c]), c);
      ASSERT_EQ(of_code_points.ToByte(c), begins[c]);
      ASSERT_EQ(of_utf16.FromByte(begins[c]), utf16_begins[c]);
      ASSERT_EQ(of_utf16.ToByte(utf16_begins[c]), begins[c]);
    }
  }
}

TEST(TextOffsetsTest, WithinACharacterOrBehindTheEndAreRefused) {
  const TextOffsets utf16("a😀", kUtf16);
  EXPECT_ERROR(utf16.FromByte(2), ErrorCode::kInvalidArgument, "within a character");
  EXPECT_ERROR(utf16.FromByte(6), ErrorCode::kInvalidArgument, "at most the 5 bytes");
  EXPECT_ERROR(utf16.ToByte(2), ErrorCode::kInvalidArgument, "within a character");
  EXPECT_ERROR(utf16.ToByte(4), ErrorCode::kInvalidArgument, "at most the 3 units");
}

TEST(TextOffsetsTest, OfWhatIsNoUtf8AreRefused) {
  EXPECT_ERROR(TextOffsets("a\xFF", kCodePoint), ErrorCode::kInvalidText, "at 1");
}

}  // namespace
}  // namespace synoptic
