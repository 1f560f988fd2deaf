// Span: where something stands in a text.

#include "align/python/spans.hpp"

#include <pybind11/operators.h>

#include <string>
#include <utility>

#include "align/python/bindings.hpp"

namespace synoptic::python {

ArticleHandle::ArticleHandle(io::Document read)
    : document(std::make_shared<const io::Document>(std::move(read))) {
  article = {document, &document->article};
  index = std::make_shared<const TextIndex>(article->text);
}

ArticleHandle::ArticleHandle(std::shared_ptr<const Article> part,
                             std::shared_ptr<const io::Document> read)
    : article(std::move(part)),
      index(std::make_shared<const TextIndex>(article->text)),
      document(std::move(read)) {}

TextSpan ArticleHandle::SpanOf(Span span) const {
  return {{index->CharactersBefore(span.begin), index->CharactersBefore(span.end)}, span};
}

std::vector<TextSpan> ArticleHandle::SpansOf(const std::vector<Span>& spans) const {
  std::vector<TextSpan> all;
  for (const Span& span : spans) all.push_back(SpanOf(span));
  return all;
}

void BindSpans(py::module_& m) {
  py::class_<TextSpan>(m, "Span",
                       R"(A half-open range of an article's text: ``text[span.begin:span.end]``.

Indices are those of Python's strings, code points; ``span.bytes`` has them as bytes of UTF-8, as
the library and its JSON count. Unpacks into begin and end.)")
      .def_property_readonly(
          "begin", [](const TextSpan& s) { return s.characters.begin; },
          "Index of its first character.")
      .def_property_readonly(
          "end", [](const TextSpan& s) { return s.characters.end; },
          "Index behind its last character.")
      .def_property_readonly(
          "bytes", [](const TextSpan& s) { return py::make_tuple(s.bytes.begin, s.bytes.end); },
          "The same in bytes of the text as UTF-8: (begin, end).")
      .def_property_readonly(
          "slice",
          [](const TextSpan& s) {
            return py::module_::import("builtins")
                .attr("slice")(s.characters.begin, s.characters.end);
          },
          "To index a text with: ``article.text[span.slice]``.")
      .def("__iter__",
           [](const TextSpan& s) {
             return py::iter(py::make_tuple(s.characters.begin, s.characters.end));
           })
      .def("__len__", [](const TextSpan& s) { return s.characters.size(); })
      .def(py::self == py::self)
      .def(py::self < py::self)
      .def("__hash__",
           [](const TextSpan& s) { return py::hash(py::make_tuple(s.bytes.begin, s.bytes.end)); })
      .def("__repr__", [](const TextSpan& s) {
        return "Span(" + std::to_string(s.characters.begin) + ", " +
               std::to_string(s.characters.end) + ')';
      });
}

}  // namespace synoptic::python
