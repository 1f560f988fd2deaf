#pragma once

#include <cstddef>

#include "models/training/batches.hpp"
#include "models/training/corpus.hpp"
#include "models/training/encoder.hpp"

namespace synoptic::training {

/// Takes up to `wanted` rows out of the corpus, spread evenly over it, that hold a sentence: two
/// texts of at least five words each that differ. None of a source of fewer than a hundred rows.
Batch HoldOut(Corpus& corpus, std::size_t wanted);

/// Share of the held-out texts, of both sides, whose translation is nearest by sentence vectors.
/// One if none were held out. O(n^2 d).
double RetrievalPrecision(const Encoder& encoder, const Batch& held_out);

}  // namespace synoptic::training
