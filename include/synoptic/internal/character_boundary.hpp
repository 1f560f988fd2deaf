#pragma once

#include <cstddef>
#include <string_view>

namespace synoptic {

/// Whether an offset of a UTF-8 text, at most its size, does not stand inside of a character.
inline bool IsCharacterBoundary(std::string_view text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

}  // namespace synoptic
