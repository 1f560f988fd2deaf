#pragma once

#include <vector>

#include "align/claims/differences/name_differences.hpp"

namespace synoptic::claims {

/// Whether two values of names are of two things though they may look and mean alike: "pius 11" and
/// "pius 12", "a320" and "a321", "imf" and "world bank".
bool AreOfTwoThings(std::string_view a, std::string_view b);

/// Names that are alike but for their numbers, or known bodies, in one another's place, that have
/// no equal on the other side. O(k l) for k and l names, each with a few words around it.
std::vector<NamePair> FindNumberedNames(const TextPair& sides, const TextPair& back,
                                        linking::Comparability comparability,
                                        const Thresholds& thresholds);

}  // namespace synoptic::claims
