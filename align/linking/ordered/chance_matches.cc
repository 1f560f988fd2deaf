#include "align/linking/ordered/chance_matches.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

namespace synoptic::linking {
namespace {

constexpr std::size_t kSample = 32;
constexpr std::size_t kBlock = 256;

std::vector<std::size_t> SampleUnits(std::size_t size) {
  const std::size_t count = std::min(size, kSample);
  std::vector<std::size_t> sample(count);
  for (std::size_t s = 0; s < count; ++s) sample[s] = (2 * s + 1) * size / (2 * count);
  return sample;
}

// Means of the best of k of the numbers, over all ways to cut them into groups of k in their order.
std::array<float, kLongestSide> MeanBest(std::span<const float> best) {
  std::array<float, kLongestSide> means{};
  for (std::size_t k = 1; k <= kLongestSide && !best.empty(); ++k) {
    const std::size_t groups = std::max<std::size_t>(1, best.size() / k);
    for (std::size_t g = 0; g < groups; ++g) {
      float most = 0;
      for (std::size_t s = g; s < best.size(); s += groups) most = std::max(most, best[s]);
      means[k - 1] += most / static_cast<float>(groups);
    }
  }
  return means;
}

}  // namespace

Matrix GatherWords(const WordTypes& word_types, std::size_t begin, std::size_t end) {
  const std::size_t first = word_types.first_word[begin];
  const std::size_t last = word_types.first_word[end];
  Matrix rows(last - first, word_types.type_vectors().cols);
  for (std::size_t w = first; w < last; ++w) {
    std::ranges::copy(word_types.type_vectors().row(word_types.words[w]),
                      rows.row(w - first).begin());
  }
  return rows;
}

ChanceMatches MeasureChanceMatches(const WordTypes& of, const WordTypes& with,
                                   const Lexicon& lexicon) {
  ChanceMatches chance_matches;
  const std::vector<std::size_t> sample = SampleUnits(with.size());
  // In a short article the sample holds the true counterpart, which is no chance: the best is left
  // out.
  const std::size_t left_out = sample.size() == with.size() && !sample.empty() ? 1 : 0;
  std::vector<Matrix> words;
  for (const std::size_t unit : sample) words.push_back(GatherWords(with, unit, unit + 1));
  std::vector<std::vector<std::size_t>> sampled(lexicon.empty() ? 0 : with.type_keys.size());
  for (std::size_t s = 0; !lexicon.empty() && s < sample.size(); ++s) {
    for (const std::uint32_t type : with.WordsOf(sample[s])) sampled[type].push_back(s);
  }
  const std::size_t types = of.type_keys.size();
  chance_matches.words.resize(types);
  std::vector<std::vector<float>> best(std::min(types, kBlock), std::vector<float>(sample.size()));
  for (std::size_t first = 0; first < types; first += kBlock) {
    const std::size_t count = std::min(kBlock, types - first);
    Matrix block(count, of.type_vectors().cols);
    std::copy_n(of.type_vectors().row(first).begin(), block.values.size(), block.values.begin());
    for (std::size_t s = 0; s < sample.size(); ++s) {
      const Matrix cosines = DotProducts(block, words[s]);
      const std::span<const std::uint32_t> with_words = with.WordsOf(sample[s]);
      for (std::size_t t = 0; t < count; ++t) {
        float most = 0;
        for (std::size_t w = 0; w < with_words.size(); ++w) {
          most =
              std::max(most, SimilarityOf(of, first + t, with, with_words[w], cosines.row(t)[w]));
        }
        best[t][s] = most;
      }
    }
    for (std::size_t t = 0; t < count; ++t) {
      for (const Translation& pair : lexicon.Of(static_cast<std::uint32_t>(first + t))) {
        for (const std::size_t s : sampled[pair.b]) {
          best[t][s] = std::max(best[t][s], pair.similarity);
        }
      }
      std::vector<float> kept = best[t];
      if (left_out > 0) kept.erase(std::ranges::max_element(kept));
      chance_matches.words[first + t] = MeanBest(kept);
    }
  }

  chance_matches.units = Matrix(kLongestSide, with.unit_vectors().cols);
  for (std::size_t k = 1; k <= kLongestSide; ++k) {
    const std::span<float> mean = chance_matches.units.row(k - 1);
    for (const std::size_t unit : sample) {
      std::vector<float> sum(mean.size());
      for (std::size_t u = unit; u < std::min(unit + k, with.size()); ++u) {
        const float scale = std::sqrt(with.unit_weights[u]);
        for (std::size_t d = 0; d < sum.size(); ++d) {
          sum[d] += scale * with.unit_vectors().row(u)[d];
        }
      }
      float squared = 0;
      for (const float value : sum) squared += value * value;
      if (squared == 0) continue;
      const float share = 1 / (std::sqrt(squared) * static_cast<float>(sample.size()));
      for (std::size_t d = 0; d < sum.size(); ++d) mean[d] += share * sum[d];
    }
  }
  return chance_matches;
}

}  // namespace synoptic::linking
