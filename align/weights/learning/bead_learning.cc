// The weights maximise the conditional likelihood of the gold paths, less a ridge, by L-BFGS: a
// semi-Markov conditional random field (align/linking/ordered/monotone.cc). What the surplus of
// each text is, a first pass by the weights themselves has to tell; so they are learned in rounds,
// each in the light of what those of the round before tell.

#include "align/weights/learning/bead_learning.hpp"

#include <Eigen/Dense>
#include <cmath>
#include <cstdint>
#include <deque>
#include <limits>
#include <numeric>
#include <utility>

#include "align/linking/ordered/surplus.hpp"
#include "synoptic/error.hpp"

namespace synoptic::weights {
namespace {

using linking::BeadFeatures;
using linking::BeadPosteriors;
using linking::BeadScores;
using linking::BeadWeights;
using linking::kBeadFeatureCount;
using linking::ScoreOf;
using BeadExamples = std::vector<const BeadExample*>;
using Vector = Eigen::VectorXd;

constexpr double kRidge = 1;
constexpr auto kSize = static_cast<Eigen::Index>(kBeadFeatureCount);

BeadWeights WeightsOf(const Vector& w) {
  BeadWeights weights{};
  for (Eigen::Index k = 0; k < kSize; ++k) {
    weights[static_cast<std::size_t>(k)] = static_cast<float>(w(k));
  }
  return weights;
}

// The scores of all paths of an example, or of those that agree with the gold.
enum class Paths { kAll, kOfGold };

BeadScores ScorePaths(const BeadExample& text, const linking::BeadWeights& weights,
                      linking::Surplus surplus, Paths paths) {
  BeadScores scores(text.band);
  for (const BeadExample::Candidate& candidate : text.candidates) {
    if (paths == Paths::kOfGold && !candidate.agrees) continue;
    scores.link(candidate.node, candidate.shape) = ScoreOf(candidate.features, weights);
  }
  const auto score_deletions = [&](const std::vector<BeadFeatures>& features,
                                   const std::vector<std::uint8_t>& may, std::vector<float>& out) {
    for (std::size_t u = 0; u < features.size(); ++u) {
      const bool is_possible = paths == Paths::kAll || may[u] != 0;
      out[u] =
          is_possible ? ScoreOf(features[u], weights) : -std::numeric_limits<float>::infinity();
    }
  };
  score_deletions(text.deletions.a, text.a_may_be_deleted, scores.a_deleted);
  score_deletions(text.deletions.b, text.b_may_be_deleted, scores.b_deleted);
  scores.deleted_next = weights[linking::kDeletedNext];
  AddSurplus(surplus, weights, scores);
  return scores;
}

linking::Surplus SurplusOf(const BeadExample& text, const linking::BeadWeights& weights) {
  return MeasureSurplus(text.a_characters, text.b_characters,
                        ScorePaths(text, weights, {}, Paths::kAll));
}

// An example, and the surplus that is known of it.
struct Text {
  const BeadExample* example;
  linking::Surplus surplus;
};
using Texts = std::vector<Text>;

// Adds `sign` times the features that are to be expected of a path.
void AddExpected(const BeadExample& text, linking::Surplus surplus,
                 const BeadPosteriors& posteriors, double sign, Vector& sum) {
  const auto add = [&](const BeadFeatures& features, float probability) {
    if (probability == 0) return;
    for (Eigen::Index k = 0; k < kSize; ++k) {
      sum(k) += sign * static_cast<double>(probability * features[static_cast<std::size_t>(k)]);
    }
  };
  for (const BeadExample::Candidate& candidate : text.candidates) {
    add(candidate.features, posteriors.links.link(candidate.node, candidate.shape));
  }
  for (std::size_t u = 0; u < text.deletions.a.size(); ++u) {
    add(text.deletions.a[u], posteriors.links.a_deleted[u]);
  }
  for (std::size_t v = 0; v < text.deletions.b.size(); ++v) {
    add(text.deletions.b[v], posteriors.links.b_deleted[v]);
  }
  sum(linking::kDeletedNext) += sign * posteriors.expected_next;
  const auto deleted = [](const std::vector<float>& probabilities) {
    return std::accumulate(probabilities.begin(), probabilities.end(), 0.0F);
  };
  sum(linking::kDeletedSurplus) +=
      sign * static_cast<double>(surplus.a * deleted(posteriors.links.a_deleted) +
                                 surplus.b * deleted(posteriors.links.b_deleted));
}

struct Loss {
  double value = 0;
  Vector gradient;
};

Loss ComputeLoss(const Texts& texts, const Vector& w, const Vector& ridge, const Vector& prior) {
  const Vector off = w - prior;
  Loss loss{0.5 * off.cwiseProduct(off).dot(ridge), ridge.cwiseProduct(off)};
  const BeadWeights weights = WeightsOf(w);
  for (const auto& [text, surplus] : texts) {
    const BeadPosteriors all = ComputePosteriors(ScorePaths(*text, weights, surplus, Paths::kAll));
    const BeadPosteriors gold =
        ComputePosteriors(ScorePaths(*text, weights, surplus, Paths::kOfGold));
    if (!std::isfinite(gold.log_total)) {
      throw Error(ErrorCode::kInvalidFormat, text->name + ": no path agrees with the gold");
    }
    loss.value += all.log_total - gold.log_total;
    AddExpected(*text, surplus, all, 1, loss.gradient);
    AddExpected(*text, surplus, gold, -1, loss.gradient);
  }
  return loss;
}

// Root mean squares of the features of beads that agree with the gold: the ridge treats all alike.
Vector Scales(const BeadExamples& texts) {
  Vector squares = Vector::Zero(kSize);
  double count = 1;
  for (const BeadExample* text : texts) {
    for (const BeadExample::Candidate& candidate : text->candidates) {
      if (!candidate.agrees) continue;
      count += 1;
      for (Eigen::Index k = 0; k < kSize; ++k) {
        const auto value = static_cast<double>(candidate.features[static_cast<std::size_t>(k)]);
        squares(k) += value * value;
      }
    }
  }
  Vector scales = (squares / count).cwiseSqrt().cwiseMax(0.1);
  scales.tail(kSize - linking::kDeleted).setOnes();
  return scales;
}

// L-BFGS (Nocedal 1980): the direction of the next step.
class Directions {
 public:
  void Remember(const Vector& step, const Vector& change) {
    constexpr std::size_t kMemory = 10;
    if (step.dot(change) <= 1e-10) return;
    history_.emplace_back(step, change);
    if (history_.size() > kMemory) history_.pop_front();
  }

  Vector Next(const Vector& gradient) const {
    if (history_.empty()) return -gradient / gradient.norm();
    Vector direction = -gradient;
    std::vector<double> alpha(history_.size());
    for (std::size_t k = history_.size(); k-- > 0;) {
      const auto& [step, change] = history_[k];
      alpha[k] = step.dot(direction) / step.dot(change);
      direction -= alpha[k] * change;
    }
    const auto& [last_step, last_change] = history_.back();
    direction *= last_step.dot(last_change) / last_change.squaredNorm();
    for (std::size_t k = 0; k < history_.size(); ++k) {
      const auto& [step, change] = history_[k];
      direction += step * (alpha[k] - change.dot(direction) / step.dot(change));
    }
    return direction;
  }

 private:
  std::deque<std::pair<Vector, Vector>> history_;
};

// From `at` on, which is scaled as the ridge has it.
Vector Minimise(const Texts& texts, const Vector& scales, const Vector& centre, Vector at) {
  const Vector ridge = kRidge * scales.cwiseProduct(scales);
  const auto loss_at = [&](const Vector& scaled) {
    Loss loss = ComputeLoss(texts, scaled.cwiseQuotient(scales), ridge, centre);
    loss.gradient.array() /= scales.array();
    return loss;
  };
  Loss loss = loss_at(at);
  Directions directions;
  for (int iteration = 0; iteration < 200 && loss.gradient.norm() > 1e-9; ++iteration) {
    const Vector direction = directions.Next(loss.gradient);
    double length = 1;
    Loss next = loss_at(at + direction);
    for (; next.value > loss.value + 1e-4 * length * loss.gradient.dot(direction) && length > 1e-6;
         length /= 2) {
      next = loss_at(at + length / 2 * direction);
    }
    directions.Remember(length * direction, next.gradient - loss.gradient);
    const double gain = loss.value - next.value;
    at += length * direction;
    loss.value = next.value;
    loss.gradient.swap(next.gradient);
    if (gain < 1e-5 * loss.value) break;
  }
  return at;
}

}  // namespace

std::vector<linking::Bead> FindPath(const BeadExample& text, const linking::BeadWeights& weights) {
  return BestPath(ScorePaths(text, weights, SurplusOf(text, weights), Paths::kAll));
}

linking::BeadWeights LearnBeads(const BeadExamples& examples,
                                const std::optional<linking::BeadWeights>& prior) {
  constexpr int kRounds = 3;
  Vector centre = Vector::Zero(kSize);
  if (prior) centre = Eigen::Map<const Eigen::VectorXf>(prior->data(), kSize).cast<double>();
  const Vector scales = Scales(examples);
  Texts texts;
  for (const BeadExample* example : examples) {
    texts.push_back({example, prior ? SurplusOf(*example, *prior) : linking::Surplus{}});
  }
  Vector at = centre.cwiseProduct(scales);
  for (int round = 1;; ++round) {
    at = Minimise(texts, scales, centre, std::move(at));
    const linking::BeadWeights weights = WeightsOf(at.cwiseQuotient(scales));
    if (round == kRounds) return weights;
    for (Text& text : texts) text.surplus = SurplusOf(*text.example, weights);
  }
}

}  // namespace synoptic::weights
