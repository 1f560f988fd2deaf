#pragma once

#include <compare>
#include <cstddef>
#include <vector>

#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// A unit of an article.
struct Place {
  std::size_t article = 0;
  std::size_t unit = 0;
  auto operator<=>(const Place&) const = default;
};

/// What stands at one height: units of the article that owns the row, and their counterparts.
struct Row {
  struct Entry {
    Place place;
    bool again = false;  ///< It stands in full in another row, and here once more.
    bool operator==(const Entry&) const = default;
  };
  /// Those of the owner first, then article by article in the order of the page; each ascending.
  std::vector<Entry> entries;

  std::size_t owner() const { return entries.front().place.article; }
};

/// Whether a unit is a headline, by its kind or as the title of its article.
bool IsHeadline(const Synopsis& synopsis, Place place);

/// The articles in the order in which their columns stand: the leader, then the others.
std::vector<std::size_t> ColumnsLedBy(std::size_t leader, std::size_t articles);

/// The rows of a page that an article leads. Every unit that makes a claim stands in exactly one
/// row in full; all units of the leader own rows, in their order; and each claim has a row with a
/// unit of each of its members. O(n k log n) for n units of k claims.
std::vector<Row> RowsLedBy(const Synopsis& synopsis, std::size_t leader);

}  // namespace synoptic::views
