// Cross-domain similarity local scaling (Conneau et al. 2018) over a collection: what is near to
// many sentences of the same field is no sign of one event. What the encoder says of hubness in
// general holds where a collection is too small to show it.

#include "align/corpus/pairing/hubness.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <vector>

#include "align/corpus/pairing/tiles.hpp"
#include "align/linking/matrices.hpp"

namespace synoptic::corpus {
namespace {

constexpr float kNone = -2;  // Below any cosine.
/// Cosines that are looked at together, to see whether any is among the highest.
constexpr std::size_t kStep = 32;

/// The highest cosines of every row, falling.
class Highest {
 public:
  explicit Highest(std::size_t rows) : values_(rows), least_(rows, kNone) {
    for (auto& row : values_) row.fill(kNone);
  }

  /// Of one row with several others.
  void AddRow(std::size_t row, std::span<const float> cosines) {
    for (std::size_t begin = 0; begin < cosines.size(); begin += kStep) {
      const auto step = cosines.subspan(begin, std::min(kStep, cosines.size() - begin));
      if (!(linking::View(step) > least_[row]).any()) continue;
      for (const float cosine : step) Add(row, cosine);
    }
  }

  /// Of several rows, from `first` on, with one other.
  void AddColumn(std::size_t first, std::span<const float> cosines) {
    const std::span<const float> least(least_);
    for (std::size_t begin = 0; begin < cosines.size(); begin += kStep) {
      const std::size_t size = std::min(kStep, cosines.size() - begin);
      const auto step = cosines.subspan(begin, size);
      if (!(linking::View(step) > linking::View(least.subspan(first + begin, size))).any())
        continue;
      for (std::size_t i = 0; i < size; ++i) Add(first + begin + i, step[i]);
    }
  }

  void Add(const Highest& other) {
    for (std::size_t row = 0; row < values_.size(); ++row) {
      for (const float cosine : other.values_[row]) Add(row, cosine);
    }
  }

  /// kNone if there is none.
  float MeanOf(std::size_t row) const {
    const auto& values = values_[row];
    const auto end = std::ranges::find(values, kNone);
    if (end == values.begin()) return kNone;
    return std::accumulate(values.begin(), end, 0.0F) / static_cast<float>(end - values.begin());
  }

 private:
  void Add(std::size_t row, float cosine) {
    auto& values = values_[row];
    if (cosine <= values.back()) return;
    std::size_t place = values.size() - 1;
    for (; place > 0 && values[place - 1] < cosine; --place) values[place] = values[place - 1];
    values[place] = cosine;
    least_[row] = values.back();
  }

  std::vector<std::array<float, kHubs>> values_;
  std::vector<float> least_;
};

// No article is a hub for itself.
void LeaveOutOwn(const Collection& one, Tile& tile) {
  for (std::size_t article = tile.a.begin; article < tile.a.end; ++article) {
    const std::size_t begin = one.begins[article] - one.begins[tile.a.begin];
    const std::size_t end = begin + one.RowsOf(article);
    for (std::size_t row = begin; row < end; ++row) {
      std::ranges::fill(tile.cosines.row(row).subspan(begin, end - begin), kNone);
    }
  }
}

struct BothHighest {
  Highest a;
  Highest b;
};

void AddTile(const Sides& sides, Tile& tile, BothHighest& highest) {
  const bool is_mirrored = sides.IsMirrored(tile);
  if (is_mirrored) LeaveOutOwn(sides.a, tile);
  const std::size_t first = sides.a.begins[tile.a.begin];
  for (std::size_t row = 0; row < tile.cosines.rows; ++row) {
    highest.a.AddRow(first + row, tile.cosines.row(row));
    if (!is_mirrored) highest.b.AddColumn(sides.b.begins[tile.b.begin], tile.cosines.row(row));
  }
}

void Raise(const Highest& highest, Collection& collection) {
  for (std::size_t row = 0; row < collection.hubness.size(); ++row) {
    collection.hubness[row] = std::max(collection.hubness[row], highest.MeanOf(row));
  }
}

std::vector<BothHighest> Measure(const Sides& sides, std::size_t threads,
                                 const std::function<void(double)>& progress) {
  std::vector<BothHighest> of_worker;
  for (std::size_t worker = 0; worker < threads; ++worker) {
    of_worker.push_back({Highest(sides.a.vectors.rows), Highest(sides.b.vectors.rows)});
  }
  ForEachTile(sides, threads, progress,
              [&](std::size_t worker, Tile& tile) { AddTile(sides, tile, of_worker[worker]); });
  return of_worker;
}

}  // namespace

void MeasureHubness(Collection& a, Collection& b, std::size_t threads,
                    const std::function<void(double)>& progress) {
  std::vector<BothHighest> found = Measure({a, b}, threads, progress);
  for (std::size_t worker = 1; worker < threads; ++worker) {
    found.front().a.Add(found[worker].a);
    found.front().b.Add(found[worker].b);
  }
  Raise(found.front().a, a);
  Raise(found.front().b, b);
}

void MeasureHubness(Collection& one, std::size_t threads,
                    const std::function<void(double)>& progress) {
  std::vector<BothHighest> found = Measure({one, one, true}, threads, progress);
  Highest& all = found.front().a;
  for (std::size_t worker = 0; worker < threads; ++worker) {
    if (worker > 0) all.Add(found[worker].a);
    all.Add(found[worker].b);
  }
  Raise(all, one);
}

}  // namespace synoptic::corpus
