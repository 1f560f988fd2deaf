#include "align/matching/free_order.hpp"

#include <algorithm>
#include <map>

#include "align/groups.hpp"

namespace synoptic::matching {
namespace {

// The evidence of a link is that of its pairs, each counting by its probability.
void Accumulate(const PairFeatures& cell, float a_in_b, float b_in_a, float weight,
                Evidence& evidence) {
  evidence.sentence += weight * cell.sentence;
  evidence.tokens += weight * cell.rare_tokens;
  evidence.a_in_b += weight * a_in_b;
  evidence.b_in_a += weight * b_in_a;
  evidence.mentions += weight * cell.identical;
}

void Divide(float total, Evidence& evidence) {
  for (float* part : {&evidence.sentence, &evidence.tokens, &evidence.a_in_b, &evidence.b_in_a,
                      &evidence.mentions}) {
    *part /= total;
  }
}

}  // namespace

std::vector<Link> LinkFreely(const Matrix& probability, const FeatureTable& table,
                             double min_probability, std::size_t a, std::size_t b) {
  const std::size_t n = probability.rows;
  const std::size_t m = probability.cols;
  struct Pair {
    std::size_t i;
    std::size_t j;
  };
  std::vector<Pair> pairs;
  Groups groups(n + m);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      if (static_cast<double>(probability.row(i)[j]) < min_probability) continue;
      pairs.push_back({i, j});
      groups.Join(i, n + j);
    }
  }

  std::map<std::size_t, Link> links;  // By representative, which is the first unit of a.
  std::map<std::size_t, float> totals;
  for (const auto& [i, j] : pairs) {
    const std::size_t group = groups.Find(i);
    Link& link = links[group];
    link.a_units.push_back(i);
    link.b_units.push_back(j);
    const float weight = probability.row(i)[j];
    link.probability = std::max(link.probability, static_cast<double>(weight));
    Accumulate(table.at(i, j), table.coverage.a_in_b.row(i)[j], table.coverage.b_in_a.row(i)[j],
               weight, link.evidence);
    totals[group] += weight;
  }
  std::vector<Link> sorted;
  for (auto& [group, link] : links) {
    link.a = a;
    link.b = b;
    for (std::vector<std::size_t>* units : {&link.a_units, &link.b_units}) {
      std::sort(units->begin(), units->end());
      units->erase(std::unique(units->begin(), units->end()), units->end());
    }
    Divide(totals[group], link.evidence);
    sorted.push_back(std::move(link));
  }
  return sorted;
}

}  // namespace synoptic::matching
