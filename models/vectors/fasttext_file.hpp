#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "models/vectors/subwords.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::vectors {

/// What a fastText .bin holds, as plain data. The vector of a word is the mean of its own row and
/// the rows of its n-grams; of a word that is not in `words`, of its n-grams alone.
struct FastTextFile {
  std::vector<std::string> words;
  std::vector<std::int64_t> counts;  ///< How often each word occurs, in the order of `words`.
  SubwordScheme subwords;
  Matrix rows;  ///< (words + buckets) x dimension: rows of words first.

  /// Row numbers that make up a known word: its own, then its n-grams'.
  std::vector<std::uint32_t> RowsOfWord(std::uint32_t word) const;
};

/// Reads an unquantised .bin. Throws Error: kNotFound, kUnreadable, and kInvalidFormat for anything
/// but a sound one.
FastTextFile ReadFastText(const std::filesystem::path& file);

/// Writes a .bin (skip-gram, with an output matrix of zeros) that any fastText reader loads.
/// Throws Error(kUnreadable) if the file cannot be written.
void WriteFastText(const FastTextFile& model, const std::filesystem::path& file);

}  // namespace synoptic::vectors
