// Encoder, Model and NoVectors, and embed.

#include <pybind11/stl.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "align/python/arrays.hpp"
#include "align/python/articles.hpp"
#include "align/python/bindings.hpp"
#include "align/python/encoders.hpp"
#include "align/python/python_encoder.hpp"
#include "align/python/units.hpp"
#include "synoptic/model.hpp"
#include "synoptic/no_vectors.hpp"
#include "synoptic/text.hpp"

namespace synoptic::python {
namespace {

// Clauses heed mentions; sentences do not need them.
std::vector<Unit> Cut(const Article& article, UnitKind units) {
  if (units == UnitKind::kSentence) return CutSentences(article);
  return Segment(article, {.units = units});
}

Model OpenModel(const py::object& files, std::size_t max_words) {
  const OpenOptions options = {.max_words = max_words};
  if (!py::isinstance<py::dict>(files)) {
    const std::string file = FileNameOf(files);
    const py::gil_scoped_release release;
    return Model::Open(file, options);
  }
  std::vector<ModelFile> all;
  for (const auto& [lang, file] : py::cast<py::dict>(files)) {
    all.push_back({py::cast<std::string>(lang), FileNameOf(file)});
  }
  const py::gil_scoped_release release;
  return Model::Open(all, options);
}

EncodingHandle EncodeArticle(const Encoder& encoder, const ArticleHandle& article,
                             const std::string& units) {
  const UnitKind kind = UnitKindOf(units);
  const py::gil_scoped_release release;
  return {article, std::make_shared<const Encoding>(
                       encoder.Encode(*article.article, Cut(*article.article, kind)))};
}

py::array Embed(const py::object& text, const std::string& lang, const py::object& model,
                const std::string& units) {
  const py::object article =
      py::isinstance<ArticleHandle>(text)
          ? text
          : py::type::of<ArticleHandle>().attr("from_sentences")(text, py::arg("lang") = lang);
  const Article& one = *py::cast<const ArticleHandle&>(article).article;
  const std::shared_ptr<const Encoder> encoder = EncoderOf(model);
  const UnitKind kind = UnitKindOf(units);
  Matrix vectors;
  {
    const py::gil_scoped_release release;
    const std::vector<Unit> cut = Cut(one, kind);
    const auto* const own = dynamic_cast<const Model*>(encoder.get());
    vectors = own ? own->EncodeUnits(one, cut) : encoder->Encode(one, cut).unit_vectors;
  }
  return ArrayOf(std::move(vectors));
}

void BindEncoder(py::module_& m) {
  py::class_<Encoder, PythonEncoder, std::shared_ptr<Encoder>>(
      m, "Encoder", R"(What makes numbers of articles: a Model, or word vectors of your own.

Encoder(name, dimension, hash='')

A class of your own derives from it, calls ``super().__init__(name, dimension)``, and has

* ``vectors(forms, lang)``: an array, a row a form; zero where nothing is known;
* ``weights(forms, lang)``, if it knows how much each form tells: numbers from 0; else rare forms of
  an article tell more;
* ``unit_vectors(texts, lang)``, if it has better than the weighted sums of words;
* ``knows(lang)``, if it does not know all languages.

Forms are NFKC and case folded. Rows are brought to unit length. Equal hashes, equal vectors:
results carry the hash, by default the name. Weights were learned for Model.default();
``calibrate`` learns those of an encoder.)")
      .def(py::init_alias<std::string, std::size_t, std::string>(), py::arg("name"),
           py::arg("dimension"), py::arg("hash") = "")
      .def_property_readonly(
          "name", [](const Encoder& e) { return e.name(); }, "What it is called.")
      .def_property_readonly(
          "hash", [](const Encoder& e) { return e.hash(); }, "Equal hashes, equal encodings.")
      .def_property_readonly("dimension", &Encoder::dimension, "Of its vectors.")
      .def("encode", &EncodeArticle, py::arg("article"), py::kw_only(),
           py::arg("units") = "sentence", R"(encode(article, *, units='sentence')
--

The vectors of all words and units of an article, an Encoding.)");
}

void BindModel(py::module_& m) {
  py::class_<Model, Encoder, std::shared_ptr<Model>>(
      m, "Model", R"(Word vectors of many languages in one space: ``Model.default()``, or
``Model.open(file)``. Read-only, and safe to use from many threads.)")
      .def_static("default", &Model::Default, R"(default()
--

The model that comes with synoptic. Opens in well under a millisecond.)")
      .def_static("open", &OpenModel, py::arg("files"), py::kw_only(), py::arg("max_words") = 0,
                  R"(open(files, *, max_words=0)
--

Opens a store written by ``synoptic pack`` or ``fit``, a fastText .bin or .ftz, or a .vec; or of a
dict from languages to files a file each, whose vectors must lie in one space.

``max_words``: of other files than stores only so many words, the most frequent; 0: all.)")
      .def_property_readonly("card", &Model::card,
                             "Where it came from, its licence and how it was made; empty if nobody "
                             "said.")
      .def_property_readonly(
          "languages", [](const Model& self) { return self.languages(); },
          "Languages that it was trained on; empty if nobody said.")
      .def("knows", &Model::Knows, py::arg("lang"), R"(knows(lang)
--

Whether a language is one of these; of all, if nobody said.)")
      .def("__repr__", [](const Model& self) {
        return py::str("Model({!r}, {} dimensions, {} languages)")
            .format(self.name(), self.dimension(), self.languages().size());
      });
  py::class_<NoVectors, Encoder, std::shared_ptr<NoVectors>>(
      m, "NoVectors",
      "An encoder that knows no language: articles are then laid side by side by lengths, order, "
      "figures, words that are written alike, and dictionaries.")
      .def(py::init<>());
}

}  // namespace

std::shared_ptr<const Encoder> EncoderOf(const py::object& model) {
  static const auto common = std::make_shared<const Model>(Model::Default());
  if (model.is_none()) return common;
  if (py::isinstance<Encoder>(model)) return py::cast<std::shared_ptr<Encoder>>(model);
  throw py::type_error("model: expected a Model or another Encoder, found " +
                       std::string(Py_TYPE(model.ptr())->tp_name) +
                       "; Model.open(file) opens a file");
}

void BindModels(py::module_& m) {
  BindEncoder(m);
  BindModel(m);
  m.def("embed", &Embed, py::arg("article"), py::kw_only(), py::arg("lang") = "",
        py::arg("model") = py::none(), py::arg("units") = "sentence",
        R"(embed(article, *, lang='', model=None, units='sentence')
--

The vectors of the units of an article, or of a list of sentences: an array of float32, units x
dimension, of unit length, or zero where no word is known. It takes the numbers over without a copy.

``lang``: of a list of sentences; without, it is recognised.)");
}

}  // namespace synoptic::python
