#include "align/linking/word_similarity/compared_words.hpp"

namespace synoptic::linking {

ComparedWords::ComparedWords(std::vector<std::shared_ptr<const Encoding>> encodings,
                             const TokenThresholds& thresholds)
    : thresholds_(thresholds), encodings_(std::move(encodings)) {}

const WordSimilarity& ComparedWords::Similarity(std::size_t a, std::size_t b) {
  const auto known = similarities_.find({a, b});
  if (known != similarities_.end()) return known->second;
  return similarities_.try_emplace({a, b}, *encodings_[a], *encodings_[b]).first->second;
}

Matrix ComparedWords::Compare(std::size_t a, const TextWords& x, std::size_t b,
                              const TextWords& y) {
  return a < b ? Similarity(a, b).Between(x, y) : Transposed(Similarity(b, a).Between(y, x));
}

CountedArticle ComparedWords::Counted(std::size_t article) {
  auto counts = units_with_meaning_.find(article);
  if (counts == units_with_meaning_.end()) {
    counts =
        units_with_meaning_.emplace(article, UnitsWithMeaning(*encodings_[article], thresholds_))
            .first;
  }
  return {*encodings_[article], counts->second};
}

}  // namespace synoptic::linking
