// A claim is often a part of a sentence. Runs of words of fixed length, moved over both sentences,
// are matched with each other, and the best pair speaks for the sentences. Units of fewer words
// than a run has are filled up with words that nothing is like, which change neither a maximum nor
// a sum.

#include "align/linking/free/word_windows.hpp"

#include <algorithm>
#include <vector>

namespace synoptic::linking {
namespace {

// Where runs begin: every few words, and so that the last run ends with the unit.
std::vector<std::size_t> BeginsOfRuns(std::size_t words) {
  std::vector<std::size_t> begins;
  for (std::size_t begin = 0; begin + kWordsOfRun < words; begin += kStepOfRuns) {
    begins.push_back(begin);
  }
  begins.push_back(words > kWordsOfRun ? words - kWordsOfRun : 0);
  return begins;
}

}  // namespace

WindowMatcher::WindowMatcher(const Encoding& b, const std::vector<float>& weights,
                             InstructionSet set)
    : none_(static_cast<std::uint32_t>(b.types.size())), match_(MatchRunsFor(set)) {
  std::size_t t = 0;
  for (std::size_t unit = 0; unit < b.unit_vectors.rows; ++unit) {
    first_run_.push_back(static_cast<std::uint32_t>(begins_.size()));
    const std::size_t first = types_.size();
    for (; t < b.tokens.size() && b.tokens[t].unit == unit; ++t) {
      types_.push_back(b.tokens[t].type);
      weights_.push_back(weights[b.tokens[t].type]);
    }
    const std::size_t words = types_.size() - first;
    if (words == 0) continue;
    if (words < kWordsOfRun) {
      types_.resize(first + kWordsOfRun, none_);
      weights_.resize(first + kWordsOfRun, 0.0F);
    }
    for (const std::size_t begin : BeginsOfRuns(words)) {
      begins_.push_back(static_cast<std::uint32_t>(first + begin));
      float total = 0;
      for (std::size_t k = 0; k < kWordsOfRun; ++k) total += weights_[first + begin + k];
      inverse_totals_.push_back(total > 0 ? 1 / total : 0);
    }
  }
  first_run_.push_back(static_cast<std::uint32_t>(begins_.size()));
}

void WindowMatcher::Match(std::span<const float* const> rows, std::span<const float> weights,
                          std::span<float> best) {
  std::ranges::fill(best, 0.0F);
  if (rows.empty() || begins_.empty()) return;
  const Runs runs{types_.data(),     weights_.data(),        types_.size(),
                  begins_.data(),    inverse_totals_.data(), begins_.size(),
                  first_run_.data(), first_run_.size() - 1,  none_};
  scratch_.resize(std::max(scratch_.size(), ScratchSize(runs, rows.size())));
  match_(runs, rows.data(), weights.data(), rows.size(), scratch_.data(), best.data());
}

}  // namespace synoptic::linking
