// Learns how much a third article says of the links of two others.
//
//     synoptic_fit_corroboration [--model STORE] [--pud FOLDER] GOLD.tsv ...
//
// Fits the logistic regression of align/linking/corroboration.hpp to the links of golds with three
// or more articles, prints it as it stands in corroboration_weights.cc, and reports precision,
// recall, F1 and calibration error of the pairs of sentences before it and after it, for each gold
// with weights learned from the others. FOLDER holds pud.<lang>.tsv; articles in three languages
// are made out of it by dropping and shuffling sentences (bench/article_pairs.hpp).

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "align/linking/corroboration.hpp"
#include "align/linking/free/link_model.hpp"
#include "bench/article_pairs.hpp"
#include "bench/link_outcome.hpp"
#include "bench/logistic.hpp"
#include "bench/model_option.hpp"
#include "synoptic/synoptic.hpp"

namespace {

using synoptic::Matrix;
using synoptic::bench::ArticlePair;
using synoptic::bench::LinkOutcome;
using synoptic::linking::CorroborationWeights;

constexpr double kRidge = 1;
// As in bench/fit_links.cc.
constexpr double kWeightOfSample = 5;

/// Two articles of a group: what they show by themselves, and what the others say.
struct JudgedPair {
  Matrix probability;
  Matrix corroboration;
  std::vector<bool> linked;
};

struct Group {
  std::string name;
  double weight = 1;
  std::vector<JudgedPair> pairs;
};

Group Judge(const synoptic::Model& model, const std::string& name, double weight, std::size_t n,
            const std::vector<ArticlePair>& pairs) {
  namespace linking = synoptic::linking;
  Group group{name, weight, {}};
  linking::Testimony testimony(n);
  const auto visit = [&](auto&& act) {
    auto pair = pairs.begin();
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = a + 1; b < n; ++b) act(a, b, *pair++);
    }
  };
  visit([&](std::size_t a, std::size_t b, const ArticlePair& pair) {
    const Matrix probability = linking::LinkProbability(linking::ComputeFeatures(
        model.Encode(pair.a, pair.a_units), model.Encode(pair.b, pair.b_units),
        linking::MentionIndex(pair.a_units, pair.b_units)));
    testimony.Set(a, b, linking::FindCandidates(probability), probability.cols);
    group.pairs.push_back({probability, {}, pair.linked});
  });
  auto judged = group.pairs.begin();
  visit([&](std::size_t a, std::size_t b, const ArticlePair& pair) {
    (judged++)->corroboration =
        testimony.Corroboration(a, pair.a_units.size(), b, pair.b_units.size());
  });
  return group;
}

void AddComparable(const synoptic::Model& model, const std::string& folder,
                   std::vector<Group>& groups) {
  using Options = synoptic::bench::ComparableOptions;
  constexpr std::array<std::array<const char*, 3>, 4> kLanguages = {
      {{"it", "id", "en"}, {"de", "ru", "en"}, {"fr", "zh", "ar"}, {"es", "tr", "pt"}}};
  for (const auto& langs : kLanguages) {
    std::vector<synoptic::bench::ParallelFile> files;
    std::string name = "PUD";
    for (const char* lang : langs) {
      files.push_back({folder + "/pud." + lang + ".tsv", lang});
      name += std::string("-") + lang;
    }
    for (const auto sides : {Options::OtherSides::kShuffled, Options::OtherSides::kInOrder}) {
      Options options;
      options.other_sides = sides;
      for (const auto& pairs : synoptic::bench::MakeComparableGroups(files, options)) {
        groups.push_back(Judge(model, name, 1, langs.size(), pairs));
      }
    }
  }
}

CorroborationWeights Fit(const std::vector<Group>& groups, const std::string& without) {
  synoptic::bench::Examples examples;
  for (const Group& group : groups) {
    if (group.name == without) continue;
    for (const JudgedPair& pair : group.pairs) {
      for (std::size_t c = 0; c < pair.linked.size(); ++c) {
        examples.Add(synoptic::linking::CorroborationFeatures(pair.probability.values[c],
                                                              pair.corroboration.values[c]),
                     pair.linked[c], group.weight);
      }
    }
  }
  CorroborationWeights weights{};
  std::ranges::copy(synoptic::bench::FitLogistic(examples, kRidge), weights.begin());
  return weights;
}

struct Comparison {
  LinkOutcome before;
  LinkOutcome after;

  void Add(const Comparison& other) {
    before.Add(other.before);
    after.Add(other.after);
  }

  void Print(const std::string& name) const {
    before.Print(name + ", by themselves");
    after.Print(name + ", corroborated");
  }
};

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  std::vector<Group> groups;
  if (arguments.size() >= 2 && arguments[0] == "--pud") {
    AddComparable(model, arguments[1], groups);
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  for (const std::string& file : arguments) {
    const std::size_t articles = synoptic::ReadGold(file).articles.size();
    if (articles < 3) continue;
    groups.push_back(
        Judge(model, file, kWeightOfSample, articles, synoptic::bench::ReadSamplePairs(file)));
  }
  Comparison samples;
  Comparison made;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (g > 0 && groups[g].name == groups[g - 1].name) continue;
    const CorroborationWeights weights = Fit(groups, groups[g].name);
    Comparison comparison;
    for (const Group& group : groups) {
      if (group.name != groups[g].name) continue;
      for (const JudgedPair& pair : group.pairs) {
        const Matrix corroborated =
            synoptic::linking::Corroborate(pair.probability, pair.corroboration, weights);
        comparison.Add({{pair.probability, pair.linked}, {corroborated, pair.linked}});
      }
    }
    comparison.Print(groups[g].name);
    (groups[g].weight == kWeightOfSample ? samples : made).Add(comparison);
  }
  made.Print("made articles");
  samples.Print("samples");
  synoptic::bench::PrintWeights(Fit(groups, ""));
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
