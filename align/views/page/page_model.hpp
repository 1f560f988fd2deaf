#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "align/views/claim_order.hpp"
#include "align/views/page/rows.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// A piece of the text of a unit, and what is special in all of it.
struct Segment {
  Span span;
  bool more = false;                     ///< Only this article says it.
  std::vector<std::size_t> differences;  ///< That it is a value of: indices of the model's.
  bool ends_difference = false;          ///< The last piece of a value.
};

/// A difference or an update, as the page lists it.
struct ListedDifference {
  const Difference* difference;
  std::size_t claim;  ///< Index into Synopsis::claims.
  bool is_update;
  std::vector<std::vector<Place>> places;  ///< Of each member, the units that hold it.
};

/// Claims that just these articles make.
struct Subset {
  std::vector<std::size_t> articles;
  std::size_t claims = 0;
};

/// What a page shows, as it follows from a synopsis: which sentence is called what, what stands
/// beside it, and what is marked in it. Knows nothing of HTML. Refers to the synopsis, which must
/// outlive it. Neither it nor what it gives out changes after it is built.
class PageModel {
 public:
  explicit PageModel(const Synopsis& synopsis);

  const Synopsis& synopsis() const { return synopsis_; }
  std::size_t articles() const { return synopsis_.articles.size(); }
  const Article& article(std::size_t index) const { return synopsis_.articles[index].article; }
  const std::vector<Unit>& units(std::size_t index) const {
    return synopsis_.articles[index].units;
  }
  const Unit& unit(Place place) const { return units(place.article)[place.unit]; }
  const Tally& tally() const { return tally_; }

  /// "B18", as sentences are counted, and the fragment that leads to it.
  const std::string& Name(Place place) const { return names_[place.article][place.unit]; }
  /// Claims that a unit is in, as indices into Synopsis::claims, rising.
  const std::vector<std::size_t>& ClaimsOf(Place place) const {
    return claims_of_[place.article][place.unit];
  }
  /// What is to be said of a unit as a whole: kDiffers if it differs from any other, kOnly if it
  /// has no counterpart, else kShared.
  Label StateOf(Place place) const;
  /// Units that make no claim and are read with this one: those between it and the one before, and
  /// of the last one those behind it. Of one unit of each article that has any.
  std::vector<std::size_t> AsidesBefore(Place place) const;
  std::vector<std::size_t> AsidesBehind(Place place) const;

  /// The text of a unit, cut where anything special in it begins or ends.
  std::vector<Segment> Segments(Place place) const;

  /// Differences in the order of their claims, and after them the updates.
  const std::vector<ListedDifference>& differences() const { return differences_; }
  /// Whether two members of a difference say the same, so that they differ from a third alone.
  bool SayTheSame(const Difference::Member& a, const Difference::Member& b) const;
  std::size_t disagreements() const { return disagreements_; }  ///< Those that are no updates.

  const std::vector<Row>& Rows(std::size_t leader) const { return rows_[leader]; }
  /// Subsets of the articles that make a claim, the largest first.
  const std::vector<Subset>& subsets() const { return subsets_; }

 private:
  void ListDifferences(bool updates);

  const Synopsis& synopsis_;
  Tally tally_;
  std::vector<std::vector<std::string>> names_;
  std::vector<std::vector<std::vector<std::size_t>>> claims_of_;
  std::vector<ListedDifference> differences_;
  std::vector<std::vector<std::size_t>> differences_of_;  ///< Of claims.
  std::size_t disagreements_ = 0;
  std::vector<std::vector<Row>> rows_;
  std::vector<Subset> subsets_;
};

}  // namespace synoptic::views
