#include "models/language/roman_numerals.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace synoptic::language {
namespace {

// As they are taught: the ones behind the tens.
std::map<std::string, int> Taught() {
  const std::array<std::string, 10> ones = {"",  "I",  "II",  "III",  "IV",
                                            "V", "VI", "VII", "VIII", "IX"};
  std::map<std::string, int> numerals;
  for (int tens = 0; tens <= 8; ++tens) {
    std::string begin = tens == 4 ? "XL" : std::string(tens % 5, 'X');
    if (tens >= 5) begin.insert(0, "L");
    for (int one = 0; one <= 9; ++one) numerals[begin + ones[one]] = 10 * tens + one;
  }
  numerals.erase("");
  return numerals;
}

TEST(RomanNumeralTest, HasTheValueOfAllThatAreTaught) {
  for (const auto& [letters, value] : Taught()) EXPECT_EQ(RomanNumeral(letters), value) << letters;
}

TEST(RomanNumeralTest, NothingElseOfTheirLettersIsOne) {
  const std::map<std::string, int> taught = Taught();
  constexpr std::string_view kLetters = "IVXL";
  for (const std::string_view letters : {"", "i", "C", "XC", "MM", "X V"})
    EXPECT_EQ(RomanNumeral(letters), 0);
  for (unsigned code = 0; code < 4 * 4 * 4 * 4 * 4; ++code) {
    for (std::size_t size = 1; size <= 5; ++size) {
      std::string letters;
      for (std::size_t i = 0; i < size; ++i) letters += kLetters[(code >> (2 * i)) % 4];
      EXPECT_EQ(RomanNumeral(letters) > 0, taught.contains(letters)) << letters;
    }
  }
}

}  // namespace
}  // namespace synoptic::language
