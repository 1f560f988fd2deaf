#include "align/corpus/mining/judged_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>

namespace synoptic::corpus {
namespace {

/// The two highest of a number of each sentence of a side.
class BestTwo {
 public:
  void Add(std::uint32_t sentence, float value) {
    if (sentence >= best_.size()) best_.resize(sentence + 1);
    auto& [first, second] = best_[sentence];
    second = std::max(second, std::min(first, value));
    first = std::max(first, value);
  }

  /// What a candidate with that value has more than the best other.
  float LeadOf(std::uint32_t sentence, float value) const {
    const auto& [first, second] = best_[sentence];
    return value - (value >= first ? second : first);
  }

 private:
  struct Two {
    float first = 0;
    float second = 0;
  };
  std::vector<Two> best_;
};

struct Leads {
  BestTwo a;
  BestTwo b;

  void Add(const MinedCandidate& candidate, float value) {
    a.Add(candidate.a, value);
    b.Add(candidate.b, value);
  }
  void Tell(const MinedCandidate& candidate, float value, float& lesser, float& greater) const {
    const auto both = std::minmax({a.LeadOf(candidate.a, value), b.LeadOf(candidate.b, value)});
    lesser = both.first;
    greater = both.second;
  }
};

struct Spread {
  double mean = 0;
  double deviation = 0;
};

Spread SpreadOf(std::span<const WordMatch> words) {
  constexpr double kLeast = 0.02;
  double sum = 0;
  double squares = 0;
  for (const WordMatch& match : words) {
    const auto value = static_cast<double>(match.words);
    sum += value;
    squares += value * value;
  }
  const double count = std::max<double>(1, static_cast<double>(words.size()));
  const double mean = sum / count;
  return {mean, std::max(kLeast, std::sqrt(std::max(0.0, squares / count - mean * mean)))};
}

}  // namespace

std::vector<MiningFeatures> MiningFeaturesOf(std::span<const MinedCandidate> candidates,
                                             std::span<const WordMatch> words, float reach) {
  Leads margins;
  Leads matches;
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    margins.Add(candidates[c], candidates[c].margin);
    if (!words.empty()) matches.Add(candidates[c], words[c].words / reach);
  }
  const Spread spread = SpreadOf(words);
  std::vector<MiningFeatures> all(candidates.size());
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    MiningFeatures& features = all[c];
    features.margin = candidates[c].margin;
    features.cosine = candidates[c].cosine;
    margins.Tell(candidates[c], features.margin, features.margin_lead_lesser,
                 features.margin_lead_greater);
    if (words.empty()) continue;
    const WordMatch& match = words[c];
    features.words = match.words / reach;
    features.words_lesser = match.words_lesser / reach;
    features.words_most = match.words_most;
    matches.Tell(candidates[c], features.words, features.words_lead_lesser,
                 features.words_lead_greater);
    features.words_above =
        static_cast<float>((static_cast<double>(match.words) - spread.mean) / spread.deviation);
    features.figures_matched = match.figures_matched;
    features.figures_unmatched = match.figures_unmatched;
    features.length = match.length;
    features.length_difference = match.length_difference;
  }
  return all;
}

std::vector<std::size_t> TakeOneToOne(std::span<const MinedCandidate> candidates,
                                      std::span<const double> scores, double least) {
  std::vector<std::size_t> order;
  std::uint32_t most_a = 0;
  std::uint32_t most_b = 0;
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    most_a = std::max(most_a, candidates[c].a);
    most_b = std::max(most_b, candidates[c].b);
    if (scores[c] >= least) order.push_back(c);
  }
  // Of equal ones, near-copies mostly, those that stand alike far down: it is no matter which
  // side is first.
  const auto rank = [&](std::size_t c) {
    const auto [x, y] = std::minmax(candidates[c].a, candidates[c].b);
    return std::tuple(-scores[c], -candidates[c].margin, -candidates[c].cosine, y - x, x, c);
  };
  std::ranges::sort(order, {}, rank);
  std::vector<bool> taken_a(std::size_t{most_a} + 1);
  std::vector<bool> taken_b(std::size_t{most_b} + 1);
  std::erase_if(order, [&](std::size_t c) {
    const auto& [a, b, cosine, margin] = candidates[c];
    if (taken_a[a] || taken_b[b]) return true;
    taken_a[a] = taken_b[b] = true;
    return false;
  });
  std::ranges::sort(order);
  return order;
}

}  // namespace synoptic::corpus
