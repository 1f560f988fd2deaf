#include "align/linking/free/free_order.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>

#include "align/linking/free/judged_pairs.hpp"

namespace synoptic::linking {
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

bool IsPartOf(const Link& link, const Link& other) {
  return std::ranges::includes(other.a_units, link.a_units) &&
         std::ranges::includes(other.b_units, link.b_units);
}

// A link that grew late may have taken in all of one that was there before.
void DropParts(std::vector<Link>& links) {
  for (std::size_t l = links.size(); l-- > 0;) {
    const bool is_part = std::ranges::any_of(
        links, [&](const Link& other) { return &other != &links[l] && IsPartOf(links[l], other); });
    if (is_part) links.erase(links.begin() + static_cast<std::ptrdiff_t>(l));
  }
}

// A link shows all of its pairs, so its probability is the mean of theirs: the share of them that
// is to be expected right. Its evidence is that of all of them, each counting by its probability.
void Judge(const Matrix& probability, const FeatureTable& table, Link& link) {
  Evidence sum;
  float total = 0;
  for (const std::size_t i : link.a_units) {
    for (const std::size_t j : link.b_units) {
      const float weight = probability.row(i)[j];
      total += weight;
      sum.sentence += weight * table.sentence.row(i)[j];
      sum.tokens += weight * table.Tokens(i, j);
      sum.a_in_b += weight * table.words.a_in_b.row(i)[j];
      sum.b_in_a += weight * table.words.b_in_a.row(i)[j];
    }
  }
  const auto pairs = static_cast<double>(link.a_units.size() * link.b_units.size());
  link.probability = static_cast<double>(total) / pairs;
  const auto at = [&](std::size_t i, std::size_t j) {
    return i < probability.rows && j < probability.cols ? probability.row(i)[j] : 0;
  };
  const std::size_t before_a = link.a_units.front() - 1;  // Out of range before the first.
  const std::size_t before_b = link.b_units.front() - 1;
  const auto mean = [&](float part, float least) {
    return total > 0 ? std::clamp(part / total, least, 1.0F) : 0;  // Rounding may pass a bound.
  };
  link.evidence = {
      mean(sum.sentence, -1),
      mean(sum.tokens, 0),
      mean(sum.a_in_b, 0),
      mean(sum.b_in_a, 0),
      0,
      std::max(at(before_a, before_b), at(link.a_units.back() + 1, link.b_units.back() + 1)),
      {}};
}

}  // namespace

std::vector<Link> LinkFreely(const Matrix& probability, const FeatureTable& table,
                             double min_probability, std::size_t a, std::size_t b,
                             const JudgedLinks& judged) {
  std::optional<Matrix> without_judged;
  if (!judged.empty()) LeaveOutJudged(judged, without_judged.emplace(probability));
  const Matrix& open = without_judged ? *without_judged : probability;
  const auto is_pair = [&](std::size_t i, std::size_t j) {
    return static_cast<double>(open.row(i)[j]) >= min_probability;
  };
  const auto fits = [&](const Link& link, std::size_t i, std::size_t j) {
    return (Contains(link.a_units, i) || Contains(link.b_units, j)) &&
           std::ranges::all_of(link.a_units, [&](std::size_t k) { return is_pair(k, j); }) &&
           std::ranges::all_of(link.b_units, [&](std::size_t k) { return is_pair(i, k); });
  };
  // The most probable pairs first: they decide what the others may join.
  std::vector<Link> links;
  for (const Pair pair : SortedPairs(open, min_probability)) {
    const auto joined =
        std::ranges::find_if(links, [&](const Link& link) { return fits(link, pair.i, pair.j); });
    Link& link = joined == links.end() ? links.emplace_back() : *joined;
    Insert(pair.i, link.a_units);
    Insert(pair.j, link.b_units);
  }
  for (const JudgedLinks::Sides& right : judged.right) {
    Link& link = links.emplace_back();
    link.a_units = right.a;
    link.b_units = right.b;
    link.judged = true;
  }
  DropParts(links);
  for (Link& link : links) {
    link.a = a;
    link.b = b;
    Judge(probability, table, link);
  }
  std::ranges::sort(links, {},
                    [](const Link& link) { return std::tie(link.a_units, link.b_units); });
  return links;
}

}  // namespace synoptic::linking
