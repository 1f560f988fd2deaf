#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "align/linking/free/clauses.hpp"
#include "align/linking/free/mention_index.hpp"
#include "align/linking/free/word_evidence.hpp"
#include "align/linking/thresholds.hpp"
#include "align/linking/word_similarity/rarity.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/internal/field.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::linking {

/// What is known of a pair of units, before the pairs compete with one another.
struct PairFeatures {
  float distance = 0;        ///< Of the relative positions in the articles, 0 to 1.
  float cosine = 0;          ///< Of the unit vectors.
  float excess = 0;          ///< Mean of WordEvidence::a_excess and b_excess,
  float excess_lesser = 0;   ///< the lesser
  float excess_greater = 0;  ///< and the greater.
  float clauses_excess = 0;  ///< These as WordEvidence has them.
  float clauses_gain = 0;
  float clauses_content_excess = 0;
  float clauses_ratio_sum = 0;
  float clauses_ratio = 0;
  float clauses_ratio_lesser = 0;
  float clause_contained = 0;
  float clause_lead_lesser = 0;
  float clause_lead_greater = 0;
  float ratio_sum = 0;
  float ratio_sum_lesser = 0;
  float content_ratio = 0;
  float ratio_gain = 0;
  float ratio = 0;          ///< Mean of WordEvidence::a_ratio and b_ratio,
  float ratio_lesser = 0;   ///< the lesser
  float ratio_greater = 0;  ///< and the greater.
  float gain_lead_lesser =
      0;  ///< WordEvidence::gain less the best of the other units, of a and of b: the
  float gain_lead_greater = 0;    ///< lesser and the greater.
  float clauses_lead_lesser = 0;  ///< The same of clauses_excess,
  float clauses_lead_greater = 0;
  float ratio_lead_lesser = 0;  ///< and of ratio_sum.
  float ratio_lead_greater = 0;
  float values = 0;  ///< These as MentionEvidence has them.
  float values_most = 0;
  float values_alone = 0;
  float values_count = 0;
  float names = 0;
  float names_most = 0;
  float names_alone = 0;
  float values_unmatched = 0;
  float values_differ = 0;
  float names_unmatched = 0;
  float values_elsewhere = 0;
  float names_elsewhere = 0;
  float length = 0;             ///< Logarithm of the words of the shorter unit,
  float length_difference = 0;  ///< and of the longer by the shorter.
  float headline = 0;           ///< 1 if either begins its article and is no sentence.
  float both_lead = 0;          ///< 1 if both are among the first three units.
  float closeness = 0;          ///< FeatureTable::closeness
  float relatedness = 0;        ///< and relatedness, of the articles.

  static constexpr std::size_t kCount = 45;
  static constexpr std::array<weights::Field<PairFeatures>, kCount> kFields = {{
      {"distance", &PairFeatures::distance},
      {"cosine", &PairFeatures::cosine},
      {"excess", &PairFeatures::excess},
      {"excess_lesser", &PairFeatures::excess_lesser},
      {"excess_greater", &PairFeatures::excess_greater},
      {"clauses_excess", &PairFeatures::clauses_excess},
      {"clauses_gain", &PairFeatures::clauses_gain},
      {"clauses_content_excess", &PairFeatures::clauses_content_excess},
      {"clauses_ratio_sum", &PairFeatures::clauses_ratio_sum},
      {"clauses_ratio", &PairFeatures::clauses_ratio},
      {"clauses_ratio_lesser", &PairFeatures::clauses_ratio_lesser},
      {"clause_contained", &PairFeatures::clause_contained},
      {"clause_lead_lesser", &PairFeatures::clause_lead_lesser},
      {"clause_lead_greater", &PairFeatures::clause_lead_greater},
      {"ratio_sum", &PairFeatures::ratio_sum},
      {"ratio_sum_lesser", &PairFeatures::ratio_sum_lesser},
      {"content_ratio", &PairFeatures::content_ratio},
      {"ratio_gain", &PairFeatures::ratio_gain},
      {"ratio", &PairFeatures::ratio},
      {"ratio_lesser", &PairFeatures::ratio_lesser},
      {"ratio_greater", &PairFeatures::ratio_greater},
      {"gain_lead_lesser", &PairFeatures::gain_lead_lesser},
      {"gain_lead_greater", &PairFeatures::gain_lead_greater},
      {"clauses_lead_lesser", &PairFeatures::clauses_lead_lesser},
      {"clauses_lead_greater", &PairFeatures::clauses_lead_greater},
      {"ratio_lead_lesser", &PairFeatures::ratio_lead_lesser},
      {"ratio_lead_greater", &PairFeatures::ratio_lead_greater},
      {"values", &PairFeatures::values},
      {"values_most", &PairFeatures::values_most},
      {"values_alone", &PairFeatures::values_alone},
      {"values_count", &PairFeatures::values_count},
      {"names", &PairFeatures::names},
      {"names_most", &PairFeatures::names_most},
      {"names_alone", &PairFeatures::names_alone},
      {"values_unmatched", &PairFeatures::values_unmatched},
      {"values_differ", &PairFeatures::values_differ},
      {"names_unmatched", &PairFeatures::names_unmatched},
      {"values_elsewhere", &PairFeatures::values_elsewhere},
      {"names_elsewhere", &PairFeatures::names_elsewhere},
      {"length", &PairFeatures::length},
      {"length_difference", &PairFeatures::length_difference},
      {"headline", &PairFeatures::headline},
      {"both_lead", &PairFeatures::both_lead},
      {"closeness", &PairFeatures::closeness},
      {"relatedness", &PairFeatures::relatedness},
  }};
  std::array<float, kCount> AsArray() const;
};

/// An article of a pair. All is borrowed.
struct ComparedArticle {
  CountedArticle counted;
  std::span<const Unit> units;
  std::span<const Clause> clauses;  ///< Of both articles of a pair, or of none.
  bool has_headline = false;        ///< Whether its first unit is one.
};

/// What is known of all pairs of n units of a and m units of b.
struct FeatureTable {
  std::size_t rows = 0;
  std::size_t cols = 0;

  /// How close the articles are in their wording: the mean over the units of both of the largest
  /// share of words (tokens) that any pair covers, and of some imagined units of a close pair, so
  /// that two short articles do not measure themselves by themselves.
  float closeness = 0;

  /// Log odds that the articles tell of the same events (relatedness.hpp), within +-4.
  float relatedness = 0;

  Matrix sentence;     ///< Cosines of the unit vectors, n x m,
  Matrix scaled;       ///< twice these less both hubnesses (CSLS).
  WordEvidence words;  ///< Without a match in any of them if a side has no units.

  /// Of vectors that the caller gave, what they say for each pair, as a log ratio of likelihoods;
  /// n x m, or empty for those of the model, which the weights know.
  Matrix given = {};

  /// Mean share of the words of both units that the other covers.
  float Tokens(std::size_t i, std::size_t j) const;

  /// Of unit i of a and each unit of b. O(m).
  std::vector<PairFeatures> Row(std::size_t i) const;

  /// Leaves what the evidence of a link is read from, and no rows any more: the rest of it takes a
  /// hundred megabytes of two articles of 1,600 units.
  void LeaveEvidenceOfLinks();

  /// The largest and the second largest of numbers.
  struct BestTwo {
    float first = 0;
    float second = 0;
  };
  /// Of the rows and of the columns of a matrix.
  struct Leads {
    std::vector<BestTwo> rows;
    std::vector<BestTwo> columns;
  };
  Leads gain;
  Leads clauses_excess;
  Leads ratio_sum;

  struct Shape {
    std::vector<float> log_lengths;  ///< Of the units.
    bool has_headline = false;
  };
  Shape a;
  Shape b;
  const MentionIndex* mentions = nullptr;  ///< Borrowed.
};

/// `similarity` and `mentions`: of the same articles; the table borrows the latter.
/// `for_relatedness`: as WeighWords has it.
FeatureTable ComputeFeatures(const ComparedArticle& a, const ComparedArticle& b,
                             const WordSimilarity& similarity, const MentionIndex& mentions,
                             const Thresholds& thresholds, bool for_relatedness = true);

}  // namespace synoptic::linking
