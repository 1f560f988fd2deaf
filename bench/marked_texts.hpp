#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/span.hpp"

namespace synoptic::bench {

/// Two texts, and what people marked in one of them as saying what the other does not.
struct MarkedText {
  std::string
      set;  ///< What it comes from, "es-en": where weights are judged, it is left out whole.
  Article text;
  Article other;
  std::vector<Span> words;   ///< As the set cuts them, punctuation included; in `text`.
  std::vector<bool> is_new;  ///< Of each word, by most of those who marked it.
  std::string relation;      ///< Of the two texts, as REFreSD names it; else empty.
};

/// X-PARADE (Rodriguez, Erk and Durrett 2024): every PAIR-adj-dev.json or PAIR-adj-test.json in the
/// folder whose two languages are in `langs`. New is what is new information, inferable or not.
std::vector<MarkedText> ReadXParade(const std::filesystem::path& folder,
                                    const std::vector<std::string>& langs);

/// REFreSD (Briakou and Carpuat 2020), English and French: both sides of each row of the table with
/// rationales, one after the other. New is what two of three annotators marked.
std::vector<MarkedText> ReadRefresd(const std::filesystem::path& folder);

}  // namespace synoptic::bench
