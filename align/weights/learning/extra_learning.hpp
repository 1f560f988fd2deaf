#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/claims/extra/extra.hpp"
#include "align/claims/extra/word_features.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/marked_text.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/score.hpp"

namespace synoptic::weights {

/// A marked text with what is known of its words.
struct ExtraExample {
  std::string group;  ///< Both languages: groups of one kind of marks count the same.
  MarkedText marked;
  Encoding text;
  Encoding other;
  std::vector<Span> units;
  std::vector<claims::WordFeatures> features;
  std::vector<bool> is_new;  ///< Of each token.
};

ExtraExample MakeExtraExample(const Encoder& encoder, MarkedText marked, float least_mutual);

/// Words of the set, its punctuation included: a word is found new if any of it is in a span.
Counts CountWords(const ExtraExample& example, const claims::ExtraWeights& weights);
std::map<std::string, Counts> CountSets(const std::vector<const ExtraExample*>& examples,
                                        const claims::ExtraWeights& weights);

/// Learns the regression and the threshold above which a word is extra, for the best mean F1 over
/// the sets that people marked, or over all if they marked none. Pulled towards those of `prior`.
/// The rest is as in `start`.
claims::ExtraWeights LearnWords(const std::vector<const ExtraExample*>& examples,
                                claims::ExtraWeights start,
                                const std::optional<claims::ExtraWeights>& prior = {});

/// A claim of several articles of which somebody said whether one says more.
struct JudgedClaim {
  std::string set;
  std::shared_ptr<const std::vector<Encoding>> articles;  ///< Which the members borrow.
  std::vector<linking::TextWords> members;
  bool is_partial = false;
};

/// The shared and the partial claims of a gold.
std::vector<JudgedClaim> ClaimsOf(const Encoder& encoder, const GoldGroup& group);

/// Clauses planted in the shared claims of golds, each two members.
std::vector<MarkedText> PlantInGolds(const std::vector<GoldGroup>& groups);

/// The most extra that any member has against any other, and whether it should be enough.
struct Amount {
  std::string set;
  float amount = 0;
  bool is_partial = false;
};
std::vector<Amount> AmountsOf(const std::vector<JudgedClaim>& claims,
                              const claims::ExtraWeights& weights);

/// The share of claims whose label an amount tells; 0 of none.
double ShareRight(const std::vector<Amount>& amounts, float threshold);

/// The amount from which a claim is partial, for the most right labels. Both lists count the same:
/// news that is told again differs more than an encyclopaedia translated. Nothing if both are
/// empty.
std::optional<float> LearnAmount(const std::vector<Amount>& some,
                                 const std::vector<Amount>& others);

}  // namespace synoptic::weights
