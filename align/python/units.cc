// Unit and Mention, and what cuts articles into them.

#include "align/python/units.hpp"

#include <utility>

#include "align/python/articles.hpp"
#include "align/python/bindings.hpp"
#include "align/python/choices.hpp"
#include "synoptic/text.hpp"
#include "synoptic/text_kind.hpp"

namespace synoptic::python {
namespace {

struct MentionHandle {
  ArticleHandle text;
  std::shared_ptr<const Mention> mention;
};

py::list MentionsOf(const UnitHandle& u) {
  return ListOf(u.unit->mentions, [&](const Mention& one) {
    return MentionHandle{u.text, {u.unit, &one}};
  });
}

py::list SegmentArticle(const ArticleHandle& article, const std::string& units) {
  const SegmentOptions options = {.units = UnitKindOf(units)};
  auto cut = std::make_shared<std::vector<Unit>>();
  {
    const py::gil_scoped_release release;
    *cut = Segment(*article.article, options);
  }
  return UnitsOf(article, cut);
}

void BindMention(py::module_& m) {
  py::class_<MentionHandle>(m, "Mention",
                            "A figure, date, name or quotation inside a unit, with a value that "
                            "compares across languages: \"4,8\" and \"4.8\" both have \"4.8\".")
      .def_property_readonly(
          "type", [](const MentionHandle& h) { return StrOf(MentionTypeName(h.mention->type)); },
          "'number', 'quantity', 'money', 'date', 'name', 'quotation', 'url', 'handle', 'age', "
          "'score', 'rank' or 'minute'.")
      .def_property_readonly(
          "span", [](const MentionHandle& h) { return h.text.SpanOf(h.mention->span); },
          "Where it stands in the text of the article.")
      .def_property_readonly(
          "text", [](const MentionHandle& h) { return StrOf(h.text.TextOf(h.mention->span)); },
          "As it is written.")
      .def_property_readonly(
          "value", [](const MentionHandle& h) { return h.mention->value.text(); },
          "Its value, as docs/mentions.md writes it.")
      .def_property_readonly(
          "telling", [](const MentionHandle& h) { return h.mention->telling; },
          "From 0, which says nothing, to 1: how much it says that two texts share it.")
      .def("__repr__", [](const MentionHandle& h) {
        return py::str("Mention({!r}, {!r})")
            .format(StrOf(MentionTypeName(h.mention->type)), StrOf(h.text.TextOf(h.mention->span)));
      });
}

void BindUnit(py::module_& m) {
  py::class_<UnitHandle>(m, "Unit", "A sentence, or a clause of one.")
      .def_property_readonly(
          "index", [](const UnitHandle& u) { return u.index; },
          "Among the units of its article, from 0.")
      .def_property_readonly(
          "span", [](const UnitHandle& u) { return u.text.SpanOf(u.unit->span); },
          "Where it stands in the text of the article.")
      .def_property_readonly(
          "text", [](const UnitHandle& u) { return StrOf(u.text.TextOf(u.unit->span)); },
          "Its text.")
      .def_property_readonly(
          "paragraph", [](const UnitHandle& u) { return u.unit->paragraph; },
          "Index into Article.paragraphs.")
      .def_property_readonly(
          "sentence", [](const UnitHandle& u) { return u.unit->sentence; },
          "Index of the sentence within the article.")
      .def_property_readonly(
          "kind", [](const UnitHandle& u) { return StrOf(TextKindName(u.unit->kind)); },
          "'prose', 'headline', 'caption' and so on.")
      .def_property_readonly("mentions", &MentionsOf, "Figures, dates, names and quotations in it.")
      .def_property_readonly(
          "article", [](const UnitHandle& u) { return u.text; }, "The article that it is part of.")
      .def("__repr__", [](const UnitHandle& u) {
        return py::str("Unit({}, {!r})").format(u.index, StrOf(u.text.TextOf(u.unit->span)));
      });
}

}  // namespace

py::list UnitsOf(const ArticleHandle& text, const std::shared_ptr<const std::vector<Unit>>& units) {
  py::list list;
  for (std::size_t i = 0; i < units->size(); ++i) {
    list.append(UnitHandle{text, {units, &(*units)[i]}, i});
  }
  return list;
}

UnitKind UnitKindOf(const std::string& name) {
  static const Choices<UnitKind> kinds = {{"sentence", UnitKind::kSentence},
                                          {"clause", UnitKind::kClause}};
  return Choose(kinds, name, "units");
}

void BindUnits(py::module_& m) {
  BindMention(m);
  BindUnit(m);
  m.def("segment", &SegmentArticle, py::arg("article"), py::kw_only(),
        py::arg("units") = "sentence", R"(segment(article, *, units='sentence')
--

Cuts an article into units, a list of Unit: sentences, or with units='clause' the clauses of those
that make several claims.

Units come in order, do not overlap, and leave nothing but white space uncovered. Where the article
gives its sentences, these are taken.)");
}

}  // namespace synoptic::python
