#include "corpora/presplit.hpp"

#include "corpora/lines.hpp"

namespace synoptic::corpora {

Presplit FindSentences(std::string_view text, std::string_view break_at) {
  const std::string_view mark = Slice(break_at, Trim(break_at, {0, break_at.size()}));
  Presplit found;
  bool starts_paragraph = true;
  for (const Span line : SplitLines(text)) {
    const Span sentence = Trim(text, line);
    const bool is_mark = !mark.empty() && Slice(text, sentence) == mark;
    if (is_mark) {
      found.breaks.push_back(line.end);
    } else if (Slice(text, line).starts_with('\f')) {
      found.breaks.push_back(line.begin);
    }
    if (is_mark || sentence.empty()) {
      starts_paragraph = true;
      continue;
    }
    starts_paragraph |= !found.breaks.empty() && found.breaks.back() == line.begin;
    found.sentences.push_back(sentence);
    if (starts_paragraph) {
      found.paragraphs.push_back(sentence);
    } else {
      found.paragraphs.back().end = sentence.end;
    }
    starts_paragraph = false;
  }
  return found;
}

}  // namespace synoptic::corpora
