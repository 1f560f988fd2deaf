#pragma once

#include <cstddef>

#include "models/language/units/paragraph_reader.hpp"
#include "models/language/units/sentence_words.hpp"

namespace synoptic::language {

/// What ends a sentence, or does not, in scripts that tell by no capital where the next begins.
/// `sentence` is where the one that is being read began. Each question is O(1).
class SoftEnds {
 public:
  /// Borrows both.
  SoftEnds(const ParagraphReader& reader, const SentenceWords& words)
      : reader_(reader), words_(words) {}

  /// Whether an ellipsis is the end: what stands before it and behind it is long enough to be a
  /// sentence, and does not end in the middle of one.
  bool EndsAfterPause(const Stop& stop, const Start& start, std::size_t sentence) const;

  /// Whether a full stop between two words without a space is the end: "好。他" with a half-width
  /// stop, but no abbreviation.
  bool EndsBetweenCaseless(const Stop& stop, const Start& start) const;

  /// Where a sentence ends without a stop whose last sign is at `i`: "そうですよ」", "（笑）", "♪";
  /// `i` if none does.
  std::size_t EndOfUnstopped(std::size_t i, std::size_t sentence) const;

  /// A particle that no sentence begins with: "「誰？」の", "“谁？”的".
  bool GoesOn(std::size_t i) const;

 private:
  bool IsFullPause(const Stop& stop, std::size_t clause, std::size_t behind,
                   std::size_t sentence) const;

  const ParagraphReader& reader_;
  const SentenceWords& words_;
};

}  // namespace synoptic::language
