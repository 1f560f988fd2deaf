#pragma once

#include <cstddef>
#include <span>

namespace synoptic {

/// The default model as it stands in the library: a store, aligned to 64 bytes; empty if the
/// library was built without it.
std::span<const std::byte> EmbeddedModel();

}  // namespace synoptic
