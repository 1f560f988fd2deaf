#include "bench/pairing_data.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <map>
#include <string>
#include <utility>

#include "align/corpus/pairing/signature.hpp"
#include "bench/comparable.hpp"
#include "synoptic/pair.hpp"

namespace synoptic::bench {
namespace {

namespace fs = std::filesystem;
using corpus::Candidate;
using corpus::Signature;
using weights::PairingExample;

constexpr std::size_t kSentencesOfDocument = 5;
constexpr std::array<std::pair<const char*, const char*>, 6> kPairsOfPud = {
    {{"it", "id"}, {"en", "zh"}, {"ar", "ru"}, {"de", "fr"}, {"es", "tr"}, {"pt", "de"}}};

ReadOptions OptionsOf(const std::string& lang) {
  ReadOptions options;
  options.lang = lang;
  return options;
}

std::vector<Signature> DocumentsOf(const Model& model, const fs::path& pud,
                                   const std::string& lang) {
  const std::vector<std::string> sentences = ReadSentences(pud / ("pud." + lang + ".tsv"));
  std::vector<Signature> documents;
  for (std::size_t first = 0; first + kSentencesOfDocument <= sentences.size();
       first += kSentencesOfDocument) {
    std::string text;
    for (std::size_t s = 0; s < kSentencesOfDocument; ++s) text += sentences[first + s] + '\n';
    ReadOptions options = OptionsOf(lang);
    options.id = std::to_string(first);
    options.lines = ReadOptions::Lines::kSentence;
    documents.push_back(corpus::SignatureOf(model, ParseArticle(std::move(text), options)));
  }
  return documents;
}

struct Thrown {
  std::vector<Signature> signatures;
  std::vector<std::string> sets;    ///< The group of each.
  std::vector<std::string> events;  ///< Equal where they tell of the same.
};

Thrown ThrowTogether(const Model& model, const std::vector<weights::GoldGroup>& golds) {
  Thrown all;
  const auto add = [&](const Article& article, const std::string& set, const std::string& event) {
    all.signatures.push_back(corpus::SignatureOf(model, article));
    all.sets.push_back(set);
    all.events.push_back(event);
  };
  for (const weights::GoldGroup& group : golds) {
    for (const Gold::Article& article : group.gold.articles) {
      add(ReadArticle(article.file, OptionsOf(article.lang)), group.set, group.set);
    }
    const fs::path siblings = group.gold.articles.front().file.parent_path() / "sibling";
    if (!fs::exists(siblings)) continue;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(siblings)) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const fs::path& file : files) {
      add(ReadArticle(file, OptionsOf(file.stem().string())), group.set, file.string());
    }
  }
  return all;
}

struct Outcome {
  double right = 0;
  double found = 0;
  double gold = 0;
  std::array<double, 10> sums{};  ///< By tenths of probability.
  std::array<double, 10> true_ones{};
  std::array<double, 10> counts{};

  void Add(double probability, bool is_pair) {
    const bool is_found = probability >= 0.5;
    right += is_found && is_pair ? 1 : 0;
    found += is_found ? 1 : 0;
    gold += is_pair ? 1 : 0;
    const auto bin = std::min<std::size_t>(9, static_cast<std::size_t>(probability * 10));
    sums[bin] += probability;
    true_ones[bin] += is_pair ? 1 : 0;
    ++counts[bin];
  }

  /// Of those that are not almost surely apart, of which there are any number.
  double CalibrationError() const {
    double error = 0;
    double all = 0;
    for (std::size_t bin = 1; bin < counts.size(); ++bin) {
      error += std::abs(sums[bin] - true_ones[bin]);
      all += counts[bin];
    }
    return all > 0 ? error / all : 0;
  }

  void Print(const std::string& name) const {
    const double precision = found > 0 ? right / found : 0;
    const double recall = gold > 0 ? right / gold : 0;
    std::printf("%s\tpairs %.0f\tP %.3f\tR %.3f\tF1 %.3f\tcalibration error from .1 on %.3f\n",
                name.c_str(), gold, precision, recall,
                found + gold > 0 ? 2 * right / (found + gold) : 0, CalibrationError());
  }
};

// How many of the articles of the first collection have their counterpart for the most probable.
void PrintFirst(const std::string& name, const std::vector<PairingExample>& examples,
                const std::vector<double>& probabilities) {
  std::map<std::size_t, std::pair<double, bool>> best;
  for (std::size_t e = 0; e < examples.size(); ++e) {
    if (examples[e].origin.set != name) continue;
    auto& [probability, is_pair] =
        best.try_emplace(examples[e].candidate.a, -1, false).first->second;
    if (probabilities[e] <= probability) continue;
    probability = probabilities[e];
    is_pair = examples[e].is_pair;
  }
  const auto right = std::ranges::count_if(best, [](const auto& one) { return one.second.second; });
  std::printf("%s\tP@1 %.3f\n", name.c_str(),
              static_cast<double>(right) / static_cast<double>(best.size()));
}

std::vector<const PairingExample*> PointersTo(const std::vector<PairingExample>& examples) {
  std::vector<const PairingExample*> pointers;
  for (const PairingExample& example : examples) pointers.push_back(&example);
  return pointers;
}

std::vector<PairingExample> All(const Model& model, const fs::path& pud,
                                const std::vector<weights::GoldGroup>& golds) {
  std::vector<PairingExample> examples = PairingOfSamples(model, golds);
  for (PairingExample& example : PairingOfPud(model, pud)) examples.push_back(std::move(example));
  return examples;
}

}  // namespace

std::vector<PairingExample> PairingOfSamples(const Model& model,
                                             const std::vector<weights::GoldGroup>& golds) {
  Thrown all = ThrowTogether(model, golds);
  std::vector<PairingExample> examples;
  for (const Candidate& candidate :
       corpus::FindCandidates(all.signatures, kMostCandidates, 2, {})) {
    const std::string& a = all.sets[candidate.a];
    const std::string& b = all.sets[candidate.b];
    examples.push_back({{a, a == b ? "" : b},
                        candidate,
                        all.events[candidate.a] == all.events[candidate.b],
                        weights::kWeightOfGold});
  }
  return examples;
}

std::vector<PairingExample> PairingOfPud(const Model& model, const fs::path& pud) {
  std::vector<PairingExample> examples;
  for (const auto& [a, b] : kPairsOfPud) {
    std::vector<Signature> x = DocumentsOf(model, pud, a);
    std::vector<Signature> y = DocumentsOf(model, pud, b);
    const std::string set = std::string("pud ") + a + '-' + b;
    for (const Candidate& candidate : corpus::FindCandidates(x, y, kMostCandidates, 2, {})) {
      examples.push_back({{set}, candidate, candidate.a == candidate.b, 1});
    }
  }
  return examples;
}

corpus::PairingWeights LearnPairing(const Model& model, const fs::path& pud,
                                    const std::vector<weights::GoldGroup>& golds) {
  const std::vector<PairingExample> examples = All(model, pud, golds);
  return weights::LearnPairing(PointersTo(examples));
}

void ReportPairingHeldOut(const Model& model, const fs::path& pud,
                          const std::vector<weights::GoldGroup>& golds) {
  const std::vector<PairingExample> examples = All(model, pud, golds);
  const std::vector<double> probabilities = weights::PairingOutOfFold(PointersTo(examples));
  std::map<std::string, Outcome> outcomes;
  for (std::size_t e = 0; e < examples.size(); ++e) {
    const std::string& set = examples[e].origin.set;
    const bool is_pud = set.starts_with("pud ");
    outcomes[is_pud ? set : "samples"].Add(probabilities[e], examples[e].is_pair);
    if (!is_pud && examples[e].candidate.is_across_languages) {
      outcomes["samples, across languages"].Add(probabilities[e], examples[e].is_pair);
    }
  }
  for (const auto& [name, outcome] : outcomes) {
    outcome.Print(name);
    if (name.starts_with("pud ")) PrintFirst(name, examples, probabilities);
  }
}

}  // namespace synoptic::bench
