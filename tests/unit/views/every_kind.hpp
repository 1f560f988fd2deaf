#pragma once

#include "synoptic/synopsis.hpp"

namespace synoptic::testing {

/// A synopsis that has of everything that a result may hold something: each kind of text, of
/// mention, of difference with each of its grounds, and each member that may be left out.
Synopsis EveryKind();

}  // namespace synoptic::testing
