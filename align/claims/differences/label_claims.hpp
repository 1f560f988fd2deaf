#pragma once

#include <functional>
#include <vector>

#include "align/claims/thresholds.hpp"
#include "synoptic/model.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// Labels the claims that several of the articles make: `differs` where a figure, date, name or
/// quotation disagrees between two members that are linked, with what disagrees. `encode` gives the
/// words of a member, as linking::EncodingOf does.
std::vector<Claim> LabelClaims(std::vector<Claim> claims,
                               const std::vector<Synopsis::Entry>& articles,
                               const std::vector<Link>& links,
                               const std::function<Encoding(const ClaimMember&)>& encode,
                               const Thresholds& thresholds);

}  // namespace synoptic::claims
