#include "align/linking/word_similarity/rarity.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "synoptic/internal/eigen.hpp"

namespace synoptic::linking {
namespace {

// A list a form, all in one: there are thousands of them, most of one number.
class Lists {
 public:
  struct Entry {
    std::uint32_t list;
    std::uint32_t number;
  };

  // Numbers of a list stay in the order of the entries.
  Lists(std::size_t count, const std::vector<Entry>& entries)
      : begins_(count + 1), numbers_(entries.size()) {
    for (const Entry& entry : entries) ++begins_[entry.list + 1];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    for (const Entry& entry : entries) numbers_[next[entry.list]++] = entry.number;
  }

  std::span<const std::uint32_t> operator[](std::size_t list) const {
    return std::span(numbers_).subspan(begins_[list], begins_[list + 1] - begins_[list]);
  }

 private:
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> numbers_;
};

// The units that each form stands in, ascending.
Lists UnitsOfTypes(const Encoding& encoding) {
  constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> last(encoding.types.size(), kNone);
  std::vector<Lists::Entry> entries;
  entries.reserve(encoding.tokens.size());
  for (const Token& token : encoding.tokens) {
    if (std::exchange(last[token.type], token.unit) == token.unit) continue;
    entries.push_back({token.type, static_cast<std::uint32_t>(token.unit)});
  }
  return {encoding.types.size(), entries};
}

// Calls `found` with the places of a row that are so large: few, so that most of the row is passed
// over sixteen numbers at a time.
template <typename Found>
void ForEachAtLeast(float least, std::span<const float> row, const Found& found) {
  constexpr std::size_t kStep = 16;
  using Step = Eigen::Array<float, kStep, 1>;
  for (std::size_t first = 0; first < row.size(); first += kStep) {
    const std::size_t end = std::min(first + kStep, row.size());
    if (end == first + kStep && Eigen::Map<const Step>(row.data() + first).maxCoeff() < least) {
      continue;
    }
    for (std::size_t s = first; s < end; ++s) {
      if (row[s] >= least) found(static_cast<std::uint32_t>(s));
    }
  }
}

// Pairs of forms that mean the same: those of the first article, with those of the second.
std::vector<Lists::Entry> FindMeanings(const WordSimilarity& similarity, std::size_t types,
                                       float same_meaning) {
  std::vector<Lists::Entry> found;
  std::vector<std::uint32_t> block;
  for (std::size_t first = 0; first < types; first += block.size()) {
    block.clear();
    while (block.size() < similarity.rows_at_a_time() && first + block.size() < types) {
      block.push_back(static_cast<std::uint32_t>(first + block.size()));
    }
    const Matrix rows = similarity.is_whole() ? Matrix() : similarity.Rows(block);
    for (const std::uint32_t t : block) {
      const std::span<const float> row =
          similarity.is_whole() ? similarity.Row(t) : rows.row(t - first);
      ForEachAtLeast(same_meaning, row, [&](std::uint32_t s) { found.push_back({t, s}); });
    }
  }
  return found;
}

// In how many units any of the forms stands.
std::size_t CountUnits(std::span<const std::uint32_t> types, const Lists& units) {
  if (types.empty()) return 0;
  if (types.size() == 1) return units[types.front()].size();
  std::vector<std::uint32_t> all;
  for (const std::uint32_t type : types) {
    all.insert(all.end(), units[type].begin(), units[type].end());
  }
  std::ranges::sort(all);
  return static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
}

std::vector<float> WeightsOf(const CountedArticle& of, const Encoding& other,
                             const Lists& meanings) {
  const Lists units_there = UnitsOfTypes(other);
  const auto units = static_cast<float>(of.encoding.unit_vectors.rows + other.unit_vectors.rows);
  std::vector<float> weights;
  for (std::size_t t = 0; t < of.encoding.types.size(); ++t) {
    const auto found =
        static_cast<float>(of.units_with_meaning[t] + CountUnits(meanings[t], units_there));
    weights.push_back(of.encoding.types[t].weight * std::log((units + 1) / (found + 0.5F)));
  }
  return weights;
}

}  // namespace

std::vector<std::size_t> UnitsWithMeaning(const Encoding& article, const WordSimilarity& own,
                                          const TokenThresholds& thresholds) {
  const std::size_t types = article.types.size();
  const Lists units = UnitsOfTypes(article);
  const Lists meanings(types, FindMeanings(own, types, thresholds.same_meaning));
  std::vector<std::size_t> counts;
  for (std::size_t t = 0; t < types; ++t) counts.push_back(CountUnits(meanings[t], units));
  return counts;
}

std::vector<std::size_t> UnitsWithMeaning(const Encoding& article,
                                          const TokenThresholds& thresholds) {
  return UnitsWithMeaning(article, WordSimilarity(article, article), thresholds);
}

TypeWeights RarityWeights(const CountedArticle& a, const CountedArticle& b,
                          const WordSimilarity& similarity, const TokenThresholds& thresholds) {
  std::vector<Lists::Entry> found =
      FindMeanings(similarity, a.encoding.types.size(), thresholds.same_meaning);
  const Lists of_a(a.encoding.types.size(), found);
  for (Lists::Entry& pair : found) std::swap(pair.list, pair.number);
  const Lists of_b(b.encoding.types.size(), found);
  return {WeightsOf(a, b.encoding, of_a), WeightsOf(b, a.encoding, of_b)};
}

}  // namespace synoptic::linking
