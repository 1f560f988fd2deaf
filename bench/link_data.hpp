#pragma once

#include <filesystem>
#include <vector>

#include "align/linking/free/relatedness.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/link_learning.hpp"
#include "align/weights/learning/relatedness_learning.hpp"
#include "align/weights/tables.hpp"
#include "synoptic/model.hpp"

/// What relatedness and links are learned from.
namespace synoptic::bench {

/// What PUD, in translations between English and ten languages and between Italian and Indonesian,
/// reaches with this model. Dutch and Japanese, which PUD has not or not in that form, take the
/// levels of German and Chinese.
linking::LanguageLevels MeasureLevels(const Model& model, const std::filesystem::path& pud,
                                      const weights::Tables& tables);

/// Every two articles of a group, siblings with the articles of their group, and articles of
/// different groups.
struct LinkData {
  std::vector<weights::LinkExample> links;
  /// Of the same articles, in the same order; then pieces of one beside the other.
  std::vector<weights::RelatednessExample> relatedness;
};
LinkData ReadLinkData(const Model& model, const weights::Tables& tables,
                      const std::vector<weights::GoldGroup>& golds);

/// Part of the data: what is learned from it, and what it judges. A set belongs to its groups.
struct LinkSplit {
  std::vector<weights::LinkExample*> links;
  std::vector<const weights::RelatednessExample*> relatedness;
};
/// What has nothing of a set, or of any where that is empty.
LinkSplit Without(const std::string& set, LinkData& data);

/// Learns both tables from a part, and gives each of its examples its relatedness by what was
/// learned from others.
void LearnLinkTables(const LinkSplit& part, weights::Tables& tables);

}  // namespace synoptic::bench
