#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "models/training/corpus.hpp"

namespace synoptic::training {

/// Pairs of texts that are translations of each other: a[i] and b[i], indices into Corpus::texts.
struct Batch {
  std::vector<std::uint32_t> a;
  std::vector<std::uint32_t> b;
};

/// Draws batches, each from one source, so that its pairs are hard negatives to each other.
class BatchDrawer {
 public:
  /// A source of n rows is drawn with weight n ^ `source_exponent`.
  BatchDrawer(const Corpus& corpus, std::size_t batch_size, double source_exponent,
              std::uint64_t seed);

  /// The next batch: distinct rows, two different languages of each at random. A source that is
  /// smaller than a batch gives a smaller one.
  Batch Draw();

 private:
  const Corpus& corpus_;
  std::size_t batch_size_;
  std::mt19937_64 random_;
  std::discrete_distribution<std::size_t> source_;
  std::vector<std::vector<std::uint32_t>> order_;  // Rows of each source, shuffled anew at its end.
  std::vector<std::size_t> next_;
};

}  // namespace synoptic::training
