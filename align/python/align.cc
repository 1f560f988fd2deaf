// align and relatedness.

#include "synoptic/align.hpp"

#include <pybind11/stl.h>

#include <string>
#include <utility>
#include <vector>

#include "align/python/align_options.hpp"
#include "align/python/arrays.hpp"
#include "align/python/articles.hpp"
#include "align/python/bindings.hpp"
#include "align/python/encoders.hpp"
#include "align/python/synopsis.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::python {
namespace {

/// Of `align(a, b)` these, of `align([a, b])` those of the list.
std::vector<io::Document> DocumentsOfArguments(const py::args& arguments) {
  const bool is_list = arguments.size() == 1 && !NamesFile(arguments[0]) &&
                       !py::isinstance<ArticleHandle>(arguments[0]);
  return DocumentsOf(is_list ? py::cast<py::iterable>(arguments[0])
                             : static_cast<const py::iterable&>(arguments));
}

/// What remains of keyword arguments when one of them is taken out; None if it is not there.
py::object Take(py::kwargs& arguments, const char* name) {
  if (!arguments.contains(name)) return py::none();
  return arguments.attr("pop")(name);
}

std::vector<PreparedArticle> Prepare(const std::vector<io::Document>& documents,
                                     const py::object& vectors, UnitKind units) {
  const auto arrays = py::cast<std::vector<py::object>>(vectors);
  if (arrays.size() != documents.size()) {
    throw Error(ErrorCode::kInvalidArgument,
                "vectors: expected an array for each of the " + std::to_string(documents.size()) +
                    " articles, found " + std::to_string(arrays.size()));
  }
  std::vector<PreparedArticle> prepared;
  for (std::size_t i = 0; i < arrays.size(); ++i) {
    const Article& article = documents[i].article;
    Matrix matrix = MatrixOf(arrays[i], "vectors of " + article.id);
    std::vector<Unit> cut = Segment(article, {.units = units});
    if (matrix.rows != cut.size()) {
      throw Error(ErrorCode::kInvalidArgument,
                  "vectors of " + article.id + ": expected " + std::to_string(cut.size()) +
                      " rows, one for each unit of segment(article), found " +
                      std::to_string(matrix.rows));
    }
    prepared.push_back({article, std::move(cut), std::move(matrix)});
  }
  return prepared;
}

SynopsisHandle AlignArticles(const py::args& articles, py::kwargs options) {
  const py::object model = Take(options, "model");
  const py::object vectors = Take(options, "vectors");
  const AlignOptions align = AlignOptionsOf(options);
  const std::shared_ptr<const Encoder> encoder = EncoderOf(model);
  const std::vector<io::Document> documents = DocumentsOfArguments(articles);
  if (vectors.is_none()) {
    const py::gil_scoped_release release;
    return std::make_shared<SynopsisData>(Align(*encoder, ArticlesOf(documents), align), documents);
  }
  std::vector<PreparedArticle> prepared = Prepare(documents, vectors, align.units);
  const py::gil_scoped_release release;
  return std::make_shared<SynopsisData>(Align(*encoder, std::move(prepared), align), documents);
}

double RelatednessOfTwo(const py::object& a, const py::object& b, py::kwargs options) {
  const py::object model = Take(options, "model");
  AlignOptions align = AlignOptionsOf(options);
  align.labels = false;
  const std::shared_ptr<const Encoder> encoder = EncoderOf(model);
  const std::vector<io::Document> documents = DocumentsOf(py::make_tuple(a, b));
  const py::gil_scoped_release release;
  const Synopsis synopsis = Align(*encoder, ArticlesOf(documents), align);
  if (synopsis.relatedness.empty()) {
    throw Error(ErrorCode::kInvalidArgument,
                "articles that are aligned in order because you ask for it are not judged; leave "
                "order='monotone' out");
  }
  return synopsis.relatedness.front().probability;
}

}  // namespace

void BindAlign(py::module_& m) {
  static const std::string align_text = std::string("align(*articles, model=None, vectors=None, ") +
                                        kAlignOptionsSignature + R"()
--

Lays two or more articles side by side, and returns a Synopsis.

``articles``: Article, or names of files, whose articles are all taken; or one list of them.
Articles with one id get numbers. ``model``: a Model or another Encoder; None: Model.default().
``vectors``: an array an article, a row a unit of segment(article), of any length and dimension: the
vectors of a sentence encoder, for example. They take the place of the model's for units; words are
still compared by the model's. Deterministic; other threads run meanwhile.
)" + kAlignOptionsText +
                                        R"(

Raises InvalidArgumentError for fewer than two articles and for options out of range, and
TooLargeError for articles of more than 5,000 units in free order, or 100,000 in any.)";
  m.def("align", &AlignArticles, align_text.c_str());

  static const std::string relatedness_text =
      std::string("relatedness(a, b, *, model=None, **options)") + R"(
--

How probable it is that two articles tell of the same events (docs/alignment.md), from 0 to 1.

Takes the options of align; what it takes is an alignment without labels.)";
  m.def("relatedness", &RelatednessOfTwo, py::arg("a"), py::arg("b"), relatedness_text.c_str());
}

}  // namespace synoptic::python
