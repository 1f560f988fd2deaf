// Whether two articles tell of the same events shows before any link: some of their sentences stand
// out as a pair among all others, and share figures that nothing else has. How near such pairs are
// depends on the languages, of which a model knows one better than another. What sentences reach
// that are translations of each other (levels, measured on parallel text) is nearly a product of
// one factor a language; divided by it, closeness means the same in all pairs of languages.
//
// Articles on other events are told so. Those on another event of the same people and places are
// not always: their sentences are as close as many of a retelling, and only links can tell.

#include "align/linking/free/relatedness.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>
#include <variant>

#include "align/linking/free/mention_evidence.hpp"
#include "align/linking/matrices.hpp"

namespace synoptic::linking {
namespace {

// What two units of articles on different events have, by what translations reach: the median of
// the samples.
constexpr float kExcessOfAny = 0.085F;
constexpr float kGainOfAny = 0.24F;

// The numbers that are the largest of their row and of their column, the largest first.
std::vector<float> MutualBest(const Matrix& matrix) {
  std::vector<std::size_t> of_row(matrix.rows);
  std::vector<std::size_t> of_column(matrix.cols);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) {
      const float value = matrix.row(i)[j];
      if (value > matrix.row(i)[of_row[i]]) of_row[i] = j;
      if (value > matrix.row(of_column[j])[j]) of_column[j] = i;
    }
  }
  std::vector<float> values;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    if (of_column[of_row[i]] == i) values.push_back(matrix.row(i)[of_row[i]]);
  }
  std::ranges::sort(values, std::greater<>());
  return values;
}

// The sum of the best mutual pairs by how many could be: the units of the shorter article divided
// by `part`, rounded up.
float MeanOfBest(const Matrix& matrix, std::size_t part) {
  const std::vector<float> values = MutualBest(matrix);
  const std::size_t wanted = (std::min(matrix.rows, matrix.cols) + part - 1) / part;
  const auto end = values.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, values.size()));
  return std::accumulate(values.begin(), end, 0.0F) / static_cast<float>(wanted);
}

// How far the units of an article stand out: the mean of the best of each row less its median,
// which is that of any other unit. Of few others little can be said, so there are imagined ones
// beside them that are as far as any.
float PeakOfRows(const Matrix& matrix, float of_imagined) {
  constexpr std::size_t kImagined = 4;
  float sum = 0;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    std::vector<float> row(matrix.row(i).begin(), matrix.row(i).end());
    const float best = *std::ranges::max_element(row);
    row.insert(row.end(), kImagined, of_imagined);
    std::ranges::sort(row);
    const std::size_t middle = row.size() / 2;
    sum += best - (row.size() % 2 == 1 ? row[middle] : (row[middle - 1] + row[middle]) / 2);
  }
  return sum / static_cast<float>(matrix.rows);
}

// Of the shorter article; of both where they are equally long.
float Peak(const Matrix& matrix, float of_imagined) {
  if (matrix.rows < matrix.cols) return PeakOfRows(matrix, of_imagined);
  const float of_columns = PeakOfRows(Transposed(matrix), of_imagined);
  if (matrix.rows > matrix.cols) return of_columns;
  return (PeakOfRows(matrix, of_imagined) + of_columns) / 2;
}

float OwnFigures(const FeatureTable& table) {
  constexpr float kTells = 0.3F;
  const MentionWeigher weigher(*table.mentions);
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < table.rows; ++i) {
    table.mentions->ForEachShared(i, [&](std::size_t j, const SharedMentions&) {
      if (weigher.Weigh(i, j).values_alone > kTells) ++pairs;
    });
  }
  const auto shorter = static_cast<float>(std::min(table.rows, table.cols));
  return std::log1p(static_cast<float>(pairs) / std::sqrt(shorter));
}

}  // namespace

std::array<float, RelatednessFeatures::kCount> RelatednessFeatures::AsArray() const {
  std::array<float, kCount> array{};
  for (std::size_t k = 0; k < kCount; ++k) {
    array[k] = this->*std::get<float RelatednessFeatures::*>(kFields[k].member);
  }
  return array;
}

LanguageLevel LevelOf(const LanguageLevels& levels, std::string_view lang) {
  const auto known = levels.find(lang.substr(0, lang.find('-')));
  if (known != levels.end()) return known->second;
  if (levels.empty()) return {};
  LanguageLevel mean{0, 0, 0};
  const auto count = static_cast<float>(levels.size());
  for (const auto& [language, level] : levels) {
    mean.excess += level.excess / count;
    mean.gain += level.gain / count;
    mean.scaled += level.scaled / count;
  }
  return mean;
}

RelatednessFeatures FindRelatedness(const FeatureTable& table, LanguageLevel a, LanguageLevel b) {
  RelatednessFeatures features;
  if (table.rows == 0 || table.cols == 0) return features;
  const float excess_level = a.excess * b.excess;
  const float gain_level = a.gain * b.gain;
  features.excess_third = MeanOfBest(table.words.plain_excess, 3) / excess_level;
  features.gain_third = MeanOfBest(table.words.relative_gain, 3) / gain_level;
  features.scaled_half = MeanOfBest(table.scaled, 2) / (a.scaled * b.scaled);
  features.excess_peak = Peak(table.words.plain_excess, kExcessOfAny * excess_level) / excess_level;
  features.gain_peak = Peak(table.words.relative_gain, kGainOfAny * gain_level) / gain_level;
  features.shared_figures = MentionWeigher(*table.mentions).SharedFigures();
  features.own_figures = OwnFigures(table);
  return features;
}

float RelatednessLogOdds(const RelatednessFeatures& features, const RelatednessWeights& weights) {
  const auto array = features.AsArray();
  const float log_odds = std::inner_product(array.begin(), array.end(), weights.weights.begin(),
                                            weights.weights.back());
  return std::clamp(log_odds, -kMostLogOdds, kMostLogOdds);
}

}  // namespace synoptic::linking
