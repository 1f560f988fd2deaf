// Which sentences stand at one height, if one article leads.
//
// The articles come one after the other, the leader first. A unit that says what units say which
// came before it stands beside them: in full beside the surest, and once more beside the others.
// What has no counterpart among them owns a row, behind the one where the sentence before it
// stands: it is read where it is written. So does what has no counterpart but a headline, unless it
// is where its article begins: a headline says what half of the article says, which would pile up
// beside it. Of three articles, what only the second and the third say is owned by the second; if
// the second's unit stands beside the leader's already, which says something else then, the third's
// owns a row behind that one, with the second's once more.
//
// At last, a claim whose members have come into different rows (B2 beside A1, C5 beside A9) gets a
// row of its own behind the first of them, in which all stand once more: nothing that the articles
// share lacks a place where it can be seen.

#include "align/views/page/rows.hpp"

#include <algorithm>
#include <iterator>
#include <list>
#include <map>
#include <optional>
#include <utility>

#include "align/views/claim_order.hpp"

namespace synoptic::views {
namespace {

/// The beginning of an article, in units: headline and lead.
constexpr std::size_t kLead = 3;

class Layout {
 public:
  Layout(const Synopsis& synopsis, std::size_t leader)
      : synopsis_(synopsis), columns_(ColumnsLedBy(leader, synopsis.articles.size())) {
    rank_.resize(columns_.size());
    for (std::size_t i = 0; i < columns_.size(); ++i) rank_[columns_[i]] = i;
    for (const auto& entry : synopsis.articles) {
      claims_.emplace_back(entry.units.size());
      stands_.emplace_back(entry.units.size(), rows_.end());
      appears_.emplace_back(entry.units.size());
    }
    for (const Claim& claim : synopsis.claims) {
      for (const ClaimMember& member : claim.members) {
        for (const std::size_t unit : member.units) {
          claims_[member.article][unit].push_back(&claim);
        }
      }
    }
  }

  std::vector<Row> Lay() && {
    for (const std::size_t article : columns_) LayArticle(article);
    for (const Claim& claim : synopsis_.claims) JoinParted(claim);
    std::vector<Row> rows;
    for (Row& row : rows_) {
      SortEntries(row);
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  using Rows = std::list<Row>;
  using At = Rows::iterator;

  void LayArticle(std::size_t article) {
    const auto& units = synopsis_.articles[article].units;
    std::optional<Place> before;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
      if (!MakesClaim(units[unit].kind)) continue;
      LayUnit({article, unit}, before);
      before = {article, unit};
    }
  }

  void LayUnit(Place place, std::optional<Place> before) {
    const std::vector<std::pair<double, Place>> mates = MatesBefore(place);
    std::vector<std::pair<double, At>> beside;  // The rows of those that own one.
    for (const auto& [sureness, mate] : mates) {
      const At row = StandsAt(mate);
      if (row->owner() != mate.article) continue;
      const auto known = std::ranges::find(beside, row, &std::pair<double, At>::second);
      if (known == beside.end()) {
        beside.emplace_back(sureness, row);
      } else {
        known->first = std::max(known->first, sureness);
      }
    }
    if (!beside.empty()) {
      const auto& [sureness, best] =
          *std::ranges::max_element(beside, {}, &std::pair<double, At>::first);
      const bool stays = sureness >= 0 || place.unit < kLead;
      if (stays) StandsAt(place) = best;
      for (const auto& [unused, row] : beside) Add(row, {place, !stays || row != best});
      if (stays) return;
    }
    if (before && mates.empty() && GoesOn(*before, place)) {
      StandsAt(place) = StandsAt(*before);
      return Add(StandsAt(place), {place});
    }
    At at = rows_.empty() ? rows_.end() : std::next(rows_.begin());
    if (!mates.empty() && beside.empty()) {
      at = std::next(
          StandsAt(std::ranges::max_element(mates, {}, &std::pair<double, Place>::first)->second));
    } else if (before) {
      at = std::next(StandsAt(*before));
    }
    const At row = InsertRow(at, place.article);
    StandsAt(place) = row;
    Add(row, {place});
    for (const auto& [sureness, mate] : mates) Add(row, {mate, true});
  }

  /// An empty row before `at`, or behind what earlier articles have put there.
  At InsertRow(At at, std::size_t article) {
    while (at != rows_.end() && rank_[at->owner()] > 0 && rank_[at->owner()] < rank_[article]) ++at;
    return rows_.insert(at, Row{});
  }

  void Add(At row, Row::Entry entry) {
    row->entries.push_back(entry);
    appears_[entry.place.article][entry.place.unit].push_back(row);
  }

  /// Whether two units are one statement, so that they share a row.
  bool GoesOn(Place before, Place place) {
    if (IsHeadline(synopsis_, before) || StandsAt(before)->owner() != before.article) return false;
    const auto& first = ClaimsOf(before);
    return std::ranges::any_of(ClaimsOf(place), [&](const Claim* claim) {
      return claim->label != Label::kOnly && std::ranges::find(first, claim) != first.end();
    });
  }

  /// Headlines belong together, and nothing else to a headline if it can stand elsewhere.
  double HeadlineBonus(Place place, Place mate) const {
    if (!IsHeadline(synopsis_, mate)) return 0;
    return IsHeadline(synopsis_, place) ? 1 : -2;
  }

  /// Counterparts in earlier articles, and how good it is to stand beside each: how sure, less than
  /// 0 of a headline.
  std::vector<std::pair<double, Place>> MatesBefore(Place place) {
    std::map<Place, double> mates;
    for (const Claim* claim : ClaimsOf(place)) {
      for (const ClaimMember& member : claim->members) {
        if (rank_[member.article] >= rank_[place.article]) continue;
        for (const std::size_t unit : member.units) {
          const Place mate = {member.article, unit};
          double& best = mates.try_emplace(mate, -2).first->second;
          best = std::max(best, claim->probability + HeadlineBonus(place, mate));
        }
      }
    }
    std::vector<std::pair<double, Place>> list;
    for (const auto& [mate, sureness] : mates) list.emplace_back(sureness, mate);
    std::ranges::stable_sort(list, {},
                             [&](const auto& mate) { return rank_[mate.second.article]; });
    return list;
  }

  void JoinParted(const Claim& claim) {
    if (claim.members.size() < 2) return;
    const auto is_there = [&](const Row& row) {
      return std::ranges::all_of(claim.members, [&](const ClaimMember& member) {
        return std::ranges::any_of(row.entries, [&](const Row::Entry& entry) {
          return entry.place.article == member.article &&
                 std::ranges::binary_search(member.units, entry.place.unit);
        });
      });
    };
    for (const std::size_t unit : claim.members.front().units) {
      const auto& rows = appears_[claim.members.front().article][unit];
      if (std::ranges::any_of(rows, [&](At row) { return is_there(*row); })) return;
    }
    std::vector<Place> places;
    for (const std::size_t article : columns_) {
      const ClaimMember* member = FindMember(claim, article);
      if (member == nullptr) continue;
      for (const std::size_t unit : member->units) places.push_back({article, unit});
    }
    const At row = InsertRow(std::next(StandsAt(places.front())), places.front().article);
    for (const Place place : places) Add(row, {place, true});
  }

  void SortEntries(Row& row) {
    const std::size_t owner = row.owner();
    std::ranges::sort(row.entries, {}, [&](const Row::Entry& entry) {
      const std::size_t article = entry.place.article;
      return std::pair(article == owner ? 0 : rank_[article] + 1, entry.place.unit);
    });
  }

  At& StandsAt(Place place) { return stands_[place.article][place.unit]; }
  const std::vector<const Claim*>& ClaimsOf(Place place) const {
    return claims_[place.article][place.unit];
  }

  const Synopsis& synopsis_;
  std::vector<std::size_t> columns_;
  std::vector<std::size_t> rank_;  ///< Of an article, its place in columns_.
  std::vector<std::vector<std::vector<const Claim*>>> claims_;
  Rows rows_;
  std::vector<std::vector<At>> stands_;                ///< Where a unit stands in full.
  std::vector<std::vector<std::vector<At>>> appears_;  ///< All rows that it stands in.
};

}  // namespace

bool IsHeadline(const Synopsis& synopsis, Place place) {
  const auto& [article, units] = synopsis.articles[place.article];
  const Unit& unit = units[place.unit];
  return unit.kind == TextKind::kHeadline ||
         (unit.paragraph == 0 && !article.title.empty() &&
          Slice(article.text, article.paragraphs[0]) == article.title);
}

std::vector<std::size_t> ColumnsLedBy(std::size_t leader, std::size_t articles) {
  std::vector<std::size_t> columns;
  if (articles > 0) columns.push_back(leader);
  for (std::size_t i = 0; i < articles; ++i) {
    if (i != leader) columns.push_back(i);
  }
  return columns;
}

std::vector<Row> RowsLedBy(const Synopsis& synopsis, std::size_t leader) {
  if (synopsis.articles.empty()) return {};
  return Layout(synopsis, leader).Lay();
}

}  // namespace synoptic::views
