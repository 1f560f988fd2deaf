#pragma once

#include <vector>

#include "align/claims/thresholds.hpp"
#include "align/linking/comparability.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// Labels the claims that several of the articles make: `differs` where a figure, date, name or
/// quotation disagrees between two members that are linked, with what disagrees. `split`: the words
/// of each article; `words`: what is known of them.
std::vector<Claim> LabelClaims(std::vector<Claim> claims,
                               const std::vector<Synopsis::Entry>& articles,
                               const std::vector<Words>& split, const std::vector<Link>& links,
                               const linking::Comparabilities& comparabilities,
                               linking::ComparedWords& words, const Thresholds& thresholds);

/// Makes claims that are shared but for figures that have moved `partial`.
std::vector<Claim> LabelUpdates(std::vector<Claim> claims);

}  // namespace synoptic::claims
