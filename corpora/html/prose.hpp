#pragma once

#include <cstddef>
#include <string_view>

#include "corpora/html/blocks.hpp"

namespace synoptic::corpora::html {

/// Characters of a block that is prose without a full stop, and with one.
inline constexpr std::size_t kProse = 60;
inline constexpr std::size_t kShortProse = 25;

/// The share of links in what is made of them.
inline constexpr double kMostLinks = 0.5;

/// Whether a text ends as sentences do, closing marks aside.
bool EndsSentence(std::string_view text);

double LinkShare(const Block& block);

/// Whether a block is long for its ending, and no list of links.
bool IsProse(const Block& block);

}  // namespace synoptic::corpora::html
