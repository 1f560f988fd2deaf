#pragma once

#include <vector>

#include "align/linking/ordered/anchors.hpp"
#include "align/linking/ordered/band.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic {

/// The units with which the parts that two articles were given in begin. Throws
/// Error(kInvalidArgument) if they have not as many.
linking::Breaks PairBreaks(const Synopsis::Entry& a, const Synopsis::Entry& b);

/// Where sections of an article are marked, by units and by lines before them that make no claim,
/// as headings of chapters often are taken. In order.
std::vector<linking::Mark> FindMarks(const Synopsis::Entry& entry);

}  // namespace synoptic
