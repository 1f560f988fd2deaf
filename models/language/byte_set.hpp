#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace synoptic::language {

/// A few bytes that are looked for among many others. std::string_view::find_first_of would search
/// the set anew for each.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char byte : bytes) has_[static_cast<unsigned char>(byte)] = true;
  }

  constexpr bool Has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }

  /// The offset of the first from `begin` on; the size of the text if there is none.
  constexpr std::size_t FindIn(std::string_view text, std::size_t begin) const {
    while (begin < text.size() && !Has(text[begin])) ++begin;
    return begin < text.size() ? begin : text.size();
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace synoptic::language
