#include "bench/held_out.hpp"

#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <string>

#include "align/weights/learning/bead_learning.hpp"
#include "bench/gold_beads.hpp"
#include "bench/link_data.hpp"
#include "bench/link_outcome.hpp"
#include "bench/relations.hpp"

namespace synoptic::bench {
namespace {

using weights::BeadExample;
using weights::ExtraExample;
using weights::JudgedGroup;

template <typename Example>
std::set<std::string> SetsOf(const std::vector<Example>& examples) {
  std::set<std::string> sets;
  for (const Example& example : examples) sets.insert(example.set);
  return sets;
}

template <typename Example>
struct Split {
  std::vector<const Example*> held_out;
  std::vector<const Example*> others;
};

template <typename Example>
Split<Example> Leave(const std::string& set, const std::vector<Example>& examples) {
  Split<Example> split;
  for (const Example& example : examples) {
    (example.set == set ? split.held_out : split.others).push_back(&example);
  }
  return split;
}

void Print(const std::string& name, const BeadCounts& counts) {
  std::printf("%-32s strict P %.3f R %.3f F1 %.3f   lax P %.3f R %.3f F1 %.3f\n", name.c_str(),
              counts.strict_found / counts.proposed, counts.strict_recalled / counts.expected,
              counts.strict_f1(), counts.lax_found / counts.proposed,
              counts.lax_recalled / counts.expected, counts.lax_f1());
}

BeadCounts CountAll(const std::vector<const BeadExample*>& texts,
                    const linking::BeadWeights& weights) {
  BeadCounts counts;
  for (const BeadExample* text : texts) {
    counts += CountBeads(text->gold, BestPath(ScorePaths(*text, weights, weights::Paths::kAll)));
  }
  return counts;
}

void ReportBeads(const std::vector<BeadExample>& texts) {
  const linking::BeadWeights of_all = LearnBeads(PointersTo(texts));
  for (const std::string& set : SetsOf(texts)) {
    const auto [held_out, others] = Leave(set, texts);
    Print(set + ", of the other sets", CountAll(held_out, LearnBeads(others)));
    Print(set + ", of all", CountAll(held_out, of_all));
  }
}

// Of pairs of articles of one kind.
struct Outcomes {
  LinkOutcome related;
  LinkOutcome siblings;
  LinkOutcome crossings;
};

void ReportLinks(const weights::Tables& tables, const std::vector<weights::GoldGroup>& golds,
                 LinkData& data) {
  Outcomes all;
  std::vector<float> log_odds(data.links.size());
  for (const weights::GoldGroup& group : golds) {
    weights::Tables without = tables;
    LearnLinkTables(Without({group.set}, data), without);
    LinkOutcome of_group;
    for (std::size_t e = 0; e < data.links.size(); ++e) {
      weights::LinkExample& example = data.links[e];
      if (example.origin.set != group.set) continue;
      const weights::RelatednessExample& related = data.relatedness[e];
      example.relatedness = RelatednessLogOdds(related.features, without.relatedness);
      log_odds[e] = example.relatedness;
      const bool is_refused =
          1 / (1 + std::exp(-example.relatedness)) < without.relatedness.refused;
      const LinkOutcome outcome(
          is_refused ? Matrix(example.rows, example.cols) : LinkProbability(example, without.links),
          example.truth);
      if (related.is_related && is_refused) std::printf("refused: %s\n", group.set.c_str());
      if (related.is_related) of_group.Add(outcome);
      (related.is_related             ? all.related
       : example.origin.other.empty() ? all.siblings
                                      : all.crossings)
          .Add(outcome);
    }
    of_group.Print(group.set);
  }
  all.related.Print("samples, each with weights of the other groups");
  all.siblings.Print("siblings, likewise");
  all.crossings.Print("articles of different groups, likewise");
}

void ReportCorroboration(const std::vector<JudgedGroup>& groups) {
  LinkOutcome before;
  LinkOutcome after;
  for (const std::string& set : SetsOf(groups)) {
    const auto [members, others] = Leave(set, groups);
    const linking::CorroborationWeights weights = LearnCorroboration(others);
    for (const JudgedGroup* group : members) {
      for (const weights::JudgedPair& pair : group->pairs) {
        before.Add({pair.probability, pair.truth});
        after.Add(
            {linking::Corroborate(pair.probability, pair.corroboration, weights), pair.truth});
      }
    }
  }
  before.Print("three and more articles, two at a time");
  after.Print("three and more articles, corroborated");
}

void ReportWords(const std::string& how, const std::vector<const ExtraExample*>& examples,
                 const claims::ExtraWeights& weights) {
  for (const auto& [set, counts] : CountSets(examples, weights)) {
    std::printf("new words: %-12s P %.3f R %.3f F1 %.3f  %s\n", set.c_str(), counts.precision(),
                counts.recall(), counts.f1(), how.c_str());
  }
}

void ReportRelations(const ExtraData& data, const claims::ExtraWeights& weights) {
  std::vector<Relation> relations;
  for (std::size_t row = 0; row < data.rows.size(); ++row) {
    const ExtraExample& en = data.refresd[2 * row];
    relations.push_back(RelationOf(data.rows[row].relation, en.text, en.other, weights));
  }
  const Hits hits = TellRelations(relations);
  std::printf("no difference, some, or unrelated: %.3f (%.0f of %.0f) right  REFreSD, ten folds\n",
              hits.share(), hits.right, hits.all);
}

void ReportAmounts(const ExtraData& data, const claims::ExtraWeights& weights) {
  const std::vector<weights::Amount> golds = AmountsOf(data.golds, weights);
  const std::vector<weights::Amount> related = AmountsOf(data.related, weights);
  double right = 0;
  for (const std::string& set : SetsOf(golds)) {
    std::vector<weights::Amount> in;
    std::vector<weights::Amount> out;
    for (const weights::Amount& claim : golds) (claim.set == set ? in : out).push_back(claim);
    right += ShareRight(in, LearnAmount(out, related).value_or(0)) * static_cast<double>(in.size());
  }
  const auto report = [](const char* what, double share, std::size_t all) {
    std::printf("shared or partial: %.3f of %zu right  %s\n", share, all, what);
  };
  report("golds, each learned from the others", right / static_cast<double>(golds.size()),
         golds.size());
  report("REFreSD, learned from the golds", ShareRight(related, LearnAmount(golds, {}).value_or(0)),
         related.size());
  const float of_all = LearnAmount(golds, related).value_or(0);
  report("golds, learned from all", ShareRight(golds, of_all), golds.size());
  report("REFreSD, learned from all", ShareRight(related, of_all), related.size());
}

void ReportExtra(const ExtraData& data, const claims::ExtraWeights& start) {
  const auto refresd = PointersTo(data.refresd);
  const auto planted = PointersTo(data.planted);
  ReportWords("learned from planted clauses", refresd, LearnWords(planted, start));
  ReportWords("learned from REFreSD", planted, LearnWords(refresd, start));
  const claims::ExtraWeights of_all = LearnExtra(data, start);
  ReportWords("learned from all", refresd, of_all);
  ReportRelations(data, of_all);
  ReportAmounts(data, of_all);
}

}  // namespace

claims::ExtraWeights LearnExtra(const ExtraData& data, const claims::ExtraWeights& start) {
  std::vector<const ExtraExample*> examples = PointersTo(data.refresd);
  for (const ExtraExample& example : data.planted) examples.push_back(&example);
  claims::ExtraWeights weights = LearnWords(examples, start);
  weights.amount_threshold =
      LearnAmount(AmountsOf(data.golds, weights), AmountsOf(data.related, weights)).value_or(0);
  return weights;
}

void ReportLinksHeldOut(const Model& model, const DataFolders& folders,
                        const std::vector<weights::GoldGroup>& golds) {
  const weights::Tables& tables = weights::DefaultTables();
  LinkData data = ReadLinkData(model, tables, folders.data / "pud", golds);
  ReportLinks(tables, golds, data);
}

void ReportOppositesHeldOut(const Model& model, const DataFolders& folders,
                            const std::vector<weights::GoldGroup>& golds) {
  constexpr double kAlarms = 2;  // As bench/learn asks for.
  const std::vector<weights::OppositeExample> examples = OppositeExamples(model, folders, golds);
  weights::OppositeCounts planted;
  weights::OppositeCounts told;
  for (const std::string& set : SetsOf(examples)) {
    std::vector<weights::OppositeExample> others;
    std::vector<const weights::OppositeExample*> held_out;
    for (const weights::OppositeExample& example : examples) {
      if (example.set == set) {
        held_out.push_back(&example);
      } else {
        others.push_back(example);
      }
    }
    const weights::OppositeCounts counts =
        CountOpposites(held_out, LearnOpposites(others, kAlarms));
    weights::OppositeCounts& sum = set.starts_with("pud") ? planted : told;
    sum.pairs += counts.pairs;
    sum.told += counts.told;
    sum.other_pairs += counts.other_pairs;
    sum.alarms += counts.alarms;
  }
  for (const auto& [name, sum] : {std::pair("planted in PUD", planted), {"samples", told}}) {
    std::printf("%-16s %zu of %zu opposites told, %zu of %zu others\n", name, sum.told, sum.pairs,
                sum.alarms, sum.other_pairs);
  }
}

void ReportHeldOut(const Model& model, const DataFolders& folders,
                   const std::vector<weights::GoldGroup>& golds) {
  const weights::Tables& tables = weights::DefaultTables();
  std::printf("# Beads\n");
  ReportBeads(BeadExamples(model, folders));
  std::printf("# Links\n");
  LinkData data = ReadLinkData(model, tables, folders.data / "pud", golds);
  ReportLinks(tables, golds, data);
  std::printf("# What a third article says\n");
  ReportCorroboration(JudgedGroups(model, tables, golds, data));
  std::printf("# Extra words\n");
  ReportExtra(ReadExtraData(model, tables.extra.least_mutual, folders, golds), tables.extra);
  std::printf("# Opposites\n");
  ReportOppositesHeldOut(model, folders, golds);
}

}  // namespace synoptic::bench
