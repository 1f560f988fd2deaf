#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/corpus/pairing/signature.hpp"

namespace synoptic::corpus {

/// Which figures and dates two articles both mention.
class SharedKeys {
 public:
  /// Of two collections, or of one: then `b` is empty. Takes the keys out of the signatures. A key
  /// is the rarer the fewer of all articles mention it.
  SharedKeys(std::span<Signature> a, std::span<Signature> b);

  /// The sum over the keys of both, each by its rarity and by how much it tells in the article
  /// where it tells less. Articles of `b` are counted behind those of `a`. O(keys).
  double Between(std::size_t x, std::size_t y) const;

  /// The articles in [begin, end) that share most with this one, at most `most`: of those that
  /// share a rare key.
  std::vector<std::size_t> Nearest(std::size_t article, std::size_t begin, std::size_t end,
                                   std::size_t most) const;

 private:
  struct Known {
    std::uint32_t key;
    float telling;
  };
  std::vector<std::vector<Known>> known_;             ///< Of each article, by key.
  std::vector<std::vector<std::uint32_t>> articles_;  ///< Of each key, ascending.
  std::vector<float> rarity_;
};

}  // namespace synoptic::corpus
