#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

#include "align/corpus/mining/panels.hpp"
#include "align/corpus/mining/tile_kernels.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::corpus {

/// How many nearest neighbours margins are measured by (Artetxe and Schwenk 2019).
inline constexpr std::size_t kNeighbours = 4;
inline constexpr std::uint32_t kNoNeighbour = std::numeric_limits<std::uint32_t>::max();

struct Neighbour {
  float cosine = -std::numeric_limits<float>::infinity();
  std::uint32_t index = kNoNeighbour;

  bool is_any() const { return index != kNoNeighbour; }
  bool operator==(const Neighbour&) const = default;
};

/// Of equally near ones the first is nearer.
inline bool IsNearer(const Neighbour& x, const Neighbour& y) {
  return x.cosine > y.cosine || (x.cosine == y.cosine && x.index < y.index);
}

/// The nearest first; where there are fewer, the rest is none.
using Nearest = std::array<Neighbour, kNeighbours>;

/// Takes a neighbour in if it is near enough. Of neighbours of one group the nearest alone stays;
/// `groups` has the group of each, or is empty where each is by itself. What comes out is the same
/// in whatever order neighbours are taken in.
void TakeIn(const Neighbour& neighbour, std::span<const std::uint32_t> groups, Nearest& nearest);

struct BothNearest {
  std::vector<Nearest> a;  ///< Of each row of a among b,
  std::vector<Nearest> b;  ///< and of each row of b among a.
};

/// Rows that are near-copies of one another count once among neighbours.
struct NeighbourGroups {
  std::span<const std::uint32_t> a = {};
  std::span<const std::uint32_t> b = {};
};

struct SearchOptions {
  std::size_t threads = 1;
  std::function<void(double)> progress = {};  ///< As Parts has it.
  std::size_t strips_of_block = 0;            ///< Of rows of a at a time; 0: as fit the cache.
  std::size_t panels_of_block = 32;           ///< Of b.
};

/// Rows [begin, end) of `a` with all of `b`, which is packed for `kernels`: the rows with the
/// highest dot products. Rows of zeros are near to nothing. Exact, O(n m d) time. Beside both
/// matrices it takes the neighbours, and a block of `a` a thread. The result is the same for any
/// number of threads, blocks and panels, and is swapped where the matrices are. Of rows of a
/// outside of [begin, end) there are no neighbours.
BothNearest FindNearest(const Matrix& a, std::size_t begin, std::size_t end, const Panels& b,
                        const NeighbourGroups& groups, const TileKernels& kernels,
                        const SearchOptions& options);

/// The same neighbours by comparing two at a time: for tests.
BothNearest FindNearestSlowly(const Matrix& a, const Matrix& b, const NeighbourGroups& groups);

}  // namespace synoptic::corpus
