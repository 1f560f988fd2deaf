#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace synoptic::weights {

/// Sixteen hexadecimal digits that tell whether text is the same (XXH3, 64 bits).
std::string DigestOf(std::string_view text);

/// Of the contents of files, in their order. Throws Error(kNotFound) for one that cannot be read.
std::string DigestOf(std::span<const std::filesystem::path> files);

}  // namespace synoptic::weights
