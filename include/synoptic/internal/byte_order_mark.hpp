#pragma once

#include <cstddef>
#include <string_view>

namespace synoptic {

/// What some programs put in front of text in UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Where a text begins behind the mark; 0 if it has none.
inline std::size_t BehindByteOrderMark(std::string_view bytes) {
  return bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

}  // namespace synoptic
