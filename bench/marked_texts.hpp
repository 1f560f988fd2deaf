#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "align/weights/learning/marked_text.hpp"

namespace synoptic::bench {

/// X-PARADE (Rodriguez, Erk and Durrett 2024): every PAIR-adj-dev.json or PAIR-adj-test.json in the
/// folder whose two languages are in `langs`. New is what is new information, inferable or not.
std::vector<weights::MarkedText> ReadXParade(const std::filesystem::path& folder,
                                             const std::vector<std::string>& langs);

/// A row of REFreSD (Briakou and Carpuat 2020), English and French: both sides, marked against the
/// other. New is what two of three annotators marked.
struct RelatedTexts {
  std::string relation;  ///< As REFreSD names it.
  weights::MarkedText en;
  weights::MarkedText fr;
};
std::vector<RelatedTexts> ReadRefresd(const std::filesystem::path& folder);

}  // namespace synoptic::bench
