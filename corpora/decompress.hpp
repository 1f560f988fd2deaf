#pragma once

#include <cstddef>
#include <string>

#include "synoptic/export.hpp"

namespace synoptic::corpora {

/// Text that is smaller than a part of this, compressed, is none: it repeats itself. Beyond the
/// first bytes.
inline constexpr std::size_t kMostTimes = 500;
inline constexpr std::size_t kBytesBeforeTimes = std::size_t{8} << 20;

/// What bytes hold that gzip or zstd compressed, in one part or several; other bytes as they are.
/// Throws Error: kInvalidText for compressed bytes that are cut off or damaged, that something else
/// follows, or that are compressed twice; kTooLarge for more than `max_bytes` of content, or for
/// content of more than kMostTimes the size. What is too large is not kept. O(content).
SYNOPTIC_EXPORT std::string Decompress(std::string bytes, std::size_t max_bytes,
                                       const std::string& name);

}  // namespace synoptic::corpora
