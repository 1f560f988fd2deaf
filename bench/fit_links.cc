// Learns the weights of the link model from gold links.
//
//     synoptic_fit_links [--model STORE] [--pud FOLDER] GOLD.tsv ...
//
// Fits the three logistic regressions of align/linking/free/link_model.hpp by Newton's method with
// a ridge, prints them as they stand in link_weights.cc, and reports precision, recall and F1 of
// the links above the default threshold, and the calibration error, for each gold file: with
// weights learned from the others only. FOLDER holds pud.<lang>.tsv; articles are made out of it by
// dropping and shuffling sentences (bench/article_pairs.hpp), a set a pair of languages.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "align/linking/free/link_model.hpp"
#include "bench/article_pairs.hpp"
#include "bench/link_outcome.hpp"
#include "bench/logistic.hpp"
#include "bench/model_option.hpp"
#include "synoptic/synoptic.hpp"

namespace {

using synoptic::Matrix;
using synoptic::bench::Examples;
using synoptic::bench::LinkOutcome;
using synoptic::linking::FeatureTable;
using synoptic::linking::LinkWeights;

constexpr double kRidge = 30;
// Pairs that we annotated ourselves count more than those that are translations of each other, of
// which any number can be made.
constexpr double kWeightOfSample = 5;

struct GoldPair {
  std::string set;
  double weight;
  FeatureTable table;
  std::vector<bool> linked;
};

GoldPair Prepare(const synoptic::Model& model, const synoptic::bench::ArticlePair& pair,
                 double weight) {
  return {pair.name, weight,
          synoptic::linking::ComputeFeatures(
              model.Encode(pair.a, pair.a_units), model.Encode(pair.b, pair.b_units),
              synoptic::linking::MentionIndex(pair.a_units, pair.b_units)),
          pair.linked};
}

void AddComparable(const synoptic::Model& model, const std::string& folder,
                   std::vector<GoldPair>& pairs) {
  using Options = synoptic::bench::ComparableOptions;
  constexpr std::array<std::pair<const char*, const char*>, 7> kLanguages = {{{"it", "id"},
                                                                              {"en", "de"},
                                                                              {"en", "es"},
                                                                              {"en", "ru"},
                                                                              {"en", "zh"},
                                                                              {"fr", "tr"},
                                                                              {"pt", "ar"}}};
  for (const auto& [a, b] : kLanguages) {
    for (const auto sides : {Options::OtherSides::kShuffled, Options::OtherSides::kInOrder}) {
      Options options;
      options.other_sides = sides;
      for (const auto& group : synoptic::bench::MakeComparableGroups(
               {{folder + "/pud." + a + ".tsv", a}, {folder + "/pud." + b + ".tsv", b}}, options)) {
        pairs.push_back(Prepare(model, group.front(), 1));
      }
    }
  }
}

template <std::size_t N>
std::array<float, N> FitArray(const Examples& examples) {
  std::array<float, N> weights{};
  std::ranges::copy(synoptic::bench::FitLogistic(examples, kRidge), weights.begin());
  return weights;
}

LinkWeights Fit(const std::vector<const GoldPair*>& pairs) {
  LinkWeights weights{};
  Examples plausibility;
  for (const GoldPair* pair : pairs) {
    for (std::size_t c = 0; c < pair->linked.size(); ++c) {
      plausibility.Add(
          synoptic::linking::PlausibilityFeatures(pair->table.cells[c], pair->table.closeness),
          pair->linked[c], pair->weight);
    }
  }
  weights.plausibility = FitArray<synoptic::linking::kPlausibilityCount + 1>(plausibility);
  Examples alone;
  for (const GoldPair* pair : pairs) {
    const auto cells = synoptic::linking::Compete(Plausibility(pair->table, weights));
    for (std::size_t c = 0; c < cells.size(); ++c) {
      alone.Add(cells[c].AsArray(), pair->linked[c], pair->weight);
    }
  }
  weights.alone = FitArray<synoptic::linking::Competition::kCount + 1>(alone);
  Examples link;
  for (const GoldPair* pair : pairs) {
    const auto cells = synoptic::linking::FindSurroundings(pair->table, weights);
    for (std::size_t c = 0; c < cells.size(); ++c) {
      link.Add(cells[c].AsArray(), pair->linked[c], pair->weight);
    }
  }
  weights.link = FitArray<synoptic::linking::Surroundings::kCount + 1>(link);
  return weights;
}

LinkOutcome Evaluate(const GoldPair& pair, const LinkWeights& weights) {
  return {LinkProbability(pair.table, weights), pair.linked};
}

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  std::vector<GoldPair> pairs;
  if (arguments.size() >= 2 && arguments[0] == "--pud") {
    AddComparable(model, arguments[1], pairs);
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  for (const std::string& file : arguments) {
    for (const auto& pair : synoptic::bench::ReadSamplePairs(file)) {
      pairs.push_back(Prepare(model, pair, kWeightOfSample));
    }
  }
  std::map<std::string, std::vector<const GoldPair*>> sets;
  std::vector<const GoldPair*> all;
  for (const GoldPair& pair : pairs) {
    sets[pair.set].push_back(&pair);
    all.push_back(&pair);
  }
  // Samples and made articles apart.
  std::map<bool, LinkOutcome> held_out;
  for (const auto& [name, members] : sets) {
    std::vector<const GoldPair*> others;
    for (const GoldPair* pair : all) {
      if (pair->set != name) others.push_back(pair);
    }
    if (others.empty()) continue;
    const LinkWeights weights = Fit(others);
    LinkOutcome outcome;
    for (const GoldPair* pair : members) outcome.Add(Evaluate(*pair, weights));
    outcome.Print(name);
    held_out[members.front()->weight == kWeightOfSample].Add(outcome);
  }
  for (const auto& [is_sample, outcome] : held_out) {
    outcome.Print(is_sample ? "samples, each with weights of the others"
                            : "made articles, likewise");
  }
  const LinkWeights weights = Fit(all);
  LinkOutcome fitted;
  for (const GoldPair& pair : pairs) {
    if (pair.weight == kWeightOfSample) fitted.Add(Evaluate(pair, weights));
  }
  fitted.Print("samples, with weights of all");
  synoptic::bench::PrintWeights(weights.plausibility);
  synoptic::bench::PrintWeights(weights.alone);
  synoptic::bench::PrintWeights(weights.link);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
