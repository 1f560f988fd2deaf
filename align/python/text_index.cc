// Characters are counted by their first bytes: all but those of the form 10xxxxxx.

#include "align/python/text_index.hpp"

#include <algorithm>
#include <cstdint>

namespace synoptic::python {
namespace {

std::size_t CharactersIn(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

TextIndex::TextIndex(std::string_view text) : text_(text) {
  std::vector<std::size_t> before;
  std::size_t characters = 0;
  for (std::size_t begin = 0; begin < text.size(); begin += kBlock) {
    before.push_back(characters);
    characters += CharactersIn(text.substr(begin, kBlock));
  }
  before.push_back(characters);
  if (characters != text.size()) before_ = std::move(before);
}

std::size_t TextIndex::CharactersBefore(std::size_t byte) const {
  if (before_.empty()) return byte;
  const std::size_t block = byte / kBlock;
  return before_[block] + CharactersIn(text_.substr(block * kBlock, byte % kBlock));
}

}  // namespace synoptic::python
