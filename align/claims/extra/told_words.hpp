#pragma once

#include <cstddef>
#include <vector>

#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::claims {

/// Of each word of a text, whether its figure, date or name is told by another text, perhaps
/// rounded, converted or in another script; or it is a number that belongs to no figure, as that of
/// a footnote, and tells nothing. `units`: of the text, in the order of its words; `other`: of the
/// other. O(k l) comparisons for k and l
/// mentions; of more than some 100 on either side none is told.
std::vector<bool> ToldWords(const linking::TextWords& text, const std::vector<const Unit*>& units,
                            const std::vector<const Unit*>& other);

/// Those of an article, or some of them, by their indices.
std::vector<const Unit*> PointersTo(const std::vector<Unit>& units);
std::vector<const Unit*> PointersTo(const std::vector<Unit>& units,
                                    const std::vector<std::size_t>& chosen);

}  // namespace synoptic::claims
