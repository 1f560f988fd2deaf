#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "synoptic/matrix.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// For each unit of an article, the units of another that it may be linked to.
struct Candidate {
  std::size_t unit = 0;
  float probability = 0;
};
using Candidates = std::vector<std::vector<Candidate>>;

/// The cells of an n x m matrix of probabilities that are not negligible.
Candidates FindCandidates(const Matrix& probability);

/// The pairs of units of links of two articles, the first of which has n units.
Candidates FindCandidates(std::span<const Link> links, std::size_t n);

/// What each of several articles shows of its links with each other one.
class Testimony {
 public:
  /// Of so many articles, none of which has a candidate yet.
  explicit Testimony(std::size_t articles);

  /// Sets the candidates from article a to article b, which has b_units units, and the way back.
  void Set(std::size_t a, std::size_t b, Candidates candidates, std::size_t b_units);

  /// How far the other articles speak for the links of two, a_units x b_units: the probability of
  /// the best way from unit i of a over a unit of any third article to unit j of b, the product of
  /// its two steps; 0 where there is none. Linear in the number of ways.
  Matrix Corroboration(std::size_t a, std::size_t a_units, std::size_t b,
                       std::size_t b_units) const;

 private:
  const Candidates& From(std::size_t a, std::size_t b) const { return steps_[a * articles_ + b]; }

  std::size_t articles_;
  std::vector<Candidates> steps_;  // From each article to each other.
};

/// What a probability is judged anew by: its logit (within +-12), its corroboration, their product.
inline constexpr std::size_t kCorroborationCount = 3;
inline constexpr std::array<std::string_view, kCorroborationCount> kCorroborationNames = {
    "logit", "corroboration", "product"};
std::array<float, kCorroborationCount> CorroborationFeatures(float probability,
                                                             float corroboration);

/// A logistic regression on these; the last weight is the bias.
using CorroborationWeights = std::array<float, kCorroborationCount + 1>;

/// The probabilities in the light of their corroboration, n x m.
Matrix Corroborate(const Matrix& probability, const Matrix& corroboration,
                   const CorroborationWeights& weights);

}  // namespace synoptic::linking
