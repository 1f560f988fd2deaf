#pragma once

#include <cstdint>

#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::linking {

/// Between these lies what a form finds by chance, however long the text.
inline constexpr float kLeastChance = 0.01F;
inline constexpr float kMostChance = 0.9F;

/// What a form finds by chance, as far as the encoder says; a figure is equal to another or it is
/// not.
inline ChanceMatch ChanceOf(const Encoding& encoding, std::uint32_t form) {
  constexpr ChanceMatch kOfFigure = {0.02F, 0};
  if (HasDigit(encoding.types[form].form)) return kOfFigure;
  return encoding.chance.empty() ? ChanceMatch{} : encoding.chance[form];
}

}  // namespace synoptic::linking
