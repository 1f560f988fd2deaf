#pragma once

#include <cstddef>
#include <vector>

#include "align/claims/differences/candidate_names.hpp"
#include "align/claims/differences/compared_text.hpp"

namespace synoptic::claims {

/// Of a word: whether it has a match, and how good the best would be.
struct MatchedWord {
  bool is_taken = false;
  float best = 0;
};

/// The words of two statements, matched one to one, the best match first. O(s t log(s t)) for s and
/// t words.
class MatchedWords {
 public:
  /// Recognised names that are spelled alike are one only if they sound alike by `least_sound`.
  MatchedWords(const TextPair& sides, const CandidateNames& a, const CandidateNames& b,
               double least_sound, const NameThresholds& thresholds);

  /// How much alike two words are: by what they mean, up to 1; above it, by what says that they are
  /// one name.
  float Likeness(std::size_t i, std::size_t j) const;

  const std::vector<MatchedWord>& a() const { return a_match_; }
  const std::vector<MatchedWord>& b() const { return b_match_; }

 private:
  const TextPair& sides_;
  const CandidateNames& a_;
  const CandidateNames& b_;
  const double least_sound_;
  const NameThresholds& thresholds_;
  std::vector<MatchedWord> a_match_;
  std::vector<MatchedWord> b_match_;
};

}  // namespace synoptic::claims
