#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "align/linking/word_similarity/listed_pairs.hpp"
#include "align/linking/word_similarity/rarity.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/dictionary.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// What dictionaries say of the words of several articles.
struct WordLists {
  std::span<const Dictionary> dictionaries = {};
  std::vector<std::string> langs = {};  ///< Of each article, if there are dictionaries.
};

/// The words of several articles, and what is computed from them once: a pair of articles, or an
/// article, at its first use. Not for several threads at a time.
class ComparedWords {
 public:
  ComparedWords(std::vector<std::shared_ptr<const Encoding>> encodings,
                const TokenThresholds& thresholds, WordLists lists = {});

  const std::shared_ptr<const Encoding>& encoding(std::size_t article) const {
    return encodings_[article];
  }
  TextWords Of(std::size_t article, std::span<const std::size_t> units) const {
    return {*encodings_[article], units};
  }

  /// Requires a < b. Stays until the next call of this or of Compare: of many articles not all
  /// pairs are kept, and one that was dropped is computed again.
  const WordSimilarity& Similarity(std::size_t a, std::size_t b);

  /// Which words of two articles dictionaries list. Requires a < b.
  const ListedPairs& Listed(std::size_t a, std::size_t b);

  /// Words of the article `a` with words of `b`, two articles in any order, x.size() x y.size().
  Matrix Compare(std::size_t a, const TextWords& x, std::size_t b, const TextWords& y);

  CountedArticle Counted(std::size_t article);

  /// How many products of the words of two articles were made so far.
  std::size_t products_made() const { return products_made_; }

 private:
  const ComparedForms& FormsOf(std::size_t article);

  const TokenThresholds& thresholds_;
  std::vector<std::shared_ptr<const Encoding>> encodings_;
  WordLists lists_;
  std::map<std::pair<std::size_t, std::size_t>, ListedPairs> listed_;
  std::map<std::pair<std::size_t, std::size_t>, WordSimilarity> similarities_;
  std::size_t kept_ = 0;  ///< Numbers in all of these.
  std::size_t products_made_ = 0;
  FormKeys keys_;
  std::map<std::size_t, ComparedForms> forms_;
  std::map<std::size_t, std::vector<std::size_t>> units_with_meaning_;
};

}  // namespace synoptic::linking
