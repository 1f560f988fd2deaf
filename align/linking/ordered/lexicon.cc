#include "align/linking/ordered/lexicon.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace synoptic::linking {

Lexicon::Lexicon(std::size_t a_types, std::vector<Translation> pairs) : pairs_(std::move(pairs)) {
  std::ranges::sort(pairs_, [](const Translation& x, const Translation& y) {
    return std::tuple(x.a, x.b, -x.similarity) < std::tuple(y.a, y.b, -y.similarity);
  });
  const auto are_equal = [](const Translation& x, const Translation& y) {
    return x.a == y.a && x.b == y.b;
  };
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end(), are_equal), pairs_.end());
  first_.assign(a_types + 1, 0);
  for (const Translation& pair : pairs_) ++first_[pair.a + 1];
  for (std::size_t t = 0; t < a_types; ++t) first_[t + 1] += first_[t];
}

Lexicon Lexicon::Reversed(std::size_t b_types) const {
  std::vector<Translation> pairs;
  for (const Translation& pair : pairs_) pairs.push_back({pair.b, pair.a, pair.similarity});
  return {b_types, std::move(pairs)};
}

}  // namespace synoptic::linking
