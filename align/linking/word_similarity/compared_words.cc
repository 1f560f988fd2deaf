#include "align/linking/word_similarity/compared_words.hpp"

#include "align/linking/matrices.hpp"

namespace synoptic::linking {
namespace {

// Numbers, four bytes each: enough for all pairs of a dozen news, and of a hundred not too many.
constexpr std::size_t kMostKept = std::size_t{1} << 25;

}  // namespace

ComparedWords::ComparedWords(std::vector<std::shared_ptr<const Encoding>> encodings,
                             const TokenThresholds& thresholds, WordLists lists)
    : thresholds_(thresholds), encodings_(std::move(encodings)), lists_(std::move(lists)) {}

const WordSimilarity& ComparedWords::Similarity(std::size_t a, std::size_t b) {
  const auto known = similarities_.find({a, b});
  if (known != similarities_.end()) return known->second;
  if (kept_ > kMostKept) {
    similarities_.clear();
    kept_ = 0;
  }
  const WordSimilarity& made =
      similarities_
          .try_emplace({a, b}, *encodings_[a], FormsOf(a), *encodings_[b], FormsOf(b),
                       WordSimilarity::kMostCells, Listed(a, b))
          .first->second;
  kept_ += made.kept();
  ++products_made_;
  return made;
}

const ListedPairs& ComparedWords::Listed(std::size_t a, std::size_t b) {
  const auto known = listed_.find({a, b});
  if (known != listed_.end()) return known->second;
  ListedPairs found;
  if (!lists_.dictionaries.empty()) {
    found = FindListedPairs(lists_.dictionaries, {*encodings_[a], lists_.langs[a]},
                            {*encodings_[b], lists_.langs[b]});
  }
  return listed_.try_emplace({a, b}, std::move(found)).first->second;
}

const ComparedForms& ComparedWords::FormsOf(std::size_t article) {
  const auto known = forms_.find(article);
  if (known != forms_.end()) return known->second;
  return forms_.try_emplace(article, *encodings_[article], keys_).first->second;
}

Matrix ComparedWords::Compare(std::size_t a, const TextWords& x, std::size_t b,
                              const TextWords& y) {
  return a < b ? Similarity(a, b).Between(x, y) : Transposed(Similarity(b, a).Between(y, x));
}

CountedArticle ComparedWords::Counted(std::size_t article) {
  auto counts = units_with_meaning_.find(article);
  if (counts == units_with_meaning_.end()) {
    const Encoding& encoding = *encodings_[article];
    const WordSimilarity own(encoding, FormsOf(article), encoding, FormsOf(article));
    ++products_made_;
    counts =
        units_with_meaning_.emplace(article, UnitsWithMeaning(encoding, own, thresholds_)).first;
  }
  return {*encodings_[article], counts->second};
}

}  // namespace synoptic::linking
