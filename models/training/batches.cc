#include "models/training/batches.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace synoptic::training {

BatchDrawer::BatchDrawer(const Corpus& corpus, std::size_t batch_size, double source_exponent,
                         std::uint64_t seed)
    : corpus_(corpus), batch_size_(batch_size), random_(seed), next_(corpus.sources.size()) {
  std::vector<double> weights;
  for (const std::vector<Corpus::Row>& rows : corpus.sources) {
    weights.push_back(
        rows.size() < 2 ? 0.0 : std::pow(static_cast<double>(rows.size()), source_exponent));
    order_.emplace_back(rows.size());
    std::iota(order_.back().begin(), order_.back().end(), 0U);
    std::shuffle(order_.back().begin(), order_.back().end(), random_);
  }
  source_ = std::discrete_distribution<std::size_t>(weights.begin(), weights.end());
}

Batch BatchDrawer::Draw() {
  const std::size_t source = source_(random_);
  const std::vector<Corpus::Row>& rows = corpus_.sources[source];
  std::vector<std::uint32_t>& order = order_[source];
  const std::size_t size = std::min(batch_size_, rows.size());
  if (next_[source] + size > rows.size()) {
    std::shuffle(order.begin(), order.end(), random_);
    next_[source] = 0;
  }
  Batch batch;
  for (std::size_t i = 0; i < size; ++i) {
    const Corpus::Row row = rows[order[next_[source]++]];
    const auto first = static_cast<std::uint32_t>(random_() % row.size);
    const auto offset = 1 + static_cast<std::uint32_t>(random_() % (row.size - 1));
    batch.a.push_back(row.begin + first);
    batch.b.push_back(row.begin + (first + offset) % row.size);
  }
  return batch;
}

}  // namespace synoptic::training
