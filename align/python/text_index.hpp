#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace synoptic::python {

/// Places in a UTF-8 text as bytes, which the library counts, and as characters, which Python
/// counts. Remembers a number every 256 bytes of texts that are not ASCII. Does not own the text.
class TextIndex {
 public:
  explicit TextIndex(std::string_view text);

  /// How many characters begin before `byte`, which is at most the size of the text. O(1).
  std::size_t CharactersBefore(std::size_t byte) const;

 private:
  static constexpr std::size_t kBlock = 256;

  std::string_view text_;
  std::vector<std::size_t> before_;  ///< Characters that begin before each block; empty: ASCII.
};

}  // namespace synoptic::python
