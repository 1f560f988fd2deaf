#pragma once

#include <vector>

#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/word_types.hpp"

namespace synoptic::linking {

/// Words of two articles that begin alike, as names, loans and words of related languages do, in
/// whatever script they are written.
std::vector<Translation> FindCognates(const WordTypes& a, const WordTypes& b);

}  // namespace synoptic::linking
