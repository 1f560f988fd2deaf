#pragma once

#include <array>
#include <cstddef>

#include "synoptic/internal/field.hpp"

namespace synoptic::corpus {

/// What is known of two sentences that may say the same. A lead is what a pair has more than the
/// best other candidate with one of its sentences.
struct MiningFeatures {
  float margin = 0;               ///< As MinedCandidate has it,
  float cosine = 0;               ///< and that.
  float margin_lead_lesser = 0;   ///< On the side where it is less,
  float margin_lead_greater = 0;  ///< and on the other.
  float words = 0;                ///< These as WordMatch has them.
  float words_lesser = 0;
  float words_most = 0;
  float words_lead_lesser = 0;
  float words_lead_greater = 0;
  float words_above = 0;  ///< Standard deviations above the mean of all candidates: what words of
                          ///< two languages find differs,
  float figures_matched = 0;
  float figures_unmatched = 0;
  float length = 0;
  float length_difference = 0;

  static constexpr std::size_t kCount = 14;
  static constexpr std::array<weights::Field<MiningFeatures>, kCount> kFields = {
      {{"margin", &MiningFeatures::margin},
       {"cosine", &MiningFeatures::cosine},
       {"margin_lead_lesser", &MiningFeatures::margin_lead_lesser},
       {"margin_lead_greater", &MiningFeatures::margin_lead_greater},
       {"words", &MiningFeatures::words},
       {"words_lesser", &MiningFeatures::words_lesser},
       {"words_most", &MiningFeatures::words_most},
       {"words_lead_lesser", &MiningFeatures::words_lead_lesser},
       {"words_lead_greater", &MiningFeatures::words_lead_greater},
       {"words_above", &MiningFeatures::words_above},
       {"figures_matched", &MiningFeatures::figures_matched},
       {"figures_unmatched", &MiningFeatures::figures_unmatched},
       {"length", &MiningFeatures::length},
       {"length_difference", &MiningFeatures::length_difference}}};
  std::array<float, kCount> AsArray() const;

  /// The first of them are of the vectors alone.
  static constexpr std::size_t kOfVectors = 4;
};

/// Logistic regressions, the bias last.
struct MiningWeights {
  std::array<float, MiningFeatures::kCount + 1> weights{};
  /// For sentences whose words are not known, by the features of vectors; the others are 0.
  std::array<float, MiningFeatures::kCount + 1> alone{};
  /// Candidates below are not looked at closer.
  float least_margin = 0;

  static constexpr std::array<weights::Field<MiningWeights>, 1> kFields = {
      {{"least_margin", &MiningWeights::least_margin}}};
};

enum class KnownWords { kBoth, kNone };

double MiningProbability(const MiningFeatures& features, KnownWords known,
                         const MiningWeights& weights);

}  // namespace synoptic::corpus
