#pragma once

#include <cstddef>
#include <string>

#include "align/views/claim_order.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// "10 claims: 4 shared, 1 partial, 1 differs, 4 only (2 in A, 2 in B)".
std::string CountsOfClaims(const Synopsis& synopsis, const Tally& tally);

/// Five lines: which articles, whether they tell of the same events, how much of each the others
/// contain, how many claims of which label, and what differs. Each is at most so many columns wide.
std::string SummariseInLines(const Synopsis& synopsis, std::size_t columns);

}  // namespace synoptic::views
