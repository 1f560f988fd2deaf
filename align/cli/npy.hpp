#pragma once

#include <ostream>

#include "synoptic/matrix.hpp"

namespace synoptic::cli {

/// Writes a matrix in the format of NumPy (.npy, version 1.0): little-endian float32, row by row.
void WriteNpy(const Matrix& matrix, std::ostream& out);

}  // namespace synoptic::cli
