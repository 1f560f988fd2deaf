#include "align/corpus/pairing/collection.hpp"

#include <utility>

#include "align/linking/matrices.hpp"

namespace synoptic::corpus {

Collection Gather(std::span<Signature> signatures, std::size_t dimension) {
  Collection collection;
  std::size_t rows = 0;
  for (const Signature& signature : signatures) rows += signature.vectors.rows;
  collection.vectors.cols = dimension;
  collection.vectors.values.reserve(rows * dimension);
  for (Signature& signature : signatures) {
    const Matrix vectors = std::exchange(signature.vectors, {});
    collection.vectors.values.insert(collection.vectors.values.end(), vectors.values.begin(),
                                     vectors.values.end());
    collection.vectors.rows += vectors.rows;
    collection.begins.push_back(collection.vectors.rows);
    collection.hubness.insert(collection.hubness.end(), signature.hubness.begin(),
                              signature.hubness.end());
  }
  return collection;
}

std::vector<Block> BlocksOf(const Collection& collection) {
  std::vector<Block> blocks;
  for (std::size_t begin = 0; begin < collection.articles();) {
    std::size_t end = begin + 1;
    while (end < collection.articles() &&
           collection.begins[end + 1] - collection.begins[begin] <= kRowsOfBlock) {
      ++end;
    }
    blocks.push_back({begin, end});
    begin = end;
  }
  return blocks;
}

Matrix RowsOf(const Collection& collection, Block block) {
  return linking::RowsOf(collection.vectors, collection.begins[block.begin],
                         collection.begins[block.end]);
}

}  // namespace synoptic::corpus
