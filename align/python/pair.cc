// pair: which articles tell of the same events.

#include "synoptic/pair.hpp"

#include <pybind11/functional.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <optional>
#include <thread>
#include <vector>

#include "align/python/articles.hpp"
#include "align/python/bindings.hpp"
#include "align/python/encoders.hpp"
#include "align/python/progress.hpp"

namespace synoptic::python {
namespace {

std::vector<ArticlePair> PairArticles(const py::iterable& a, const py::object& b,
                                      double min_probability, bool one_to_one, bool same_language,
                                      std::optional<std::size_t> days, std::size_t threads,
                                      const py::object& model, const py::object& weights,
                                      const py::object& progress) {
  PairOptions options;
  options.min_probability = min_probability;
  options.one_to_one = one_to_one;
  options.same_language = same_language;
  options.most_days = days;
  options.threads =
      threads != 0 ? threads : std::max<std::size_t>(1, std::thread::hardware_concurrency());
  options.progress = ProgressTo(progress);
  if (!weights.is_none()) options.weights = py::cast<Weights>(weights);
  const std::shared_ptr<const Encoder> encoder = EncoderOf(model);
  const std::vector<Article> first = ArticlesOf(DocumentsOf(a));
  const bool is_one = b.is_none();
  const std::vector<Article> second =
      is_one ? std::vector<Article>() : ArticlesOf(DocumentsOf(py::cast<py::iterable>(b)));
  const py::gil_scoped_release release;
  return is_one ? Pair(*encoder, first, options) : Pair(*encoder, first, second, options);
}

}  // namespace

void BindPair(py::module_& m) {
  py::class_<ArticlePair>(m, "ArticlePair", "Two articles that tell of the same events.")
      .def_readonly("a", &ArticlePair::a, "Index into the first collection.")
      .def_readonly("b", &ArticlePair::b,
                    "Index into the second; of one collection into it, and above a.")
      .def_readonly("probability", &ArticlePair::probability, "That they do.")
      .def_readonly("closeness", &ArticlePair::closeness,
                    "How near their sentences are to their nearest in the other article, less how "
                    "near they are to those of other articles; above 0 hardly by chance.")
      .def_readonly("shared", &ArticlePair::shared,
                    "The figures and dates that both mention, by how rare and telling they are.")
      .def("__repr__", [](const ArticlePair& pair) {
        return py::str("ArticlePair({}, {}, {:.2f})").format(pair.a, pair.b, pair.probability);
      });
  m.def(
      "pair", &PairArticles, py::arg("a"), py::arg("b") = py::none(), py::kw_only(),
      py::arg("min_probability") = PairOptions().min_probability, py::arg("one_to_one") = false,
      py::arg("same_language") = false, py::arg("days") = py::none(), py::arg("threads") = 0,
      py::arg("model") = py::none(), py::arg("weights") = py::none(),
      py::arg("progress") = py::none(),
      R"(pair(a, b=None, *, min_probability=0.5, one_to_one=False, same_language=False, days=None, threads=0, model=None, weights=None, progress=None)
--

Which articles of two collections, or of one, tell of the same events: a list of ArticlePair, by a,
then by falling probability.

Collections are lists of Article or of names of files, whose articles are all taken. Pairs below
``min_probability`` are left out. ``one_to_one``: an article has one counterpart at most.
``same_language``: articles of one language are paired, too. ``days``: those with dates of
publication further apart are not. ``threads``: 0: all cores; the result is the same for any number.
``progress``: called now and then with the share of the work that is done.)");
}

}  // namespace synoptic::python
