#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/claims/extra/extra.hpp"
#include "align/claims/extra/word_features.hpp"
#include "align/linking/free/relatedness.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "align/weights/learning/gold_claims.hpp"
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
  float level = 1;  ///< Of the two languages.
  std::vector<claims::WordFeatures> features;
  std::vector<bool> is_new;  ///< Of each token.
  std::vector<bool> told;    ///< Likewise, as claims::ToldWords has it.
};

ExtraExample MakeExtraExample(const Encoder& encoder, MarkedText marked, float least_mutual,
                              const linking::LanguageLevels& levels);

/// Words of the set, its punctuation included: a word is found new if any of it is in a span.
Counts CountWords(const ExtraExample& example, const claims::ExtraWeights& weights);
std::map<std::string, Counts> CountSets(const std::vector<const ExtraExample*>& examples,
                                        const claims::ExtraWeights& weights);

/// Learns the regression and the threshold above which a word is marked: for the best F1 in the
/// mean over the kinds of marks, each kind counting the same. Pulled towards those of `prior`. The
/// rest is as in `start`.
claims::ExtraWeights LearnWords(const std::vector<const ExtraExample*>& examples,
                                claims::ExtraWeights start,
                                const std::optional<claims::ExtraWeights>& prior = {});

/// The most extra that any side has against any other, and whether it makes the claim partial.
struct Amount {
  std::string set;
  float amount = 0;
  bool is_partial = false;
};
std::vector<Amount> AmountsOf(const std::vector<const JudgedClaim*>& claims,
                              const claims::ExtraWeights& weights);
/// Of two texts: partial if anything in the one is new.
std::vector<Amount> AmountsOf(const std::vector<const ExtraExample*>& examples,
                              const claims::ExtraWeights& weights);

/// The share of claims whose label the weights tell; 0 of none.
double ShareRight(const std::vector<Amount>& amounts, const claims::ExtraWeights& weights);
/// The same, those that are partial and those that are not counting the same.
double BalancedShareRight(const std::vector<Amount>& amounts, const claims::ExtraWeights& weights);

/// Learns the regression on the amount, and the probability from which on a claim is partial, for
/// the most right labels. Both lists count the same, and in each those that are partial and those
/// that are not: clauses are planted in more sentences than translators add to. The rest is as in
/// `start`, and all of it if both are empty.
claims::ExtraWeights LearnPartial(const std::vector<Amount>& some,
                                  const std::vector<Amount>& others, claims::ExtraWeights start);

}  // namespace synoptic::weights
