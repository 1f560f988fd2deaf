#pragma once

#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/words.hpp"

namespace synoptic {

/// Throws Error(kInvalidArgument) unless articles and units pass CheckArticle and CheckUnits, and
/// either no article has unit vectors or all have: a row a unit, of equal dimension, finite.
void CheckPrepared(const std::vector<PreparedArticle>& articles);

/// Moves the unit vectors out of checked articles; nothing if they have none.
std::vector<Matrix> TakeVectors(std::vector<PreparedArticle>& articles);

/// The words of each article.
std::vector<Words> SplitAll(const std::vector<PreparedArticle>& articles);

}  // namespace synoptic
