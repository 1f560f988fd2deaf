#include "align/weights/learning/link_learning.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "align/linking/free/features.hpp"
#include "align/linking/free/mention_index.hpp"
#include "align/weights/learning/logistic.hpp"
#include "synoptic/internal/encode_checked.hpp"

namespace synoptic::weights {
namespace {

constexpr double kRidge = 30;

template <std::size_t N>
std::array<float, N> FitArray(const Examples& examples, const std::array<float, N>* prior) {
  std::array<float, N> weights{};
  const std::span<const float> centre = prior ? std::span<const float>(*prior) : std::span<float>();
  std::ranges::copy(FitLogistic(examples, kRidge, centre), weights.begin());
  return weights;
}

// Rows of what `features` gives of the cells of each table.
template <typename Features>
Examples Collect(const std::vector<const LinkExample*>& examples, const Features& features) {
  Examples rows;
  for (const LinkExample* example : examples) {
    const auto cells = features(example->table);
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (example->truth[c] == Truth::kOpen) continue;
      rows.Add(cells[c], example->truth[c] == Truth::kLinked, example->weight);
    }
  }
  return rows;
}

}  // namespace

LinkExample MakeLinkExample(const Encoder& encoder, const ArticlePair& pair, double weight,
                            const linking::Thresholds& thresholds) {
  const Encoding a = EncodeChecked(encoder, pair.a, pair.a_units);
  const Encoding b = EncodeChecked(encoder, pair.b, pair.b_units);
  const auto a_counts = UnitsWithMeaning(a, thresholds.tokens);
  const auto b_counts = UnitsWithMeaning(b, thresholds.tokens);
  return {pair.set, weight,
          linking::ComputeFeatures(
              {a, a_counts}, {b, b_counts}, linking::WordSimilarity(a, b),
              linking::MentionIndex(pair.a_units, pair.b_units, thresholds.mentions), thresholds),
          pair.truth};
}

linking::LinkWeights LearnLinks(const std::vector<const LinkExample*>& examples,
                                linking::ClosenessRange closeness,
                                const std::optional<linking::LinkWeights>& prior) {
  linking::LinkWeights weights{};
  weights.closeness = closeness;
  weights.plausibility =
      FitArray(Collect(examples,
                       [&](const linking::FeatureTable& table) {
                         std::vector<std::array<float, linking::kPlausibilityCount>> rows;
                         for (const linking::PairFeatures& cell : table.cells) {
                           rows.push_back(PlausibilityFeatures(cell, table.closeness, closeness));
                         }
                         return rows;
                       }),
               prior ? &prior->plausibility : nullptr);
  weights.alone =
      FitArray(Collect(examples,
                       [&](const linking::FeatureTable& table) {
                         std::vector<std::array<float, linking::Competition::kCount>> rows;
                         for (const auto& cell : linking::Compete(Plausibility(table, weights))) {
                           rows.push_back(cell.AsArray());
                         }
                         return rows;
                       }),
               prior ? &prior->alone : nullptr);
  weights.link =
      FitArray(Collect(examples,
                       [&](const linking::FeatureTable& table) {
                         std::vector<std::array<float, linking::Surroundings::kCount>> rows;
                         for (const auto& cell : FindSurroundings(table, weights)) {
                           rows.push_back(cell.AsArray());
                         }
                         return rows;
                       }),
               prior ? &prior->link : nullptr);
  return weights;
}

}  // namespace synoptic::weights
