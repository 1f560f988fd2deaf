#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/weights/learning/marked_text.hpp"

namespace synoptic::weights {

/// Two sentences, or statements, that say the same.
struct EqualTexts {
  std::string a;
  std::string b;
  std::string a_lang;
  std::string b_lang;
};

/// Of each pair, either side with a clause more than the other side has: one of another pair's
/// sentence of the same language, set behind it, before it or at a comma in it. The words of the
/// clause are new, all others are not. Some are left as they are. The same for the same seed.
std::vector<MarkedText> PlantClauses(const std::vector<EqualTexts>& texts, const std::string& set,
                                     std::uint64_t seed);

}  // namespace synoptic::weights
