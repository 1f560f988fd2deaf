#pragma once

#include <string_view>

#include "synoptic/encoder.hpp"

namespace synoptic::linking {

/// How well the vectors of an encoder know the words of two articles, in [0, 1]: 1 as those of the
/// languages that weights are learned for, 0 not at all. What lies between is a blend of both ways
/// to judge: by vectors, and by what can be told without them.
using Familiarity = float;

/// By what the encoder says of the two languages, and nothing else. A language that was not
/// recognised is not held against it.
Familiarity FamiliarityOf(const Encoder& encoder, std::string_view a_lang, std::string_view b_lang);

}  // namespace synoptic::linking
