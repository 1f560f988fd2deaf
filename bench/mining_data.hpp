#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "align/corpus/mining/candidates.hpp"
#include "align/corpus/mining/mining_model.hpp"
#include "align/weights/learning/mining_learning.hpp"
#include "synoptic/mine.hpp"
#include "synoptic/model.hpp"

/// Sentences of PUD planted among sentences of Tatoeba.
namespace synoptic::bench {

/// What the table is learned from and what it is held against have no sentence in common: documents
/// of PUD and English lines of Tatoeba are divided in turn, and each half has other languages.
enum class MiningHalf { kLearned, kHeldOut };

struct PlantedSentences {
  Sentences a;
  Sentences b;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  ///< By a.
};

struct PlantingOptions {
  std::size_t pairs = 100;      ///< Of PUD.
  std::size_t short_pairs = 0;  ///< Of Tatoeba.
  std::size_t noise = 900;  ///< Lines of Tatoeba on either side, of none of which both are there.
  MiningHalf half = MiningHalf::kHeldOut;
  std::uint64_t seed = 1;
};

/// Sentences in `lang` and in English, in random order. `data` holds pud/ and tatoeba/.
PlantedSentences PlantSentences(const std::filesystem::path& data, const std::string& lang,
                                const PlantingOptions& options);

/// The languages that are learned from.
std::vector<std::string> LearnedLanguages();

/// What Mine knows of its candidates.
struct ExaminedSentences {
  std::vector<corpus::MinedCandidate> candidates;  ///< Sentences are numbered as they stand.
  std::vector<corpus::MiningFeatures> features;
};
ExaminedSentences Examine(const Encoder& encoder, const Sentences& a, const Sentences& b,
                          float least_margin);

/// Candidates of planted sentences in all languages that are learned from.
std::vector<weights::MiningExample> MiningExamples(const Model& model,
                                                   const std::filesystem::path& data);

corpus::MiningWeights LearnMining(const Model& model, const std::filesystem::path& data);

/// Prints for languages that are held out how well planted sentences are found, ten draws each, by
/// the table as it is, and by plain margins at the threshold that is best for them.
void ReportMiningHeldOut(const Model& model, const std::filesystem::path& data);

}  // namespace synoptic::bench
