#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "synoptic/dictionary.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::linking {

/// Forms of two articles that mean the same by a dictionary, and how alike they are by it: few of
/// all pairs.
class ListedPairs {
 public:
  struct Pair {
    std::uint32_t a;
    std::uint32_t b;
    float similarity;
  };

  ListedPairs() = default;
  /// In any order; of equal pairs, the most alike stays.
  explicit ListedPairs(std::vector<Pair> pairs);

  bool empty() const { return pairs_.empty(); }
  std::span<const Pair> all() const { return pairs_; }  ///< By a, then by b.
  /// Those of a form. O(log pairs).
  std::span<const Pair> Of(std::uint32_t a) const;
  /// Of two forms, 0 if they are not listed. O(log pairs).
  float At(std::uint32_t a, std::uint32_t b) const;
  ListedPairs Transposed() const;

 private:
  std::vector<Pair> pairs_;
};

/// An article, for those who look its words up.
struct LookedUpArticle {
  const Encoding& encoding;
  std::string_view lang;
};

/// By all dictionaries: words of a pair with the weight 1 are as alike as a word is to itself.
/// Swapping the articles transposes. O((k + l) log n + pairs) for k and l forms and n words.
ListedPairs FindListedPairs(std::span<const Dictionary> dictionaries, LookedUpArticle a,
                            LookedUpArticle b);

}  // namespace synoptic::linking
