#include "align/weights/learning/yields.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <span>
#include <sstream>
#include <utility>

#include "align/linking/free/link_model.hpp"
#include "align/linking/free/one_sided.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "align/weights/learning/bead_examples.hpp"
#include "align/weights/learning/compared_pair.hpp"
#include "align/weights/learning/corroboration_learning.hpp"
#include "align/weights/learning/extra_learning.hpp"
#include "align/weights/learning/label_learning.hpp"
#include "align/weights/learning/opposite_learning.hpp"

namespace synoptic::weights {
namespace {

// Far more than another processor rounds, and less than a reader that has learned a word.
constexpr double kChange = 0.01;

// Sums over rows of features.
class Measure {
 public:
  void Add(std::span<const float> row) {
    if (rows_ == 0) {
      sums_.assign(row.size(), 0);
      squares_.assign(row.size(), 0);
    }
    for (std::size_t k = 0; k < row.size(); ++k) {
      const auto value = static_cast<double>(row[k]);
      sums_[k] += value;
      squares_[k] += value * value;
    }
    ++rows_;
  }

  /// `slots` has the names; the first is that of the first feature.
  void Report(std::span<const Slot> slots, std::map<std::string, Yield>& yields) const {
    if (rows_ == 0) return;
    const auto rows = static_cast<double>(rows_);
    for (std::size_t k = 0; k < sums_.size(); ++k) {
      yields[slots[k].name] = {sums_[k] / rows, std::sqrt(squares_[k] / rows)};
    }
  }

 private:
  std::vector<double> sums_;
  std::vector<double> squares_;
  std::size_t rows_ = 0;
};

struct Measures {
  Measure relatedness;
  Measure alone;
  Measure link;
  Measure corroboration;
  Measure one_sided;
  Measure beads;
  Measure words;
  Measure shared;
  Measure partial;
  std::array<Measure, 2> opposites;  // By kind of candidate.
};

void MeasurePair(const Encoder& encoder, const Tables& tables, const ArticlePair& pair,
                 Measures& measures) {
  const ComparedPair judged = JudgePair(encoder, pair, tables);
  measures.relatedness.Add(judged.relatedness.AsArray());
  for (std::size_t i = 0; i < judged.table.rows; ++i) {
    for (const linking::PairFeatures& cell : judged.table.Row(i)) {
      measures.alone.Add(cell.AsArray());
    }
  }
  for (const auto& cell :
       linking::Compete(LogitsAlone(judged.table, tables.links), judged.table.relatedness)) {
    measures.link.Add(cell.AsArray());
  }
  const linking::OneSidedPair units =
      FindOneSided(judged.table, linking::LinkProbability(judged.table, tables.links));
  for (const linking::OneSidedFeatures& unit : units.a) measures.one_sided.Add(unit.AsArray());
  for (const linking::OneSidedFeatures& unit : units.b) measures.one_sided.Add(unit.AsArray());
  linking::WordKeys keys;
  const BeadExample beads = MakeBeadExample(WordingOf(encoder, pair.a, pair.a_units, keys),
                                            WordingOf(encoder, pair.b, pair.b_units, keys), {});
  for (const BeadExample::Candidate& candidate : beads.candidates) {
    measures.beads.Add(candidate.features);
  }
  for (const linking::BeadFeatures& deletion : beads.deletions.a) measures.beads.Add(deletion);
  for (const linking::BeadFeatures& deletion : beads.deletions.b) measures.beads.Add(deletion);
}

void MeasureGroup(const Encoder& encoder, const Tables& tables, const GoldGroup& group,
                  Measures& measures) {
  const std::vector<ArticlePair> pairs = PairsOf(group);
  for (const ArticlePair& pair : pairs) MeasurePair(encoder, tables, pair, measures);
  if (group.sides.size() > 2) {
    for (const JudgedPair& pair : JudgeGroup(encoder, tables, group.sides.size(), pairs, 1).pairs) {
      for (std::size_t c = 0; c < pair.truth.size(); ++c) {
        measures.corroboration.Add(linking::CorroborationFeatures(pair.probability.values[c],
                                                                  pair.corroboration.values[c]));
      }
    }
  }
  for (const OppositeExample& example : OppositeExamplesOf(encoder, group, tables.linking.tokens)) {
    for (const claims::OppositeCandidate& candidate : example.candidates) {
      if (candidate.kind == claims::OppositeCandidate::Kind::kSwapped) continue;
      measures.opposites[static_cast<std::size_t>(candidate.kind)].Add(candidate.features);
    }
  }
  for (const JudgedClaim& claim : ClaimsOf(encoder, group, tables.levels)) {
    for (const auto& [text, other, level, told] : claim.sides) {
      if (text.empty() || other.empty()) continue;
      for (const claims::WordFeatures& word : claims::ComputeWordFeatures(
               text, claims::CompareTexts(text, other, level), tables.extra.least_mutual)) {
        measures.words.Add(word.AsArray());
      }
    }
  }
}

// What Align makes of a group with these tables.
void MeasureLabels(const Encoder& encoder, const Weights& weights, const GoldGroup& group,
                   Measures& measures) {
  for (const JudgedLabel& label : JudgedLabelsOf(encoder, weights, group)) {
    if (label.label == Label::kDiffers || label.has_moved) continue;
    Measure& measure = label.label == Label::kShared ? measures.shared : measures.partial;
    measure.Add(std::span(&label.partial_log_odds, 1));
  }
}

std::string Describe(const Yield& yield) {
  std::ostringstream text;
  text.precision(4);
  text << "mean " << yield.mean << ", root mean square " << yield.rms;
  return text.str();
}

}  // namespace

Yields MeasureYields(const Encoder& encoder, const Tables& tables,
                     const std::vector<GoldGroup>& groups) {
  Measures measures;
  for (const GoldGroup& group : groups) MeasureGroup(encoder, tables, group, measures);
  Weights::Content content = DefaultContent();
  content.tables = tables;
  const Weights weights(std::make_shared<const Weights::Content>(std::move(content)));
  for (const GoldGroup& group : groups) MeasureLabels(encoder, weights, group, measures);
  Yields yields;
  Tables names = tables;
  const auto report = [&](Table table, const Measure& measure, std::size_t first) {
    const std::vector<Slot> slots = SlotsOf(table, names);
    measure.Report(std::span(slots).subspan(first), yields[static_cast<std::size_t>(table)]);
  };
  // The regressions of links stand one behind the other, each with its bias.
  constexpr std::size_t kLink = linking::PairFeatures::kCount + 1;
  report(Table::kBeads, measures.beads, 0);
  report(Table::kRelatedness, measures.relatedness, 0);
  report(Table::kLinks, measures.alone, 0);
  report(Table::kLinks, measures.link, kLink);
  report(Table::kCorroboration, measures.corroboration, 0);
  report(Table::kOnly, measures.one_sided, 0);
  report(Table::kExtra, measures.words, 0);
  constexpr std::size_t kPartial = 2;  // Behind the two numbers of shared claims.
  report(Table::kLabels, measures.shared, 0);
  report(Table::kLabels, measures.partial, kPartial);
  // Those of articles that were written apart weigh the same features.
  constexpr std::size_t kNegated = claims::ReversedFeatures::kCount + 1;
  report(Table::kOpposites, measures.opposites[0], 0);
  report(Table::kOpposites, measures.opposites[1], kNegated);
  return yields;
}

std::vector<std::string> FindOutdated(const Weights::Content& content, const Encoder& encoder,
                                      const std::vector<GoldGroup>& groups) {
  std::vector<std::string> outdated;
  const Yields yields = MeasureYields(encoder, content.tables, groups);
  for (const Table table : kTables) {
    const Provenance& provenance = content.of(table);
    if (provenance.by == kByHand) continue;
    const std::string name(NameOf(table));
    if (provenance.model != encoder.hash()) {
      outdated.push_back(name + ": learned with the model " + provenance.model +
                         "; the one in use is " + encoder.hash());
    }
    for (const auto& [feature, now] : yields[static_cast<std::size_t>(table)]) {
      const auto then = provenance.yields.find(feature);
      if (then == provenance.yields.end()) {
        outdated.push_back(name + ": nothing says what " + feature + " was when it was learned");
        continue;
      }
      const double bound = kChange * then->second.rms;
      if (std::abs(now.mean - then->second.mean) > bound ||
          std::abs(now.rms - then->second.rms) > bound) {
        outdated.push_back(name + ": " + feature + " was " + Describe(then->second) +
                           " when its weight was learned; it is " + Describe(now));
      }
    }
  }
  return outdated;
}

}  // namespace synoptic::weights
