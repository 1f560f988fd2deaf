#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "align/weights/content.hpp"
#include "align/weights/learning/bead_examples.hpp"
#include "align/weights/learning/extra_learning.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/opposite_learning.hpp"
#include "bench/marked_texts.hpp"
#include "synoptic/model.hpp"

/// What the tables of align/weights are learned from.
namespace synoptic::bench {

/// Where it lies: `data` holds pud/, textberg-dev/ and refresd-dev/ (docs/quality.md says where
/// they come from), `documents` what bench/parallel_documents.py makes of PUD, and, in planted/,
/// bench/planted_sentences.py; `unfamiliar` what corpora/recipes/unfamiliar_languages.py builds, or
/// nothing.
struct DataFolders {
  std::filesystem::path data;
  std::filesystem::path documents;
  std::filesystem::path unfamiliar = {};
};

/// The data of a table that was learned, with licences, and digests of the files as they are.
/// Without `data`, of those that are in the repository alone.
std::vector<weights::Source> SourcesOf(weights::Table table, const DataFolders& folders,
                                       const std::vector<weights::GoldGroup>& golds);

/// Text+Berg, and the documents made of PUD in twelve pairs of languages.
std::vector<weights::BeadExample> BeadExamples(const Model& model, const DataFolders& folders);

/// What bench/unfamiliar_documents.py makes, in languages that the model does not know; a set is a
/// language.
std::vector<weights::BeadExample> UnfamiliarExamples(const Model& model,
                                                     const std::filesystem::path& documents);

/// What tells extra words, and from what amount on a claim is partial.
struct ExtraData {
  std::vector<weights::ExtraExample> refresd;  ///< Marked by people.
  std::vector<weights::ExtraExample> planted;  ///< Clauses in sentences of PUD.
  std::vector<weights::ExtraExample> marked;   ///< By the rules of golds.
  std::vector<weights::JudgedClaim> golds;
  std::vector<RelatedTexts> rows;  ///< Of REFreSD.
};
ExtraData ReadExtraData(const Model& model, const weights::Tables& tables,
                        const DataFolders& folders, const std::vector<weights::GoldGroup>& golds);

/// Of golds, and of what bench/planted_sentences.py planted in PUD, below `documents`; what it
/// planted in the same sentences is of one set, whatever the languages.
std::vector<weights::OppositeExample> OppositeExamples(
    const Model& model, const DataFolders& folders, const std::vector<weights::GoldGroup>& golds);

}  // namespace synoptic::bench
