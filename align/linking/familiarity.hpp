#pragma once

#include <string_view>

#include "synoptic/encoder.hpp"

namespace synoptic::linking {

/// How well the vectors of an encoder know the words of two articles, in [0, 1]: 1 as those of the
/// languages that weights are learned for, 0 not at all. What lies between is a blend of both ways
/// to judge: by vectors, and by what can be told without them.
using Familiarity = float;

/// Of the words of one article, by what the encoder says of its language, and nothing else. A
/// language that was not recognised is not held against it. Of two articles, the lesser of both.
Familiarity FamiliarityOf(const Encoder& encoder, std::string_view lang);

}  // namespace synoptic::linking
