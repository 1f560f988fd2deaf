#include "align/corpus/pairing/tiles.hpp"

#include <atomic>
#include <vector>

#include "align/corpus/workers.hpp"

namespace synoptic::corpus {

void ForEachTile(const Sides& sides, std::size_t threads,
                 const std::function<void(double)>& progress,
                 const std::function<void(std::size_t, Tile&)>& visit) {
  const std::vector<Block> a = BlocksOf(sides.a);
  const std::vector<Block> b = BlocksOf(sides.b);
  ForEachPart({a.size(), threads, progress}, [&](std::size_t worker, std::size_t row,
                                                 const std::atomic<bool>& is_stopped) {
    const Matrix vectors = RowsOf(sides.a, a[row]);
    if (vectors.rows == 0) return;
    for (std::size_t col = sides.is_one ? row : 0; col < b.size() && !is_stopped; ++col) {
      const Matrix others = RowsOf(sides.b, b[col]);
      if (others.rows == 0) continue;
      Tile tile{a[row], b[col], DotProducts(vectors, others)};
      visit(worker, tile);
    }
  });
}

}  // namespace synoptic::corpus
