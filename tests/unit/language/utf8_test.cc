#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "synoptic/text.hpp"

namespace synoptic {
namespace {

// Well-formed UTF-8 by table 3-7 of the Unicode Standard, a byte at a time.
std::optional<std::size_t> FindInvalidUtf8Slowly(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  const auto is_tail = [&](std::size_t i, int low, int high) {
    return byte(i) >= low && byte(i) <= high;
  };
  for (std::size_t i = 0; i < text.size();) {
    const int first = byte(i);
    std::size_t length = 0;
    if (first < 0x80) {
      length = 1;
    } else if (first >= 0xC2 && first <= 0xDF) {
      length = is_tail(i + 1, 0x80, 0xBF) ? 2 : 0;
    } else if (first >= 0xE0 && first <= 0xEF) {
      const bool is_second =
          is_tail(i + 1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
      length = is_second && is_tail(i + 2, 0x80, 0xBF) ? 3 : 0;
    } else if (first >= 0xF0 && first <= 0xF4) {
      const bool is_second =
          is_tail(i + 1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
      length = is_second && is_tail(i + 2, 0x80, 0xBF) && is_tail(i + 3, 0x80, 0xBF) ? 4 : 0;
    }
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

TEST(FindInvalidUtf8, FindsNothingInWellFormedText) {
  EXPECT_EQ(FindInvalidUtf8(""), std::nullopt);
  EXPECT_EQ(FindInvalidUtf8("plain text of more than eight bytes"), std::nullopt);
  EXPECT_EQ(FindInvalidUtf8("è 人 😀 \uFFFF \U0010FFFF"), std::nullopt);
  EXPECT_EQ(FindInvalidUtf8(std::string(3, '\0')), std::nullopt);
}

TEST(FindInvalidUtf8, FindsTheFirstByteOfWhatIsNot) {
  EXPECT_EQ(FindInvalidUtf8("caff\xE8 nero"), 4);              // Latin-1.
  EXPECT_EQ(FindInvalidUtf8("\xC0\xAF"), 0);                   // Overlong.
  EXPECT_EQ(FindInvalidUtf8("ab\xED\xA0\x80"), 2);             // A surrogate.
  EXPECT_EQ(FindInvalidUtf8("ab\xF4\x90\x80\x80"), 2);         // Beyond U+10FFFF.
  EXPECT_EQ(FindInvalidUtf8("0123456789abcdef\xE4\xBA"), 16);  // Cut off.
  EXPECT_EQ(FindInvalidUtf8("\x80"), 0);
}

TEST(FindInvalidUtf8, AgreesWithTheStandardOnRandomBytes) {
  std::mt19937 random(7);
  // Bytes at which the rules change, so that nearly valid text is likely.
  const std::string bytes =
      "aaaaaaaa\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4"
      "\xF5\xFF\xBF\x80\x9F\xA0";
  for (int round = 0; round < 20000; ++round) {
    std::string text(random() % 24, '\0');
    for (char& c : text) c = bytes[random() % bytes.size()];
    ASSERT_EQ(FindInvalidUtf8(text), FindInvalidUtf8Slowly(text)) << ::testing::PrintToString(text);
  }
}

TEST(ReplaceInvalidUtf8, LeavesWellFormedTextAsItIs) {
  EXPECT_EQ(ReplaceInvalidUtf8(""), "");
  EXPECT_EQ(ReplaceInvalidUtf8("è 人 😀 \uFFFF \U0010FFFF"), "è 人 😀 \uFFFF \U0010FFFF");
}

TEST(ReplaceInvalidUtf8, PutsOneReplacementForEachBeginningOfACharacter) {
  EXPECT_EQ(ReplaceInvalidUtf8("caff\xE8 nero"), "caff\uFFFD nero");
  EXPECT_EQ(ReplaceInvalidUtf8("a\xE4\xBA"), "a\uFFFD");                // Cut off.
  EXPECT_EQ(ReplaceInvalidUtf8("\xF0\x9F\x98z"), "\uFFFDz");            // Cut off.
  EXPECT_EQ(ReplaceInvalidUtf8("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // A surrogate.
  EXPECT_EQ(ReplaceInvalidUtf8("\xC0\xAF\xFF"), "\uFFFD\uFFFD\uFFFD");  // Overlong; no byte of any.
}

TEST(ReplaceInvalidUtf8, MakesAnyBytesUtf8AndKeepsAllCharacters) {
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string text(random() % 24, '\0');
    for (char& c : text) c = static_cast<char>(random() % 3 == 0 ? 'a' : random() % 256);
    const std::string replaced = ReplaceInvalidUtf8(text);
    ASSERT_EQ(FindInvalidUtf8(replaced), std::nullopt) << ::testing::PrintToString(text);
    ASSERT_EQ(std::ranges::count(replaced, 'a'), std::ranges::count(text, 'a'));
  }
}

}  // namespace
}  // namespace synoptic
