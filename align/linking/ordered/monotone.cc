// Alignment in order. An alignment is a path through the places (i, j) between the units of a and
// those of b; a step is a bead: m units with n, or one unit left alone. With S(i, j) for the best
// sum of scores of a path to a place,
//
//     S(i, j) = max over beads (m, n) of S(i - m, j - n) + w . f(units i - m .. i, j - n .. j),
//
// where f is what is known of the bead (bead_evidence.hpp) and w was learned, so that exp of a
// path's sum is proportional to its probability (a semi-Markov conditional random field: Sarawagi
// and Cohen 2004; weights instead of hand-made costs: compare Moore 2002 and Thompson and Koehn
// 2019). Forward and backward sums then say how probable each bead is among all paths, and that is
// what a link's probability is. How much is left alone in these two texts is found by a first pass
// (surplus.cc). Only places in a band around the way of the unit vectors are looked
// at (band.cc), which makes time and memory linear.

#include "align/linking/ordered/monotone.hpp"

#include <algorithm>
#include <utility>

#include "align/linking/ordered/bead_lattice.hpp"
#include "align/linking/ordered/surplus.hpp"

namespace synoptic::linking {
namespace {

// What passing an anchor adds to a score.
constexpr float kAnchored = 4;

// How probable it is that two units are in one bead, for those of one bead of the path.
class PairProbability {
 public:
  explicit PairProbability(const BeadScores& posteriors) : posteriors_(posteriors) {}

  double At(std::size_t i, std::size_t j) const {
    const Band& band = posteriors_.band();
    double sum = 0;
    for (std::size_t s = 0; s < kShapeCount; ++s) {
      const BeadShape shape = kShapes[s];
      for (std::size_t x = i + 1 - std::min(i + 1, shape.a); x <= i; ++x) {
        for (std::size_t y = j + 1 - std::min(j + 1, shape.b); y <= j; ++y) {
          if (band.Contains(x, y)) {
            sum += static_cast<double>(posteriors_.link(posteriors_.NodeAt(x, y), s));
          }
        }
      }
    }
    return sum;
  }

 private:
  const BeadScores& posteriors_;
};

// What the beads of the band add to the pairs that they join; nothing to a matrix without rows.
void AddBeads(const BeadScores& posteriors, Matrix& pairs) {
  const Band& band = posteriors.band();
  for (std::size_t i = 0; i < pairs.rows; ++i) {
    for (std::size_t j = band.begin[i]; j < std::min(band.end[i] + 1, pairs.cols); ++j) {
      for (std::size_t s = 0; s < kShapeCount; ++s) {
        const float probability = posteriors.link(posteriors.NodeAt(i, j), s);
        if (!(probability > 0)) continue;
        for (std::size_t x = i; x < i + kShapes[s].a; ++x) {
          for (std::size_t y = j; y < j + kShapes[s].b; ++y) pairs.row(x)[y] += probability;
        }
      }
    }
  }
  for (float& probability : pairs.values) probability = std::min(probability, 1.0F);
}

std::vector<double> Complement(const std::vector<float>& deleted) {
  std::vector<double> counterpart;
  for (const float p : deleted)
    counterpart.push_back(std::clamp(1 - static_cast<double>(p), 0.0, 1.0));
  return counterpart;
}

Link MakeLink(const WordTypes& a, const WordTypes& b, const Bead& bead,
              const BeadScores& posteriors, const Lexicon& lexicon) {
  Link link;
  link.a = 0;
  link.b = 1;
  for (std::size_t u = bead.i; u < bead.i + bead.shape.a; ++u) link.a_units.push_back(u);
  for (std::size_t v = bead.j; v < bead.j + bead.shape.b; ++v) link.b_units.push_back(v);
  const PairProbability pair(posteriors);
  for (const std::size_t u : link.a_units) {
    for (const std::size_t v : link.b_units) {
      link.probability = std::max(link.probability, std::min(1.0, pair.At(u, v)));
    }
  }
  link.evidence = JudgeBead(a, b, bead, lexicon);
  return link;
}

// Whether nothing lies between two links of a path.
bool AreNext(const Link& first, const Link& second) {
  return first.a_units.back() + 1 == second.a_units.front() &&
         first.b_units.back() + 1 == second.b_units.front();
}

void AddNeighbours(std::vector<Link>& links) {
  for (std::size_t l = 1; l < links.size(); ++l) {
    if (!AreNext(links[l - 1], links[l])) continue;
    const auto support = [](Link& link, const Link& by) {
      link.evidence.neighbours =
          std::max(link.evidence.neighbours, static_cast<float>(by.probability));
    };
    support(links[l - 1], links[l]);
    support(links[l], links[l - 1]);
  }
}

// For the beads that begin or end at one. Half for each: most paths that pass it do both.
void RewardAnchors(const Anchors& anchors, BeadScores& scores) {
  const Band& band = scores.band();
  const auto reward = [&](std::size_t i, std::size_t j, std::size_t shape) {
    scores.link(scores.NodeAt(i, j), shape) += kAnchored / 2;
  };
  for (const Place at : anchors) {
    if (at.i >= band.rows() || !band.Contains(at.i, at.j)) continue;
    for (std::size_t s = 0; s < kShapeCount; ++s) {
      reward(at.i, at.j, s);
      if (at.i < kShapes[s].a || at.j < kShapes[s].b) continue;
      const Place from{at.i - kShapes[s].a, at.j - kShapes[s].b};
      if (band.Contains(from.i, from.j)) reward(from.i, from.j, s);
    }
  }
}

}  // namespace

BeadScores ScoreBeads(const WordTypes& a, const WordTypes& b, const Comparison& comparison,
                      const BeadWeights& weights) {
  BeadScores scores(comparison.band);
  const Deletions deletions =
      ScanBeads(a, b, comparison.lexicon, comparison.lengths, scores.band(),
                [&](std::size_t i, std::size_t j, std::size_t shape, const BeadFeatures& features) {
                  scores.link(scores.NodeAt(i, j), shape) = ScoreOf(features, weights);
                });
  const auto score_of = [&](const BeadFeatures& features) { return ScoreOf(features, weights); };
  std::ranges::transform(deletions.a, scores.a_deleted.begin(), score_of);
  std::ranges::transform(deletions.b, scores.b_deleted.begin(), score_of);
  scores.deleted_next = weights[kDeletedNext];
  RewardAnchors(comparison.anchors, scores);
  return scores;
}

MonotoneLinks LinkInOrder(const WordTypes& a, const WordTypes& b, const Comparison& comparison,
                          double min_probability, const BeadWeights& weights,
                          const JudgedBeads& judged, PairsOfUnits pairs) {
  MonotoneLinks result{{}, std::vector<double>(a.size()), std::vector<double>(b.size())};
  if (pairs == PairsOfUnits::kAll) result.pairs = Matrix(a.size(), b.size());
  if (a.size() == 0 || b.size() == 0) return result;
  BeadScores scores = ScoreBeads(a, b, comparison, weights);
  HeedJudged(judged, scores);
  AddSurplus(MeasureSurplus(a.characters, b.characters, scores), weights, scores);
  const std::vector<Bead> path = BestPath(scores);
  const BeadScores posteriors = ComputePosteriors(std::move(scores)).links;
  result.a_counterpart = Complement(posteriors.a_deleted);
  result.b_counterpart = Complement(posteriors.b_deleted);
  AddBeads(posteriors, result.pairs);
  auto right = judged.right.begin();  // In the order of the path, which has them all.
  for (const Bead& bead : path) {
    if (bead.shape.a == 0 || bead.shape.b == 0) continue;
    Link link = MakeLink(a, b, bead, posteriors, comparison.lexicon);
    if (right != judged.right.end() && right->i == bead.i && right->j == bead.j) {
      link.probability = 1;
      link.judged = true;
      ++right;
    }
    if (link.probability >= min_probability) result.links.push_back(std::move(link));
  }
  AddNeighbours(result.links);
  return result;
}

}  // namespace synoptic::linking
