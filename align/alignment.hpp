#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "align/claiming_units.hpp"
#include "align/link_articles.hpp"
#include "align/linking/familiarity.hpp"
#include "align/linking/free/given_vectors.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "align/review/judgements.hpp"
#include "align/weights/tables.hpp"
#include "synoptic/align.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/gold.hpp"
#include "synoptic/stages.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/words.hpp"

namespace synoptic {

/// The steps of an alignment: what is linked, then perhaps MakeClaims, then Finish.
class Alignment {
 public:
  /// Checks the articles and encodes them. `split`: the words of each. Borrows all but the
  /// articles. Throws as Align does.
  Alignment(const Encoder& encoder, std::vector<PreparedArticle> articles,
            const std::vector<Words>& split, const AlignOptions& options);

  void FindLinks();
  /// The same; what of every two articles led to it.
  std::vector<PairProbabilities> FindPairs();
  /// Takes links of others in the place of those that would be found. They were checked.
  void TakeLinks(std::vector<Link> links, Order order);

  /// Groups what is linked and, if the options ask for it, compares and labels it.
  void MakeClaims();

  /// With all units again, and rounded.
  Synopsis Finish() &&;

 private:
  std::vector<std::shared_ptr<const Encoding>> Encode(std::vector<PreparedArticle> articles);
  Linking LinkAll(KeepPairs keep);
  void LabelClaims();

  const Encoder& encoder_;
  const std::vector<Words>& split_;
  const AlignOptions& options_;
  const weights::Tables& tables_;
  Synopsis synopsis_;
  std::optional<ClaimingUnits> claiming_;  ///< These are set as soon as the articles were checked.
  std::optional<linking::GivenVectors> given_;
  std::optional<linking::ComparedWords> words_;
  review::Judgements judgements_;
  std::vector<linking::Familiarity> familiarity_;
  /// As Linking has these.
  std::vector<std::vector<double>> counterpart_;
  std::vector<std::vector<float>> missed_;
};

}  // namespace synoptic
