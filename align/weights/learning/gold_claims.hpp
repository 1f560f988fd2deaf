#pragma once

#include <memory>
#include <string>
#include <vector>

#include "align/linking/free/relatedness.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/marked_text.hpp"
#include "synoptic/encoder.hpp"

/// What golds say of claims of several articles that do not differ: whether one article says more,
/// and what.
namespace synoptic::weights {

/// As claims::TextComparison has it.
float LevelOfPair(const linking::LanguageLevels& levels, const std::string& a,
                  const std::string& b);

/// A claim of several articles of which somebody said whether one says more.
struct JudgedClaim {
  /// A member, and all that is linked with it in another article.
  struct Side {
    linking::TextWords text;
    linking::TextWords other;
    float level = 1;
    std::vector<bool> told;  ///< Of the words of `text`, as claims::ToldWords has it.
  };
  std::string set;
  std::shared_ptr<const std::vector<Encoding>> articles;  ///< Which the sides borrow.
  std::vector<Side> sides;
  bool is_partial = false;
};

/// The shared and the partial claims of a gold.
std::vector<JudgedClaim> ClaimsOf(const Encoder& encoder, const GoldGroup& group,
                                  const linking::LanguageLevels& levels);

/// The sides of those claims, with the words that the gold marks.
std::vector<MarkedText> MarkedGolds(const std::vector<GoldGroup>& groups);

/// Clauses planted in the shared claims of golds, each two members.
std::vector<MarkedText> PlantInGolds(const std::vector<GoldGroup>& groups);

}  // namespace synoptic::weights
