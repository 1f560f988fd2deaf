#pragma once

#include <filesystem>
#include <vector>

#include "align/linking/ordered/word_types.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/tables.hpp"
#include "bench/learning_data.hpp"
#include "synoptic/model.hpp"

/// What the table `linking` is fitted to.
namespace synoptic::bench {

/// The words of two articles.
struct OrderExample {
  enum class Kind { kDocuments, kBooks, kApart, kShuffled };
  Kind kind = Kind::kApart;
  bool is_in_order = false;
  linking::WordTypes a;
  linking::WordTypes b;
};

/// Documents of PUD, Text+Berg and fiction, which are in order, and pairs of articles that were
/// written apart or whose sentences were shuffled, which are not.
std::vector<OrderExample> ReadOrderExamples(const Model& model, const DataFolders& folders,
                                            const std::vector<weights::GoldGroup>& golds);

/// Of some of them, the mean over the kinds of the share that is decided rightly, by vectors and
/// without. What is in order
/// may be taken for free order at little cost, not the other way round: so kinds in free order
/// count twice.
double OrderObjective(const std::vector<OrderExample>& examples,
                      const std::vector<std::size_t>& members,
                      const linking::OrderThresholds& thresholds);

/// The log loss of links by what is learned without the groups that they are of, less than nothing,
/// for each linked pair of sentences: with what `tables` says of words, mentions and imagined
/// units.
double LinkObjective(const Model& model, const weights::Tables& tables,
                     const std::filesystem::path& pud,
                     const std::vector<weights::GoldGroup>& golds);

/// Fits the table.
weights::Tables LearnLinking(const Model& model, const weights::Tables& tables,
                             const DataFolders& folders,
                             const std::vector<weights::GoldGroup>& golds);

}  // namespace synoptic::bench
