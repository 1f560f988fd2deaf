// Learns the weights of beads from gold alignments of parallel texts.
//
//     synoptic_fit_beads [--model STORE] A B GOLD [A B GOLD ...]
//
// A and B have a unit a line and end in their language (news.de), GOLD has beads "[0,1]:[0]". The
// texts of a folder are a set. The weights maximise the conditional likelihood of the gold paths,
// less a ridge, by L-BFGS: a semi-Markov conditional random field
// (align/linking/ordered/monotone.cc). Prints strict and lax F1 of every text with weights learned
// from the other sets, then with those of all, and the weights as they stand in
// align/linking/ordered/bead_weights.cc.

#include <Eigen/Dense>
#include <cmath>
#include <cstdio>
#include <deque>
#include <exception>
#include <limits>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "align/linking/ordered/bead_lattice.hpp"
#include "align/linking/ordered/bead_weights.hpp"
#include "bench/bead_text.hpp"
#include "bench/model_option.hpp"

namespace {

using synoptic::bench::BeadCounts;
using synoptic::bench::BeadText;
using synoptic::linking::BeadFeatures;
using synoptic::linking::BeadPosteriors;
using synoptic::linking::BeadScores;
using synoptic::linking::BeadWeights;
using synoptic::linking::kBeadFeatureCount;
using synoptic::linking::ScoreOf;
using Texts = std::vector<const BeadText*>;
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

enum class Paths { kAll, kOfGold };

BeadScores Score(const BeadText& text, const BeadWeights& weights, Paths paths) {
  BeadScores scores(text.band);
  for (const BeadText::Candidate& candidate : text.candidates) {
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
  scores.deleted_next = weights[synoptic::linking::kDeletedNext];
  return scores;
}

// Adds `sign` times the features that are to be expected of a path.
void AddExpected(const BeadText& text, const BeadPosteriors& posteriors, double sign, Vector& sum) {
  const auto add = [&](const BeadFeatures& features, float probability) {
    if (probability == 0) return;
    for (Eigen::Index k = 0; k < kSize; ++k) {
      sum(k) += sign * static_cast<double>(probability * features[static_cast<std::size_t>(k)]);
    }
  };
  for (const BeadText::Candidate& candidate : text.candidates) {
    add(candidate.features, posteriors.links.link(candidate.node, candidate.shape));
  }
  for (std::size_t u = 0; u < text.deletions.a.size(); ++u) {
    add(text.deletions.a[u], posteriors.links.a_deleted[u]);
  }
  for (std::size_t v = 0; v < text.deletions.b.size(); ++v) {
    add(text.deletions.b[v], posteriors.links.b_deleted[v]);
  }
  sum(synoptic::linking::kDeletedNext) += sign * posteriors.expected_next;
}

struct Loss {
  double value = 0;
  Vector gradient;
};

Loss ComputeLoss(const Texts& texts, const Vector& w, const Vector& ridge) {
  Loss loss{0.5 * w.cwiseProduct(w).dot(ridge), ridge.cwiseProduct(w)};
  const BeadWeights weights = WeightsOf(w);
  for (const BeadText* text : texts) {
    const BeadPosteriors all = ComputePosteriors(Score(*text, weights, Paths::kAll));
    const BeadPosteriors gold = ComputePosteriors(Score(*text, weights, Paths::kOfGold));
    if (!std::isfinite(gold.log_total)) {
      throw std::runtime_error(text->name + ": no path agrees with the gold");
    }
    loss.value += all.log_total - gold.log_total;
    AddExpected(*text, all, 1, loss.gradient);
    AddExpected(*text, gold, -1, loss.gradient);
  }
  return loss;
}

// Root mean squares of the features of beads that agree with the gold: the ridge treats all alike.
Vector Scales(const Texts& texts) {
  Vector squares = Vector::Zero(kSize);
  double count = 1;
  for (const BeadText* text : texts) {
    for (const BeadText::Candidate& candidate : text->candidates) {
      if (!candidate.agrees) continue;
      count += 1;
      for (Eigen::Index k = 0; k < kSize; ++k) {
        const auto value = static_cast<double>(candidate.features[static_cast<std::size_t>(k)]);
        squares(k) += value * value;
      }
    }
  }
  Vector scales = (squares / count).cwiseSqrt().cwiseMax(0.1);
  scales.tail(kSize - synoptic::linking::kDeleted).setOnes();
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

Vector Fit(const Texts& texts) {
  const Vector scales = Scales(texts);
  const Vector ridge = kRidge * scales.cwiseProduct(scales);
  const auto loss_at = [&](const Vector& scaled) {
    Loss loss = ComputeLoss(texts, scaled.cwiseQuotient(scales), ridge);
    loss.gradient.array() /= scales.array();
    return loss;
  };
  Vector at = Vector::Zero(kSize);
  Loss loss = loss_at(at);
  Directions directions;
  for (int iteration = 0; iteration < 200; ++iteration) {
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
  return at.cwiseQuotient(scales);
}

void Print(const std::string& name, const BeadCounts& counts) {
  std::printf("%-16s strict P %.3f R %.3f F1 %.3f   lax P %.3f R %.3f F1 %.3f\n", name.c_str(),
              counts.strict_found / counts.proposed, counts.strict_recalled / counts.expected,
              counts.strict_f1(), counts.lax_found / counts.proposed,
              counts.lax_recalled / counts.expected, counts.lax_f1());
}

void Evaluate(const Texts& texts, const Vector& w) {
  BeadCounts total;
  for (const BeadText* text : texts) {
    const BeadScores scores = Score(*text, WeightsOf(w), Paths::kAll);
    const BeadCounts counts = synoptic::bench::CountBeads(text->gold, BestPath(scores));
    Print(text->name, counts);
    total += counts;
  }
  if (texts.size() > 1) Print("all", total);
}

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  if (arguments.empty() || arguments.size() % 3 != 0) {
    throw std::runtime_error("expected A B GOLD for each text");
  }
  std::vector<BeadText> texts;
  for (std::size_t k = 0; k < arguments.size(); k += 3) {
    texts.push_back(
        synoptic::bench::ReadBeadText(model, arguments[k], arguments[k + 1], arguments[k + 2]));
  }
  std::set<std::string> sets;
  Texts all;
  for (const BeadText& text : texts) {
    sets.insert(text.set);
    all.push_back(&text);
  }
  for (const std::string& set : sets) {
    Texts held_out;
    Texts others;
    for (const BeadText* text : all) (text->set == set ? held_out : others).push_back(text);
    if (others.empty()) continue;
    std::printf("# %s, with weights of the other sets\n", set.c_str());
    Evaluate(held_out, Fit(others));
  }
  std::printf("# all, with weights of all\n");
  const Vector w = Fit(all);
  Evaluate(all, w);
  for (Eigen::Index k = 0; k < kSize; ++k) std::printf("%.3fF, ", w(k));
  std::printf("\n");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
