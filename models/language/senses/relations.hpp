#pragma once

#include <array>
#include <string_view>

/// What one does to another, so that it is another thing if the two change places. A record lists
/// under "relation.first" in [roles] the words whose subject does it, and under "relation.second"
/// those whose subject it is done to: "beats", "loses to". What is done by both to each other, as
/// meeting, is none.
namespace synoptic::language {

struct Relation {
  std::string_view name;  ///< That of an axis (axes.hpp), if its words have opposites.
  std::string_view first;
  std::string_view second;
  bool is_marked = false;  ///< The other stands beside an object: "lent the money to".
};

inline constexpr std::array kRelations = {
    Relation{"contest", "beats", "loses_to"},          // Defeats; is defeated by.
    Relation{"suit", "sues", "is_sued"},               // Takes to court.
    Relation{"charge", "accuses", "is_accused"},       //
    Relation{"assault", "attacks", "is_attacked"},     // Invades, bombs.
    Relation{"killing", "kills", "is_killed"},         // Shoots dead.
    Relation{"wound", "injures", "is_injured"},        //
    Relation{"purchase", "buys", "is_bought"},         // Takes over, as a company.
    Relation{"sequel", "succeeds", "precedes"},        // Replaces, follows.
    Relation{"loan", "lends", "borrows", true},        //
    Relation{"support", "supports", "is_supported"},   // Backs, helps, defends.
    Relation{"blame", "blames", "is_blamed"},          // Criticizes, insults.
    Relation{"praise", "praises", "is_praised"},       // Congratulates, thanks.
    Relation{"visit", "visits", "is_visited"},         //
    Relation{"call", "invites", "is_invited"},         // Invites, summons.
    Relation{"office", "appoints", "is_appointed"},    //
    Relation{"removal", "dismisses", "is_dismissed"},  //
    Relation{"seizure", "arrests", "is_arrested"},     // Captures, kidnaps.
    Relation{"lesson", "teaches", "learns_from"},      // Trains.
    Relation{"lead", "overtakes", "falls_behind"},     // Surpasses.
    Relation{"conquest", "conquers", "is_conquered"},  // Occupies, annexes.
    Relation{"rescue", "rescues", "is_rescued"},       //
    Relation{"work", "employs", "works_for"},          //
    Relation{"threat", "threatens", "is_threatened"},  //
    Relation{"deceit", "deceives", "is_deceived"},     // Betrays, robs.
};

}  // namespace synoptic::language
