#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "align/corpus/mining/neighbours.hpp"

namespace synoptic::corpus {

/// What one of several machines finds out: the neighbours of rows [begin, end) of a, and of all
/// rows of b among these.
struct Part {
  std::uint64_t sentences = 0;  ///< Digest of both collections.
  std::uint64_t encoder = 0;    ///< Hash of what judges the words.
  std::uint64_t vectors = 0;    ///< Digest of what made the vectors.
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  BothNearest nearest;  ///< Of all rows.
};

/// Little-endian, with a checksum at its end.
std::string WritePart(const Part& part);

/// Takes what a part says into `all`, which has the rows of both sides; `groups` those that the
/// search had. Returns the part without neighbours. `name` begins messages. Throws
/// Error(kInvalidFormat) for other bytes.
Part ReadPart(std::string_view bytes, const std::string& name, const NeighbourGroups& groups,
              BothNearest& all);

}  // namespace synoptic::corpus
