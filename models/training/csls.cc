#include "models/training/csls.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <limits>
#include <numeric>
#include <span>

#include "models/vectors/kernels.hpp"

namespace synoptic::training {
namespace {

constexpr std::ptrdiff_t kNeighbours = 10;
constexpr std::size_t kBlock = 128;  // Rows whose cosines are held at a time.

// Calls `visit` with each row of a * b^T and its number.
void VisitCosines(const Matrix& a, const Matrix& b,
                  const std::function<void(std::size_t, std::span<const float>)>& visit) {
  std::vector<float> block(kBlock * b.rows);
  for (std::size_t begin = 0; begin < a.rows; begin += kBlock) {
    const std::size_t count = std::min(kBlock, a.rows - begin);
    std::ranges::fill(block, 0.0F);
    vectors::BestKernels().multiply_transposed(a.row(begin).data(), count, b.values.data(), b.rows,
                                               a.cols, block.data());
    for (std::size_t i = 0; i < count; ++i) {
      visit(begin + i, std::span<const float>(block).subspan(i * b.rows, b.rows));
    }
  }
}

// The largest numbers that came by.
class Largest {
 public:
  void Add(float value) {
    if (size_ == kNeighbours && !(value > heap_[0])) return;
    if (size_ == kNeighbours)
      std::pop_heap(heap_.begin(), heap_.begin() + size_--, std::greater<>());
    heap_[static_cast<std::size_t>(size_++)] = value;
    std::push_heap(heap_.begin(), heap_.begin() + size_, std::greater<>());
  }

  float Mean() const {
    const float sum = std::accumulate(heap_.begin(), heap_.begin() + size_, 0.0F);
    return sum / static_cast<float>(std::max(size_, std::ptrdiff_t{1}));
  }

 private:
  std::array<float, kNeighbours> heap_{};  // The smallest in front.
  std::ptrdiff_t size_ = 0;
};

// What is nearest so far.
struct Nearest {
  float similarity = std::numeric_limits<float>::lowest();
  std::uint32_t index = 0;

  void Offer(float other, std::size_t other_index) {
    if (!(other > similarity)) return;
    similarity = other;
    index = static_cast<std::uint32_t>(other_index);
  }
};

}  // namespace

Csls::Csls(const Matrix& sources, const Matrix& targets) : sources_(sources), targets_(targets) {
  std::vector<Largest> of_targets(targets.rows);
  VisitCosines(sources, targets, [&](std::size_t, std::span<const float> cosines) {
    Largest of_source;
    for (std::size_t j = 0; j < cosines.size(); ++j) {
      of_source.Add(cosines[j]);
      of_targets[j].Add(cosines[j]);
    }
    around_source_.push_back(of_source.Mean());
  });
  for (const Largest& largest : of_targets) around_target_.push_back(largest.Mean());
}

std::vector<std::uint32_t> Csls::NearestTargets(const Matrix& queries) const {
  std::vector<std::uint32_t> nearest;
  VisitCosines(queries, targets_, [&](std::size_t, std::span<const float> cosines) {
    Nearest best;
    for (std::size_t j = 0; j < cosines.size(); ++j) {
      best.Offer(2 * cosines[j] - around_target_[j], j);
    }
    nearest.push_back(best.index);
  });
  return nearest;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Csls::MutualNearest() const {
  std::vector<Nearest> of_sources(sources_.rows);
  std::vector<Nearest> of_targets(targets_.rows);
  VisitCosines(sources_, targets_, [&](std::size_t i, std::span<const float> cosines) {
    for (std::size_t j = 0; j < cosines.size(); ++j) {
      of_sources[i].Offer(2 * cosines[j] - around_target_[j], j);
      of_targets[j].Offer(2 * cosines[j] - around_source_[i], i);
    }
  });
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t i = 0; i < of_sources.size(); ++i) {
    const std::uint32_t j = of_sources[i].index;
    if (!of_targets.empty() && of_targets[j].index == i) pairs.emplace_back(i, j);
  }
  return pairs;
}

}  // namespace synoptic::training
