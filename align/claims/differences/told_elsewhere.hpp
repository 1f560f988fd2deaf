#pragma once

#include "align/claims/differences/compared_text.hpp"

namespace synoptic::claims {

/// Whether an article tells a value in any unit but those of the link: then it knows of it, and
/// what it says in this place is of something else. Figures and dates have to be telling enough,
/// since "two" stands everywhere; names may be spelled otherwise. O(mentions of the article).
bool IsToldElsewhere(const Mention& mention, const LinkedText& other, float least_telling);

}  // namespace synoptic::claims
