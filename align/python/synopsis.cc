// Synopsis: articles side by side.

#include "align/python/synopsis.hpp"

#include <pybind11/stl.h>

#include <sstream>
#include <utility>

#include "align/python/bindings.hpp"
#include "align/python/units.hpp"
#include "synoptic/beads.hpp"
#include "synoptic/views.hpp"

namespace synoptic::python {
namespace {

/// What a synopsis is read from again, to the same: its JSON.
std::string LineOf(const SynopsisData& data) {
  std::ostringstream out;
  WriteJson(data.synopsis(), out, {JsonOptions::Layout::kLine});
  return out.str();
}

SynopsisHandle OfJson(const std::string& json) {
  const py::gil_scoped_release release;
  std::istringstream in(json);
  return std::make_shared<SynopsisData>(ReadJson(in));
}

py::dict EngineOf(const SynopsisHandle& self) {
  const Engine& engine = self->synopsis().engine;
  py::dict dict;
  dict["version"] = engine.version;
  dict["model_name"] = engine.model_name;
  dict["model_hash"] = engine.model_hash;
  dict["model_dimension"] = engine.model_dimension;
  dict["weights_name"] = engine.weights_name;
  dict["weights_hash"] = engine.weights_hash;
  dict["languages_hash"] = engine.languages_hash;
  dict["icu"] = engine.icu;
  dict["dictionaries"] = ListOf(engine.dictionaries, [](const Engine::UsedDictionary& one) {
    return py::make_tuple(one.name, one.hash);
  });
  return dict;
}

py::list UnitsOfArticle(const SynopsisHandle& self, std::size_t article) {
  if (article >= self->articles().size()) {
    throw py::index_error("article " + std::to_string(article) + " of " +
                          std::to_string(self->articles().size()));
  }
  return UnitsOf(self->article(article), self->units(article));
}

py::list BeadsAsTuples(const SynopsisHandle& self) {
  return ListOf(BeadsOf(self->synopsis()),
                [](const Bead& bead) { return py::make_tuple(bead.a, bead.b, bead.cost); });
}

py::list RejectedOf(const SynopsisHandle& self) {
  return ListOf(self->synopsis().rejected, [](const RejectedLink& one) {
    return py::make_tuple(one.a, one.b, one.a_units, one.b_units);
  });
}

void BindParts(py::class_<SynopsisData, SynopsisHandle>& synopsis) {
  synopsis
      .def_property_readonly(
          "articles",
          [](const SynopsisHandle& self) {
            return ListOf(self->articles(), [](const ArticleHandle& one) { return one; });
          },
          "The articles, in the order in which they were given; those with one id got numbers.")
      .def("units", &UnitsOfArticle, py::arg("article"), R"(units(article)
--

The units of the article with this index, a list of Unit.)")
      .def_property_readonly(
          "claims", &ClaimsOf,
          "A new list of the claims, in order of their first unit. Every unit of "
          "every article is in at least one.")
      .def_property_readonly("links", &LinksOf, "A new list of the links.")
      .def_property_readonly("relatedness", &RelatednessOf,
                             "Of each two articles that were judged. Those that were aligned in "
                             "order because the caller asked for it were not.")
      .def_property_readonly(
          "order",
          [](const SynopsisHandle& self) { return StrOf(OrderName(self->synopsis().order)); },
          "'monotone' if all pairs were aligned so, else 'free'.")
      .def_property_readonly(
          "only_risk", [](const SynopsisHandle& self) { return self->synopsis().only_risk; },
          "If it was asked for: of the 'only' claims that are retained, the share that may have a "
          "counterpart after all.")
      .def_property_readonly("rejected", &RejectedOf,
                             "Links that a reader judged wrong (option review): (a, b, a_units, "
                             "b_units).")
      .def_property_readonly("engine", &EngineOf,
                             "What made it, as a dict: of the same articles, equal engines make "
                             "equal synopses.")
      .def("beads", &BeadsAsTuples, R"(beads()
--

The links of two articles, and a bead for each unit without one: (units of a, units of b, cost),
the cost one less the probability. In the order of a path through both if the links have an order.)");
}

}  // namespace

SynopsisData::SynopsisData(Synopsis synopsis, const std::vector<io::Document>& documents)
    : synopsis_(std::make_shared<const Synopsis>(std::move(synopsis))) {
  for (std::size_t i = 0; i < synopsis_->articles.size(); ++i) {
    articles_.emplace_back(
        std::shared_ptr<const Article>(synopsis_, &synopsis_->articles[i].article),
        i < documents.size() ? std::make_shared<const io::Document>(documents[i]) : nullptr);
  }
}

py::list SynopsisData::UnitsAt(std::size_t article, const std::vector<std::size_t>& indices) const {
  const auto all = units(article);
  return ListOf(indices, [&](std::size_t i) {
    return UnitHandle{articles_[article], {all, &(*all)[i]}, i};
  });
}

std::string SynopsisData::TextAt(std::size_t article,
                                 const std::vector<std::size_t>& indices) const {
  const auto& [whole, units] = synopsis_->articles[article];
  std::string text;
  for (const std::size_t i : indices) {
    text.append(text.empty() ? "" : " ").append(Slice(whole.text, units[i].span));
  }
  return text;
}

void BindSynopsis(py::module_& m) {
  py::class_<SynopsisData, SynopsisHandle> synopsis(
      m, "Synopsis",
      "Articles side by side: what ``align`` returns and every view is drawn from. In a notebook "
      "it shows itself as a page. Can be pickled.");
  synopsis
      .def_static("from_json", &OfJson, py::arg("json"), R"(from_json(json)
--

Reads what to_json wrote. Raises InvalidFormatError, naming the place and what was expected.)")
      .def(py::pickle([](const SynopsisData& self) { return LineOf(self); }, &OfJson))
      .def("__repr__", [](const SynopsisHandle& self) {
        std::string articles;
        for (const ArticleHandle& one : self->articles()) {
          articles += (articles.empty() ? "" : ", ") + one.article->id;
        }
        return "<Synopsis of " + articles + ": " + std::to_string(self->synopsis().claims.size()) +
               " claims, " + std::to_string(self->synopsis().links.size()) + " links>";
      });
  BindParts(synopsis);
  BindViews(synopsis);
}

}  // namespace synoptic::python
