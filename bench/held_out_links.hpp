#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/tables.hpp"
#include "bench/link_data.hpp"
#include "synoptic/model.hpp"

/// How good links are on articles that they were not learned from.
namespace synoptic::bench {

/// Prints what comes of each group, with its siblings and crossings, by what is learned without it:
/// given the sentences of the gold, two articles at a time.
void ReportGroupsHeldOut(const weights::Tables& tables,
                         const std::vector<weights::GoldGroup>& golds, LinkData& data);

/// Groups by the kind of text that they are.
using Genres = std::map<std::string, std::set<std::string>>;
/// Of a file with a genre and a group a line; the rest are comments that begin with #.
Genres ReadGenres(const std::filesystem::path& file);

/// The same where all groups of a kind of text are left out at once, and of pieces of articles
/// beside whole ones.
void ReportGenresHeldOut(const Model& model, const weights::Tables& tables,
                         const std::vector<weights::GoldGroup>& golds, const Genres& genres,
                         LinkData& data);

}  // namespace synoptic::bench
