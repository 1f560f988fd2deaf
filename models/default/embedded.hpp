#pragma once

#include <cstddef>
#include <span>

namespace synoptic {

/// The default model as it stands in the program: a store, aligned to 64 bytes.
std::span<const std::byte> EmbeddedModel();

}  // namespace synoptic
