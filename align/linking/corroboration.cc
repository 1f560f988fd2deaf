// What three articles know that two do not. If a sentence of the first has a counterpart in the
// third, and that one has a counterpart in the second, then the first and the second probably say
// the same, however differently they put it. The probability of that way round by the third
// article, the product of its two steps, is weighed against what the two articles show by
// themselves, with a logistic regression. Pairs of articles are thus judged twice: alone, to find
// the ways, and then beside each other. Cost: a product for each way, O(n) as a unit has few
// candidates.

#include "align/linking/corroboration.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace synoptic::linking {
namespace {

constexpr float kLargestLogit = 12;
// A way over a step less probable than this would hardly move any probability; there are many.
constexpr float kNegligible = 0.05F;

}  // namespace

Candidates FindCandidates(const Matrix& probability) {
  Candidates candidates(probability.rows);
  for (std::size_t i = 0; i < probability.rows; ++i) {
    for (std::size_t j = 0; j < probability.cols; ++j) {
      const float p = probability.row(i)[j];
      if (p >= kNegligible) candidates[i].push_back({j, p});
    }
  }
  return candidates;
}

Candidates FindCandidates(std::span<const Link> links, std::size_t n) {
  Candidates candidates(n);
  for (const Link& link : links) {
    for (const std::size_t i : link.a_units) {
      for (const std::size_t j : link.b_units) {
        candidates[i].push_back({j, static_cast<float>(link.probability)});
      }
    }
  }
  return candidates;
}

Testimony::Testimony(std::size_t articles) : articles_(articles), steps_(articles * articles) {}

void Testimony::Set(std::size_t a, std::size_t b, Candidates candidates, std::size_t b_units) {
  Candidates& back = steps_[b * articles_ + a];
  back.assign(b_units, {});
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    for (const auto [j, probability] : candidates[i]) back[j].push_back({i, probability});
  }
  steps_[a * articles_ + b] = std::move(candidates);
}

Matrix Testimony::Corroboration(std::size_t a, std::size_t a_units, std::size_t b,
                                std::size_t b_units) const {
  Matrix corroboration(a_units, b_units);
  for (std::size_t third = 0; third < articles_; ++third) {
    if (third == a || third == b) continue;
    const Candidates& first = From(a, third);
    const Candidates& second = From(third, b);
    for (std::size_t i = 0; i < first.size(); ++i) {
      const std::span<float> row = corroboration.row(i);
      for (const Candidate& step : first[i]) {
        for (const Candidate& next : second[step.unit]) {
          row[next.unit] = std::max(row[next.unit], step.probability * next.probability);
        }
      }
    }
  }
  return corroboration;
}

std::array<float, kCorroborationCount> CorroborationFeatures(float probability,
                                                             float corroboration) {
  const float logit =
      std::clamp(std::log(probability / (1 - probability)), -kLargestLogit, kLargestLogit);
  return {logit, corroboration, logit * corroboration};
}

Matrix Corroborate(const Matrix& probability, const Matrix& corroboration,
                   const CorroborationWeights& weights) {
  Matrix result(probability.rows, probability.cols);
  for (std::size_t c = 0; c < result.values.size(); ++c) {
    const auto features = CorroborationFeatures(probability.values[c], corroboration.values[c]);
    const float logit =
        std::inner_product(features.begin(), features.end(), weights.begin(), weights.back());
    result.values[c] = 1 / (1 + std::exp(-logit));
  }
  return result;
}

}  // namespace synoptic::linking
