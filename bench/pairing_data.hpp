#pragma once

#include <filesystem>
#include <vector>

#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/pairing_learning.hpp"
#include "synoptic/model.hpp"

/// Collections of articles of which it is known which belong together.
namespace synoptic::bench {

/// All articles of the golds and their siblings thrown together: those of a group tell of the same
/// events, its siblings of others. A set is a group.
std::vector<weights::PairingExample> PairingOfSamples(const Model& model,
                                                      const std::vector<weights::GoldGroup>& golds);

/// PUD in documents of five sentences, a collection a language, in several pairs of languages, each
/// of which is a set.
std::vector<weights::PairingExample> PairingOfPud(const Model& model,
                                                  const std::filesystem::path& pud);

/// The table of both, with what each feature was.
corpus::PairingWeights LearnPairing(const Model& model, const std::filesystem::path& pud,
                                    const std::vector<weights::GoldGroup>& golds);

/// Prints how well pairs are found by what was learned from the others, and how far the
/// probabilities are off.
void ReportPairingHeldOut(const Model& model, const std::filesystem::path& pud,
                          const std::vector<weights::GoldGroup>& golds);

}  // namespace synoptic::bench
