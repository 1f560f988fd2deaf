#pragma once

#include <string>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/span.hpp"

namespace synoptic::weights {

/// Two texts, and which words of the one say what the other does not.
struct MarkedText {
  std::string set;  ///< What it comes from, "refresd en".
  Article text;
  Article other;
  std::vector<Span> words;   ///< As the set cuts them, punctuation included; in `text`.
  std::vector<bool> is_new;  ///< Of each word.
  enum class Marks {
    kByPeople,  ///< Whatever is new.
    kByRules,   ///< By those of docs/annotation.md: what makes a claim partial.
    kPlanted
  } marks = Marks::kByPeople;
};

/// An article of one paragraph.
Article MakeText(const std::string& text, const std::string& lang);

}  // namespace synoptic::weights
