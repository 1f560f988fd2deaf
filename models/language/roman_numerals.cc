// A smaller letter before a larger one is taken off. Whether the letters stand as they usually do
// is told by writing the value again: IIX and VV are no numerals.

#include "models/language/roman_numerals.hpp"

#include <string>

namespace synoptic::language {
namespace {

constexpr int kLargest = 89;

int ValueOf(char letter) {
  switch (letter) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    default:
      return 0;
  }
}

std::string Written(int value) {
  struct Part {
    int value;
    std::string_view letters;
  };
  static constexpr Part kParts[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"},
                                    {5, "V"},  {4, "IV"},  {1, "I"}};
  std::string letters;
  for (const Part& part : kParts) {
    for (; value >= part.value; value -= part.value) letters += part.letters;
  }
  return letters;
}

}  // namespace

int RomanNumeral(std::string_view letters) {
  constexpr std::size_t kLongest = 8;  // Of eighty-eight.
  if (letters.size() > kLongest) return 0;
  int sum = 0;
  int last = 0;
  for (const char letter : letters) {
    const int value = ValueOf(letter);
    sum += value > last ? value - 2 * last : value;
    last = value;
  }
  return sum > 0 && sum <= kLargest && Written(sum) == letters ? sum : 0;
}

}  // namespace synoptic::language
