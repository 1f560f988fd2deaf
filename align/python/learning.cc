// calibrate and fit: weights and word vectors of one's own.

#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "align/python/articles.hpp"
#include "align/python/bindings.hpp"
#include "align/python/encoders.hpp"
#include "synoptic/calibrate.hpp"
#include "synoptic/fit.hpp"

namespace synoptic::python {
namespace {

Weights CalibrateOn(const py::iterable& golds, const py::object& model, const py::object& base,
                    const std::string& name) {
  CalibrateOptions options;
  if (!base.is_none()) options.base = py::cast<Weights>(base);
  options.name = name;
  std::vector<std::filesystem::path> files;
  if (NamesFile(golds)) {
    files.emplace_back(FileNameOf(golds));
  } else {
    for (const py::handle& file : golds) files.emplace_back(FileNameOf(file));
  }
  const std::shared_ptr<const Encoder> encoder = EncoderOf(model);
  const py::gil_scoped_release release;
  return Calibrate(*encoder, files, options);
}

ModelFile ModelFileOf(const py::object& pair) {
  const auto [lang, file] = py::cast<std::pair<std::string, py::object>>(pair);
  return {lang, FileNameOf(file)};
}

FitReport FitVectors(const py::object& source, const py::object& target, const py::object& output,
                     const py::object& dictionary, const std::string& name, std::size_t max_words,
                     std::size_t rounds, std::size_t frequent_words, int bits, double sif) {
  FitOptions options;
  options.from = ModelFileOf(source);
  options.to = ModelFileOf(target);
  options.output = FileNameOf(output);
  if (!dictionary.is_none()) options.dictionary = FileNameOf(dictionary);
  options.name = name;
  options.max_words = max_words;
  options.rounds = rounds;
  options.frequent_words = frequent_words;
  options.bits = bits;
  options.sif = sif;
  const py::gil_scoped_release release;
  return Fit(options);
}

void BindFit(py::module_& m) {
  py::class_<FitReport>(m, "FitReport", "What fit found.")
      .def_readonly("source_words", &FitReport::source_words, "Of the model that is mapped.")
      .def_readonly("target_words", &FitReport::target_words, "Of the model that stays.")
      .def_readonly("dimension", &FitReport::dimension, "Of both.")
      .def_readonly("pairs", &FitReport::pairs, "Of the dictionary, each counted once.")
      .def_readonly("covered", &FitReport::covered,
                    "Those of which both models have the word. Below dimension, they do not "
                    "determine the map.")
      .def_readonly("held_out", &FitReport::held_out,
                    "Source words whose pairs were kept back to measure with.")
      .def_readonly("precision", &FitReport::precision,
                    "Share of them whose nearest is a translation: by the dictionary, then after "
                    "each round; empty if none were held out.")
      .def_readonly("best_round", &FitReport::best_round,
                    "Whose map was written; 0: by the dictionary.");
  const FitOptions fit;
  m.def(
      "fit", &FitVectors, py::arg("source"), py::arg("target"), py::arg("output"), py::kw_only(),
      py::arg("dictionary") = py::none(), py::arg("name") = "",
      py::arg("max_words") = fit.max_words, py::arg("rounds") = fit.rounds,
      py::arg("frequent_words") = fit.frequent_words, py::arg("bits") = fit.bits,
      py::arg("sif") = fit.sif,
      R"(fit(source, target, output, *, dictionary=None, name='', max_words=200000, rounds=10, frequent_words=10000, bits=8, sif=0.001)
--

Brings word vectors of one language into the space of another, and writes a store of them:
``Model.open({'it': output, 'id': 'id.vec'})`` uses both.

``source`` and ``target`` are (language, file), each a fastText .bin or .ftz, or a .vec.
``dictionary``: a file as Dictionary.read has it; None: words that both spell alike. ``max_words``:
of each, the most frequent; 0: all. ``rounds`` of refinement, among the ``frequent_words``.
``bits`` of a stored number: 4, 8 or 32. Returns a FitReport.)");
}

}  // namespace

void BindLearning(py::module_& m) {
  m.def("calibrate", &CalibrateOn, py::arg("golds"), py::kw_only(), py::arg("model") = py::none(),
        py::arg("base") = py::none(), py::arg("name") = CalibrateOptions().name,
        R"(calibrate(golds, *, model=None, base=None, name='calibrated')
--

Learns weights for a model from gold files, and returns Weights.

``base``: Weights that stay where the gold says nothing; None: those that are built in. The more
golds, the further the result leaves them. Takes about a second a file. The same input gives the
same weights.)");
  BindFit(m);
}

}  // namespace synoptic::python
