#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/stages.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic {

/// What makes no claim is neither linked nor compared: it is taken out of articles before, and put
/// back into the synopsis that comes of them.
class ClaimingUnits {
 public:
  /// Leaves the articles the units that make claims, and the vectors of these.
  explicit ClaimingUnits(std::vector<PreparedArticle>& articles);

  /// Units that make claims, of all of an article, as positions among those that it was left.
  void Narrow(std::size_t article, std::vector<std::size_t>& units) const;

  /// Gives the articles of a synopsis all units again; what refers to units does so as before.
  void Restore(Synopsis& synopsis) const;

  /// The same of the pairs of two articles: those of units that make no claim are 0.
  void Restore(PairProbabilities& pair) const;

 private:
  struct Taken {
    std::vector<Unit> units;             ///< All.
    std::vector<std::size_t> positions;  ///< Of those that make claims.
  };
  std::vector<Taken> taken_;
};

}  // namespace synoptic
