#pragma once

#include <cstddef>
#include <vector>

#include "align/claims/differences.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::claims {

/// One side of a comparison: the words of its units, one after the other, and what of its mentions
/// may disagree with another's.
struct Statement {
  struct Placed {
    Mention mention;
    std::size_t begin;  ///< Its words, in the encoding.
    std::size_t end;
  };
  const MemberText* text;
  std::vector<Placed> mentions;  ///< Without addresses.

  std::size_t size() const { return text->encoding->tokens.size(); }
  const Token& token(std::size_t t) const { return text->encoding->tokens[t]; }
};

Statement ReadStatement(const MemberText& text);

/// Two statements, and the similarities of their words.
struct Opposed {
  Statement from;
  Statement to;
  Matrix similarity;  ///< from x to.
};

Opposed Oppose(Statement from, Statement to);
Opposed Reversed(const Opposed& sides);

/// How well words are found on the other side: all of them, by weight, and the worst.
struct Finding {
  float mean = 0;
  float least = 0;
};

/// Of the words of `placed` of the side `from`, among the words [begin, end) of the other.
Finding Find(const Opposed& sides, const Statement::Placed& placed, std::size_t begin,
             std::size_t end);
Finding FindAnywhere(const Opposed& sides, const Statement::Placed& placed);

/// Whether the statements are as good as translations of each other, or tell the same in other
/// words.
enum class Telling { kTranslated, kRetold };
Telling HowTold(const Opposed& sides, const Opposed& back);

/// How much alike the places of two mentions are, [0, 1]: how well the words around one match those
/// around the other.
float PlaceSimilarity(const Opposed& sides, const Opposed& back, const Statement::Placed& a,
                      const Statement::Placed& b);

}  // namespace synoptic::claims
