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

}  // namespace

Comparison Compare(const WordTypes& a, const WordTypes& b, Familiarity familiarity,
                   const Breaks& breaks, const std::vector<Translation>& listed) {
  CheckBreaks(breaks, a.size(), b.size());
  const std::size_t types = a.type_keys.size();
  if (familiarity >= 1 || a.size() == 0 || b.size() == 0) {
    return {1, Lexicon(types, listed), ChooseBand(a, b, breaks)};
  }
  std::vector<Translation> pairs = FindCognates(a, b);
  pairs.insert(pairs.end(), listed.begin(), listed.end());
  const RoughWay first = FindRoughWay(a, b, Lexicon(types, pairs), breaks);
  std::ranges::move(LearnTranslations(a, b, first.beads), std::back_inserter(pairs));
  Lexicon lexicon(types, std::move(pairs));
  RoughWay second = FindRoughWay(a, b, lexicon, breaks);
  const Familiarity fit = MeasureFit(a, b, second.beads);
  return {std::max(familiarity, fit), std::move(lexicon), std::move(second.band)};
}

}  // namespace synoptic::linking
