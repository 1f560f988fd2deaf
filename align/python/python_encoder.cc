// Words are found and weighed as without a model (NoVectors); Python says what their vectors are.
// The vector of a unit is the sum of its words by weight, unless Python has a better one.

#include "align/python/python_encoder.hpp"

#include <pybind11/stl.h>

#include <cmath>
#include <utility>
#include <vector>

#include "align/python/arrays.hpp"
#include "align/python/bindings.hpp"
#include "align/python/spans.hpp"
#include "synoptic/error.hpp"
#include "synoptic/no_vectors.hpp"

namespace synoptic::python {
namespace {

// Zero stays zero; what is not finite stays so, and CheckEncoding tells.
void Normalise(Matrix& matrix) {
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    double squares = 0;
    for (const float value : matrix.row(i)) squares += static_cast<double>(value) * value;
    if (squares == 0) continue;
    const double norm = std::sqrt(squares);
    for (float& value : matrix.row(i)) value = static_cast<float>(value / norm);
  }
}

}  // namespace

PythonEncoder::PythonEncoder(std::string name, std::size_t dimension, std::string hash)
    : name_(std::move(name)), hash_(std::move(hash)), dimension_(dimension) {
  if (hash_.empty()) hash_ = name_;
  if (dimension_ == 0) {
    throw Error(ErrorCode::kInvalidArgument,
                "encoder \"" + name_ + "\": expected a dimension of 1 or more, found 0");
  }
}

py::function PythonEncoder::Override(const char* method) const {
  return py::get_override(static_cast<const Encoder*>(this), method);
}

bool PythonEncoder::Knows(std::string_view lang) const {
  const py::gil_scoped_acquire acquire;
  const py::function knows = Override("knows");
  return !knows || py::cast<bool>(knows(StrOf(lang)));
}

Matrix PythonEncoder::Rows(const py::object& given, std::size_t rows, const char* method) const {
  const std::string what = "encoder \"" + name_ + "\", " + method;
  Matrix matrix = MatrixOf(given, what);
  if (matrix.rows != rows || matrix.cols != dimension_) {
    throw Error(ErrorCode::kInvalidArgument,
                what + ": expected an array of shape (" + std::to_string(rows) + ", " +
                    std::to_string(dimension_) + "), found (" + std::to_string(matrix.rows) + ", " +
                    std::to_string(matrix.cols) + ')');
  }
  Normalise(matrix);
  return matrix;
}

void PythonEncoder::Weigh(const py::object& given, Encoding& encoding) const {
  const auto weights = py::cast<std::vector<float>>(given);
  if (weights.size() != encoding.types.size()) {
    throw Error(ErrorCode::kInvalidArgument, "encoder \"" + name_ + "\", weights: expected " +
                                                 std::to_string(encoding.types.size()) +
                                                 ", one a form, found " +
                                                 std::to_string(weights.size()));
  }
  for (std::size_t i = 0; i < weights.size(); ++i) encoding.types[i].weight = weights[i];
}

void PythonEncoder::SumUnits(std::size_t units, Encoding& encoding) const {
  Matrix sums(units, dimension_);
  for (const Token& token : encoding.tokens) {
    const float weight = encoding.TypeOf(token).weight;
    const std::span<const float> vector = encoding.VectorOf(token);
    const std::span<float> sum = sums.row(token.unit);
    for (std::size_t d = 0; d < dimension_; ++d) sum[d] += weight * vector[d];
  }
  Normalise(sums);
  encoding.unit_vectors = std::move(sums);
}

Encoding PythonEncoder::Encode(const Article& article, std::span<const Unit> units,
                               const Words& words) const {
  Encoding encoding = NoVectors().Encode(article, units, words);
  const py::gil_scoped_acquire acquire;
  const py::function vectors = Override("vectors");
  if (!vectors) {
    throw py::type_error("encoder \"" + name_ + "\" has no method vectors(forms, lang)");
  }
  const py::str lang = StrOf(article.lang);
  const py::list forms =
      ListOf(encoding.types, [](const WordType& type) { return StrOf(type.form); });
  if (const py::function weights = Override("weights")) Weigh(weights(forms, lang), encoding);
  encoding.type_vectors =
      forms.empty() ? Matrix(0, dimension_) : Rows(vectors(forms, lang), forms.size(), "vectors");
  SumUnits(units.size(), encoding);
  const py::function unit_vectors = Override("unit_vectors");
  if (unit_vectors && !units.empty()) {
    const py::list texts =
        ListOf(units, [&](const Unit& unit) { return StrOf(Slice(article.text, unit.span)); });
    encoding.unit_vectors = Rows(unit_vectors(texts, lang), units.size(), "unit_vectors");
  }
  return encoding;
}

}  // namespace synoptic::python
