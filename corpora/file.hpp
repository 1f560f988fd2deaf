#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "synoptic/export.hpp"

namespace synoptic::corpora {

/// All bytes of a regular file, or of a stream that this process has open ("/dev/stdin", and
/// "/dev/fd/63" of a shell's process substitution). Throws Error: kNotFound, kUnreadable (also for
/// what could make a reader wait for ever, such as a named pipe), kTooLarge.
SYNOPTIC_EXPORT std::string ReadBytes(const std::filesystem::path& file, std::size_t max_bytes);

}  // namespace synoptic::corpora
