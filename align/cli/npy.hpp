#pragma once

#include <ostream>
#include <string>

#include "synoptic/matrix.hpp"

namespace synoptic::cli {

/// Writes a matrix in the format of NumPy (.npy, version 1.0): little-endian float32, row by row.
void WriteNpy(const Matrix& matrix, std::ostream& out);

/// Reads a matrix that NumPy saved: two dimensions, little-endian float32 or float16, row by row,
/// all numbers finite. Throws Error: kNotFound, kUnreadable, kInvalidFormat, saying what was
/// expected and what was found.
Matrix ReadNpy(const std::string& file);

}  // namespace synoptic::cli
