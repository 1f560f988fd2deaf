#pragma once

#include "align/claims/differences/differences.hpp"

namespace synoptic::claims {

/// A figure, and the units that say it.
struct ToldFigure {
  const Mention& mention;
  const LinkedText& text;
};

/// Whether it may have moved by the time of another article: it counts what moves, or is said of
/// when it is.
bool IsOfMoment(const ToldFigure& told);

/// Whether both articles have a date, and not the same.
bool AreOfOtherDays(const LinkedText& a, const LinkedText& b);

/// Whether two figures of one thing that differ may both have been right: a toll, a state or a
/// forecast that has moved between the two articles.
bool HaveMoved(const ToldFigure& a, const ToldFigure& b);

}  // namespace synoptic::claims
