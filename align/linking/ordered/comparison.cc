#include "align/linking/ordered/comparison.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "align/linking/ordered/cognates.hpp"
#include "align/linking/ordered/learned_words.hpp"
#include "align/linking/ordered/rough_way.hpp"
#include "align/linking/ordered/word_fit.hpp"
#include "synoptic/error.hpp"

namespace synoptic::linking {
namespace {

void CheckBreaks(const Breaks& breaks, std::size_t n, std::size_t m) {
  if (breaks.a.size() != breaks.b.size()) {
    throw Error(ErrorCode::kInvalidArgument, "expected as many parts in both articles, found " +
                                                 std::to_string(breaks.a.size() + 1) + " and " +
                                                 std::to_string(breaks.b.size() + 1));
  }
  const auto are_in_order = [](const std::vector<std::size_t>& begins, std::size_t units) {
    return std::ranges::is_sorted(begins) && (begins.empty() || begins.back() <= units);
  };
  if (!are_in_order(breaks.a, n) || !are_in_order(breaks.b, m)) {
    throw Error(ErrorCode::kInvalidArgument, "parts must begin in order and within their article");
  }
}

// Where one article lacks much, the ratio of the whole is not that of what is the same in both: of
// some, the one with which the most is explained.
RoughWay FindFirstWay(const WordTypes& a, const WordTypes& b, const Lexicon& lexicon,
                      const Breaks& breaks, const Anchors& anchors) {
  const float whole = WholeRatio(a, b).characters;
  RoughWay best = FindRoughWay(a, b, lexicon, whole, breaks, anchors);
  for (const float off : {0.5F, 0.63F, 0.79F, 1.26F, 1.59F, 2.0F}) {
    RoughWay other = FindRoughWay(a, b, lexicon, whole * off, breaks, anchors);
    if (other.score > best.score) best = std::move(other);
  }
  return best;
}

}  // namespace

Comparison Compare(const WordTypes& a, const WordTypes& b, Familiarity familiarity,
                   const Breaks& breaks, const std::vector<Translation>& listed, Anchors anchors) {
  CheckBreaks(breaks, a.size(), b.size());
  const std::size_t types = a.type_keys.size();
  if (familiarity >= 1 || a.size() == 0 || b.size() == 0) {
    VectorWay way = FindVectorWay(a, b, breaks, anchors);
    return {.familiarity = 1,
            .lexicon = Lexicon(types, listed),
            .band = std::move(way.band),
            .lengths = RatioBeyondChance(a, b, way.beads),
            .anchors = std::move(anchors)};
  }
  std::vector<Translation> pairs = FindCognates(a, b);
  pairs.insert(pairs.end(), listed.begin(), listed.end());
  const RoughWay first = FindFirstWay(a, b, Lexicon(types, pairs), breaks, anchors);
  const LengthRatio lengths = RatioAlong(a, b, first.beads);
  std::ranges::move(LearnTranslations(a, b, first.beads), std::back_inserter(pairs));
  Lexicon lexicon(types, std::move(pairs));
  RoughWay second = FindRoughWay(a, b, lexicon, lengths.characters, breaks, anchors);
  return {.familiarity = std::max(familiarity, MeasureFit(a, b, second.beads)),
          .lexicon = std::move(lexicon),
          .band = std::move(second.band),
          .lengths = RatioAlong(a, b, second.beads),
          .anchors = std::move(anchors)};
}

}  // namespace synoptic::linking
