#pragma once

#include <cstddef>
#include <functional>

#include "align/corpus/mining/distinct.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/mine.hpp"

namespace synoptic::corpus {

/// Vectors of the distinct sentences of a collection, of unit length or zero, with room for `room`
/// numbers. `progress`: as MineOptions has it.
Matrix EncodeSentences(const Encoder& encoder, const Sentences& sentences, const Distinct& distinct,
                       std::size_t room, std::size_t threads,
                       const std::function<void(double)>& progress);

/// Of vectors of all sentences, those of the distinct ones, scaled to unit length.
Matrix TakeDistinct(Matrix vectors, const Distinct& distinct, std::size_t room);

}  // namespace synoptic::corpus
