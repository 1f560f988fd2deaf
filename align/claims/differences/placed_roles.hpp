#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "align/claims/differences/compared_text.hpp"
#include "align/claims/differences/marked_actors.hpp"
#include "align/claims/differences/placed_senses.hpp"

namespace synoptic::claims {

/// A word that says how two stand to each other, and who they are as far as that can be read.
struct PlacedRole {
  Span span;
  linking::TokenRange tokens;
  std::string_view relation;  ///< Or the axis: "contest".
  bool is_first = false;      ///< "Won", not "lost": `subject` is the first of the two.
  bool is_negated = false;
  bool is_of_axis = false;  ///< The word has an opposite, which says the same of the two turned.
  bool is_loose = false;    ///< As of language::Sense.
  std::optional<Actor> subject = {};  ///< Who does it; of a passive, the one behind "by".
  std::optional<Actor> other = {};
};

/// O(text x words that tell of roles), of which a text with very many has none read.
std::vector<PlacedRole> PlaceRoles(const ComparedText& compared, const PlacedSenses& senses,
                                   float weight_of_content);

}  // namespace synoptic::claims
