#include "bench/article_pieces.hpp"

#include <algorithm>
#include <cstddef>

namespace synoptic::bench {

using weights::ArticlePair;
using weights::Truth;

ArticlePair PieceOf(const ArticlePair& pair, std::size_t first, std::size_t count) {
  ArticlePair piece{pair.set, pair.a, pair.b, {}, pair.b_units, {}};
  const std::size_t cols = pair.b_units.size();
  for (std::size_t i = first; i < first + count; ++i) {
    piece.a_units.push_back(pair.a_units[i]);
    for (std::size_t j = 0; j < cols; ++j) piece.truth.push_back(pair.truth[i * cols + j]);
  }
  return piece;
}

ArticlePair Swapped(const ArticlePair& pair) {
  ArticlePair swapped{pair.set, pair.b, pair.a, pair.b_units, pair.a_units, {}};
  for (std::size_t j = 0; j < pair.b_units.size(); ++j) {
    for (std::size_t i = 0; i < pair.a_units.size(); ++i) {
      swapped.truth.push_back(pair.truth[i * pair.b_units.size() + j]);
    }
  }
  return swapped;
}

double ShareLinked(const ArticlePair& pair) {
  std::size_t linked = 0;
  const std::size_t cols = pair.b_units.size();
  for (std::size_t i = 0; i < pair.a_units.size(); ++i) {
    const auto row = pair.truth.begin() + static_cast<std::ptrdiff_t>(i * cols);
    linked += std::find(row, row + static_cast<std::ptrdiff_t>(cols), Truth::kLinked) !=
              row + static_cast<std::ptrdiff_t>(cols);
  }
  return static_cast<double>(linked) / static_cast<double>(pair.a_units.size());
}

}  // namespace synoptic::bench
