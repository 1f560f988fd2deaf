#pragma once

#include <string>
#include <string_view>

#include "synoptic/synopsis.hpp"

namespace synoptic::views {

/// What to say of the articles that a claim of one article is not in: "no counterpart found", or
/// "left open" where it is not retained.
std::string_view OnlyText(const Synopsis& synopsis, const Claim& claim);

/// A sentence for people about how many of the claims of one article are retained at which risk;
/// empty if it was not asked for, or there are none.
std::string OnlyNote(const Synopsis& synopsis);

}  // namespace synoptic::views
