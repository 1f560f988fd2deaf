// Encoding: an article as numbers.

#include <pybind11/numpy.h>

#include <vector>

#include "align/python/arrays.hpp"
#include "align/python/bindings.hpp"
#include "align/python/encoders.hpp"

namespace synoptic::python {
namespace {

struct TokenHandle {
  EncodingHandle of;
  const Token* token;
};

py::list FormsOf(const EncodingHandle& h) {
  return ListOf(h.encoding->types, [](const WordType& type) { return StrOf(type.form); });
}

py::array WeightsOf(const EncodingHandle& h) {
  std::vector<float> weights;
  for (const WordType& type : h.encoding->types) weights.push_back(type.weight);
  return py::array_t<float>(static_cast<py::ssize_t>(weights.size()), weights.data());
}

void BindToken(py::module_& m) {
  py::class_<TokenHandle>(m, "Token", "A word where it stands.")
      .def_property_readonly(
          "span", [](const TokenHandle& t) { return t.of.text.SpanOf(t.token->span); },
          "Where it stands in the text of the article.")
      .def_property_readonly(
          "unit", [](const TokenHandle& t) { return t.token->unit; },
          "Index of the unit that it belongs to.")
      .def_property_readonly(
          "type", [](const TokenHandle& t) { return t.token->type; },
          "Row of its form in Encoding.type_vectors.")
      .def_property_readonly(
          "form", [](const TokenHandle& t) { return t.of.encoding->TypeOf(*t.token).form; },
          "NFKC, case folded: what is looked up.")
      .def("__repr__", [](const TokenHandle& t) {
        return py::str("Token({!r}, unit={})")
            .format(t.of.encoding->TypeOf(*t.token).form, t.token->unit);
      });
}

}  // namespace

void BindEncodings(py::module_& m) {
  py::class_<EncodingHandle>(m, "Encoding",
                             "An article as numbers. Arrays are read-only and share the memory of "
                             "the library.")
      .def_property_readonly(
          "tokens",
          [](const EncodingHandle& h) {
            return ListOf(h.encoding->tokens, [&](const Token& token) {
              return TokenHandle{h, &token};
            });
          },
          "The words, in order of text.")
      .def_property_readonly("forms", &FormsOf,
                             "Each form once, in the order in which they first stand in the text.")
      .def_property_readonly("weights", &WeightsOf,
                             "How much each form tells: rare and well-known words weigh more.")
      .def_property_readonly(
          "type_vectors",
          [](const EncodingHandle& h) { return ViewOf(h.encoding->type_vectors, h.encoding); },
          "forms x dimension, float32, of unit length, or zero where nothing is known.")
      .def_property_readonly(
          "unit_vectors",
          [](const EncodingHandle& h) { return ViewOf(h.encoding->unit_vectors, h.encoding); },
          "units x dimension: weighted sum of the tokens, of unit length or zero.")
      .def("__repr__", [](const EncodingHandle& h) {
        return py::str("Encoding({} units, {} forms, {} dimensions)")
            .format(h.encoding->unit_vectors.rows, h.encoding->types.size(),
                    h.encoding->unit_vectors.cols);
      });
  BindToken(m);
}

}  // namespace synoptic::python
