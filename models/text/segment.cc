#include "models/text/sentences.hpp"
#include "synoptic/text.hpp"

namespace synoptic {

std::vector<Unit> Segment(const Article& article) {
  std::vector<Unit> units;
  for (std::size_t p = 0; p < article.paragraphs.size(); ++p) {
    const Span paragraph = article.paragraphs[p];
    for (const Span span : text::SplitSentences(Slice(article.text, paragraph), article.lang)) {
      Unit unit;
      unit.span = {paragraph.begin + span.begin, paragraph.begin + span.end};
      unit.paragraph = p;
      unit.sentence = units.size();
      units.push_back(std::move(unit));
    }
  }
  return units;
}

}  // namespace synoptic
