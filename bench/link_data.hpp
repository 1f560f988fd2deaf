#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "align/weights/learning/corroboration_learning.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/link_learning.hpp"
#include "align/weights/learning/one_sided_learning.hpp"
#include "align/weights/learning/relatedness_learning.hpp"
#include "align/weights/tables.hpp"
#include "synoptic/model.hpp"

/// What relatedness and links are learned from.
namespace synoptic::bench {

/// The golds of articles on the same people and things as those of a group at another time: what is
/// in the folder "sibling" beside it.
std::vector<weights::GoldGroup> SiblingsOf(const weights::GoldGroup& group);

/// Every two articles of a group, siblings with the articles of their group, articles of different
/// groups, and articles made of PUD.
struct LinkData {
  std::vector<weights::LinkExample> links;
  /// Of the same articles, in the same order; then pieces of one beside the other.
  std::vector<weights::RelatednessExample> relatedness;
};
LinkData ReadLinkData(const Model& model, const weights::Tables& tables,
                      const std::filesystem::path& pud,
                      const std::vector<weights::GoldGroup>& golds);

/// Of the articles of the groups, all pieces of three and five sentences beside the whole of
/// another article, where a third or more is linked: as many relatedness examples as link examples.
LinkData ReadPieces(const Model& model, const weights::Tables& tables,
                    const std::vector<weights::GoldGroup>& golds);

/// Part of the data: what is learned from it, and what it judges. A set belongs to its groups.
struct LinkSplit {
  std::vector<weights::LinkExample*> links;
  std::vector<const weights::RelatednessExample*> relatedness;
};
/// All of it, and what has nothing of some sets.
LinkSplit All(LinkData& data);
LinkSplit Without(const std::set<std::string>& sets, LinkData& data);

/// Learns both tables from a part, and gives each of its examples its relatedness by what was
/// learned from others.
void LearnLinkTables(const LinkSplit& part, weights::Tables& tables);

/// Groups of three and more articles, each judged by what is learned from others.
std::vector<weights::JudgedGroup> JudgedGroups(const Model& model, const weights::Tables& tables,
                                               const std::vector<weights::GoldGroup>& golds,
                                               LinkData& data);

/// The sentences of each group that are not linked, judged by what is learned from others.
/// `of_groups`: JudgedGroups.
std::vector<weights::OneSidedGroup> OneSidedGroups(
    const Model& model, const weights::Tables& tables, const std::vector<weights::GoldGroup>& golds,
    const std::vector<weights::JudgedGroup>& of_groups, LinkData& data);

}  // namespace synoptic::bench
