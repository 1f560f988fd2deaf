#include "bench/held_out.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "align/weights/learning/bead_learning.hpp"
#include "bench/gold_beads.hpp"
#include "bench/held_out_links.hpp"
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
    counts += CountBeads(text->gold, FindPath(*text, weights));
  }
  return counts;
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
    relations.push_back(RelationOf(data.rows[row].relation, en.text, en.other, weights, en.level));
  }
  const Hits hits = TellRelations(relations);
  std::printf("no difference, some, or unrelated: %.3f (%.0f of %.0f) right  REFreSD, ten folds\n",
              hits.share(), hits.right, hits.all);
}

// Each group by what was learned without it.
void ReportPartial(const ExtraData& data, const claims::ExtraWeights& start) {
  double right = 0;
  Counts marked;
  for (const std::string& set : SetsOf(data.golds)) {
    const claims::ExtraWeights of_others = LearnExtra(data, start, set);
    const std::vector<weights::Amount> amounts =
        AmountsOf(Leave(set, data.golds).held_out, of_others);
    right += ShareRight(amounts, of_others) * static_cast<double>(amounts.size());
    for (const ExtraExample& example : data.marked) {
      if (example.marked.set == set) marked += CountWords(example, of_others);
    }
  }
  std::printf("shared or partial: %.3f of %zu right  golds, each learned from the others\n",
              right / static_cast<double>(data.golds.size()), data.golds.size());
  std::printf("extra words: P %.3f R %.3f F1 %.3f  golds, likewise\n", marked.precision(),
              marked.recall(), marked.f1());
}

void ReportExtra(const ExtraData& data, const claims::ExtraWeights& start) {
  const auto refresd = PointersTo(data.refresd);
  const auto planted = PointersTo(data.planted);
  ReportWords("learned from planted clauses", refresd, LearnWords(planted, start));
  ReportWords("learned from REFreSD", planted, LearnWords(refresd, start));
  const claims::ExtraWeights of_all = LearnExtra(data, start);
  ReportWords("learned from all", refresd, of_all);
  ReportWords("learned from all", planted, of_all);
  ReportRelations(data, of_all);
  ReportPartial(data, start);
}

}  // namespace

// Each set by what was learned without all that was made of the same texts: their name up to a
// comma.
void ReportBeads(const std::vector<BeadExample>& texts) {
  const auto origin = [](const std::string& set) { return set.substr(0, set.find(',')); };
  const linking::BeadWeights of_all = LearnBeads(PointersTo(texts));
  std::map<std::string, linking::BeadWeights> of_others;
  for (const std::string& set : SetsOf(texts)) {
    const auto [held_out, others] = Leave(set, texts);
    auto known = of_others.find(origin(set));
    if (known == of_others.end()) {
      std::vector<const BeadExample*> without = others;
      std::erase_if(without,
                    [&](const BeadExample* text) { return origin(text->set) == origin(set); });
      known = of_others.emplace(origin(set), LearnBeads(without)).first;
    }
    Print(set + ", of the other sets", CountAll(held_out, known->second));
    Print(set + ", of all", CountAll(held_out, of_all));
  }
}

// Each language by what was learned from every other one but its neighbours: half of the languages
// at a time, since a text in one is near to that in another.
void ReportUnfamiliar(const std::vector<BeadExample>& texts) {
  const linking::BeadWeights& known = weights::DefaultTables().beads;
  std::map<std::string, BeadCounts> sums;
  const auto sets = SetsOf(texts);
  for (std::size_t half = 0; half < 2; ++half) {
    std::vector<const BeadExample*> held_out;
    std::vector<const BeadExample*> others;
    for (const BeadExample& text : texts) {
      const auto set = static_cast<std::size_t>(std::distance(sets.begin(), sets.find(text.set)));
      (set % 2 == half ? held_out : others).push_back(&text);
    }
    const linking::BeadWeights of_others = LearnBeads(others);
    for (const BeadExample* text : held_out) {
      const auto blended = linking::BlendWeights(known, of_others, text->familiarity);
      const BeadCounts counts = CountBeads(text->gold, FindPath(*text, blended));
      const std::string book = text->name.substr(0, text->name.find('-'));
      const std::size_t kind = text->name.find('-', book.size() + 1) + 1;
      sums[book + ", " + text->set] += counts;
      sums[book + ", all"] += counts;
      sums[text->name.substr(kind, text->name.find('.') - kind)] += counts;
    }
  }
  for (const auto& [name, counts] : sums) Print(name, counts);
}

claims::ExtraWeights LearnExtra(const ExtraData& data, const claims::ExtraWeights& start,
                                const std::string& left_out) {
  const auto but = [&](const auto& examples, const auto& set_of) {
    auto some = PointersTo(examples);
    std::erase_if(some, [&](const auto* example) { return set_of(*example) == left_out; });
    return some;
  };
  const auto set_of_example = [](const ExtraExample& example) { return example.marked.set; };
  const auto set_of_claim = [](const weights::JudgedClaim& claim) { return claim.set; };
  const auto planted = PointersTo(data.planted);
  std::vector<const ExtraExample*> examples = but(data.marked, set_of_example);
  for (const ExtraExample& example : data.refresd) examples.push_back(&example);
  examples.insert(examples.end(), planted.begin(), planted.end());
  const claims::ExtraWeights weights = LearnWords(examples, start);
  return LearnPartial(AmountsOf(but(data.golds, set_of_claim), weights),
                      AmountsOf(planted, weights), weights);
}

std::vector<weights::JudgedLabel> JudgedLabels(const Model& model, const Weights::Content& content,
                                               const std::vector<weights::GoldGroup>& golds) {
  const Weights weights(std::make_shared<const Weights::Content>(content));
  std::vector<weights::JudgedLabel> labels;
  for (const weights::GoldGroup& group : golds) {
    std::ranges::move(JudgedLabelsOf(model, weights, group), std::back_inserter(labels));
  }
  return labels;
}

void ReportLabelsHeldOut(const Model& model, const std::vector<weights::GoldGroup>& golds) {
  constexpr std::size_t kBins = 10;
  struct Bin {
    double probability = 0;
    double right = 0;
    double all = 0;
  };
  std::map<std::string, std::vector<Bin>> of_label;
  const auto labels = JudgedLabels(model, weights::DefaultContent(), golds);
  for (const std::string& set : SetsOf(labels)) {
    const Split<weights::JudgedLabel> split = Leave(set, labels);
    const claims::LabelWeights learned = LearnLabels(split.others);
    for (const weights::JudgedLabel* label : split.held_out) {
      const double p = ProbabilityOf(*label, learned);
      const auto at = std::min(static_cast<std::size_t>(p * kBins), kBins - 1);
      for (const std::string& name : {std::string(LabelName(label->label)), std::string("all")}) {
        std::vector<Bin>& bins = of_label[name];
        bins.resize(kBins);
        bins[at].probability += p;
        bins[at].right += label->IsRight() ? 1 : 0;
        ++bins[at].all;
      }
    }
  }
  for (const auto& [name, bins] : of_label) {
    Bin sum;
    double error = 0;
    for (const Bin& bin : bins) {
      sum.probability += bin.probability;
      sum.right += bin.right;
      sum.all += bin.all;
      error += std::abs(bin.probability - bin.right);
    }
    std::printf("%-8s %.0f claims, right %.3f, mean probability %.3f, calibration error %.3f\n",
                name.c_str(), sum.all, sum.right / sum.all, sum.probability / sum.all,
                error / sum.all);
  }
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
  ReportGroupsHeldOut(tables, golds, data);
  std::printf("# What a third article says\n");
  ReportCorroboration(JudgedGroups(model, tables, golds, data));
  std::printf("# Extra words\n");
  ReportExtra(ReadExtraData(model, tables, folders, golds), tables.extra);
  std::printf("# Labels\n");
  ReportLabelsHeldOut(model, golds);
  std::printf("# Opposites\n");
  ReportOppositesHeldOut(model, folders, golds);
}

}  // namespace synoptic::bench
