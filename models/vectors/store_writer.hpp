#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/matrix.hpp"

namespace synoptic::vectors {

/// What goes into a store, at full precision.
struct StoreContent {
  std::string name;
  std::vector<std::string> languages;
  Matrix means;  ///< languages x dimension.
  std::vector<std::string> words;
  std::vector<float> weights;  ///< Of the words, in (0, 1].
  Matrix word_rows;            ///< words x dimension, composed.
  Matrix bucket_rows;          ///< buckets x dimension.
  std::size_t min_ngram = 0;
  std::size_t max_ngram = 0;
  std::size_t bits = 4;
};

/// Writes a store under a temporary name and renames it, so that a reader never sees half of one.
/// Throws Error(kUnreadable) if that fails.
void WriteStore(const StoreContent& content, const std::filesystem::path& file);

}  // namespace synoptic::vectors
