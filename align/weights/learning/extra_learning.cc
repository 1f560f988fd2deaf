#include "align/weights/learning/extra_learning.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <span>
#include <utility>

#include "align/claims/extra/told_words.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "align/weights/learning/logistic.hpp"
#include "synoptic/internal/encode_checked.hpp"
#include "synoptic/text.hpp"

namespace synoptic::weights {
namespace {

using claims::ExtraWeights;
using claims::WordFeatures;

constexpr double kRidge = 30;
// Total weight of the words of all groups of one kind of marks: what the ridge is measured against.
constexpr double kWeightOfKind = 10000;

bool IsNew(const ExtraExample& example) {
  return std::ranges::find(example.is_new, true) != example.is_new.end();
}

std::vector<float> ProbabilityOf(const ExtraExample& example, const ExtraWeights& weights) {
  if (example.features.empty()) return std::vector<float>(example.text.tokens.size(), 1.0F);
  return claims::ExtraProbability(example.features, example.told, weights);
}

float AmountOf(const linking::TextWords& text, const std::vector<float>& probability,
               const ExtraWeights& weights) {
  return IsExtraThroughout(probability, weights) ? 0 : claims::ExtraAmount(text, probability);
}

}  // namespace

ExtraExample MakeExtraExample(const Encoder& encoder, MarkedText marked, float least_mutual,
                              const linking::LanguageLevels& levels) {
  ExtraExample example;
  example.level = LevelOfPair(levels, marked.text.lang, marked.other.lang);
  const auto units = Segment(marked.text);
  for (const Unit& unit : units) example.units.push_back(unit.span);
  example.text = EncodeChecked(encoder, marked.text, units);
  const auto other_units = Segment(marked.other);
  example.other = EncodeChecked(encoder, marked.other, other_units);
  example.told =
      claims::ToldWords(example.text, claims::PointersTo(units), claims::PointersTo(other_units));
  if (!example.text.tokens.empty() && !example.other.tokens.empty()) {
    example.features = claims::ComputeWordFeatures(
        example.text, claims::CompareTexts(example.text, example.other, example.level),
        least_mutual);
  }
  const std::set<std::string> langs = {marked.text.lang, marked.other.lang};
  for (const std::string& lang : langs) example.group += lang + ' ';
  for (const Token& token : example.text.tokens) {
    std::size_t marked_bytes = 0;
    for (std::size_t w = 0; w < marked.words.size(); ++w) {
      const Span word = marked.words[w];
      const std::size_t begin = std::max(word.begin, token.span.begin);
      const std::size_t end = std::min(word.end, token.span.end);
      if (marked.is_new[w] && begin < end) marked_bytes += end - begin;
    }
    example.is_new.push_back(2 * marked_bytes > token.span.size());
  }
  example.marked = std::move(marked);
  return example;
}

Counts CountWords(const ExtraExample& example, const ExtraWeights& weights) {
  const std::vector<float> probability = ProbabilityOf(example, weights);
  const auto spans = claims::ExtraSpans(example.text, probability, example.units, weights);
  Counts counts;
  for (std::size_t w = 0; w < example.marked.words.size(); ++w) {
    const Span word = example.marked.words[w];
    const bool found = std::ranges::any_of(
        spans, [&](Span span) { return span.begin < word.end && word.begin < span.end; });
    counts.proposed += found ? 1 : 0;
    counts.expected += example.marked.is_new[w] ? 1 : 0;
    counts.correct += found && example.marked.is_new[w] ? 1 : 0;
  }
  counts.found = counts.correct;
  return counts;
}

std::map<std::string, Counts> CountSets(const std::vector<const ExtraExample*>& examples,
                                        const ExtraWeights& weights) {
  std::map<std::string, Counts> sets;
  for (const ExtraExample* example : examples) {
    sets[example->marked.set] += CountWords(*example, weights);
  }
  return sets;
}

ExtraWeights LearnWords(const std::vector<const ExtraExample*>& examples, ExtraWeights start,
                        const std::optional<ExtraWeights>& prior) {
  using Marks = MarkedText::Marks;
  std::map<Marks, std::map<std::string, double>> sizes;
  for (const ExtraExample* example : examples) {
    sizes[example->marked.marks][example->group] += static_cast<double>(example->features.size());
  }
  // What is marked where everything new is, and where clauses are planted, is more or less by as
  // much for all words: it must not pass for what tells languages, or rare words, apart.
  constexpr std::size_t kKinds = 2;
  constexpr std::size_t kColumns = WordFeatures::kCount + kKinds;
  Examples rows;
  for (const ExtraExample* example : examples) {
    const auto& groups = sizes[example->marked.marks];
    const double weight =
        kWeightOfKind / (static_cast<double>(groups.size()) * groups.at(example->group));
    for (std::size_t t = 0; t < example->features.size(); ++t) {
      if (example->told[t]) continue;
      std::array<float, kColumns> row{};
      std::ranges::copy(example->features[t].AsArray(), row.begin());
      const Marks marks = example->marked.marks;
      if (marks != Marks::kByRules) row[WordFeatures::kCount + (marks == Marks::kPlanted)] = 1;
      rows.Add(row, example->is_new[t], weight);
    }
  }
  std::vector<float> centre;
  if (prior) {
    centre.assign(prior->word.begin(), prior->word.end());
    centre.insert(centre.end() - 1, kKinds, 0.0F);
  }
  const std::vector<float> learned = FitLogistic(rows, kRidge, centre);
  ExtraWeights weights = start;
  std::copy_n(learned.begin(), WordFeatures::kCount, weights.word.begin());
  weights.word.back() = learned.back();

  double best = -1;
  ExtraWeights tried = weights;
  for (int percent = 2; percent <= 60; ++percent) {
    tried.word_threshold = static_cast<float>(percent) / 100;
    std::map<Marks, Counts> of_kind;
    for (const ExtraExample* example : examples) {
      of_kind[example->marked.marks] += CountWords(*example, tried);
    }
    double sum = 0;
    for (const auto& [marks, counts] : of_kind) sum += counts.f1();
    if (sum <= best) continue;
    best = sum;
    weights.word_threshold = tried.word_threshold;
  }
  return weights;
}

std::vector<Amount> AmountsOf(const std::vector<const JudgedClaim*>& claims,
                              const ExtraWeights& weights) {
  std::vector<Amount> amounts;
  for (const JudgedClaim* claim : claims) {
    float most = 0;
    for (const JudgedClaim::Side& side : claim->sides) {
      const auto probability =
          claims::ExtraProbability(side.text, side.other, weights, side.level, side.told);
      most = std::max(most, AmountOf(side.text, probability, weights));
    }
    amounts.push_back({claim->set, most, claim->is_partial});
  }
  return amounts;
}

std::vector<Amount> AmountsOf(const std::vector<const ExtraExample*>& examples,
                              const ExtraWeights& weights) {
  std::vector<Amount> amounts;
  for (const ExtraExample* example : examples) {
    amounts.push_back({example->marked.set,
                       AmountOf(example->text, ProbabilityOf(*example, weights), weights),
                       IsNew(*example)});
  }
  return amounts;
}

double ShareRight(const std::vector<Amount>& amounts, const ExtraWeights& weights) {
  if (amounts.empty()) return 0;
  const auto right = std::ranges::count_if(amounts, [&](const Amount& claim) {
    const bool is_partial =
        claims::PartialProbability(claim.amount, weights) >= weights.partial_threshold;
    return is_partial == claim.is_partial;
  });
  return static_cast<double>(right) / static_cast<double>(amounts.size());
}

double BalancedShareRight(const std::vector<Amount>& amounts, const ExtraWeights& weights) {
  double sum = 0;
  for (const bool is_partial : {false, true}) {
    std::vector<Amount> of_label;
    std::ranges::copy_if(amounts, std::back_inserter(of_label),
                         [&](const Amount& claim) { return claim.is_partial == is_partial; });
    sum += ShareRight(of_label, weights) / 2;
  }
  return sum;
}

ExtraWeights LearnPartial(const std::vector<Amount>& some, const std::vector<Amount>& others,
                          ExtraWeights start) {
  Examples rows;
  for (const std::vector<Amount>* amounts : {&some, &others}) {
    const auto partial = static_cast<double>(
        std::ranges::count_if(*amounts, [](const Amount& claim) { return claim.is_partial; }));
    for (const Amount& claim : *amounts) {
      const double of_label =
          claim.is_partial ? partial : static_cast<double>(amounts->size()) - partial;
      rows.Add(std::array{claims::LogAmount(claim.amount)}, claim.is_partial,
               kWeightOfKind / (2 * of_label));
    }
  }
  if (rows.truth.empty()) return start;
  const std::vector<float> learned = FitLogistic(rows, kRidge);
  ExtraWeights weights = start;
  weights.amount_weight = learned[0];
  weights.amount_bias = learned[1];
  double best = -1;
  ExtraWeights tried = weights;
  for (int percent = 20; percent <= 80; percent += 2) {
    tried.partial_threshold = static_cast<float>(percent) / 100;
    const double right = BalancedShareRight(some, tried) + BalancedShareRight(others, tried);
    if (right <= best) continue;
    best = right;
    weights.partial_threshold = tried.partial_threshold;
  }
  return weights;
}

}  // namespace synoptic::weights
