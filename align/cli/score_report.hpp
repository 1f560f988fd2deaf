#pragma once

#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include "align/cli/score_input.hpp"
#include "align/scoring/sentence_groups.hpp"
#include "synoptic/score.hpp"

namespace synoptic::cli {

/// A sentence of the gold, as people name it and as it reads.
struct ScoredSentence {
  std::string name;  ///< "it:3", counting from 1 as the gold file does; "A[2]" where it has beads.
  std::string text;  ///< Empty where the gold has none.
};

/// Something that the result and the gold disagree on.
struct ScoreError {
  std::string kind;  ///< "wrong link", "link not found", "wrongly one-sided", ...
  std::vector<ScoredSentence> sentences;
};

/// How often the gold has a label (row) and the result another (column); the last column counts
/// claims that nothing matches.
using Confusion = std::array<std::array<std::size_t, 5>, 4>;

/// The score of one gold file.
struct ScoreRow {
  std::string gold;
  std::vector<Score> parts;
  std::vector<ScoreError> errors;
  Confusion confusion = {};
};

/// Scores a comparison with the gold of this file; `detail` says whether to list the errors.
enum class Detail { kScores, kErrors };
ScoreRow MakeRow(const std::string& file, const GoldInput& gold,
                 const scoring::Comparison& comparison, Detail detail);

/// A table for people: a line a gold, a line for the total of several, the intervals of the total,
/// and the errors, if any, with the confusion of labels.
void WriteScoreTable(const std::vector<ScoreRow>& rows, std::ostream& out);

/// A header, and a line for each measure of each row and of the total, which is named "total".
void WriteScoreTsv(const std::vector<ScoreRow>& rows, std::ostream& out);

/// {"golds": [{"gold", "links": {...}, "only": {...}, ..., "errors": [...]}], "total": {...}}.
void WriteScoreJson(const std::vector<ScoreRow>& rows, std::ostream& out);

}  // namespace synoptic::cli
