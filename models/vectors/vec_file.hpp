#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/matrix.hpp"

namespace synoptic::vectors {

/// Word vectors as text, as fastText, word2vec and many others write them:
///
///     2 3               <- words, dimension
///     sole 0.1 -0.2 0.3
///     luna 0.2 -0.1 0.4
struct VecFile {
  std::vector<std::string> words;  ///< As they stand there, by convention the most frequent first.
  Matrix rows;                     ///< words x dimension.
  std::size_t total = 0;           ///< Words of the whole file.
};

/// Reads the first `max_words` words (0: all) of a .vec, plain or compressed with gzip. A word may
/// be any bytes, with white space inside, but does not end in a number: such a row is taken for one
/// with too many numbers. Throws Error, naming the line: kUnreadable; kInvalidFormat if the header
/// and the rows do not agree, or for a number that is none, not finite, or beyond 1e30.
///
/// One pass, about 300 MB/s of text.
VecFile ReadVec(const std::filesystem::path& file, std::size_t max_words);

}  // namespace synoptic::vectors
