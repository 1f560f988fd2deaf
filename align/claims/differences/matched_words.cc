// The words of two statements that say the same: names keep their spelling or their sound, and
// other words their meaning. The likest two words are matched first, then the likest of the rest;
// each has one match at most. Words of one name that was read as a whole ("region US" of "United
// States") are matched as one.

#include "align/claims/differences/matched_words.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "align/claims/differences/numbered_names.hpp"
#include "synoptic/internal/name_match.hpp"

namespace synoptic::claims {
namespace {

using mentions::AreSpelledAlike;
using mentions::NameSimilarity;
using mentions::SoundLikeness;

// Likeness above that of meaning, by what says that two words are one name.
constexpr float kSameForm = 4;
constexpr float kOneName = 3;
constexpr float kAlikeName = 2;

struct Match {
  float likeness;
  std::size_t a;
  std::size_t b;
};

bool HasDigit(std::string_view value) {
  return value.find_first_of("0123456789") != std::string_view::npos;
}

bool IsAlike(const CandidateName& a, const CandidateName& b, double least_sound) {
  if (a.value == b.value) return true;
  if (HasDigit(a.value) || HasDigit(b.value)) return false;
  if (a.script != b.script || a.script.empty()) {
    return NameSimilarity(a.value, b.value) >= mentions::kOneName;
  }
  if (!AreSpelledAlike(a.value, b.value)) return false;
  return !a.mention || !b.mention || least_sound <= 0 ||
         SoundLikeness(a.value, b.value) >= least_sound;
}

// What has one value is matched as one.
void TakeWhole(const CandidateNames& words, std::vector<MatchedWord>& matched) {
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin + 1;
    bool is_taken = matched[begin].is_taken;
    for (; end < words.size() && !words[end].value.empty() && words[end].span == words[begin].span;
         ++end) {
      is_taken = is_taken || matched[end].is_taken;
    }
    for (; begin < end; ++begin) matched[begin].is_taken = is_taken;
  }
}

}  // namespace

MatchedWords::MatchedWords(const TextPair& sides, const CandidateNames& a, const CandidateNames& b,
                           double least_sound, const NameThresholds& thresholds)
    : sides_(sides),
      a_(a),
      b_(b),
      least_sound_(least_sound),
      thresholds_(thresholds),
      a_match_(a.size()),
      b_match_(b.size()) {
  std::vector<Match> matches;
  for (std::size_t i = 0; i < a_.size(); ++i) {
    for (std::size_t j = 0; j < b_.size(); ++j) {
      const float likeness = Likeness(i, j);
      if (likeness < thresholds_.match) continue;
      matches.push_back({likeness, i, j});
      a_match_[i].best = std::max(a_match_[i].best, likeness);
      b_match_[j].best = std::max(b_match_[j].best, likeness);
    }
  }
  std::ranges::stable_sort(matches, std::greater<>(), &Match::likeness);
  for (const Match& match : matches) {
    if (a_match_[match.a].is_taken || b_match_[match.b].is_taken) continue;
    a_match_[match.a].is_taken = b_match_[match.b].is_taken = true;
  }
  TakeWhole(a_, a_match_);
  TakeWhole(b_, b_match_);
}

float MatchedWords::Likeness(std::size_t i, std::size_t j) const {
  const CandidateName& a = a_[i];
  const CandidateName& b = b_[j];
  const float meaning = sides_.similarity.row(i)[j];
  if (meaning >= 1) return kSameForm;
  if (a.mention && b.mention &&
      sides_.from.mentions[*a.mention].mention.value ==
          sides_.to.mentions[*b.mention].mention.value) {
    return kOneName;
  }
  if (a.mention && b.mention &&
      AreOfTwoThings(sides_.from.mentions[*a.mention].mention.value.text(),
                     sides_.to.mentions[*b.mention].mention.value.text()) &&
      AreOfTwoThings(a.value, b.value)) {
    return 0;
  }
  if (a.value.empty() || b.value.empty()) return meaning;
  if (IsAlike(a, b, least_sound_)) return kAlikeName + meaning;
  if (a.script == b.script) return meaning;
  const float both =
      meaning + thresholds_.part_of_sound * static_cast<float>(NameSimilarity(a.value, b.value));
  return both >= thresholds_.match ? std::min(both, 1.0F) : meaning;
}

}  // namespace synoptic::claims
