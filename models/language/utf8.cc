#include <cstdint>
#include <cstring>
#include <optional>

#include "models/language/icu.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

// The offset from `i` on of the first eight bytes that are not all ASCII, or of the rest.
std::size_t SkipAscii(std::string_view text, std::size_t i) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::uint64_t block = 0;
  for (; i + sizeof block <= text.size(); i += sizeof block) {
    std::memcpy(&block, text.data() + i, sizeof block);
    if ((block & kHighBits) != 0) break;
  }
  return i;
}

}  // namespace

std::optional<std::size_t> FindInvalidUtf8(std::string_view text) {
  for (std::size_t i = SkipAscii(text, 0); i < text.size();) {
    const std::size_t at = i;
    if (language::NextCharacter(text, i) < 0) return at;
    if (i % 8 == 0) i = SkipAscii(text, i);
  }
  return std::nullopt;
}

std::string ReplaceInvalidUtf8(std::string_view text) {
  std::string out;
  while (const std::optional<std::size_t> invalid = FindInvalidUtf8(text)) {
    out += text.substr(0, *invalid);
    out += "\uFFFD";
    std::size_t behind = *invalid;
    language::NextCharacter(text, behind);
    text.remove_prefix(behind);
  }
  return out += text;
}

}  // namespace synoptic
