#pragma once

#include "synoptic/synopsis.hpp"

namespace synoptic::wires {

/// Bytes of the sentences of articles, as their page draws them.
struct DrawnText {
  double all = 0;
  double marked = 0;  ///< Said by this article alone in a sentence of both, or what differs.
  double barred = 0;  ///< Of sentences with a bar in the margin, as nothing answers them.

  DrawnText& operator+=(const DrawnText& other);
};

DrawnText DrawnTextOf(const Synopsis& synopsis);

}  // namespace synoptic::wires
