#pragma once

#include <cstddef>

#include "synoptic/align.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic {

/// Throws Error(kInvalidArgument) for options that are out of range, and for an only_risk that
/// cannot be promised: with these weights, this encoder, or the other options.
void CheckOptions(const AlignOptions& options, const Encoder& encoder);

/// Throws Error(kInvalidArgument) for a probability that is none, or no thread at all.
void CheckRun(double min_probability, std::size_t threads);

/// The risk that is promised, if one is asked for; of options that were checked.
std::optional<double> PromisedRisk(const AlignOptions& options);

}  // namespace synoptic
