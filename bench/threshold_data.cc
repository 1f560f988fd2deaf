#include "bench/threshold_data.hpp"

#include <cstdio>
#include <set>
#include <string>
#include <utility>

#include "align/weights/learning/folds.hpp"
#include "bench/link_data.hpp"
#include "bench/planted_articles.hpp"

namespace synoptic::bench {
namespace {

using weights::DifferenceExample;
using weights::GoldGroup;

constexpr const char* kPlanted[] = {"it", "id", "de", "ru", "zh", "fr", "es", "pt", "tr"};
constexpr const char* kUntouched[] = {"it", "id", "de", "ru", "zh", "fr", "es", "pt", "tr", "ar"};

std::vector<Article> ArticlesOf(const GoldGroup& group) {
  std::vector<Article> articles;
  for (const weights::GoldSide& side : group.sides) articles.push_back(side.article);
  return articles;
}

// The same sentences are of one set in whatever language.
void Add(const Model& model, const Weights& weights, std::vector<PlantedPair> pairs,
         std::vector<DifferenceExample>& examples) {
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    weights::DifferenceTruth truth{"pud." + std::to_string(k)};
    for (const PlantedChange& change : pairs[k].changes) truth.changed.push_back(change.span);
    examples.emplace_back(model, weights, std::vector{std::move(pairs[k].a), std::move(pairs[k].b)},
                          std::move(truth));
  }
}

}  // namespace

weights::ThresholdData ReadThresholdData(const Model& model, const Weights& weights,
                                         const std::filesystem::path& pud,
                                         const std::vector<GoldGroup>& golds) {
  weights::ThresholdData data;
  for (const GoldGroup& group : golds) {
    data.golds.emplace_back(model, weights, ArticlesOf(group),
                            weights::DifferenceTruth{group.set, &group.gold});
    for (const GoldGroup& sibling : SiblingsOf(group)) {
      data.siblings.emplace_back(model, weights, ArticlesOf(sibling),
                                 weights::DifferenceTruth{group.set});
    }
  }
  DifferencePlanter planter(pud);
  for (const char* lang : kPlanted) Add(model, weights, planter.Plant(lang), data.planted);
  for (const char* lang : kUntouched) Add(model, weights, planter.Untouched(lang), data.untouched);
  return data;
}

void ReportThresholdsHeldOut(const Model& model, const std::filesystem::path& pud,
                             const std::vector<GoldGroup>& golds) {
  constexpr std::size_t kFolds = 5;
  const weights::Tables& tables = weights::DefaultTables();
  const weights::ThresholdData data = ReadThresholdData(model, Weights::Default(), pud, golds);
  weights::ThresholdJudge judge(data);
  std::vector<weights::Origin> origins;
  for (const auto* examples : {&data.golds, &data.siblings, &data.planted, &data.untouched}) {
    for (const DifferenceExample& example : *examples) origins.push_back({example.set()});
  }
  const weights::Folds folds(origins, kFolds);
  const auto report = [](const char* name, const Counts& counts) {
    std::printf("  %s: %zu right of %zu told, %zu found of %zu\n", name, counts.correct,
                counts.proposed, counts.found, counts.expected);
  };
  const auto report_all = [&](const weights::ThresholdOutcome& outcome) {
    report("golds", outcome.golds.differences);
    report("claims of golds", outcome.golds.claims);
    report("siblings", outcome.siblings.differences);
    report("planted", outcome.planted.differences);
    report("untouched", outcome.untouched.differences);
  };
  weights::ThresholdOutcome all;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::set<std::string> held_out;
    for (const weights::Origin& origin : origins) {
      if (folds.Of(origin.set) == fold) held_out.insert(origin.set);
    }
    weights::Tables learned = LearnThresholds(judge, tables, held_out);
    all += judge.Of(held_out, learned);
    weights::Tables before = tables;
    const auto now = SlotsOf(weights::Table::kClaims, learned);
    const auto then = SlotsOf(weights::Table::kClaims, before);
    std::printf("part %zu:", fold + 1);
    for (std::size_t k = 0; k < now.size(); ++k) {
      const double value = NumberOf(now[k]);
      if (value != NumberOf(then[k])) std::printf(" %s %g", now[k].name.c_str(), value);
    }
    std::printf("\n");
  }
  std::printf("held out\n");
  report_all(all);
  std::printf("as they are\n");
  report_all(judge.Without({}, tables));
}

}  // namespace synoptic::bench
