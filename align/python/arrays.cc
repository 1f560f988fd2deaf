// Matrices of the library and arrays of NumPy.

#include "align/python/arrays.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "align/python/bindings.hpp"
#include "synoptic/error.hpp"

namespace synoptic::python {
namespace {

using Floats = py::array_t<float, py::array::c_style | py::array::forcecast>;

std::vector<py::ssize_t> ShapeOf(const Matrix& matrix) {
  return {static_cast<py::ssize_t>(matrix.rows), static_cast<py::ssize_t>(matrix.cols)};
}

std::string ShapeText(const Floats& array) {
  std::string text = "(";
  for (py::ssize_t i = 0; i < array.ndim(); ++i) {
    text += (i == 0 ? "" : ", ") + std::to_string(array.shape(i));
  }
  return text + ')';
}

}  // namespace

py::array ArrayOf(Matrix matrix) {
  auto owned = std::make_unique<Matrix>(std::move(matrix));
  const float* const data = owned->values.data();
  const std::vector<py::ssize_t> shape = ShapeOf(*owned);
  const py::capsule owner(owned.get(), [](void* held) { delete static_cast<Matrix*>(held); });
  owned.release();
  return Floats(shape, data, owner);
}

py::array ViewOf(const Matrix& matrix, const std::shared_ptr<const void>& owner) {
  auto held = std::make_unique<std::shared_ptr<const void>>(owner);
  const py::capsule base(held.get(),
                         [](void* p) { delete static_cast<std::shared_ptr<const void>*>(p); });
  held.release();
  Floats view(ShapeOf(matrix), matrix.values.data(), base);
  view.attr("setflags")(py::arg("write") = false);
  return view;
}

Matrix MatrixOf(const py::handle& array, const std::string& what) {
  const Floats floats = Floats::ensure(array);
  if (!floats) {
    throw py::type_error(what + ": expected an array of numbers, found " +
                         Py_TYPE(array.ptr())->tp_name);
  }
  if (floats.ndim() != 2) {
    throw Error(
        ErrorCode::kInvalidArgument,
        what + ": expected an array of two dimensions, found the shape " + ShapeText(floats));
  }
  Matrix matrix(static_cast<std::size_t>(floats.shape(0)),
                static_cast<std::size_t>(floats.shape(1)));
  std::copy_n(floats.data(), matrix.values.size(), matrix.values.begin());
  return matrix;
}

}  // namespace synoptic::python
