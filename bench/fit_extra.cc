// Learns what tells words that say something new.
//
//     synoptic_fit_extra [--model STORE] X-PARADE-FOLDER REFRESD-FOLDER GOLD.tsv ...
//
// Fits the logistic regression of align/claims/extra/extra.hpp to what people marked in X-PARADE
// (English with Spanish and Chinese) and REFreSD (English with French), each pair of languages
// counting the same; then the threshold above which a word is extra, for the best mean F1 over the
// words of these sets; then the amount of extra from which a claim is partial, for the most right
// labels of the golds' shared and partial claims. Prints them as they stand in extra_weights.cc,
// and how good they are on what they were not learned from: each pair of languages, and each gold,
// left out.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "align/claims/extra/extra.hpp"
#include "bench/logistic.hpp"
#include "bench/marked_texts.hpp"
#include "bench/model_option.hpp"
#include "bench/relations.hpp"
#include "bench/sample_claims.hpp"
#include "synoptic/synoptic.hpp"

namespace {

using synoptic::Encoding;
using synoptic::Span;
using synoptic::bench::Hits;
using synoptic::bench::MarkedText;
using synoptic::bench::SampleClaim;
using synoptic::claims::ExtraWeights;

constexpr double kRidge = 30;
// Total weight of the words of a pair of languages: what the ridge is measured against.
constexpr double kWeightOfGroup = 10000;

struct Prepared {
  std::string group;  ///< Left out together: both directions of a pair of languages.
  MarkedText marked;
  Encoding text;
  Encoding other;
  std::vector<Span> units;
  std::vector<synoptic::claims::WordFeatures> features;
  std::vector<bool> is_new;  ///< Of each token.
};

Prepared Prepare(const synoptic::Model& model, MarkedText marked) {
  Prepared prepared;
  const auto units = synoptic::Segment(marked.text);
  for (const synoptic::Unit& unit : units) prepared.units.push_back(unit.span);
  prepared.text = model.Encode(marked.text, units);
  prepared.other = model.Encode(marked.other, synoptic::Segment(marked.other));
  prepared.features = synoptic::claims::ComputeWordFeatures(prepared.text, prepared.other);
  std::set<std::string> langs = {marked.text.lang, marked.other.lang};
  for (const std::string& lang : langs) prepared.group += lang + ' ';
  for (const synoptic::Token& token : prepared.text.tokens) {
    std::size_t marked_bytes = 0;
    for (std::size_t w = 0; w < marked.words.size(); ++w) {
      const Span word = marked.words[w];
      const std::size_t begin = std::max(word.begin, token.span.begin);
      const std::size_t end = std::min(word.end, token.span.end);
      if (marked.is_new[w] && begin < end) marked_bytes += end - begin;
    }
    prepared.is_new.push_back(2 * marked_bytes > token.span.size());
  }
  prepared.marked = std::move(marked);
  return prepared;
}

/// Words of a set, its punctuation included: a word is found new if any of it is in a span.
synoptic::Counts CountWords(const Prepared& text, const ExtraWeights& weights) {
  const auto probability = synoptic::claims::ExtraProbability(text.text, text.other, weights);
  const auto spans = synoptic::claims::ExtraSpans(text.text, probability, text.units, weights);
  synoptic::Counts counts;
  for (std::size_t w = 0; w < text.marked.words.size(); ++w) {
    const Span word = text.marked.words[w];
    const bool found = std::ranges::any_of(
        spans, [&](Span span) { return span.begin < word.end && word.begin < span.end; });
    counts.proposed += found ? 1 : 0;
    counts.expected += text.marked.is_new[w] ? 1 : 0;
    counts.correct += found && text.marked.is_new[w] ? 1 : 0;
  }
  counts.found = counts.correct;
  return counts;
}

std::map<std::string, synoptic::Counts> CountSets(const std::vector<const Prepared*>& texts,
                                                  const ExtraWeights& weights) {
  std::map<std::string, synoptic::Counts> sets;
  for (const Prepared* text : texts) sets[text->marked.set] += CountWords(*text, weights);
  return sets;
}

ExtraWeights FitWords(const std::vector<const Prepared*>& texts) {
  std::map<std::string, double> sizes;
  for (const Prepared* text : texts) {
    sizes[text->group] += static_cast<double>(text->is_new.size());
  }
  synoptic::bench::Examples examples;
  for (const Prepared* text : texts) {
    for (std::size_t t = 0; t < text->is_new.size(); ++t) {
      examples.Add(text->features[t].AsArray(), text->is_new[t],
                   kWeightOfGroup / sizes[text->group]);
    }
  }
  ExtraWeights weights{};
  std::ranges::copy(synoptic::bench::FitLogistic(examples, kRidge), weights.word.begin());
  double best = -1;
  ExtraWeights tried = weights;
  for (int percent = 20; percent <= 60; percent += 2) {
    tried.word_threshold = static_cast<float>(percent) / 100;
    double sum = 0;
    for (const auto& [set, counts] : CountSets(texts, tried)) sum += counts.f1();
    if (sum <= best) continue;
    best = sum;
    weights.word_threshold = tried.word_threshold;
  }
  return weights;
}

struct Amount {
  std::string group;  ///< The gold file.
  float amount = 0;
  bool is_partial = false;
};

// The most extra that any member has against any other.
float AmountOf(const SampleClaim& claim, const ExtraWeights& weights) {
  float amount = 0;
  for (const Encoding& text : claim.members) {
    for (const Encoding& other : claim.members) {
      if (&text == &other) continue;
      const auto probability = synoptic::claims::ExtraProbability(text, other, weights);
      amount = std::max(amount, synoptic::claims::ExtraAmount(text, probability, weights));
    }
  }
  return amount;
}

std::vector<Amount> AmountsOf(const std::string& group, const std::vector<SampleClaim>& claims,
                              const ExtraWeights& weights) {
  std::vector<Amount> amounts;
  for (const SampleClaim& claim : claims) {
    const bool is_partial = claim.label == synoptic::Label::kPartial;
    if (!is_partial && claim.label != synoptic::Label::kShared) continue;
    amounts.push_back({group, AmountOf(claim, weights), is_partial});
  }
  return amounts;
}

std::vector<SampleClaim> ClaimsOfRefresd(const std::vector<Prepared>& texts) {
  std::vector<SampleClaim> claims;
  for (const Prepared& text : texts) {
    if (text.marked.relation.empty() || text.marked.text.lang != "en") continue;
    if (text.marked.relation == "unrelated") continue;
    const bool is_shared = text.marked.relation == "no_meaning_difference";
    claims.push_back({is_shared ? synoptic::Label::kShared : synoptic::Label::kPartial,
                      {text.text, text.other}});
  }
  return claims;
}

Hits CountRight(const std::vector<Amount>& amounts, float threshold) {
  Hits hits;
  for (const Amount& claim : amounts) {
    hits.all += 1;
    hits.right += (claim.amount >= threshold) == claim.is_partial ? 1 : 0;
  }
  return hits;
}

// News that is told again differs more than an encyclopaedia translated: both count the same.
float FitAmount(const std::vector<Amount>& golds, const std::vector<Amount>& refresd) {
  double best = -1;
  float best_threshold = 0;
  for (int tenths = 1; tenths < 60; ++tenths) {
    const float threshold = static_cast<float>(tenths) / 10;
    const double right =
        CountRight(golds, threshold).share() + CountRight(refresd, threshold).share();
    if (right <= best) continue;
    best = right;
    best_threshold = threshold;
  }
  return best_threshold;
}

void Report(const std::string& what, Hits hits) {
  std::printf("shared or partial: %.3f (%.0f of %.0f) right  %s\n", hits.share(), hits.right,
              hits.all, what.c_str());
}

void ReportAmounts(const std::vector<Amount>& golds, const std::vector<Amount>& refresd) {
  std::map<std::string, std::vector<Amount>> groups;
  for (const Amount& claim : golds) groups[claim.group].push_back(claim);
  Hits all;
  for (const auto& [name, group] : groups) {
    std::vector<Amount> others;
    for (const Amount& claim : golds) {
      if (claim.group != name) others.push_back(claim);
    }
    const Hits hits = CountRight(group, FitAmount(others, refresd));
    Report(name, hits);
    all.right += hits.right;
    all.all += hits.all;
  }
  Report("golds, each learned from the others", all);
  Report("REFreSD, learned from the golds", CountRight(refresd, FitAmount(golds, {})));
  Report("golds, learned from all", CountRight(golds, FitAmount(golds, refresd)));
  Report("REFreSD, learned from all", CountRight(refresd, FitAmount(golds, refresd)));
}

void Report(const std::string& how, const std::map<std::string, synoptic::Counts>& sets) {
  for (const auto& [set, counts] : sets) {
    std::printf("new words: %-12s P %.3f R %.3f F1 %.3f  %s\n", set.c_str(), counts.precision(),
                counts.recall(), counts.f1(), how.c_str());
  }
}

void ReportRelations(const std::vector<const Prepared*>& texts, const ExtraWeights& weights) {
  std::vector<synoptic::bench::Relation> relations;
  for (const Prepared* text : texts) {
    if (text->marked.relation.empty() || text->marked.text.lang != "en") continue;
    relations.push_back(
        synoptic::bench::RelationOf(text->marked.relation, text->text, text->other, weights));
  }
  if (relations.empty()) return;
  const Hits hits = synoptic::bench::TellRelations(relations);
  std::printf("no difference, some, or unrelated: %.3f (%.0f of %.0f) right  REFreSD, ten folds\n",
              hits.share(), hits.right, hits.all);
}

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  if (arguments.size() < 3) {
    throw std::runtime_error(
        "usage: synoptic_fit_extra [--model STORE] X-PARADE-FOLDER REFRESD-FOLDER GOLD.tsv ...");
  }
  std::vector<Prepared> texts;
  for (MarkedText& text : synoptic::bench::ReadXParade(arguments[0], model.languages())) {
    texts.push_back(Prepare(model, std::move(text)));
  }
  for (MarkedText& text : synoptic::bench::ReadRefresd(arguments[1])) {
    texts.push_back(Prepare(model, std::move(text)));
  }
  std::vector<const Prepared*> all;
  std::set<std::string> groups;
  for (const Prepared& text : texts) {
    all.push_back(&text);
    groups.insert(text.group);
  }
  for (const std::string& group : groups) {
    std::vector<const Prepared*> in;
    std::vector<const Prepared*> out;
    for (const Prepared* text : all) (text->group == group ? in : out).push_back(text);
    const ExtraWeights weights = FitWords(out);
    Report("learned from other languages", CountSets(in, weights));
    ReportRelations(in, weights);
  }
  ExtraWeights weights = FitWords(all);
  Report("learned from all", CountSets(all, weights));

  const std::vector<Amount> refresd = AmountsOf("REFreSD", ClaimsOfRefresd(texts), weights);
  std::vector<Amount> golds;
  for (std::size_t k = 2; k < arguments.size(); ++k) {
    const std::vector<SampleClaim> claims = synoptic::bench::ReadSampleClaims(model, arguments[k]);
    std::ranges::move(AmountsOf(arguments[k], claims, weights), std::back_inserter(golds));
  }
  ReportAmounts(golds, refresd);
  synoptic::bench::PrintWeights(weights.word);
  synoptic::bench::PrintWeights(
      std::vector<float>{weights.word_threshold, FitAmount(golds, refresd)});
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
