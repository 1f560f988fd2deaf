#include "align/linking/free/features.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>
#include <utility>
#include <variant>

#include "align/linking/free/mention_evidence.hpp"
#include "align/linking/matrices.hpp"

namespace synoptic::linking {
namespace {

using BestTwo = FeatureTable::BestTwo;
using Leads = FeatureTable::Leads;

constexpr std::size_t kLeadUnits = 3;  // News tells the most important first, and twice.

void Add(float value, bool is_first, BestTwo& best) {
  if (is_first || value > best.first) {
    best = {value, is_first ? value : best.first};
  } else {
    best.second = std::max(best.second, value);
  }
}

Leads FindLeads(const Matrix& matrix) {
  Leads leads{std::vector<BestTwo>(matrix.rows), std::vector<BestTwo>(matrix.cols)};
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) {
      const float value = matrix.row(i)[j];
      if (j == 1) leads.rows[i].second = std::min(value, leads.rows[i].first);
      if (i == 1) leads.columns[j].second = std::min(value, leads.columns[j].first);
      Add(value, j == 0, leads.rows[i]);
      Add(value, i == 0, leads.columns[j]);
    }
  }
  return leads;
}

Matrix MeanOf(Matrix x, const Matrix& y) {
  for (std::size_t c = 0; c < x.values.size(); ++c) x.values[c] = (x.values[c] + y.values[c]) / 2;
  return x;
}

// How far a number exceeds the best of the others in its row and in its column, the lesser first; 0
// where there is no other.
std::pair<float, float> LeadOf(float value, const BestTwo& row, const BestTwo& column) {
  const auto over = [&](const BestTwo& best) {
    return value - (value >= best.first ? best.second : best.first);
  };
  return std::minmax({over(row), over(column)});
}

float Position(std::size_t i, std::size_t n) {
  return n > 1 ? static_cast<float>(i) / static_cast<float>(n - 1) : 0.5F;
}

// Tokens outside of figures, and of names that tell by themselves or stand in both articles: what
// is said of them.
std::vector<std::uint8_t> FindContent(const ComparedArticle& article,
                                      const MentionIndex::Side& mentions) {
  const Encoding& encoding = article.counted.encoding;
  std::vector<std::uint8_t> is_content(encoding.tokens.size(), 1);
  const std::vector<TokenRange> ranges = TokensOfUnits(encoding);
  for (std::size_t u = 0; u < article.units.size(); ++u) {
    const std::vector<Mention>& of_unit = article.units[u].mentions;
    for (std::size_t k = 0; k < of_unit.size(); ++k) {
      const Mention& mention = of_unit[k];
      if (mention.type == MentionType::kQuotation) continue;
      const bool is_vague_name = mention.type == MentionType::kName &&
                                 mention.telling < kTellingName &&
                                 mentions.matches[mentions.of_mention[u][k]].empty();
      if (is_vague_name) continue;
      for (std::size_t t = ranges[u].begin; t < ranges[u].end; ++t) {
        const Span token = encoding.tokens[t].span;
        if (mention.span.begin <= token.begin && token.end <= mention.span.end) is_content[t] = 0;
      }
    }
  }
  return is_content;
}

FeatureTable::Shape ShapeOf(const ComparedArticle& article) {
  FeatureTable::Shape shape{{}, article.has_headline};
  for (const TokenRange range : TokensOfUnits(article.counted.encoding)) {
    shape.log_lengths.push_back(
        std::log(static_cast<float>(std::max<std::size_t>(range.size(), 1))));
  }
  return shape;
}

// What counts as close for one pair of articles is far for another. Few sentences say little of
// that, and those that are unrelated to each other would make any match a good one; so to those
// that are there we add some of a pair of close articles.
float Closeness(const FeatureTable& table, const ImaginedThresholds& imagined) {
  std::vector<float> rows(table.rows);
  std::vector<float> columns(table.cols);
  for (std::size_t i = 0; i < table.rows; ++i) {
    for (std::size_t j = 0; j < table.cols; ++j) {
      const float tokens = table.Tokens(i, j);
      rows[i] = std::max(rows[i], tokens);
      columns[j] = std::max(columns[j], tokens);
    }
  }
  float sum = imagined.units * imagined.units_closeness;
  for (const float best : rows) sum += best;
  for (const float best : columns) sum += best;
  return sum / (static_cast<float>(table.rows + table.cols) + imagined.units);
}

}  // namespace

std::array<float, PairFeatures::kCount> PairFeatures::AsArray() const {
  std::array<float, kCount> array{};
  for (std::size_t k = 0; k < kCount; ++k) {
    array[k] = this->*std::get<float PairFeatures::*>(kFields[k].member);
  }
  return array;
}

float FeatureTable::Tokens(std::size_t i, std::size_t j) const {
  return (words.a_in_b.row(i)[j] + words.b_in_a.row(i)[j]) / 2;
}

std::vector<PairFeatures> FeatureTable::Row(std::size_t i) const {
  const MentionWeigher weigher(*mentions);
  const bool takes_whole_units = words.clauses_excess.values.empty();
  std::vector<PairFeatures> row(cols);
  for (std::size_t j = 0; j < cols; ++j) {
    PairFeatures& cell = row[j];
    const auto of = [&](const Matrix& matrix) { return matrix.row(i)[j]; };
    cell.distance = std::abs(Position(i, rows) - Position(j, cols));
    cell.cosine = of(sentence);
    std::tie(cell.excess_lesser, cell.excess_greater) =
        std::minmax({of(words.a_excess), of(words.b_excess)});
    cell.excess = (cell.excess_lesser + cell.excess_greater) / 2;
    cell.clauses_content_excess = of(words.clauses_content_excess);
    cell.clause_contained = of(words.clause_contained);
    cell.clause_lead_lesser = of(words.clause_lead_lesser);
    cell.clause_lead_greater = of(words.clause_lead_greater);
    cell.ratio_sum = of(words.ratio_sum);
    cell.ratio_sum_lesser = of(words.ratio_sum_lesser);
    cell.content_ratio = of(words.content_ratio);
    cell.ratio_gain = of(words.ratio_gain);
    std::tie(cell.ratio_lesser, cell.ratio_greater) =
        std::minmax({of(words.a_ratio), of(words.b_ratio)});
    cell.ratio = (cell.ratio_lesser + cell.ratio_greater) / 2;
    cell.clauses_excess = takes_whole_units ? cell.excess : of(words.clauses_excess);
    cell.clauses_gain = of(takes_whole_units ? words.gain : words.clauses_gain);
    cell.clauses_ratio_sum = of(takes_whole_units ? words.ratio_sum : words.clauses_ratio_sum);
    cell.clauses_ratio = takes_whole_units ? cell.ratio : of(words.clauses_ratio);
    cell.clauses_ratio_lesser =
        takes_whole_units ? cell.ratio_lesser : of(words.clauses_ratio_lesser);
    std::tie(cell.gain_lead_lesser, cell.gain_lead_greater) =
        LeadOf(of(words.gain), gain.rows[i], gain.columns[j]);
    std::tie(cell.clauses_lead_lesser, cell.clauses_lead_greater) =
        LeadOf(cell.clauses_excess, clauses_excess.rows[i], clauses_excess.columns[j]);
    std::tie(cell.ratio_lead_lesser, cell.ratio_lead_greater) =
        LeadOf(cell.ratio_sum, ratio_sum.rows[i], ratio_sum.columns[j]);
    const MentionEvidence both = weigher.Weigh(i, j);
    cell.values = both.values;
    cell.values_most = both.values_most;
    cell.values_alone = both.values_alone;
    cell.values_count = both.values_count;
    cell.names = both.names;
    cell.names_most = both.names_most;
    cell.names_alone = both.names_alone;
    cell.values_unmatched = both.values_unmatched;
    cell.values_differ = both.values_differ;
    cell.names_unmatched = both.names_unmatched;
    cell.values_elsewhere = both.values_elsewhere;
    cell.names_elsewhere = both.names_elsewhere;
    cell.length = std::min(a.log_lengths[i], b.log_lengths[j]);
    cell.length_difference = std::abs(a.log_lengths[i] - b.log_lengths[j]);
    const bool is_headline = (a.has_headline && i == 0) || (b.has_headline && j == 0);
    cell.headline = is_headline ? 1.0F : 0.0F;
    cell.both_lead = i < kLeadUnits && j < kLeadUnits ? 1.0F : 0.0F;
    cell.closeness = closeness;
    cell.relatedness = relatedness;
  }
  return row;
}

void FeatureTable::LeaveEvidenceOfLinks() {
  WordEvidence left;
  left.a_in_b = std::move(words.a_in_b);
  left.b_in_a = std::move(words.b_in_a);
  words = std::move(left);
  scaled = {};
}

FeatureTable ComputeFeatures(const ComparedArticle& a, const ComparedArticle& b,
                             const WordSimilarity& similarity, const MentionIndex& mentions,
                             const Thresholds& thresholds, bool for_relatedness) {
  const Encoding& a_code = a.counted.encoding;
  const Encoding& b_code = b.counted.encoding;
  FeatureTable table;
  table.rows = a_code.unit_vectors.rows;
  table.cols = b_code.unit_vectors.rows;
  table.mentions = &mentions;
  if (table.rows == 0 || table.cols == 0) return table;
  const TypeWeights rarity = RarityWeights(a.counted, b.counted, similarity, thresholds.tokens);
  table.words = WeighWords({a_code, rarity.a, a.clauses, FindContent(a, mentions.a())},
                           {b_code, rarity.b, b.clauses, FindContent(b, mentions.b())}, similarity,
                           for_relatedness);
  table.clauses_excess = FindLeads(table.words.clauses_excess.values.empty()
                                       ? MeanOf(table.words.a_excess, table.words.b_excess)
                                       : table.words.clauses_excess);
  table.sentence = DotProducts(a_code.unit_vectors, b_code.unit_vectors);
  table.scaled = table.sentence;
  for (std::size_t i = 0; i < table.rows; ++i) {
    for (std::size_t j = 0; j < table.cols; ++j) {
      float& cell = table.scaled.row(i)[j];
      cell = 2 * cell - a_code.hubness[i] - b_code.hubness[j];
    }
  }
  table.closeness = Closeness(table, thresholds.imagined);
  table.gain = FindLeads(table.words.gain);
  table.ratio_sum = FindLeads(table.words.ratio_sum);
  table.a = ShapeOf(a);
  table.b = ShapeOf(b);
  return table;
}

}  // namespace synoptic::linking
