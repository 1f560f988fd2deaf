#pragma once

#include <array>
#include <string>
#include <vector>

#include "align/claims/extra/extra.hpp"
#include "synoptic/model.hpp"

namespace synoptic::bench {

/// How many of several answers were right.
struct Hits {
  double right = 0;
  double all = 0;

  double share() const { return all > 0 ? right / all : 0; }
};

/// Two sentences of REFreSD and how much of either is extra.
struct Relation {
  std::string name;             ///< As REFreSD calls it.
  std::array<float, 2> shares;  ///< By weight of tokens: the greater, the lesser.
};

Relation RelationOf(const std::string& name, const Encoding& text, const Encoding& other,
                    const claims::ExtraWeights& weights, float level);

/// How many relations two logistic regressions tell from the shares: unrelated if so is more
/// likely than not, else whichever of the other two is likelier; each tenth of the relations by
/// regressions on the others.
Hits TellRelations(const std::vector<Relation>& relations);

}  // namespace synoptic::bench
