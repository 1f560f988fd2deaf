#pragma once

#include <optional>
#include <random>
#include <string>

#include "synoptic/span.hpp"

namespace synoptic::bench {

/// A place in a sentence, and what to write there instead.
struct Replacement {
  Span span;
  std::string text;
};

/// Another figure in the place of one: its first digit changes, so that no rounding explains it; of
/// a time of day the hour does. Figures are found by their spelling alone: digits that stand for
/// themselves, not inside of a word, a version or "24/7", and are no part of a date.
std::optional<Replacement> ChangeFigure(const std::string& text, const std::string& lang,
                                        std::mt19937_64& random);

/// Another year, day or month that the calendar has in the place of one. A day is one that stands
/// beside the name of a month. A year or month that `english` does not name is left alone: nothing
/// there could disagree with it.
std::optional<Replacement> ChangeDate(const std::string& text, const std::string& english,
                                      const std::string& lang, std::mt19937_64& random);

}  // namespace synoptic::bench
