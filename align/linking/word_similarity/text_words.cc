#include "align/linking/word_similarity/text_words.hpp"

#include <algorithm>

namespace synoptic::linking {

TextWords::TextWords(const Encoding& article, std::span<const std::size_t> units)
    : article_(&article) {
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    auto token = std::ranges::lower_bound(article.tokens, units[unit], {}, &Token::unit);
    for (; token != article.tokens.end() && token->unit == units[unit]; ++token) {
      tokens_.push_back(*token);
      tokens_.back().unit = unit;
    }
  }
}

std::vector<TokenRange> TokensOfUnits(const Encoding& encoding) {
  std::vector<TokenRange> ranges(encoding.unit_vectors.rows);
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    TokenRange& range = ranges[encoding.tokens[t].unit];
    if (range.begin == range.end) range.begin = t;
    range.end = t + 1;
  }
  return ranges;
}

}  // namespace synoptic::linking
