#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/export.hpp"
#include "synoptic/synopsis.hpp"

/// The alignment of two texts as the tools of sentence alignment write it (docs/formats.md).
namespace synoptic {

/// Sentences of two texts that belong together, by index from 0, ascending. One side may be empty:
/// then those of the other have no counterpart.
struct Bead {
  std::vector<std::size_t> a;
  std::vector<std::size_t> b;
  double cost = 0;  ///< One less the probability that the bead is right.

  bool operator==(const Bead&) const = default;
};

/// The most pairs of sentences that the beads of an alignment, or the links of a gold, may join: a
/// bead of m with n sentences joins m x n. Ten a sentence of the longest texts; each takes memory.
inline constexpr std::size_t kMaxBeadPairs = 10 * kMaxUnitsInOrder;

/// What the indices count: the units of an article, or the lines of its text, all of them. Of text
/// with a sentence a line, other tools count the lines.
enum class BeadIndex { kUnit, kLine };

/// The links of a synopsis, and a bead for each unit without one. In the order of a path through
/// both texts if the links have an order, otherwise by what stands first in the first article.
/// Throws Error(kInvalidArgument) unless there are two articles.
SYNOPTIC_EXPORT std::vector<Bead> BeadsOf(const Synopsis& synopsis,
                                          BeadIndex index = BeadIndex::kUnit);

/// Reads "[0, 1]:[2]:0.12" a line, the cost being optional, as vecalign writes and scores it; or a
/// ladder, "0 <tab> 0 <tab> 0.9" a line, as hunalign writes it: the first line that is not empty
/// tells which. `name` stands for the stream in messages. Indices are below kMaxUnitsInOrder, and
/// beads join at most kMaxBeadPairs. Throws Error(kInvalidFormat), naming the line, what was
/// expected, and what was found.
SYNOPTIC_EXPORT std::vector<Bead> ReadBeads(std::istream& in, const std::string& name);

}  // namespace synoptic
