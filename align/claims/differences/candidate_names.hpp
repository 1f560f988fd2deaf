#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/claims/differences/compared_text.hpp"

namespace synoptic::claims {

/// What a word of a statement is as a name.
struct CandidateName {
  std::string value = {};  ///< As of a mention; empty if the word is not written as names are.
  std::string_view script = {};
  Span span = {};  ///< What has the value: the word, or several that are no words of the value.
  bool is_acronym = false;
  bool is_common = false;
  bool is_source = false;                   ///< As of PossibleName.
  bool is_candidate = false;                ///< Whether it may be what differs.
  bool is_doubtful = false;                 ///< Whether it may, if nothing else is.
  std::optional<std::size_t> mention = {};  ///< Of the statement, that recognises it.
};

/// Those of a statement, a word each: recognised names (Mention) and other words that may be names
/// (FindPossibleNames). Linear in the text.
using CandidateNames = std::vector<CandidateName>;
CandidateNames FindCandidateNames(const ComparedText& compared, const NameThresholds& thresholds);

/// Whether two words of one script begin alike, and go on with so much else that no ending makes
/// the difference: "brevannes", "brevigny".
bool BeginAlike(const CandidateName& a, const CandidateName& b);

}  // namespace synoptic::claims
