#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/gold.hpp"
#include "synoptic/synopsis.hpp"

/// What came of a review: AlignOptions::review.
namespace synoptic {

/// A judgement that a result does not follow, or not in all.
struct UnheededJudgement {
  std::size_t line = 0;  ///< Of the file that the review was read from.
  std::string reason;    ///< For people.
};

/// Of a review with which these articles were aligned: the judgements with a sentence that is not
/// in them, or cannot be told from others of its text; those that cannot hold in order; and links
/// judged wrong of which another line judges some or all right. In order of lines.
SYNOPTIC_EXPORT std::vector<UnheededJudgement> UnheededJudgements(const Gold& review,
                                                                  const Synopsis& synopsis);

}  // namespace synoptic
