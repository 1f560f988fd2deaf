#include "models/default/embedded.hpp"

namespace synoptic {

std::span<const std::byte> EmbeddedModel() { return {}; }

}  // namespace synoptic
