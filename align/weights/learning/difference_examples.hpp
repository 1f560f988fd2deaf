#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/claims/thresholds.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/score.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/weights.hpp"
#include "synoptic/words.hpp"

namespace synoptic::weights {

/// What is known of where some articles differ.
struct DifferenceTruth {
  std::string set;
  /// By people; else, or if it has no claims, only what was changed differs.
  const Gold* gold = nullptr;
  std::vector<Span> changed = {};  ///< In the last article.
};

/// What is told by some thresholds.
struct DifferenceOutcome {
  Counts differences;  ///< But opposites, of which other numbers decide.
  Counts claims;       ///< Of the gold: `found` are those that a claim of the result matches.

  DifferenceOutcome& operator+=(const DifferenceOutcome& other);
};

/// Articles that are linked, to be labelled by one set of thresholds after the other.
class DifferenceExample {
 public:
  /// The weights must outlive it.
  DifferenceExample(const Encoder& encoder, const Weights& weights, std::vector<Article> articles,
                    DifferenceTruth truth);

  DifferenceOutcome Judge(const claims::Thresholds& thresholds) const;

  const std::string& set() const { return set_; }
  std::size_t links() const { return synopsis_.links.size(); }

 private:
  Counts CountOfChanges(const Synopsis& labelled) const;

  std::string set_;
  std::optional<Gold> gold_;  ///< Without opposites.
  std::vector<Span> changed_;
  Synopsis synopsis_;  ///< Without claims.
  std::vector<Words> split_;
  std::vector<double> levels_;
  std::unique_ptr<linking::ComparedWords> words_;
};

}  // namespace synoptic::weights
