#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "synoptic/export.hpp"
#include "synoptic/synopsis.hpp"

/// Short names that all views, and the stream operators, write alike.
namespace synoptic::views {

/// The letter that stands for an article: "A" for the first, "Z" for the 26th, then "AA".
SYNOPTIC_EXPORT std::string ArticleLetter(std::size_t article);

/// One character that stands for a label where there is no room for its name: "=", "~", "≠", "·".
std::string_view LabelMark(Label label);

/// What disagrees, in a reader's words: "figure", "sum of money".
std::string_view DifferenceName(DifferenceType type);

/// Three characters: ".93"; "1.0" for certainty alone, so ".99" also for what rounds to one.
std::string ShortProbability(double probability);

/// "0.9300", whatever the locale.
SYNOPTIC_EXPORT std::string FourDecimals(double number);

/// "3 claims", "1 claim".
std::string CountedNoun(std::size_t count, std::string_view noun);

}  // namespace synoptic::views
