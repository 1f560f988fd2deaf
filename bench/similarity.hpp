#pragma once

#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::bench {

/// How far the words of each unit of one article match those of each unit of the other, the mean of
/// both directions.
Matrix TokenSimilarity(const Encoding& a, const Encoding& b);

/// Cross-domain similarity local scaling (CSLS, Conneau et al. 2018): twice the similarity, without
/// the means of the ten nearest neighbours of both.
Matrix ScaledByNeighbours(const Matrix& similarity);

}  // namespace synoptic::bench
