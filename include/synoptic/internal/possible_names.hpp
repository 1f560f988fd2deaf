#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/span.hpp"
#include "synoptic/words.hpp"

namespace synoptic::mentions {

/// A word that is written as names are, though too little may say so for FindMentions.
struct PossibleName {
  Span span;
  std::string value;         ///< As of a mention: "makron" of "Макрон".
  std::string_view script;   ///< That it is written in, ISO 15924: "Cyrl".
  bool is_acronym = false;   ///< "NATO".
  bool is_common = false;    ///< Stands in names but tells none from another: "The", "President",
                             ///< "House", "River". Languages translate it.
  bool is_source = false;    ///< Who reports, as the words beside it say: "according to Haaretz".
  bool is_doubtful = false;  ///< It has its capital for another reason, or more probably so.
};

/// Those of a text, in order: words with a capital, also those that begin a sentence and German
/// nouns, and in Chinese what transcribes foreign names. Linear in the text.
std::vector<PossibleName> FindPossibleNames(std::string_view text, std::string_view lang);

/// The same of a part of a text, of which the words are given: spans are into the whole.
std::vector<PossibleName> FindPossibleNames(std::string_view text, Span part, const Words& words,
                                            std::string_view lang);

}  // namespace synoptic::mentions
