#pragma once

#include "align/weights/content.hpp"

namespace synoptic {

/// The weights that are compiled in.
inline const weights::Tables& Defaults() { return weights::DefaultTables(); }

}  // namespace synoptic
