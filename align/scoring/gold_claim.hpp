#pragma once

#include <span>
#include <string_view>

#include "align/scoring/gold_lines.hpp"
#include "align/scoring/gold_names.hpp"
#include "synoptic/score.hpp"

namespace synoptic::scoring {

/// The claim of a row, from the fields behind its name.
Gold::Claim ParseClaim(std::span<const std::string_view> fields, const GoldLines& lines,
                       const GoldNames& names, const Gold& gold);

}  // namespace synoptic::scoring
