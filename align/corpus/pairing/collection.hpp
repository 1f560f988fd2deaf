#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "align/corpus/pairing/signature.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::corpus {

/// The sentences of all articles of a collection, one below the other.
struct Collection {
  Matrix vectors;
  std::vector<std::size_t> begins = {0};  ///< Of the rows of each article, and behind the last.
  std::vector<float> hubness;             ///< A row.

  std::size_t articles() const { return begins.size() - 1; }
  std::size_t RowsOf(std::size_t article) const { return begins[article + 1] - begins[article]; }
};

/// Takes the vectors out of the signatures.
Collection Gather(std::span<Signature> signatures, std::size_t dimension);

/// Articles [begin, end) whose rows are multiplied at a time: about kRowsOfBlock, or one article.
struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::vector<Block> BlocksOf(const Collection& collection);
inline constexpr std::size_t kRowsOfBlock = 512;

/// The rows of the articles of a block.
Matrix RowsOf(const Collection& collection, Block block);

}  // namespace synoptic::corpus
