#include "align/corpus/pairing/candidates.hpp"

#include <algorithm>
#include <utility>

#include "align/corpus/pairing/closeness.hpp"
#include "align/corpus/pairing/collection.hpp"
#include "align/corpus/pairing/hubness.hpp"
#include "align/corpus/pairing/shared_keys.hpp"

namespace synoptic::corpus {
namespace {

using Indices = std::vector<std::pair<std::size_t, std::size_t>>;

std::size_t DimensionOf(std::span<const Signature> signatures) {
  std::size_t dimension = 0;
  for (const Signature& signature : signatures)
    dimension = std::max(dimension, signature.vectors.cols);
  return dimension;
}

// Half of the work is to measure hubness, half to compare by it.
std::function<void(double)> Half(const std::function<void(double)>& progress, double begin) {
  if (!progress) return {};
  return [&progress, begin](double share) { progress(begin + share / 2); };
}

std::vector<Candidate> Judge(Indices indices, std::span<const Signature> x,
                             std::span<const Signature> y, const Collection& a, const Collection& b,
                             const SharedKeys& keys, std::size_t keys_of_b) {
  std::ranges::sort(indices);
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  std::vector<Candidate> candidates;
  for (const auto& [i, j] : indices) {
    Candidate& candidate = candidates.emplace_back(Candidate{.a = i, .b = j});
    candidate.is_compared = a.RowsOf(i) > 0 && b.RowsOf(j) > 0;
    if (candidate.is_compared) candidate.closeness = static_cast<double>(Closeness(a, i, b, j));
    candidate.is_across_languages = x[i].lang != y[j].lang;
    candidate.shared = keys.Between(i, keys_of_b + j);
  }
  return candidates;
}

}  // namespace

std::vector<Candidate> FindCandidates(std::span<Signature> a, std::span<Signature> b,
                                      std::size_t most, std::size_t threads,
                                      const std::function<void(double)>& progress) {
  const std::size_t dimension = std::max(DimensionOf(a), DimensionOf(b));
  Collection x = Gather(a, dimension);
  Collection y = Gather(b, dimension);
  const SharedKeys keys(a, b);
  MeasureHubness(x, y, threads, Half(progress, 0));
  const Closest closest = FindClosest(x, y, most, threads, Half(progress, 0.5));
  Indices indices;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (const std::size_t j : closest.a[i]) indices.emplace_back(i, j);
    for (const std::size_t j : keys.Nearest(i, a.size(), a.size() + b.size(), most)) {
      indices.emplace_back(i, j - a.size());
    }
  }
  for (std::size_t j = 0; j < b.size(); ++j) {
    for (const std::size_t i : closest.b[j]) indices.emplace_back(i, j);
    for (const std::size_t i : keys.Nearest(a.size() + j, 0, a.size(), most)) {
      indices.emplace_back(i, j);
    }
  }
  return Judge(std::move(indices), a, b, x, y, keys, a.size());
}

std::vector<Candidate> FindCandidates(std::span<Signature> one, std::size_t most,
                                      std::size_t threads,
                                      const std::function<void(double)>& progress) {
  Collection collection = Gather(one, DimensionOf(one));
  const SharedKeys keys(one, {});
  MeasureHubness(collection, threads, Half(progress, 0));
  const auto closest = FindClosest(collection, most, threads, Half(progress, 0.5));
  Indices indices;
  const auto add = [&](std::size_t i, std::size_t j) {
    indices.emplace_back(std::min(i, j), std::max(i, j));
  };
  for (std::size_t i = 0; i < one.size(); ++i) {
    for (const std::size_t j : closest[i]) add(i, j);
    for (const std::size_t j : keys.Nearest(i, 0, one.size(), most)) add(i, j);
  }
  return Judge(std::move(indices), one, one, collection, collection, keys, 0);
}

}  // namespace synoptic::corpus
