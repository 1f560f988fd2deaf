#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "models/vectors/subwords.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::vectors {

/// What a fastText .bin or .ftz holds, as plain data. The vector of a word is the mean of its own
/// row and the rows of its n-grams; of a word that is not in `words`, of its n-grams alone.
struct FastTextFile {
  std::vector<std::string> words;
  /// How often each word occurs, in the order of `words`; together less than 1e15 times.
  std::vector<std::int64_t> counts;
  SubwordScheme subwords;
  Matrix rows;  ///< (words + buckets) x dimension: rows of words first.

  /// Row numbers that make up a known word: its own, then its n-grams'.
  std::vector<std::uint32_t> RowsOfWord(std::uint32_t word) const;
};

/// Reads a .bin, or a .ftz, whose rows are reconstructed; with `max_words` above 0 only the rows of
/// so many words, the most frequent. Needs memory for the file and for what is returned. Throws
/// Error: kNotFound, kUnreadable, and kInvalidFormat for anything but a sound model with all of its
/// n-grams.
FastTextFile ReadFastText(const std::filesystem::path& file, std::size_t max_words = 0);

/// Writes a .bin (skip-gram, with an output matrix of zeros) that any fastText reader loads.
/// Throws Error(kUnreadable) if the file cannot be written.
void WriteFastText(const FastTextFile& model, const std::filesystem::path& file);

}  // namespace synoptic::vectors
