// Every product of a row of a with a row of b is made once and serves both: it may be among the
// nearest of the one, of the other, or, as nearly always, of neither. A block of rows of a stays in
// the second cache and a panel of b in the first, so that memory is hardly waited for; the products
// of a few rows with a panel stay in registers and are compared there with the least that either
// side still takes. Of n rows about k ln(n / k) are among the k nearest when they are met, so that
// one tile in ten is looked at closer.
//
// Threads share the neighbours of b: a block of them is locked while a block of a goes over it,
// and each thread begins elsewhere.

#include "align/corpus/mining/neighbours.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

#include "align/corpus/workers.hpp"

namespace synoptic::corpus {
namespace {

constexpr float kNever = std::numeric_limits<float>::infinity();
constexpr std::size_t kRowsOfBlock = 448;  // A quarter of a megabyte in 128 dimensions.

bool IsZero(std::span<const float> row) {
  return std::ranges::all_of(row, [](float number) { return number == 0; });
}

std::size_t Ceiling(std::size_t count, std::size_t size) { return (count + size - 1) / size; }

/// The neighbours of rows, and the least that they still take, up to a whole strip or panel: rows
/// of zeros, and what is behind the last row, take none.
class Lists {
 public:
  Lists(std::span<Nearest> nearest, std::size_t room) : nearest_(nearest), least_(room, kNever) {}

  void Open(std::size_t row) { least_[row] = nearest_[row].back().cosine; }

  const float* least(std::size_t row) const { return least_.data() + row; }
  bool IsOpen(std::size_t row) const { return least_[row] != kNever; }

  void Add(std::size_t row, const Neighbour& neighbour, std::span<const std::uint32_t> groups) {
    if (neighbour.cosine < least_[row]) return;
    TakeIn(neighbour, groups, nearest_[row]);
    least_[row] = nearest_[row].back().cosine;
  }

 private:
  std::span<Nearest> nearest_;
  std::vector<float> least_;
};

class Search {
 public:
  Search(const Matrix& a, std::size_t begin, std::size_t end, const Panels& b,
         const NeighbourGroups& groups, const TileKernels& kernels, const SearchOptions& options)
      : a_(a),
        begin_(begin),
        end_(end),
        b_(b),
        groups_(groups),
        kernels_(kernels),
        options_(options),
        strips_(options.strips_of_block != 0
                    ? options.strips_of_block
                    : std::max<std::size_t>(1, kRowsOfBlock / kernels.rows)),
        found_{std::vector<Nearest>(a.rows), std::vector<Nearest>(b.rows())},
        of_b_(found_.b, b.count() * b.width()),
        locks_(std::make_unique<std::mutex[]>(BlocksOfB())) {}

  BothNearest operator()() {
    if (b_.rows() == 0 || begin_ == end_) return std::move(found_);
    for (std::size_t j = 0; j < b_.rows(); ++j) {
      if (!b_.IsZero(j)) of_b_.Open(j);
    }
    const std::size_t blocks = Ceiling(end_ - begin_, strips_ * kernels_.rows);
    ForEachPart({blocks, std::min(options_.threads, blocks), options_.progress},
                [&](std::size_t /*worker*/, std::size_t part, const std::atomic<bool>& is_stopped) {
                  Visit(part, is_stopped);
                });
    return std::move(found_);
  }

 private:
  std::size_t BlocksOfB() const { return Ceiling(b_.count(), options_.panels_of_block); }

  void Visit(std::size_t part, const std::atomic<bool>& is_stopped) {
    const std::size_t rows = strips_ * kernels_.rows;
    const std::size_t first = begin_ + part * rows;
    const std::size_t last = std::min(end_, first + rows);
    const std::size_t strips = Ceiling(last - first, kernels_.rows);
    std::vector<float> packed(strips * kernels_.rows * a_.cols);
    for (std::size_t s = 0; s < strips; ++s) {
      const std::size_t size = kernels_.rows * a_.cols;
      PackRows(a_, first + s * kernels_.rows, kernels_.rows,
               std::span(packed).subspan(s * size, size));
    }
    Lists of_a(std::span(found_.a).subspan(first, last - first), strips * kernels_.rows);
    for (std::size_t i = first; i < last; ++i) {
      if (!IsZero(a_.row(i))) of_a.Open(i - first);
    }
    std::vector<float> products(kernels_.rows * kernels_.columns);
    const std::size_t blocks = BlocksOfB();
    for (std::size_t i = 0; i < blocks && !is_stopped; ++i) {
      const std::size_t block =
          (i + part * blocks / std::max<std::size_t>(2, options_.threads)) % blocks;
      const std::lock_guard lock(locks_[block]);
      const std::size_t end = std::min(b_.count(), (block + 1) * options_.panels_of_block);
      for (std::size_t p = block * options_.panels_of_block; p < end; ++p) {
        for (std::size_t s = 0; s < strips; ++s) {
          const std::size_t row = s * kernels_.rows;
          if (!kernels_.multiply(packed.data() + row * a_.cols, b_.panel(p), a_.cols,
                                 of_a.least(row), of_b_.least(p * b_.width()), products.data())) {
            continue;
          }
          Take(first, row, std::min(kernels_.rows, last - first - row), p, products, of_a);
        }
      }
    }
  }

  void Take(std::size_t first, std::size_t row, std::size_t rows, std::size_t panel,
            const std::vector<float>& products, Lists& of_a) {
    const std::size_t column = panel * b_.width();
    const std::size_t columns = std::min(b_.width(), b_.rows() - column);
    for (std::size_t i = row; i < row + rows; ++i) {
      if (!of_a.IsOpen(i)) continue;
      const float* const cosines = products.data() + (i - row) * kernels_.columns;
      for (std::size_t j = 0; j < columns; ++j) {
        if (!of_b_.IsOpen(column + j)) continue;
        const float cosine = cosines[j];
        if (cosine >= *of_a.least(i)) {
          of_a.Add(i, {cosine, static_cast<std::uint32_t>(column + j)}, groups_.b);
        }
        if (cosine >= *of_b_.least(column + j)) {
          of_b_.Add(column + j, {cosine, static_cast<std::uint32_t>(first + i)}, groups_.a);
        }
      }
    }
  }

  const Matrix& a_;
  const std::size_t begin_;
  const std::size_t end_;
  const Panels& b_;
  const NeighbourGroups& groups_;
  const TileKernels& kernels_;
  const SearchOptions& options_;
  const std::size_t strips_;
  BothNearest found_;
  Lists of_b_;
  const std::unique_ptr<std::mutex[]> locks_;
};

}  // namespace

void TakeIn(const Neighbour& neighbour, std::span<const std::uint32_t> groups, Nearest& nearest) {
  std::size_t place = kNeighbours - 1;  // That it takes, or whose neighbour makes room.
  if (!groups.empty()) {
    for (std::size_t i = 0; i < kNeighbours && nearest[i].is_any(); ++i) {
      if (groups[nearest[i].index] == groups[neighbour.index]) place = i;
    }
  }
  if (nearest[place].is_any() && !IsNearer(neighbour, nearest[place])) return;
  for (; place > 0 && (!nearest[place - 1].is_any() || IsNearer(neighbour, nearest[place - 1]));
       --place) {
    nearest[place] = nearest[place - 1];
  }
  nearest[place] = neighbour;
}

BothNearest FindNearest(const Matrix& a, std::size_t begin, std::size_t end, const Panels& b,
                        const NeighbourGroups& groups, const TileKernels& kernels,
                        const SearchOptions& options) {
  return Search(a, begin, end, b, groups, kernels, options)();
}

BothNearest FindNearestSlowly(const Matrix& a, const Matrix& b, const NeighbourGroups& groups) {
  BothNearest found{std::vector<Nearest>(a.rows), std::vector<Nearest>(b.rows)};
  const Matrix cosines = DotProducts(a, b);
  for (std::size_t i = 0; i < a.rows; ++i) {
    for (std::size_t j = 0; j < b.rows; ++j) {
      if (IsZero(a.row(i)) || IsZero(b.row(j))) continue;
      const float cosine = cosines.row(i)[j];
      TakeIn({cosine, static_cast<std::uint32_t>(j)}, groups.b, found.a[i]);
      TakeIn({cosine, static_cast<std::uint32_t>(i)}, groups.a, found.b[j]);
    }
  }
  return found;
}

}  // namespace synoptic::corpus
