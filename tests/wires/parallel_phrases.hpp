#pragma once

#include <string>
#include <vector>

#include "synoptic/synoptic.hpp"

namespace synoptic::wires {

/// Two texts of which every counterpart is known, in order.
struct ParallelText {
  Article a;
  Article b;
  std::vector<Bead> beads;
};

/// The phrases of corpora/samples in two languages, a sentence a line. On one side or the other
/// every fourth is joined with the next in one line, and every seventh is left out: always the same
/// ones.
ParallelText MergePhrases(const std::string& a_lang, const std::string& b_lang);

}  // namespace synoptic::wires
