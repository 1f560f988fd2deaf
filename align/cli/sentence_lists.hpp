#pragma once

#include <string>
#include <vector>

#include "synoptic/mine.hpp"

namespace synoptic::cli {

struct SentenceListOptions {
  std::string lang;           ///< Empty: recognised from the first thousand sentences.
  bool are_articles = false;  ///< Whether plain text is articles, whose sentences are found.
  bool have_ids = false;      ///< Whether an id and a tab stand before each sentence.
};

/// Sentences, and how each is called: its line, its id, or ARTICLE:NUMBER.
struct SentenceList {
  Sentences sentences;
  std::vector<std::string> ids;  ///< Empty where they are lines.

  std::string NameOf(std::size_t i) const { return ids.empty() ? std::to_string(i + 1) : ids[i]; }
};

/// Reads a sentence a line, plain or compressed, in bounded memory; or the sentences of what else
/// the component io reads, or of a folder of it. A line that is no UTF-8 is named on standard error
/// and left empty. Throws Error.
SentenceList ReadSentenceList(const std::string& name, const SentenceListOptions& options);

}  // namespace synoptic::cli
