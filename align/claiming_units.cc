#include "align/claiming_units.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace synoptic {
namespace {

Matrix RowsOf(const Matrix& matrix, const std::vector<std::size_t>& rows) {
  Matrix chosen(rows.size(), matrix.cols);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::ranges::copy(matrix.row(rows[r]), chosen.row(r).begin());
  }
  return chosen;
}

}  // namespace

ClaimingUnits::ClaimingUnits(std::vector<PreparedArticle>& articles) {
  for (PreparedArticle& article : articles) {
    Taken& taken = taken_.emplace_back();
    for (std::size_t u = 0; u < article.units.size(); ++u) {
      if (MakesClaim(article.units[u].kind)) taken.positions.push_back(u);
    }
    if (taken.positions.size() == article.units.size()) continue;
    if (article.unit_vectors.rows == article.units.size()) {
      article.unit_vectors = RowsOf(article.unit_vectors, taken.positions);
    }
    taken.units = article.units;
    std::erase_if(article.units, [](const Unit& unit) { return !MakesClaim(unit.kind); });
  }
}

void ClaimingUnits::Narrow(std::size_t article, std::vector<std::size_t>& units) const {
  const std::vector<std::size_t>& positions = taken_[article].positions;
  for (std::size_t& unit : units) {
    unit = static_cast<std::size_t>(std::ranges::lower_bound(positions, unit) - positions.begin());
  }
}

void ClaimingUnits::Restore(Synopsis& synopsis) const {
  const auto restore = [&](std::size_t article, std::vector<std::size_t>& units) {
    if (taken_[article].units.empty()) return;
    for (std::size_t& unit : units) unit = taken_[article].positions[unit];
  };
  for (Link& link : synopsis.links) {
    restore(link.a, link.a_units);
    restore(link.b, link.b_units);
  }
  for (RejectedLink& link : synopsis.rejected) {
    restore(link.a, link.a_units);
    restore(link.b, link.b_units);
  }
  for (Claim& claim : synopsis.claims) {
    for (ClaimMember& member : claim.members) restore(member.article, member.units);
  }
  for (std::size_t a = 0; a < synopsis.articles.size(); ++a) {
    if (!taken_[a].units.empty()) synopsis.articles[a].units = taken_[a].units;
  }
}

void ClaimingUnits::Restore(PairProbabilities& pair) const {
  const auto all = [](const Taken& taken) {
    return taken.units.empty() ? taken.positions.size() : taken.units.size();
  };
  const Taken& a = taken_[pair.a];
  const Taken& b = taken_[pair.b];
  Matrix restored(all(a), all(b));
  for (std::size_t i = 0; i < pair.probability.rows; ++i) {
    for (std::size_t j = 0; j < pair.probability.cols; ++j) {
      restored.row(a.positions[i])[b.positions[j]] = pair.probability.row(i)[j];
    }
  }
  pair.probability = std::move(restored);
}

}  // namespace synoptic
