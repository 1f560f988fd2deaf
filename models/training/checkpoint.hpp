#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "models/training/corpus.hpp"
#include "models/training/encoder.hpp"
#include "synoptic/train.hpp"

namespace synoptic::training {

/// Where training stands between two steps, besides the rows and what Adagrad keeps of them.
struct Course {
  struct Thread {
    std::uint64_t draws = 0;  ///< Batches so far: a drawer of the same seed is brought there again.
    std::mt19937_64 random;   ///< Of dropout.
  };
  std::vector<Thread> threads;
  std::uint64_t steps = 0;  ///< Done, over all threads.
  double seconds = 0;       ///< Of training.
};

/// Writes a checkpoint, whole or not at all. `corpus` without what is held out. Throws
/// Error(kUnreadable) if it cannot be written.
void WriteCheckpoint(const std::filesystem::path& file, const TrainOptions& options,
                     const Corpus& corpus, const Encoder& encoder, const Course& course);

/// How many threads the run had whose checkpoint this is. Throws Error as ReadCheckpoint does.
std::size_t ThreadsOfCheckpoint(const std::filesystem::path& file);

/// Puts the encoder, fresh from the same corpus and options, where the checkpoint left it, and
/// returns the rest. Throws Error: kInvalidArgument if options or rows are others than those of the
/// run that wrote it, naming which; kInvalidFormat for what is no checkpoint, or a damaged one;
/// kNotFound, kUnreadable.
Course ReadCheckpoint(const std::filesystem::path& file, const TrainOptions& options,
                      const Corpus& corpus, Encoder& encoder);

}  // namespace synoptic::training
