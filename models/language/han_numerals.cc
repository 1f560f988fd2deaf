#include "models/language/han_numerals.hpp"

#include <string_view>

namespace synoptic::language {

int HanDigit(char32_t c) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  const std::size_t at = kDigits.find(c);
  if (at != std::u32string_view::npos) return static_cast<int>(at);
  if (c == U'零' || c == U'○') return 0;
  return c == U'两' || c == U'兩' ? 2 : -1;
}

int HanPlace(char32_t c) {
  if (c == U'十') return 10;
  if (c == U'百') return 100;
  return c == U'千' ? 1000 : -1;
}

}  // namespace synoptic::language
