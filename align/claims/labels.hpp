#pragma once

#include <span>
#include <vector>

#include "align/claims/differences.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::claims {

/// Labels the claims that several of the articles make: `differs` where a figure, date, name or
/// quotation disagrees, with what disagrees. The articles are those of the synopsis, in its order.
std::vector<Claim> LabelClaims(std::vector<Claim> claims, std::span<const ArticleView> articles);

}  // namespace synoptic::claims
