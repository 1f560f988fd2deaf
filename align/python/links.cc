// Link, with its evidence, and Relatedness.

#include <pybind11/stl.h>

#include <cmath>
#include <vector>

#include "align/python/bindings.hpp"
#include "align/python/synopsis.hpp"

namespace synoptic::python {
namespace {

struct LinkHandle {
  SynopsisHandle of;
  const Link* link;
};

struct EvidenceHandle {
  LinkHandle of;
  const Evidence& get() const { return of.link->evidence; }
};

struct RelatednessHandle {
  Relatedness relatedness;
};

// A float that is no double would be shown with digits that it does not have.
double Shown(float value) { return std::round(static_cast<double>(value) * 1e4) / 1e4; }

py::list WordsOf(const EvidenceHandle& h) {
  const ArticleHandle& a = h.of.of->article(h.of.link->a);
  const ArticleHandle& b = h.of.of->article(h.of.link->b);
  return ListOf(h.get().words, [&](const WordPair& pair) {
    return py::make_tuple(a.SpanOf(pair.a), b.SpanOf(pair.b), Shown(pair.share));
  });
}

void BindEvidence(py::module_& m) {
  const auto number = [](float Evidence::*member) {
    return [member](const EvidenceHandle& h) { return Shown(h.get().*member); };
  };
  py::class_<EvidenceHandle>(m, "Evidence",
                             "What a link rests on. All from 0 to 1 unless said otherwise.")
      .def_property_readonly("sentence", number(&Evidence::sentence),
                             "Cosine of the unit vectors, from -1 to 1.")
      .def_property_readonly("tokens", number(&Evidence::tokens),
                             "Weighted share of both sides' words that have a match on the other "
                             "side.")
      .def_property_readonly("a_in_b", number(&Evidence::a_in_b),
                             "The share of a's words alone; near 1 when b contains a.")
      .def_property_readonly("b_in_a", number(&Evidence::b_in_a), "The share of b's words alone.")
      .def_property_readonly("mentions", number(&Evidence::mentions),
                             "Figures, dates and names in common, weighted by rarity in the pair.")
      .def_property_readonly("neighbours", number(&Evidence::neighbours),
                             "The probability of the pairs before and after it, the larger.")
      .def_property_readonly("words", &WordsOf,
                             "Words that match and carry most of it, by falling share, at most "
                             "five: (span in a, span in b, share).");
}

void BindLink(py::module_& m) {
  py::class_<LinkHandle>(m, "Link",
                         "Units of article a that say the same as units of article b. Many to "
                         "many; links may cross.")
      .def_property_readonly(
          "a", [](const LinkHandle& h) { return h.link->a; },
          "Index into Synopsis.articles; less than b.")
      .def_property_readonly(
          "b", [](const LinkHandle& h) { return h.link->b; }, "Index into Synopsis.articles.")
      .def_property_readonly(
          "a_units", [](const LinkHandle& h) { return h.link->a_units; },
          "Indices of units of a, ascending.")
      .def_property_readonly(
          "b_units", [](const LinkHandle& h) { return h.link->b_units; },
          "Indices of units of b, ascending.")
      .def_property_readonly(
          "a_text", [](const LinkHandle& h) { return h.of->TextAt(h.link->a, h.link->a_units); },
          "The units of a, with spaces between.")
      .def_property_readonly(
          "b_text", [](const LinkHandle& h) { return h.of->TextAt(h.link->b, h.link->b_units); },
          "The units of b, with spaces between.")
      .def_property_readonly(
          "probability", [](const LinkHandle& h) { return h.link->probability; },
          "That they belong together.")
      .def_property_readonly(
          "evidence", [](const LinkHandle& h) { return EvidenceHandle{h}; }, "What it rests on.")
      .def_property_readonly(
          "a_spans",
          [](const LinkHandle& h) { return h.of->article(h.link->a).SpansOf(h.link->a_spans); },
          "The part of a's units that it rests on; empty: all of them.")
      .def_property_readonly(
          "b_spans",
          [](const LinkHandle& h) { return h.of->article(h.link->b).SpansOf(h.link->b_spans); },
          "The part of b's units that it rests on; empty: all of them.")
      .def_property_readonly(
          "judged", [](const LinkHandle& h) { return h.link->judged; },
          "A reader judged it right (option review): it is certain.")
      .def("__repr__", [](const LinkHandle& h) {
        return py::str("Link({}:{} - {}:{}, {:.2f})")
            .format(h.link->a, h.link->a_units, h.link->b, h.link->b_units, h.link->probability);
      });
}

void BindRelatedness(py::module_& m) {
  py::class_<RelatednessHandle>(m, "Relatedness",
                                "Whether two articles tell of the same events, judged beside "
                                "their links.")
      .def_property_readonly(
          "a", [](const RelatednessHandle& h) { return h.relatedness.a; },
          "Index into Synopsis.articles; less than b.")
      .def_property_readonly(
          "b", [](const RelatednessHandle& h) { return h.relatedness.b; },
          "Index into Synopsis.articles.")
      .def_property_readonly(
          "probability", [](const RelatednessHandle& h) { return h.relatedness.probability; },
          "That they tell of the same events.")
      .def_property_readonly(
          "refused", [](const RelatednessHandle& h) { return h.relatedness.refused; },
          "It is so low that nothing of the two is linked.")
      .def("__repr__", [](const RelatednessHandle& h) {
        return py::str("Relatedness({}, {}, {:.2f})")
            .format(h.relatedness.a, h.relatedness.b, h.relatedness.probability);
      });
}

}  // namespace

py::list LinksOf(const SynopsisHandle& synopsis) {
  return ListOf(synopsis->synopsis().links, [&](const Link& one) {
    return LinkHandle{synopsis, &one};
  });
}

py::list RelatednessOf(const SynopsisHandle& synopsis) {
  return ListOf(synopsis->synopsis().relatedness,
                [](const Relatedness& one) { return RelatednessHandle{one}; });
}

py::list LinkRecords(const SynopsisHandle& synopsis) {
  py::list records;
  for (const Link& link : synopsis->synopsis().links) {
    py::dict record;
    record["a"] = synopsis->article(link.a).article->id;
    record["b"] = synopsis->article(link.b).article->id;
    record["a_units"] = link.a_units;
    record["b_units"] = link.b_units;
    record["a_text"] = synopsis->TextAt(link.a, link.a_units);
    record["b_text"] = synopsis->TextAt(link.b, link.b_units);
    record["probability"] = link.probability;
    record["sentence"] = Shown(link.evidence.sentence);
    record["tokens"] = Shown(link.evidence.tokens);
    record["mentions"] = Shown(link.evidence.mentions);
    record["neighbours"] = Shown(link.evidence.neighbours);
    records.append(record);
  }
  return records;
}

void BindLinks(py::module_& m) {
  BindEvidence(m);
  BindLink(m);
  BindRelatedness(m);
}

}  // namespace synoptic::python
