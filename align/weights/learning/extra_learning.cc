#include "align/weights/learning/extra_learning.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <utility>

#include "align/linking/word_similarity/word_similarity.hpp"
#include "align/weights/learning/logistic.hpp"
#include "align/weights/learning/planted_clauses.hpp"
#include "synoptic/internal/encode_checked.hpp"
#include "synoptic/text.hpp"

namespace synoptic::weights {
namespace {

using claims::ExtraWeights;

constexpr double kRidge = 30;
// Total weight of the words of all groups of one kind of marks: what the ridge is measured against.
constexpr double kWeightByPeople = 10000;
constexpr double kWeightPlanted = 10000;

bool IsPlanted(const ExtraExample& example) {
  return example.marked.marks == MarkedText::Marks::kPlanted;
}

}  // namespace

ExtraExample MakeExtraExample(const Encoder& encoder, MarkedText marked, float least_mutual) {
  ExtraExample example;
  const auto units = Segment(marked.text);
  for (const Unit& unit : units) example.units.push_back(unit.span);
  example.text = EncodeChecked(encoder, marked.text, units);
  example.other = EncodeChecked(encoder, marked.other, Segment(marked.other));
  if (!example.text.tokens.empty() && !example.other.tokens.empty()) {
    example.features = claims::ComputeWordFeatures(
        example.text, claims::CompareTexts(example.text, example.other), least_mutual);
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
  const auto probability = claims::ExtraProbability(example.text, example.other, weights);
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
  std::map<std::pair<bool, std::string>, double> sizes;
  for (const ExtraExample* example : examples) {
    sizes[{IsPlanted(*example), example->group}] += static_cast<double>(example->features.size());
  }
  const auto groups = [&](bool planted) {
    return static_cast<double>(std::ranges::count_if(
        sizes, [&](const auto& size) { return size.first.first == planted; }));
  };
  const double weight_by_people = kWeightByPeople / std::max(1.0, groups(false));
  const double weight_planted = kWeightPlanted / std::max(1.0, groups(true));
  Examples rows;
  for (const ExtraExample* example : examples) {
    const double weight = (IsPlanted(*example) ? weight_planted : weight_by_people) /
                          sizes[{IsPlanted(*example), example->group}];
    for (std::size_t t = 0; t < example->features.size(); ++t) {
      rows.Add(example->features[t].AsArray(), example->is_new[t], weight);
    }
  }
  const std::span<const float> centre =
      prior ? std::span<const float>(prior->word) : std::span<float>();
  ExtraWeights weights = start;
  std::ranges::copy(FitLogistic(rows, kRidge, centre), weights.word.begin());

  std::vector<const ExtraExample*> judged;
  std::ranges::copy_if(examples, std::back_inserter(judged),
                       [](const ExtraExample* example) { return !IsPlanted(*example); });
  if (judged.empty()) judged = examples;
  double best = -1;
  ExtraWeights tried = weights;
  for (int percent = 20; percent <= 60; percent += 2) {
    tried.word_threshold = static_cast<float>(percent) / 100;
    double sum = 0;
    for (const auto& [set, counts] : CountSets(judged, tried)) sum += counts.f1();
    if (sum <= best) continue;
    best = sum;
    weights.word_threshold = tried.word_threshold;
  }
  return weights;
}

std::vector<JudgedClaim> ClaimsOf(const Encoder& encoder, const GoldGroup& group) {
  const auto articles = std::make_shared<std::vector<Encoding>>();
  for (const GoldSide& side : group.sides) {
    articles->push_back(EncodeChecked(encoder, side.article, side.units));
  }
  std::vector<JudgedClaim> claims;
  for (const Gold::Claim& claim : group.gold.claims) {
    const bool is_partial = claim.label == Label::kPartial;
    if (claim.members.size() < 2 || (!is_partial && claim.label != Label::kShared)) continue;
    JudgedClaim& judged = claims.emplace_back();
    judged.set = group.set;
    judged.is_partial = is_partial;
    judged.articles = articles;
    for (const Gold::Side& member : claim.members) {
      judged.members.emplace_back((*articles)[member.article], member.sentences);
    }
  }
  return claims;
}

std::vector<MarkedText> PlantInGolds(const std::vector<GoldGroup>& groups) {
  std::vector<EqualTexts> texts;
  for (const GoldGroup& group : groups) {
    const auto text_of = [&](const Gold::Side& member) {
      std::string text;
      for (const std::size_t s : member.sentences) {
        if (!text.empty()) text += ' ';
        text += group.gold.articles[member.article].sentences[s];
      }
      return text;
    };
    const auto lang_of = [&](const Gold::Side& member) {
      return group.sides[member.article].article.lang;
    };
    for (const Gold::Claim& claim : group.gold.claims) {
      if (claim.label != Label::kShared) continue;
      for (std::size_t k = 0; k < claim.members.size(); ++k) {
        for (std::size_t l = k + 1; l < claim.members.size(); ++l) {
          const Gold::Side& a = claim.members[k];
          const Gold::Side& b = claim.members[l];
          texts.push_back({text_of(a), text_of(b), lang_of(a), lang_of(b)});
        }
      }
    }
  }
  return PlantClauses(texts, "gold", 1);
}

std::vector<Amount> AmountsOf(const std::vector<JudgedClaim>& claims, const ExtraWeights& weights) {
  std::vector<Amount> amounts;
  for (const JudgedClaim& claim : claims) {
    float most = 0;
    for (const linking::TextWords& text : claim.members) {
      for (const linking::TextWords& other : claim.members) {
        if (&text == &other) continue;
        const auto probability = claims::ExtraProbability(text, other, weights);
        most = std::max(most, claims::ExtraAmount(text, probability, weights));
      }
    }
    amounts.push_back({claim.set, most, claim.is_partial});
  }
  return amounts;
}

double ShareRight(const std::vector<Amount>& amounts, float threshold) {
  if (amounts.empty()) return 0;
  const auto right = std::ranges::count_if(amounts, [&](const Amount& claim) {
    return (claim.amount >= threshold) == claim.is_partial;
  });
  return static_cast<double>(right) / static_cast<double>(amounts.size());
}

std::optional<float> LearnAmount(const std::vector<Amount>& some,
                                 const std::vector<Amount>& others) {
  if (some.empty() && others.empty()) return std::nullopt;
  double best = -1;
  float best_threshold = 0;
  for (int tenths = 1; tenths < 60; ++tenths) {
    const float threshold = static_cast<float>(tenths) / 10;
    const double right = ShareRight(some, threshold) + ShareRight(others, threshold);
    if (right <= best) continue;
    best = right;
    best_threshold = threshold;
  }
  return best_threshold;
}

}  // namespace synoptic::weights
