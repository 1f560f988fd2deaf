#pragma once

#include <cstddef>
#include <vector>

#include "align/claims/differences/differences.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::claims {

/// One side of a comparison: the words of its units, one after the other, and what of its mentions
/// may disagree with another's.
struct ComparedText {
  struct Placed {
    Mention mention;
    std::size_t begin;  ///< Its words, among those of the text.
    std::size_t end;
  };
  const LinkedText* text;
  std::vector<Placed> mentions;  ///< Without addresses.

  std::size_t size() const { return text->words->size(); }
  const Token& token(std::size_t t) const { return text->words->token(t); }
  float weight(std::size_t t) const { return text->words->weight(t); }
};

/// Whether a mention is in what the link rests on.
bool IsInPart(Span span, const std::vector<Span>& parts);

ComparedText MakeComparedText(const LinkedText& text);

/// Two statements, and the similarities of their words.
struct TextPair {
  ComparedText from;
  ComparedText to;
  Matrix similarity;  ///< from x to.
};

TextPair PairTexts(ComparedText from, ComparedText to, Matrix similarity);
TextPair Reversed(const TextPair& sides);

/// How well words are found on the other side, by weight.
struct Finding {
  float mean = 0;
};

/// Of the words of `placed` of the side `from`, among the words [begin, end) of the other.
Finding Find(const TextPair& sides, const ComparedText::Placed& placed, std::size_t begin,
             std::size_t end);
Finding FindAnywhere(const TextPair& sides, const ComparedText::Placed& placed);

/// How much alike the places of two mentions are, [0, 1]: how well the words around one match those
/// around the other.
float PlaceSimilarity(const TextPair& sides, const TextPair& back, const ComparedText::Placed& a,
                      const ComparedText::Placed& b);

}  // namespace synoptic::claims
