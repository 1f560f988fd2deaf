#pragma once

#include <string>
#include <vector>

#include "synoptic/synopsis.hpp"

/// Text that was made to take over whatever shows it.
namespace synoptic::testing {

/// A sentence each: elements of HTML, formulas, escape sequences, control characters, overrides of
/// direction, ends of quotations, and what ends a line somewhere.
std::vector<std::string> HostileSentences();

/// Sentences with a character of each block of Unicode that is assigned, private use included; no
/// surrogates.
std::vector<std::string> SentencesOfEveryBlock();

/// A sentence of 40 words of 300 characters.
std::string SentenceOfLongWords();

/// Two articles of all these, sentence by sentence linked, whose ids, titles, languages and dates
/// are hostile too; `order` decides what views of parallel text show.
Synopsis HostileEverywhere(Order order = Order::kMonotone);

}  // namespace synoptic::testing
