#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "align/linking/free/features.hpp"
#include "align/linking/free/mention_index.hpp"
#include "synoptic/internal/field.hpp"

namespace synoptic::linking {

/// What translations into a language reach of each kind of closeness, as a factor: two languages
/// reach the product of theirs.
struct LanguageLevel {
  float excess = 1;
  float gain = 1;
  float scaled = 1;

  static constexpr std::array<weights::Field<LanguageLevel>, 3> kFields = {
      {{"excess", &LanguageLevel::excess},
       {"gain", &LanguageLevel::gain},
       {"scaled", &LanguageLevel::scaled}}};
};

/// What two articles show of whether they tell of the same events. Closeness is by what
/// translations between the two languages reach. "Mutual" pairs of units are each other's best; of
/// the article with fewer units, n.
struct RelatednessFeatures {
  float excess_third =
      0;                 ///< Sum of the best n/3 mutual pairs of WordEvidence::plain_excess by n/3,
  float gain_third = 0;  ///< of WordEvidence::relative_gain,
  float scaled_half = 0;  ///< and of the best n/2 of FeatureTable::scaled.
  float excess_peak = 0;  ///< Mean over the units of the best less the median in the other article,
  float gain_peak = 0;    ///< and of gain.
  float shared_figures = 0;  ///< MentionWeigher::SharedFigures.
  float own_figures = 0;     ///< ln(1 + pairs that alone have a figure by the root of n).

  static constexpr std::size_t kCount = 7;
  static constexpr std::array<weights::Field<RelatednessFeatures>, kCount> kFields = {
      {{"excess_third", &RelatednessFeatures::excess_third},
       {"gain_third", &RelatednessFeatures::gain_third},
       {"scaled_half", &RelatednessFeatures::scaled_half},
       {"excess_peak", &RelatednessFeatures::excess_peak},
       {"gain_peak", &RelatednessFeatures::gain_peak},
       {"shared_figures", &RelatednessFeatures::shared_figures},
       {"own_figures", &RelatednessFeatures::own_figures}}};
  std::array<float, kCount> AsArray() const;
};

/// By primary subtag.
using LanguageLevels = std::map<std::string, LanguageLevel, std::less<>>;

/// Of a language that is not among them, the mean of all.
LanguageLevel LevelOf(const LanguageLevels& levels, std::string_view lang);

struct RelatednessWeights {
  /// A logistic regression, the bias last.
  std::array<float, RelatednessFeatures::kCount + 1> weights{};
  float refused = 0;  ///< Articles that are less probably related are not linked.

  static constexpr std::array<weights::Field<RelatednessWeights>, 1> kFields = {
      {{"refused", &RelatednessWeights::refused}}};
};

/// Of articles in languages of these levels. O(n m log(n + m)).
RelatednessFeatures FindRelatedness(const FeatureTable& table, LanguageLevel a, LanguageLevel b);

/// Log odds that the two articles tell of the same events, within +-kMostLogOdds.
float RelatednessLogOdds(const RelatednessFeatures& features, const RelatednessWeights& weights);
inline constexpr float kMostLogOdds = 4;

}  // namespace synoptic::linking
