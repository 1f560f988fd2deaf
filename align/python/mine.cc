// mine: parallel sentences out of two collections.

#include "synoptic/mine.hpp"

#include <pybind11/functional.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "align/python/arrays.hpp"
#include "align/python/bindings.hpp"
#include "align/python/encoders.hpp"
#include "align/python/progress.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::python {
namespace {

/// Sentences of a language, or of the one that the first of them are in.
Sentences SentencesOf(const py::iterable& given, const std::string& lang) {
  constexpr std::size_t most_bytes = 100'000;
  std::vector<std::string> texts;
  std::string beginning;
  for (const py::handle& one : given) {
    texts.push_back(py::cast<std::string>(one));
    if (lang.empty() && beginning.size() < most_bytes) beginning += texts.back() + '\n';
  }
  Sentences sentences(lang.empty() ? IdentifyLanguage(beginning) : lang);
  for (const std::string& text : texts) sentences.Add(text);
  return sentences;
}

SentenceVectors VectorsOf(const py::object& given) {
  if (given.is_none()) return {};
  const auto [a, b] = py::cast<std::pair<py::object, py::object>>(given);
  return {MatrixOf(a, "vectors of a"), MatrixOf(b, "vectors of b")};
}

std::vector<MinedPair> MineSentences(const py::iterable& a, const py::iterable& b,
                                     const std::string& a_lang, const std::string& b_lang,
                                     double min_probability, std::size_t threads,
                                     const py::object& model, const py::object& weights,
                                     const py::object& vectors, const py::object& progress) {
  MineOptions options;
  options.min_probability = min_probability;
  options.threads =
      threads != 0 ? threads : std::max<std::size_t>(1, std::thread::hardware_concurrency());
  options.progress = ProgressTo(progress);
  if (!weights.is_none()) options.weights = py::cast<Weights>(weights);
  const std::shared_ptr<const Encoder> encoder = EncoderOf(model);
  const Sentences first = SentencesOf(a, a_lang);
  const Sentences second = SentencesOf(b, b_lang);
  SentenceVectors own = VectorsOf(vectors);
  const py::gil_scoped_release release;
  return Mine(*encoder, first, second, options, std::move(own));
}

}  // namespace

void BindMine(py::module_& m) {
  py::class_<MinedPair>(m, "MinedPair",
                        "A sentence of the first collection and one of the second that say the "
                        "same.")
      .def_readonly("a", &MinedPair::a,
                    "Index into the first; of sentences that are copies of one another, the first.")
      .def_readonly("b", &MinedPair::b, "Index into the second.")
      .def_readonly("probability", &MinedPair::probability, "That they do.")
      .def_readonly("margin", &MinedPair::margin,
                    "The cosine of their vectors, divided by the mean of their cosines with their "
                    "four nearest of the other collection.")
      .def_readonly("cosine", &MinedPair::cosine, "Of their vectors.")
      .def_readonly("words", &MinedPair::words,
                    "How much of the words of both has a match in the other, from 0 to 1.")
      .def_readonly("a_copies", &MinedPair::a_copies, "How often the sentence stands there.")
      .def_readonly("b_copies", &MinedPair::b_copies, "How often the sentence stands there.")
      .def("__repr__", [](const MinedPair& pair) {
        return py::str("MinedPair({}, {}, {:.2f})").format(pair.a, pair.b, pair.probability);
      });
  m.def(
      "mine", &MineSentences, py::arg("a"), py::arg("b"), py::kw_only(), py::arg("a_lang") = "",
      py::arg("b_lang") = "", py::arg("min_probability") = MineOptions().min_probability,
      py::arg("threads") = 0, py::arg("model") = py::none(), py::arg("weights") = py::none(),
      py::arg("vectors") = py::none(), py::arg("progress") = py::none(),
      R"(mine(a, b, *, a_lang='', b_lang='', min_probability=0.5, threads=0, model=None, weights=None, vectors=None, progress=None)
--

Parallel sentences out of two collections: a list of MinedPair, by a. A sentence is in one pair at
most.

``a`` and ``b`` are sentences, str. ``a_lang``, ``b_lang``: their languages; without, recognised.
Pairs below ``min_probability`` are left out. ``threads``: 0: all cores; the result is the same for
any number. ``vectors``: two arrays, a row a sentence, in the place of those of the model, which
tells the words apart all the same. ``progress``: called now and then with the share of the work
that is done. Every sentence is compared with every other.)");
}

}  // namespace synoptic::python
