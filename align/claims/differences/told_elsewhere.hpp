#pragma once

#include "align/claims/differences/compared_text.hpp"

namespace synoptic::claims {

/// Whether an article tells a value in any unit but those of the link: then it knows of it, and
/// what it says in this place is of something else. Names may be spelled otherwise. O(mentions of
/// the article).
bool IsToldElsewhere(const Mention& mention, const LinkedText& other);

}  // namespace synoptic::claims
