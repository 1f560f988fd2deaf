#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic {

/// Which claims a view shows. What is not set selects all.
struct Selection {
  std::vector<Label> labels = {};  ///< Those with one of these labels.
  /// Those that these articles make and no other: indices into Synopsis::articles, ascending.
  std::vector<std::size_t> articles = {};
  double min_probability = 0;  ///< Those that are at least as probable.

  bool IsOfAll() const { return labels.empty() && articles.empty() && min_probability <= 0; }
};

SYNOPTIC_EXPORT bool IsSelected(const Claim& claim, const Selection& selection);

}  // namespace synoptic
