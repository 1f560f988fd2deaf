#pragma once

#include <cstddef>
#include <vector>

#include "align/claims/differences/compared_text.hpp"
#include "synoptic/internal/roles.hpp"

namespace synoptic::claims {

/// How far from a verb a name may stand, in words.
inline constexpr std::size_t kReachOfNames = 10;
/// How far before a name stands what marks it: "by the former President Sarkozy".
inline constexpr std::size_t kReachOfMarks = 2;

/// Somebody, or something, in a sentence.
struct Actor {
  linking::TokenRange tokens;
  bool is_name = false;
};

/// Who may take part in what a verb says, and what the words beside it say that it is.
struct MarkedActor {
  Actor actor;
  bool is_subject = false;
  bool is_object = false;
  bool is_agent = false;
  bool is_other = false;
  bool is_aside = false;

  bool IsPlain() const { return !is_object && !is_agent && !is_other && !is_aside; }
};

/// A word that tells of roles, where it stands.
struct PlacedWord {
  language::RoleWord word;
  linking::TokenRange tokens;
};

/// Words between a verb and what stands before or behind it.
inline std::size_t DistanceOf(linking::TokenRange x, linking::TokenRange verb) {
  return x.begin >= verb.end ? x.begin - verb.end
                             : verb.begin - (x.end < verb.begin ? x.end : verb.begin);
}

/// Names, and content words, of at least this weight, that are in none, near a verb, in order, each
/// with its marks. `words`: all of the text that tell of roles. O(words + mentions).
std::vector<MarkedActor> ActorsAround(const ComparedText& compared,
                                      const std::vector<PlacedWord>& words, float weight_of_content,
                                      linking::TokenRange verb);

}  // namespace synoptic::claims
