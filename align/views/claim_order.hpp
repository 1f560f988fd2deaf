#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/synopsis.hpp"

/// What the views for people share: in which order to show claims, how to number sentences, and how
/// to sum up.
namespace synoptic::views {

/// Indices of the claims in an order in which they can be read: the first article from its begin to
/// its end, and what only later articles say put behind the claim of the sentence that precedes it
/// there. Each claim occurs once. O(claims + units).
std::vector<std::size_t> ReadingOrder(const Synopsis& synopsis);

/// What a reader sees as the number of each unit: that of its sentence, from 1; "3a", "3b" for the
/// clauses of a sentence that was cut.
SYNOPTIC_EXPORT std::vector<std::string> UnitNumbers(const std::vector<Unit>& units);

/// The member of a claim that is this article's, or null.
const ClaimMember* FindMember(const Claim& claim, std::size_t article);

/// Of the spans of a member those that are less than one of its units.
std::vector<Span> PartsOfUnits(const ClaimMember& member, const std::vector<Unit>& units);

/// For each claim, the indices of the links that it rests on: those with units of two of its
/// members. O(links + claims) for claims of few units.
std::vector<std::vector<std::size_t>> LinksOfClaims(const Synopsis& synopsis);

struct Tally {
  struct Article {
    std::size_t sentences = 0;
    std::size_t with_counterpart = 0;  ///< Sentences of which some unit is in a claim of many.
    std::size_t only_claims = 0;       ///< Claims that only this article makes.
  };
  std::size_t shared = 0;  ///< Claims of this label.
  std::size_t partial = 0;
  std::size_t differs = 0;
  std::size_t only = 0;
  std::vector<Article> articles;
};

Tally CountClaims(const Synopsis& synopsis);

}  // namespace synoptic::views
