#pragma once

#include <cstddef>
#include <span>

namespace synoptic::language {

/// The image of the records that were compiled with the library. The program that compiles them
/// has one of its own with nothing in it.
std::span<const std::byte> EmbeddedRecords();

}  // namespace synoptic::language
