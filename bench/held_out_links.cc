#include "bench/held_out_links.hpp"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "align/weights/learning/relatedness_learning.hpp"
#include "bench/link_outcome.hpp"

namespace synoptic::bench {
namespace {

namespace fs = std::filesystem;
using weights::LinkExample;
using weights::RelatednessExample;

// Of pairs of articles of one kind.
struct Outcomes {
  LinkOutcome related;
  LinkOutcome siblings;
  LinkOutcome crossings;

  LinkOutcome& Of(const RelatednessExample& example) {
    if (example.is_related) return related;
    return example.origin.other.empty() ? siblings : crossings;
  }
  void Add(const Outcomes& other) {
    related.Add(other.related);
    siblings.Add(other.siblings);
    crossings.Add(other.crossings);
  }
};

// Nothing is linked of articles that are refused.
LinkOutcome OutcomeOf(LinkExample& example, const RelatednessExample& related,
                      const weights::Tables& tables) {
  example.relatedness = RelatednessLogOdds(related.features, tables.relatedness);
  const bool is_refused = 1 / (1 + std::exp(-example.relatedness)) < tables.relatedness.refused;
  if (is_refused && related.is_related && related.is_whole) {
    std::printf("refused: %s\n", example.origin.set.c_str());
  }
  return {is_refused ? Matrix(example.rows, example.cols) : LinkProbability(example, tables.links),
          example.truth};
}

// What comes of some sets by what is learned without them.
Outcomes LeaveOut(const std::set<std::string>& sets, weights::Tables tables, LinkData& data,
                  LinkData& pieces, LinkOutcome& of_pieces) {
  LearnLinkTables(Without(sets, data), tables);
  Outcomes outcomes;
  for (std::size_t e = 0; e < data.links.size(); ++e) {
    if (!sets.contains(data.links[e].origin.set)) continue;
    const RelatednessExample& related = data.relatedness[e];
    outcomes.Of(related).Add(OutcomeOf(data.links[e], related, tables));
  }
  for (std::size_t e = 0; e < pieces.links.size(); ++e) {
    if (!sets.contains(pieces.links[e].origin.set)) continue;
    of_pieces.Add(OutcomeOf(pieces.links[e], pieces.relatedness[e], tables));
  }
  return outcomes;
}

}  // namespace

void ReportGroupsHeldOut(const weights::Tables& tables,
                         const std::vector<weights::GoldGroup>& golds, LinkData& data) {
  Outcomes all;
  LinkData no_pieces;
  LinkOutcome none;
  for (const weights::GoldGroup& group : golds) {
    const Outcomes outcomes = LeaveOut({group.set}, tables, data, no_pieces, none);
    outcomes.related.Print(group.set);
    all.Add(outcomes);
  }
  all.related.Print("samples, each with weights of the other groups");
  all.siblings.Print("siblings, likewise");
  all.crossings.Print("articles of different groups, likewise");
}

Genres ReadGenres(const fs::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
  Genres genres;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      throw std::runtime_error(file.string() + ": expected a genre, a tab and a group, found " +
                               line);
    }
    genres[line.substr(0, tab)].insert(line.substr(tab + 1));
  }
  return genres;
}

void ReportGenresHeldOut(const Model& model, const weights::Tables& tables,
                         const std::vector<weights::GoldGroup>& golds, const Genres& genres,
                         LinkData& data) {
  LinkData pieces = ReadPieces(model, tables, golds);
  Outcomes all;
  LinkOutcome of_pieces;
  for (const auto& [genre, sets] : genres) {
    const Outcomes outcomes = LeaveOut(sets, tables, data, pieces, of_pieces);
    outcomes.related.Print(genre + ", with weights of the other kinds");
    outcomes.siblings.Print("... siblings");
    all.Add(outcomes);
  }
  all.related.Print("all kinds, likewise");
  all.siblings.Print("siblings, likewise");
  all.crossings.Print("articles of different groups, likewise");
  of_pieces.Print("long against short, likewise");
}

}  // namespace synoptic::bench
