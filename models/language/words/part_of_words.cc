// The words of a part of a text that is split as a whole.

#include "models/language/words/words.hpp"

namespace synoptic::language {

PartOfWords::PartOfWords(std::string_view text, Span part, const Words& words,
                         std::string_view lang)
    : words_(&words),
      first_(words.FirstBehind(part.begin)),
      count_(words.FirstBehind(part.end) - first_) {
  const auto holds = [&](std::size_t i, std::size_t offset) {
    return i < words.size() && words.span(i).begin < offset && words.span(i).end > offset;
  };
  if (!holds(first_, part.begin) && !holds(first_ + count_, part.end)) return;
  split_ = SplitWords(Slice(text, part), lang, part.begin);
  words_ = &split_;
  first_ = 0;
  count_ = split_.size();
}

}  // namespace synoptic::language
