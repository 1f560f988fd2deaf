#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"

/// What the token before a full stop is made of.
namespace synoptic::language {

/// A token that is given as UTF-8, as characters.
inline std::u32string Decode(std::string_view token) {
  std::u32string characters;
  for (std::size_t i = 0; i < token.size();) {
    characters.push_back(static_cast<char32_t>(NextCharacter(token, i)));
  }
  return characters;
}

inline bool IsNumber(std::u32string_view token) {
  return !token.empty() &&
         std::ranges::all_of(token, [](char32_t c) { return IsDigit(static_cast<UChar32>(c)); });
}

inline bool IsRomanDigit(UChar32 c) {
  return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C';
}

inline bool IsRomanNumeral(std::u32string_view token) {
  return !token.empty() && std::ranges::all_of(token, [](char32_t c) {
    return IsRomanDigit(static_cast<UChar32>(c));
  });
}

inline std::string Utf8Of(UChar32 c) {
  std::string utf8;
  AppendCharacter(c, utf8);
  return utf8;
}

}  // namespace synoptic::language
