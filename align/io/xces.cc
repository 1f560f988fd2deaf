// Links as OPUS has them: a cesAlign document that names two documents, and the sentences of each
// link by their ids on both sides of a semicolon. A sentence without a counterpart is a link with
// an empty side, so that each is in one at least.

#include <algorithm>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/io/sentence_elements.hpp"
#include "align/io/xml_output.hpp"
#include "align/views/claim_order.hpp"
#include "align/views/short_forms.hpp"
#include "synoptic/beads.hpp"
#include "synoptic/error.hpp"
#include "synoptic/io/io.hpp"

namespace synoptic::io {
namespace {

/// "s4"; "s4b" for a clause.
std::vector<std::string> IdsOf(const Synopsis::Entry& entry) {
  std::vector<std::string> ids = views::UnitNumbers(entry.units);
  for (std::string& id : ids) id.insert(0, 1, 's');
  return ids;
}

std::string JoinIds(const std::vector<std::size_t>& units, const std::vector<std::string>& ids) {
  std::string list;
  for (const std::size_t unit : units) list += (list.empty() ? "" : " ") + ids[unit];
  return list;
}

/// Without the links that are less probable; what they alone joined stands alone.
std::vector<Bead> Keep(std::vector<Bead> beads, double min_probability) {
  std::set<std::size_t> kept[2];
  std::vector<Bead> result;
  const auto is_kept = [&](const Bead& bead) {
    return bead.a.empty() || bead.b.empty() || 1 - bead.cost >= min_probability;
  };
  for (const Bead& bead : beads) {
    if (!is_kept(bead)) continue;
    kept[0].insert(bead.a.begin(), bead.a.end());
    kept[1].insert(bead.b.begin(), bead.b.end());
  }
  for (Bead& bead : beads) {
    if (is_kept(bead)) {
      result.push_back(std::move(bead));
      continue;
    }
    for (const std::size_t unit : bead.a) {
      if (kept[0].insert(unit).second) result.push_back({{unit}, {}, 1 - bead.cost});
    }
    for (const std::size_t unit : bead.b) {
      if (kept[1].insert(unit).second) result.push_back({{}, {unit}, 1 - bead.cost});
    }
  }
  return result;
}

}  // namespace

void WriteXces(const Synopsis& synopsis, const std::string& a, const std::string& b,
               std::ostream& out, const Selection& selection) {
  const std::vector<Bead> beads = Keep(BeadsOf(synopsis), selection.min_probability);
  const std::vector<std::string> ids[2] = {IdsOf(synopsis.articles[0]),
                                           IdsOf(synopsis.articles[1])};
  XmlOutput xml;
  xml.Start("cesAlign");
  xml.Attribute("version", "1.0");
  xml.Start("linkGrp");
  xml.Attribute("targType", "s");
  xml.Attribute("fromDoc", a);
  xml.Attribute("toDoc", b);
  std::size_t number = 0;
  for (const Bead& bead : beads) {
    xml.Start("link");
    xml.Attribute("id", "L" + std::to_string(++number));
    xml.Attribute("xtargets", JoinIds(bead.a, ids[0]) + ';' + JoinIds(bead.b, ids[1]));
    xml.Attribute("certainty", views::FourDecimals(1 - bead.cost));
    xml.End();
  }
  xml.End();
  xml.End();
  out << std::move(xml).Finish();
}

void WriteXcesDocument(const Synopsis::Entry& entry, std::ostream& out) {
  CheckUnits(entry.article, entry.units);
  const std::vector<std::string> ids = IdsOf(entry);
  XmlOutput xml;
  xml.Start("text");
  xml.Attribute("id", entry.article.id);
  xml.Attribute("xml:lang", XmlLanguage(entry.article.lang));
  WriteSentences(xml, entry, "id", [&](std::size_t unit) { return ids[unit]; });
  xml.End();
  out << std::move(xml).Finish();
}

}  // namespace synoptic::io
