#pragma once

#include <cstddef>
#include <functional>

#include "align/corpus/pairing/collection.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::corpus {

/// The cosines of the sentences of a few articles with those of a few others.
struct Tile {
  Block a;
  Block b;
  Matrix cosines;
};

/// Of which articles tiles are.
struct Sides {
  const Collection& a;
  const Collection& b;
  bool is_one = false;  ///< Both are the same: each two articles meet in one tile alone.

  /// Whether both halves of a tile say the same.
  bool IsMirrored(const Tile& tile) const { return is_one && tile.a.begin == tile.b.begin; }
};

/// Calls `visit(worker, tile)` for all tiles, those of a worker from 0 to threads - 1 one after the
/// other, in any order. `progress`: as PairOptions has it. O(n m d) for n and m sentences; memory
/// is that of a tile a worker.
void ForEachTile(const Sides& sides, std::size_t threads,
                 const std::function<void(double)>& progress,
                 const std::function<void(std::size_t, Tile&)>& visit);

}  // namespace synoptic::corpus
