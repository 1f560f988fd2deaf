#include "align/corpus/mining/sentence_units.hpp"

namespace synoptic::corpus {

SentenceUnits UnitsOf(const Sentences& sentences, std::span<const std::uint32_t> which) {
  SentenceUnits all;
  all.article.id = "sentences";
  all.article.lang = sentences.lang();
  for (const std::uint32_t i : which) {
    const std::size_t begin = all.article.text.size();
    all.article.text += sentences[i];
    const Span span{begin, all.article.text.size()};
    all.article.text += '\n';
    Unit& unit = all.units.emplace_back();
    unit.span = span;
    unit.paragraph = unit.sentence = all.article.paragraphs.size();
    all.article.paragraphs.push_back(span);
  }
  return all;
}

}  // namespace synoptic::corpus
