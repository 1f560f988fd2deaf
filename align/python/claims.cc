// Claim, with its members and differences.

#include <pybind11/stl.h>

#include <sstream>
#include <string>
#include <vector>

#include "align/python/bindings.hpp"
#include "align/python/synopsis.hpp"

namespace synoptic::python {
namespace {

struct ClaimHandle {
  SynopsisHandle of;
  const Claim* claim;
};

struct MemberHandle {
  SynopsisHandle of;
  const ClaimMember* member;
  const ArticleHandle& text() const { return of->article(member->article); }
};

struct DifferenceHandle {
  SynopsisHandle of;
  const Difference* difference;
};

struct DifferenceMemberHandle {
  SynopsisHandle of;
  const Difference::Member* member;
  const ArticleHandle& text() const { return of->article(member->article); }
};

/// The part of the units that makes the claim, or all of them.
std::string TextOf(const MemberHandle& m) {
  if (m.member->spans.empty()) return m.of->TextAt(m.member->article, m.member->units);
  std::string text;
  for (const Span& span : m.member->spans) {
    text.append(text.empty() ? "" : " ").append(m.text().TextOf(span));
  }
  return text;
}

py::list DifferencesOf(const SynopsisHandle& of, const std::vector<Difference>& differences) {
  return ListOf(differences, [&](const Difference& one) { return DifferenceHandle{of, &one}; });
}

void BindMember(py::module_& m) {
  py::class_<MemberHandle>(m, "ClaimMember", "What one article contributes to a claim.")
      .def_property_readonly(
          "article", [](const MemberHandle& h) { return h.member->article; },
          "Index into Synopsis.articles.")
      .def_property_readonly(
          "units", [](const MemberHandle& h) { return h.member->units; },
          "Indices of its units, ascending.")
      .def_property_readonly(
          "text", &TextOf,
          "The units, or the part of them that makes the claim, with spaces between.")
      .def_property_readonly(
          "spans", [](const MemberHandle& h) { return h.text().SpansOf(h.member->spans); },
          "The part of the units that makes it; empty: all of them.")
      .def_property_readonly(
          "extra", [](const MemberHandle& h) { return h.text().SpansOf(h.member->extra); },
          "In a partial claim: spans of what only this article says.")
      .def("__repr__", [](const MemberHandle& h) {
        return py::str("ClaimMember(article={}, units={})")
            .format(h.member->article, h.member->units);
      });
}

void BindDifference(py::module_& m) {
  py::class_<DifferenceMemberHandle>(m, "DifferenceMember", "The words of one article.")
      .def_property_readonly(
          "article", [](const DifferenceMemberHandle& h) { return h.member->article; },
          "Index into Synopsis.articles.")
      .def_property_readonly(
          "span", [](const DifferenceMemberHandle& h) { return h.text().SpanOf(h.member->span); },
          "Where they stand.")
      .def_property_readonly(
          "text",
          [](const DifferenceMemberHandle& h) { return StrOf(h.text().TextOf(h.member->span)); },
          "As they are written.")
      .def_property_readonly(
          "value", [](const DifferenceMemberHandle& h) { return h.member->value.text(); },
          "Of a mention its value (docs/mentions.md); of an opposite empty.")
      .def("__repr__", [](const DifferenceMemberHandle& h) {
        return py::str("DifferenceMember(article={}, {!r})")
            .format(h.member->article, StrOf(h.text().TextOf(h.member->span)));
      });
  py::class_<DifferenceHandle>(m, "Difference",
                               "Words of members of a claim that cannot both be right.")
      .def_property_readonly(
          "type",
          [](const DifferenceHandle& h) { return StrOf(DifferenceTypeName(h.difference->type)); },
          "That of mentions, or 'opposite'.")
      .def_property_readonly(
          "ground",
          [](const DifferenceHandle& h) {
            return StrOf(DifferenceGroundName(h.difference->ground));
          },
          "Why: 'value', 'gap', 'unit', 'name', 'number', 'direction', 'words', 'opposite' or "
          "'other day'.")
      .def_property_readonly(
          "reason", [](const DifferenceHandle& h) { return h.difference->reason; },
          "The same as an English sentence for people.")
      .def_property_readonly(
          "gap",
          [](const DifferenceHandle& h) -> py::object {
            const auto& gap = h.difference->gap;
            if (!gap) return py::none();
            return py::make_tuple(gap->absolute, gap->relative, gap->unit);
          },
          "How far apart two figures or dates are, (absolute, relative, unit), or None.")
      .def_property_readonly(
          "members",
          [](const DifferenceHandle& h) {
            return ListOf(h.difference->members, [&](const Difference::Member& one) {
              return DifferenceMemberHandle{h.of, &one};
            });
          },
          "The words, in order of articles.")
      .def("__repr__", [](const DifferenceHandle& h) {
        return py::str("Difference({!r}, {!r})")
            .format(StrOf(DifferenceTypeName(h.difference->type)), h.difference->reason);
      });
}

void BindClaim(py::module_& m) {
  py::class_<ClaimHandle>(m, "Claim", "A statement, with the articles that make it.")
      .def_property_readonly(
          "label", [](const ClaimHandle& h) { return StrOf(LabelName(h.claim->label)); },
          "'shared': the articles say the same; 'partial': one says more; 'differs': a figure, "
          "date, name or quotation disagrees, or one says the opposite; 'only': no counterpart "
          "was found.")
      .def_property_readonly(
          "probability", [](const ClaimHandle& h) { return h.claim->probability; },
          "That the members belong together; of an 'only', that none does.")
      .def_property_readonly(
          "label_probability", [](const ClaimHandle& h) { return h.claim->label_probability; },
          "That people would give it this label, if the members belong together; None where words "
          "were not compared.")
      .def_property_readonly(
          "members",
          [](const ClaimHandle& h) {
            return ListOf(h.claim->members, [&](const ClaimMember& one) {
              return MemberHandle{h.of, &one};
            });
          },
          "In order of articles, one an article.")
      .def_property_readonly(
          "differences",
          [](const ClaimHandle& h) { return DifferencesOf(h.of, h.claim->differences); },
          "What members disagree on.")
      .def_property_readonly(
          "updates", [](const ClaimHandle& h) { return DifferencesOf(h.of, h.claim->updates); },
          "Figures that were true when each article was written, and have moved since.")
      .def_property_readonly(
          "retained", [](const ClaimHandle& h) { return h.claim->retained; },
          "Of an 'only' where only_risk is set: whether it is sure enough.")
      .def("__str__",
           [](const ClaimHandle& h) {
             std::ostringstream out;
             out << *h.claim;
             return out.str();
           })
      .def("__repr__", [](const ClaimHandle& h) {
        std::ostringstream out;
        out << "<Claim " << *h.claim << '>';
        return out.str();
      });
}

}  // namespace

py::list ClaimsOf(const SynopsisHandle& synopsis) {
  return ListOf(synopsis->synopsis().claims, [&](const Claim& one) {
    return ClaimHandle{synopsis, &one};
  });
}

void BindClaims(py::module_& m) {
  BindMember(m);
  BindDifference(m);
  BindClaim(m);
}

}  // namespace synoptic::python
