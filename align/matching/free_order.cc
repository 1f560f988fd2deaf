#include "align/matching/free_order.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace synoptic::matching {
namespace {

struct Pair {
  std::size_t i;
  std::size_t j;
};

std::vector<Pair> SortedPairs(const Matrix& probability, double min_probability) {
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < probability.rows; ++i) {
    for (std::size_t j = 0; j < probability.cols; ++j) {
      if (static_cast<double>(probability.row(i)[j]) >= min_probability) pairs.push_back({i, j});
    }
  }
  std::ranges::stable_sort(pairs, std::greater<>(),
                           [&](Pair pair) { return probability.row(pair.i)[pair.j]; });
  return pairs;
}

bool Contains(const std::vector<std::size_t>& sorted, std::size_t value) {
  return std::ranges::binary_search(sorted, value);
}

void Insert(std::size_t value, std::vector<std::size_t>& sorted) {
  const auto place = std::ranges::lower_bound(sorted, value);
  if (place == sorted.end() || *place != value) sorted.insert(place, value);
}

// The evidence of a link is that of its pairs, each counting by its probability.
Evidence CollectEvidence(const Link& link, const Matrix& probability, const FeatureTable& table) {
  Evidence sum;
  float total = 0;
  for (const std::size_t i : link.a_units) {
    for (const std::size_t j : link.b_units) {
      const float weight = probability.row(i)[j];
      const PairFeatures& cell = table.at(i, j);
      total += weight;
      sum.sentence += weight * cell.sentence;
      sum.tokens += weight * cell.rare_tokens;
      sum.a_in_b += weight * table.coverage.a_in_b.row(i)[j];
      sum.b_in_a += weight * table.coverage.b_in_a.row(i)[j];
      sum.mentions += weight * cell.identical;
    }
  }
  for (float* part : {&sum.sentence, &sum.tokens, &sum.a_in_b, &sum.b_in_a, &sum.mentions}) {
    *part = total > 0 ? *part / total : 0;
  }
  return sum;
}

}  // namespace

std::vector<Link> LinkFreely(const Matrix& probability, const FeatureTable& table,
                             double min_probability, std::size_t a, std::size_t b) {
  const auto is_pair = [&](std::size_t i, std::size_t j) {
    return static_cast<double>(probability.row(i)[j]) >= min_probability;
  };
  const auto fits = [&](const Link& link, std::size_t i, std::size_t j) {
    return (Contains(link.a_units, i) || Contains(link.b_units, j)) &&
           std::ranges::all_of(link.a_units, [&](std::size_t k) { return is_pair(k, j); }) &&
           std::ranges::all_of(link.b_units, [&](std::size_t k) { return is_pair(i, k); });
  };
  // The most probable pairs first: they decide what the others may join.
  std::vector<Link> links;
  for (const auto& [i, j] : SortedPairs(probability, min_probability)) {
    const auto joined =
        std::ranges::find_if(links, [&](const Link& link) { return fits(link, i, j); });
    Link& link = joined == links.end() ? links.emplace_back() : *joined;
    Insert(i, link.a_units);
    Insert(j, link.b_units);
    link.probability = std::max(link.probability, static_cast<double>(probability.row(i)[j]));
  }
  for (Link& link : links) {
    link.a = a;
    link.b = b;
    link.evidence = CollectEvidence(link, probability, table);
  }
  std::ranges::sort(links, {},
                    [](const Link& link) { return std::tie(link.a_units, link.b_units); });
  return links;
}

}  // namespace synoptic::matching
