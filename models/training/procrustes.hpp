#pragma once

#include "synoptic/matrix.hpp"

namespace synoptic::training {

/// The orthogonal matrix W (d x d) for which the rows of source * W (n x d) come closest to those
/// of `target`, in sum of squares. With fewer than d independent rows there are many; this is one.
Matrix OrthogonalMap(const Matrix& source, const Matrix& target);

/// Replaces each row by row * map.
void MapRows(Matrix& rows, const Matrix& map);

}  // namespace synoptic::training
