#pragma once

#include <string_view>

namespace synoptic::language {

/// What a full stop after a token says about the end of a sentence.
enum class Abbreviation {
  kNone,      ///< Not an abbreviation that we know.
  kTitle,     ///< "Dr.", "e.g.": more of the sentence always follows.
  kNumbered,  ///< "No.", "art.": more follows if it is a number.
  kInner,     ///< "approx.": ends a sentence if a word follows that often begins one.
  kFirm,      ///< "Inc.": the same, or if a word follows that is no part of a name.
  kFinal,     ///< "etc.", "p.m.": ends a sentence if a capital follows.
};

/// The kind of a token, given without its last full stop ("Dr", "p.m"). A capital first letter
/// matches a small one in the tables ("Art." at the start of a sentence), not the other way round
/// ("No.", but not "no."); capitals match any ("JAN."), and are kInner then, as they may well be
/// an acronym. "Yahoo!" stands in the tables with its mark.
Abbreviation FindAbbreviation(std::string_view token, std::string_view lang);

enum class Preceding { kAbbreviation, kInitial };

/// Whether a capitalised word, given in lower case, is a function word that often begins sentences,
/// so that the full stop before it is probably more than part of an abbreviation. After an initial,
/// words that also begin surnames ("La", "De") do not count.
bool OftenBeginsSentence(std::string_view word, Preceding preceding, std::string_view lang);

/// Whether a word, in lower case, goes on after a time of day: "7 p.m. Monday", "3 a.m. EST".
bool FollowsTimeOfDay(std::string_view word);

}  // namespace synoptic::language
