// Keyword arguments of align, batch, relatedness and score.

#include "align/python/align_options.hpp"

#include <pybind11/stl.h>

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "align/python/articles.hpp"
#include "align/python/bindings.hpp"
#include "align/python/choices.hpp"
#include "align/python/units.hpp"
#include "synoptic/dictionary.hpp"
#include "synoptic/error.hpp"
#include "synoptic/gold.hpp"

namespace synoptic::python {
namespace {

using Setter = std::function<void(const py::handle& value, AlignOptions& options)>;

AlignOptions::Order OrderOf(const std::string& name) {
  static const Choices<AlignOptions::Order> orders = {{"auto", AlignOptions::Order::kAuto},
                                                      {"free", AlignOptions::Order::kFree},
                                                      {"monotone", AlignOptions::Order::kMonotone}};
  return Choose(orders, name, "order");
}

std::vector<Dictionary> DictionariesOf(const py::handle& value) {
  std::vector<Dictionary> dictionaries;
  for (const py::handle& one : py::cast<py::iterable>(value)) {
    dictionaries.push_back(NamesFile(one) ? ReadDictionary(FileNameOf(one))
                                          : py::cast<Dictionary>(one));
  }
  return dictionaries;
}

const std::map<std::string, Setter>& Setters() {
  static const std::map<std::string, Setter> setters = {
      {"order",
       [](const py::handle& v, AlignOptions& o) { o.order = OrderOf(py::cast<std::string>(v)); }},
      {"min_probability",
       [](const py::handle& v, AlignOptions& o) { o.min_probability = py::cast<double>(v); }},
      {"units", [](const py::handle& v,
                   AlignOptions& o) { o.units = UnitKindOf(py::cast<std::string>(v)); }},
      {"labels", [](const py::handle& v, AlignOptions& o) { o.labels = py::cast<bool>(v); }},
      {"only_risk", [](const py::handle& v,
                       AlignOptions& o) { o.only_risk = py::cast<std::optional<double>>(v); }},
      {"dictionaries",
       [](const py::handle& v, AlignOptions& o) { o.dictionaries = DictionariesOf(v); }},
      {"review",
       [](const py::handle& v, AlignOptions& o) {
         if (v.is_none()) return;
         o.review = NamesFile(v) ? ReadGold(FileNameOf(v)) : py::cast<Gold>(v);
       }},
      {"weights",
       [](const py::handle& v, AlignOptions& o) {
         if (v.is_none()) return;
         o.weights = NamesFile(v) ? Weights::Open(FileNameOf(v)) : py::cast<Weights>(v);
       }},
  };
  return setters;
}

}  // namespace

AlignOptions AlignOptionsOf(const py::kwargs& arguments) {
  AlignOptions options;
  for (const auto& [key, value] : arguments) {
    const auto name = py::cast<std::string>(key);
    const auto setter = Setters().find(name);
    if (setter == Setters().end()) {
      std::string known;
      for (const auto& one : Setters()) known += (known.empty() ? "" : ", ") + one.first;
      throw py::type_error("unexpected keyword argument \"" + name +
                           "\"; options of alignment are " + known);
    }
    try {
      setter->second(value, options);
    } catch (const py::cast_error&) {
      throw py::type_error(name + ": a value of the type " + Py_TYPE(value.ptr())->tp_name +
                           " says nothing here");
    }
  }
  return options;
}

const char* const kAlignOptionsSignature =
    "order='auto', min_probability=0.4, units='sentence', labels=True, only_risk=None, "
    "dictionaries=(), review=None, weights=None";

const char* const kAlignOptionsText = R"(
Options of alignment:

* ``order``: whether links may cross: 'free'; 'monotone', which suits translations, in order, up to
  five sentences with five; 'auto' decides for each pair of articles.
* ``min_probability``: links below this are not made.
* ``units``: 'sentence', or 'clause' where a sentence makes several claims.
* ``labels``: whether claims are compared; without, all are shared or only, in half of the time.
* ``only_risk``: of the claims of one article alone, retain those of which on average at most this
  share has a counterpart after all (docs/trust.md); above 0 and below 1. None: nothing is judged.
* ``dictionaries``: Dictionary, or names of files: listed words are taken to mean the same.
* ``review``: what readers judged of these articles, a Gold or a file (docs/page.md): right links
  are linked, wrong ones are not.
* ``weights``: Weights, or a file of them; None: those that are built in.)";

}  // namespace synoptic::python
