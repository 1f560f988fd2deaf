#pragma once

#include <pybind11/numpy.h>

#include <memory>
#include <string>

#include "synoptic/matrix.hpp"

namespace synoptic::python {

/// The matrix as an array of NumPy, rows x cols of float32: it takes the numbers over.
pybind11::array ArrayOf(Matrix matrix);

/// The same, read-only, of numbers that `owner` keeps alive.
pybind11::array ViewOf(const Matrix& matrix, const std::shared_ptr<const void>& owner);

/// The numbers of an array of two dimensions, or of what NumPy makes one of, as float32: a copy.
/// Throws Error(kInvalidArgument), beginning with `what`, for other shapes, and TypeError for what
/// are no numbers.
Matrix MatrixOf(const pybind11::handle& array, const std::string& what);

}  // namespace synoptic::python
