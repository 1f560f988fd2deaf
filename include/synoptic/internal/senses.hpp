#pragma once

#include <string_view>
#include <vector>

#include "synoptic/span.hpp"
#include "synoptic/words.hpp"

namespace synoptic::language {

/// What the opposites of an axis are about.
enum class Theme {
  kQuality,
  kOrder,      ///< What was first: often told from either end.
  kStatement,  ///< What was said or decided.
  kChange,     ///< What became of something.
};

/// A word, or a few, with a sense that has an opposite: "rose" is up on the axis of trends, "fell"
/// down, whatever the language.
struct Sense {
  enum class Kind {
    kPole,     ///< One end of an axis.
    kNot,      ///< Negates what it governs: "not", "no longer", "never".
    kDenying,  ///< Says by itself that something is not, or not so: "fails", "without", "unable".
  };
  Span span;
  Kind kind = Kind::kPole;
  std::string_view axis = {};  ///< Of a pole: "trend".
  bool is_first = false;       ///< Which pole of the axis: "trend.up" is the first.
  bool is_loose = false;       ///< The axis is one on which opposites often tell the same.
  Theme theme = Theme::kQuality;
  bool turns = false;  ///< It says how two stand to each other: "lost to", "older than".
};

/// On which side of a word those stand that negate it.
enum class NegationOrder { kBefore, kBehind, kBoth };
NegationOrder NegationOrderOf(std::string_view lang);

/// Those of a part of a text, in order; a word may have several. `words`: of the whole. The longest
/// phrase counts, and what only looks like one ("not only") counts for nothing. O(part).
std::vector<Sense> FindSenses(std::string_view text, Span part, const Words& words,
                              std::string_view lang);

}  // namespace synoptic::language
