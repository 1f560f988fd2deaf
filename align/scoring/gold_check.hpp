#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "synoptic/score.hpp"

namespace synoptic::scoring {

/// A row of the gold that does not go together with the others.
struct GoldProblem {
  enum class Row { kLink, kPossible, kOnly, kClaim } row = Row::kClaim;
  std::size_t index = 0;  ///< Among the rows of its kind.
  std::string message;
};

/// Where a gold has claims, they say the same as its links and only rows: a claim of several
/// articles joins linked sentences, each of them to another, if only possibly; a link lies within a
/// claim, and so does one that is possible; and the sentences of the only claims are those of the
/// only rows. The first row that breaks this.
std::optional<GoldProblem> FindProblem(const Gold& gold);

}  // namespace synoptic::scoring
