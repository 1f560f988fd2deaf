#pragma once

#include <string>
#include <variant>
#include <vector>

#include "align/scoring/sentence_groups.hpp"
#include "synoptic/beads.hpp"
#include "synoptic/io/read.hpp"
#include "synoptic/score.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::cli {

/// What `score` reads; the contents tell which it is.
using GoldInput = std::variant<Gold, std::vector<Bead>, io::GivenLinks>;
using ResultInput = std::variant<Synopsis, std::vector<Bead>>;

/// A gold.tsv, beads or a ladder, or a memory, columns or an alignment of two languages, which
/// holds its articles.
GoldInput ReadGoldInput(const std::string& file);
/// The JSON of a synopsis, or beads or a ladder; "-" is standard input.
ResultInput ReadResultInput(const std::string& file);

/// `index` says what beads of the gold count in a synopsis. Throws Error(kInvalidArgument) for a
/// synopsis of other sentences than those of a memory.
scoring::Comparison CompareInputs(const GoldInput& gold, const ResultInput& result,
                                  BeadIndex index);

}  // namespace synoptic::cli
