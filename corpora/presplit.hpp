#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "synoptic/span.hpp"

namespace synoptic::corpora {

/// A text with a sentence a line.
struct Presplit {
  std::vector<Span> sentences;      ///< The lines that are not blank, in order, trimmed.
  std::vector<Span> paragraphs;     ///< From the first to the last sentence between blank lines.
  std::vector<std::size_t> breaks;  ///< Where the parts after the first begin; see Article.
};

/// A part ends, and with it a paragraph, where a line begins with a form feed, and at a line that
/// consists of `break_at` (nowhere if that is empty), which is no sentence. O(n).
Presplit FindSentences(std::string_view text, std::string_view break_at);

}  // namespace synoptic::corpora
