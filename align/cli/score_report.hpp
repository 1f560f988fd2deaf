#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "synoptic/score.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::cli {

/// A sentence of the gold, as people name it and as it reads.
struct ScoredSentence {
  std::string name;  ///< "it:3", counting from 1 as the gold file does.
  std::string text;
};

/// Something that the synopsis and the gold disagree on.
struct ScoreError {
  std::string kind;  ///< "wrong link", "link not found", "wrongly one-sided", ...
  std::vector<ScoredSentence> sentences;
};

/// The score of one gold file.
struct ScoreRow {
  std::string gold;
  Score score;
  std::vector<ScoreError> errors;
};

std::vector<ScoreError> ListErrors(const Gold& gold, const Synopsis& synopsis);

/// A table for people, with a line for the total of several rows and the errors, if any, below.
void WriteTable(const std::vector<ScoreRow>& rows, std::ostream& out);

/// A header, a line a row, and a line "total"; errors are left out.
void WriteTsv(const std::vector<ScoreRow>& rows, std::ostream& out);

/// {"golds": [{"gold", "links": {...}, "only": {...}, "errors": [...]}], "total": {...}}.
void WriteScoreJson(const std::vector<ScoreRow>& rows, std::ostream& out);

}  // namespace synoptic::cli
