#pragma once

#include "synoptic/align.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic {

/// Throws Error(kInvalidArgument) for options that are out of range, and for an only_risk that
/// cannot be promised: with these weights, this encoder, or the other options.
void CheckOptions(const AlignOptions& options, const Encoder& encoder);

/// The risk that is promised, if one is asked for; of options that were checked.
std::optional<double> PromisedRisk(const AlignOptions& options);

}  // namespace synoptic
