#pragma once

#include <filesystem>
#include <functional>
#include <ostream>

namespace synoptic::vectors {

/// Writes a file under a temporary name and renames it when all of it is written, so that a reader
/// never sees half of one. What is no regular file, a device or a pipe, is written where it is.
/// Throws Error(kUnreadable) if that fails.
void WriteWhole(const std::filesystem::path& file, const std::function<void(std::ostream&)>& write);

}  // namespace synoptic::vectors
