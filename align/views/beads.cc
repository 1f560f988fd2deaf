// The views that other tools of sentence alignment read: beads, as vecalign has them, and
// hunalign's ladder. A ladder is a list of rungs, each the place where a bead begins in both texts;
// a bead ends where the next begins. So beads of a ladder follow one another in both texts, and
// together cover each sentence once, which only an alignment in order does.

#include "synoptic/beads.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "align/views/short_forms.hpp"
#include "synoptic/error.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

using Indices = std::vector<std::size_t>;

void RefuseUnlessTwo(const Synopsis& synopsis) {
  if (synopsis.articles.size() == 2) return;
  throw Error(ErrorCode::kInvalidArgument, "beads join two articles, found " +
                                               std::to_string(synopsis.articles.size()) +
                                               "; align them in pairs");
}

/// Counts the ends of lines: LF, CRLF or a lone CR.
std::size_t CountLineEnds(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    count += text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));
  }
  return count;
}

/// For each unit, its index.
Indices IndexUnits(const Synopsis::Entry& entry, BeadIndex index) {
  Indices indices;
  std::size_t line = 0;
  std::size_t counted = 0;
  for (const Unit& unit : entry.units) {
    if (index == BeadIndex::kLine) {
      line += CountLineEnds(Slice(entry.article.text, {counted, unit.span.begin}));
      counted = unit.span.begin;
      indices.push_back(line);
    } else {
      indices.push_back(indices.size());
    }
  }
  return indices;
}

std::size_t CountIndices(const Synopsis::Entry& entry, BeadIndex index) {
  if (index == BeadIndex::kUnit) return entry.units.size();
  const std::string_view text = entry.article.text;
  const bool ends_within_line = !text.empty() && text.back() != '\n' && text.back() != '\r';
  return CountLineEnds(text) + (ends_within_line ? 1 : 0);
}

Indices Translate(const Indices& units, const Indices& index_of_unit) {
  Indices indices;
  for (const std::size_t unit : units) {
    // Clauses of one line have one index.
    if (const std::size_t i = index_of_unit[unit]; indices.empty() || indices.back() != i) {
      indices.push_back(i);
    }
  }
  return indices;
}

/// Where a bead stands. One of b alone follows the bead of what precedes it in b.
using Place = std::tuple<std::size_t, bool, Indices, Indices>;

Place PlaceOf(const Bead& bead, const std::map<std::size_t, std::size_t>& a_of_b) {
  if (!bead.a.empty()) return {bead.a.front() + 1, false, bead.a, bead.b};
  const auto next = a_of_b.upper_bound(bead.b.front());
  return {next == a_of_b.begin() ? 0 : std::prev(next)->second + 1, true, bead.a, bead.b};
}

void AppendSide(const Indices& indices, std::string& out) {
  out += '[';
  for (std::size_t i = 0; i < indices.size(); ++i) {
    if (i > 0) out += ", ";
    out += std::to_string(indices[i]);
  }
  out += ']';
}

/// Writes rungs while it passes through both texts.
class LadderWriter {
 public:
  explicit LadderWriter(std::ostream& out) : out_(out) {}

  void Pass(const Bead& bead) {
    SkipTo(bead.a.empty() ? a_ : bead.a.front(), bead.b.empty() ? b_ : bead.b.front(), bead);
    AddRung(1 - bead.cost);
    if (!bead.a.empty()) a_ = bead.a.back() + 1;
    if (!bead.b.empty()) b_ = bead.b.back() + 1;
  }

  void Finish(std::size_t a_count, std::size_t b_count) {
    SkipTo(a_count, b_count, {});
    AddRung(0);
  }

 private:
  /// What lies between are lines that no bead has: blank ones.
  void SkipTo(std::size_t a, std::size_t b, const Bead& bead) {
    if (a < a_ || b < b_) {
      std::string where;
      AppendSide(bead.a, where);
      AppendSide(bead.b, where += ':');
      throw Error(ErrorCode::kInvalidArgument,
                  "a ladder holds no links that cross or overlap, found " + where + " behind " +
                      std::to_string(a_) + ':' + std::to_string(b_) + "; write beads");
    }
    for (; a_ < a; ++a_) AddRung(1);
    for (; b_ < b; ++b_) AddRung(1);
  }

  void AddRung(double quality) {
    std::string rung = std::to_string(a_) + '\t' + std::to_string(b_) + '\t';
    out_ << rung << views::FourDecimals(quality) << '\n';
  }

  std::ostream& out_;
  std::size_t a_ = 0;
  std::size_t b_ = 0;
};

}  // namespace

std::vector<Bead> BeadsOf(const Synopsis& synopsis, BeadIndex index) {
  CheckSynopsis(synopsis);
  RefuseUnlessTwo(synopsis);
  const std::array<Indices, 2> index_of_unit = {IndexUnits(synopsis.articles[0], index),
                                                IndexUnits(synopsis.articles[1], index)};
  std::map<std::pair<Indices, Indices>, double> cost_of;
  std::map<std::size_t, std::size_t> a_of_b;
  std::array<std::set<std::size_t>, 2> linked;
  const auto add = [&](Indices a, Indices b, double probability) {
    const double cost = 1 - probability;
    const auto [entry, is_new] = cost_of.try_emplace({std::move(a), std::move(b)}, cost);
    entry->second = std::min(entry->second, cost);
  };
  for (const Link& link : synopsis.links) {
    Indices a = Translate(link.a_units, index_of_unit[0]);
    Indices b = Translate(link.b_units, index_of_unit[1]);
    linked[0].insert(a.begin(), a.end());
    linked[1].insert(b.begin(), b.end());
    for (const std::size_t i : b) a_of_b[i] = std::max(a_of_b[i], a.front());
    add(std::move(a), std::move(b), link.probability);
  }
  for (const Claim& claim : synopsis.claims) {
    if (claim.label != Label::kOnly) continue;
    const ClaimMember& member = claim.members.front();
    for (const std::size_t i : Translate(member.units, index_of_unit[member.article])) {
      if (linked[member.article].contains(i)) continue;
      add(member.article == 0 ? Indices{i} : Indices{},
          member.article == 0 ? Indices{} : Indices{i}, claim.probability);
    }
  }
  std::vector<Bead> beads;
  for (const auto& [sides, cost] : cost_of) beads.push_back({sides.first, sides.second, cost});
  std::ranges::sort(beads, {}, [&](const Bead& bead) { return PlaceOf(bead, a_of_b); });
  return beads;
}

void WriteBeads(const Synopsis& synopsis, std::ostream& out, BeadIndex index) {
  for (const Bead& bead : BeadsOf(synopsis, index)) {
    std::string line;
    AppendSide(bead.a, line);
    AppendSide(bead.b, line += ':');
    out << line << ':' << views::FourDecimals(bead.cost) << '\n';
  }
}

void WriteLadder(const Synopsis& synopsis, std::ostream& out, BeadIndex index) {
  RefuseUnlessTwo(synopsis);
  if (synopsis.order != Order::kMonotone) {
    throw Error(ErrorCode::kInvalidArgument,
                "a ladder holds an alignment in order, found one in free order; align with the "
                "order monotone, or write beads");
  }
  LadderWriter ladder(out);
  for (const Bead& bead : BeadsOf(synopsis, index)) ladder.Pass(bead);
  ladder.Finish(CountIndices(synopsis.articles[0], index),
                CountIndices(synopsis.articles[1], index));
}

}  // namespace synoptic
