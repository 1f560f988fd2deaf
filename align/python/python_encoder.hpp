#pragma once

#include <pybind11/pybind11.h>

#include <string>

#include "synoptic/encoder.hpp"

namespace synoptic::python {

/// An encoder whose vectors a class of Python makes: it has `vectors(forms, lang)`, and perhaps
/// `weights(forms, lang)`, `unit_vectors(texts, lang)` and `knows(lang)`. May be called without the
/// lock of the interpreter, which it takes.
class PythonEncoder : public Encoder {
 public:
  /// Throws Error(kInvalidArgument) for no dimension.
  PythonEncoder(std::string name, std::size_t dimension, std::string hash);

  const std::string& name() const override { return name_; }
  const std::string& hash() const override { return hash_; }
  std::size_t dimension() const override { return dimension_; }
  bool Knows(std::string_view lang) const override;
  Encoding Encode(const Article& article, std::span<const Unit> units,
                  const Words& words) const override;
  using Encoder::Encode;

 private:
  pybind11::function Override(const char* method) const;
  /// What a method gives: as many rows as it was asked about, of unit length or zero.
  Matrix Rows(const pybind11::object& given, std::size_t rows, const char* method) const;
  void Weigh(const pybind11::object& given, Encoding& encoding) const;
  void SumUnits(std::size_t units, Encoding& encoding) const;

  std::string name_;
  std::string hash_;
  std::size_t dimension_;
};

}  // namespace synoptic::python
