#pragma once

#include <cstddef>
#include <vector>

#include "align/linking/ordered/band.hpp"
#include "align/linking/ordered/bead.hpp"

namespace synoptic::linking {

/// Scores (log potentials) of all beads that a band allows; minus infinity for what is not.
class BeadScores {
 public:
  explicit BeadScores(Band band);

  const Band& band() const { return band_; }
  std::size_t NodeAt(std::size_t i, std::size_t j) const {
    return first_node_[i] + j - band_.begin[i];
  }
  std::size_t nodes() const { return first_node_.back(); }
  float& link(std::size_t node, std::size_t shape) { return links_[node * kShapeCount + shape]; }
  float link(std::size_t node, std::size_t shape) const {
    return links_[node * kShapeCount + shape];
  }

  std::vector<float> a_deleted;  ///< For each unit of a,
  std::vector<float> b_deleted;  ///< and of b.
  float deleted_next = 0;        ///< Added when the unit before was deleted from the same article.

 private:
  Band band_;
  std::vector<std::size_t> first_node_;
  std::vector<float> links_;
};

/// Probabilities that follow from scores: a path's is proportional to exp(sum of its scores).
struct BeadPosteriors {
  double log_total = 0;      ///< Log of the sum over all paths.
  BeadScores links;          ///< Probabilities where BeadScores has scores.
  double expected_next = 0;  ///< Expected number of times that deleted_next counted.
};

/// Forward and backward over the band. O(places x shapes) time and memory.
BeadPosteriors ComputePosteriors(BeadScores scores);

/// The path with the largest sum of scores.
std::vector<Bead> BestPath(const BeadScores& scores);

/// The beads of that path that join units of both articles and are at least this probable, in
/// order. As ComputePosteriors, without its copy of the scores.
std::vector<Bead> SureBeads(const BeadScores& scores, float least);

}  // namespace synoptic::linking
