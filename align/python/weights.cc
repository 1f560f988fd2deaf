// Weights and Dictionary: what decides beside the vectors.

#include "synoptic/weights.hpp"

#include <pybind11/stl.h>

#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "align/python/articles.hpp"
#include "align/python/bindings.hpp"
#include "synoptic/dictionary.hpp"
#include "synoptic/error.hpp"

namespace synoptic::python {
namespace {

std::string TextOf(const Weights& weights) {
  std::ostringstream out;
  weights.Write(out);
  return out.str();
}

void WriteWeights(const Weights& weights, const py::object& file) {
  const std::string name = FileNameOf(file);
  std::ofstream out(name, std::ios::binary);
  weights.Write(out);
  out.close();
  if (!out) throw Error(ErrorCode::kUnreadable, name + ": cannot be written");
}

Dictionary MakeDictionary(const std::string& name, const py::iterable& entries,
                          const std::string& first_lang, const std::string& second_lang) {
  std::vector<Dictionary::Entry> all;
  for (const py::handle& one : entries) {
    const auto entry = py::cast<py::sequence>(one);
    if (py::isinstance<py::str>(one) || entry.size() < 2 || entry.size() > 3) {
      throw Error(ErrorCode::kInvalidArgument,
                  "dictionary \"" + name + "\", entry " + std::to_string(all.size()) +
                      " (from 0): expected a word, what it means, and perhaps a weight");
    }
    all.push_back({py::cast<std::string>(entry[0]), py::cast<std::string>(entry[1]),
                   entry.size() == 3 ? py::cast<float>(entry[2]) : 1.0F});
  }
  return Dictionary(name, std::move(all), first_lang, second_lang);
}

void BindDictionary(py::module_& m) {
  py::class_<Dictionary>(m, "Dictionary", R"(Words of one language and what they mean in another.

Dictionary(name, entries, first_lang='', second_lang='')

Entries are (word, meaning) or (word, meaning, weight), the weight above 0 and at most 1. Without
languages either column may be of either article.)")
      .def(py::init(&MakeDictionary), py::arg("name"), py::arg("entries"),
           py::arg("first_lang") = "", py::arg("second_lang") = "")
      .def_static(
          "read", [](const py::object& file) { return ReadDictionary(FileNameOf(file)); },
          py::arg("file"), R"(read(file)
--

A dictionary of columns between tabs, or the .dic of hunalign, plain or compressed
(docs/formats.md).)")
      .def_property_readonly(
          "name", [](const Dictionary& d) { return d.name(); }, "That of the file.")
      .def_property_readonly(
          "hash", [](const Dictionary& d) { return d.hash(); }, "Equal hashes, equal dictionaries.")
      .def_property_readonly(
          "first_lang", [](const Dictionary& d) { return d.first_lang(); },
          "Of the first column; empty: of either article.")
      .def_property_readonly(
          "second_lang", [](const Dictionary& d) { return d.second_lang(); },
          "Of the second column; empty: of either article.")
      .def_property_readonly("passed_over", &Dictionary::passed_over,
                             "How many entries have too many words on a side, and were left out.")
      .def("__len__", [](const Dictionary& d) { return d.entries().size(); })
      .def("__repr__", [](const Dictionary& d) {
        return py::str("Dictionary({!r}, {} entries)").format(d.name(), d.entries().size());
      });
}

}  // namespace

void BindWeights(py::module_& m) {
  py::class_<Weights>(
      m, "Weights",
      "The numbers that decide what is linked and how it is labelled: "
      "``Weights.default()``, ``Weights.open(file)``, or of ``calibrate``. What was "
      "learned holds for the model that it was learned with.")
      .def_static("default", &Weights::Default, R"(default()
--

Those that are part of synoptic, learned for Model.default().)")
      .def_static(
          "open", [](const py::object& file) { return Weights::Open(FileNameOf(file)); },
          py::arg("file"), R"(open(file)
--

A file as ``write`` and ``synoptic calibrate`` write it (docs/weights.md).)")
      .def_property_readonly(
          "name", [](const Weights& w) { return w.name(); }, "What they are called.")
      .def_property_readonly(
          "hash", [](const Weights& w) { return w.hash(); }, "Equal hashes, equal results.")
      .def_property_readonly(
          "encoder_hash", [](const Weights& w) { return w.encoder_hash(); },
          "Model.hash of the model that those of links were learned with.")
      .def("write", &WriteWeights, py::arg("file"), R"(write(file)
--

A file of all tables. ``open`` reads it again to the same hash.)")
      .def("__str__", &TextOf)
      .def("__repr__", [](const Weights& w) {
        return py::str("Weights({!r}, hash={!r})").format(w.name(), w.hash());
      });
  BindDictionary(m);
}

}  // namespace synoptic::python
