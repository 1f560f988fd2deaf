#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/weights/learning/difference_examples.hpp"
#include "align/weights/tables.hpp"

namespace synoptic::weights {

/// What the thresholds of claims and differences are fitted to.
struct ThresholdData {
  std::vector<DifferenceExample> golds;
  std::vector<DifferenceExample> siblings;   ///< Of which nothing that is linked differs.
  std::vector<DifferenceExample> planted;    ///< Translations with what was planted in them,
  std::vector<DifferenceExample> untouched;  ///< and as they are.
};

/// What is told by some thresholds, of each part of the data.
struct ThresholdOutcome {
  DifferenceOutcome golds;
  DifferenceOutcome siblings;
  DifferenceOutcome planted;
  DifferenceOutcome untouched;
  std::size_t untouched_links = 0;

  ThresholdOutcome& operator+=(const ThresholdOutcome& other);
};

/// What is to be as large as it can: F of golds, precision counting twice as much as recall, F1 of
/// what was planted, and the share of the golds' claims that is found; less a hundredth for each
/// difference that is told of siblings, and for each of a thousand links of untouched translations.
double ObjectiveOf(const ThresholdOutcome& outcome);

/// Judges data by one set of thresholds after the other. Each set is judged once, whatever is left
/// out.
class ThresholdJudge {
 public:
  /// Borrows the data.
  explicit ThresholdJudge(const ThresholdData& data) : data_(data) {}

  /// What is of these sets alone, or of all but these.
  ThresholdOutcome Of(const std::set<std::string>& sets, const Tables& tables);
  ThresholdOutcome Without(const std::set<std::string>& sets, const Tables& tables);

 private:
  using Outcomes = std::vector<std::pair<std::string, ThresholdOutcome>>;  // By set.
  const Outcomes& Judged(const Tables& tables);

  const ThresholdData& data_;
  std::map<std::vector<double>, Outcomes> known_;
};

/// Fits the table `claims`, with some sets left out.
Tables LearnThresholds(ThresholdJudge& judge, const Tables& tables,
                       const std::set<std::string>& left_out = {});

/// About what one difference of the golds is worth, or one in a thousand translations: less is
/// noise.
inline constexpr double kGain = 0.01;

}  // namespace synoptic::weights
