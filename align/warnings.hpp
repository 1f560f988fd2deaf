#pragma once

#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic {

/// What is to be said of a synopsis that was made of these, in the order of Warning::Kind but for
/// articles, of which each has its own together.
std::vector<Warning> FindWarnings(const Synopsis& synopsis, const Encoder& encoder,
                                  const AlignOptions& options);

}  // namespace synoptic
