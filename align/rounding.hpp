#pragma once

#include "synoptic/synopsis.hpp"

namespace synoptic {

/// Gives the probabilities and the evidence of a synopsis the four decimals that its JSON has, as
/// fine as they mean anything: so a view of what was saved is the view of what was aligned. What is
/// less than certain stays so.
void RoundNumbers(Synopsis& synopsis);

}  // namespace synoptic
