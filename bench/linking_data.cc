#include "bench/linking_data.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "align/linking/order.hpp"
#include "align/linking/ordered/rough_order.hpp"
#include "align/weights/learning/bead_examples.hpp"
#include "align/weights/learning/coordinate_search.hpp"
#include "align/weights/learning/folds.hpp"
#include "bench/comparable.hpp"
#include "bench/link_data.hpp"
#include "bench/part_examples.hpp"

namespace synoptic::bench {
namespace {

namespace fs = std::filesystem;
using weights::ArticlePair;
using weights::GoldGroup;
using weights::GoldSide;
using weights::Truth;

double MeanOf(const std::vector<double>& values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Of the cells of an example.
struct Loss {
  double sum = 0;
  double linked = 0;

  void Add(const weights::LinkExample& example, const Matrix& probability) {
    constexpr double kLeast = 1e-6;
    for (std::size_t c = 0; c < example.truth.size(); ++c) {
      if (example.truth[c] == Truth::kOpen) continue;
      const bool is_linked = example.truth[c] == Truth::kLinked;
      const auto p = static_cast<double>(probability.values[c]);
      sum -= example.weight.link * std::log(std::max(is_linked ? p : 1 - p, kLeast));
      linked += is_linked ? example.weight.link : 0;
    }
  }
};

}  // namespace

std::vector<OrderExample> ReadOrderExamples(const Model& model, const DataFolders& folders,
                                            const std::vector<GoldGroup>& golds) {
  using Kind = OrderExample::Kind;
  std::vector<OrderExample> examples;
  const auto add_sides = [&](Kind kind, const Article& a, const std::vector<Unit>& a_units,
                             const Article& b, const std::vector<Unit>& b_units) {
    linking::WordKeys keys;
    linking::WordTypes x = weights::WordingOf(model, a, a_units, keys);
    linking::WordTypes y = weights::WordingOf(model, b, b_units, keys);
    const bool is_in_order = kind == Kind::kDocuments || kind == Kind::kBooks;
    examples.push_back({kind, is_in_order, std::move(x), std::move(y)});
  };
  for (const Document& document : ReadDocuments(folders)) {
    const std::string name = document.beads.filename().string();
    const bool is_book = !name.starts_with("long") && !name.starts_with("short");
    add_sides(is_book ? Kind::kBooks : Kind::kDocuments, document.a.article, document.a.units,
              document.b.article, document.b.units);
  }
  const auto add = [&](Kind kind, const ArticlePair& pair) {
    add_sides(kind, pair.a, pair.a_units, pair.b, pair.b_units);
  };
  for (const GoldGroup& group : golds) {
    for (const ArticlePair& pair : PairsOf(group)) add(Kind::kApart, pair);
    for (const GoldGroup& sibling : SiblingsOf(group)) {
      for (const ArticlePair& pair : PairsOf(sibling)) add(Kind::kApart, pair);
    }
  }
  constexpr std::array<std::pair<const char*, const char*>, 4> kLanguages = {
      {{"it", "id"}, {"en", "de"}, {"en", "zh"}, {"fr", "tr"}}};
  for (const auto& [a, b] : kLanguages) {
    for (const double dropped : {0.0, 0.4}) {
      ComparableOptions options;
      options.dropped = dropped;
      const auto file = [&](const std::string& lang) {
        return ParallelFile{folders.data / "pud" / ("pud." + lang + ".tsv"), lang};
      };
      for (const auto& group : MakeComparableGroups({file(a), file(b)}, options)) {
        add(Kind::kShuffled, group.front());
      }
    }
  }
  return examples;
}

double OrderObjective(const std::vector<OrderExample>& examples,
                      const std::vector<std::size_t>& members,
                      const linking::OrderThresholds& thresholds) {
  constexpr std::size_t kKinds = 4;
  std::array<std::vector<double>, kKinds> right;
  std::array<double, kKinds> weight{};
  for (const std::size_t member : members) {
    const OrderExample& example = examples[member];
    const Order order =
        linking::DecideOrder(example.a.unit_vectors(), example.b.unit_vectors(), thresholds);
    const Order rough = linking::DecideRoughOrder(example.a, example.b, thresholds);
    const auto kind = static_cast<std::size_t>(example.kind);
    for (const Order decided : {order, rough}) {
      right[kind].push_back((decided == Order::kMonotone) == example.is_in_order ? 1 : 0);
    }
    weight[kind] = example.is_in_order ? 1 : 2;
  }
  double sum = 0;
  for (std::size_t kind = 0; kind < kKinds; ++kind) sum += weight[kind] * MeanOf(right[kind]);
  return sum / std::accumulate(weight.begin(), weight.end(), 0.0);
}

double LinkObjective(const Model& model, const weights::Tables& tables, const fs::path& pud,
                     const std::vector<GoldGroup>& golds) {
  constexpr std::size_t kFolds = 5;
  LinkData data = ReadLinkData(model, tables, pud, golds);
  std::vector<weights::Origin> origins;
  for (const weights::LinkExample& example : data.links) origins.push_back(example.origin);
  const weights::Folds folds(origins, kFolds);
  Loss loss;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::set<std::string> left_out;
    for (const weights::Origin& origin : origins) {
      if (folds.Of(origin.set) == fold) left_out.insert(origin.set);
    }
    weights::Tables learned = tables;
    LearnLinkTables(Without(left_out, data), learned);
    for (std::size_t e = 0; e < data.links.size(); ++e) {
      weights::LinkExample& example = data.links[e];
      if (!left_out.contains(example.origin.set)) continue;
      example.relatedness = RelatednessLogOdds(data.relatedness[e].features, learned.relatedness);
      loss.Add(example, LinkProbability(example, learned.links));
    }
  }
  return -loss.sum / loss.linked;
}

namespace {

// What decides the order, and what makes a part, by what `judge(members, tables)` says of some
// examples of `count`: by all, and what comes of each fifth by what is found with the others.
template <typename Judge>
weights::Tables SearchAndReport(const char* prefix, double gain, std::size_t count,
                                const weights::Tables& tables, const Judge& judge) {
  constexpr std::size_t kFolds = 5;
  const auto search = [&](const auto& is_member) {
    std::vector<std::size_t> members;
    for (std::size_t k = 0; k < count; ++k) {
      if (is_member(k)) members.push_back(k);
    }
    return SearchThresholds({weights::Table::kLinking,
                             {prefix},
                             [&](const weights::Tables& tried) { return judge(members, tried); },
                             gain},
                            tables);
  };
  double held_out = 0;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<std::size_t> members;
    for (std::size_t k = fold; k < count; k += kFolds) members.push_back(k);
    held_out += judge(members, search([&](std::size_t k) { return k % kFolds != fold; })) / kFolds;
  }
  weights::Tables found = search([](std::size_t) { return true; });
  std::vector<std::size_t> all(count);
  std::iota(all.begin(), all.end(), 0);
  std::fprintf(stderr, "  %s %.4f, was %.4f; of examples left out %.4f\n", prefix,
               judge(all, found), judge(all, tables), held_out);
  return found;
}

}  // namespace

weights::Tables LearnLinking(const Model& model, const weights::Tables& tables,
                             const DataFolders& folders, const std::vector<GoldGroup>& golds) {
  constexpr double kGainOfLoss = 0.003;   // Of a loss of less than one half.
  constexpr double kGainOfShare = 0.005;  // Of decisions, and of what parts have in common.
  const std::vector<OrderExample> in_order = ReadOrderExamples(model, folders, golds);
  weights::Tables learned =
      SearchAndReport("order.", kGainOfShare, in_order.size(), tables,
                      [&](const std::vector<std::size_t>& members, const weights::Tables& tried) {
                        return OrderObjective(in_order, members, tried.linking.order);
                      });

  std::vector<PartExamples> groups;
  for (const GoldGroup& group : golds) groups.emplace_back(model, group, tables.linking.tokens);
  const auto overlap = [&](const std::vector<std::size_t>& members, const weights::Tables& tried) {
    std::vector<double> overlaps;
    for (const std::size_t g : members) {
      std::ranges::copy(groups[g].Overlaps(tried.linking.parts), std::back_inserter(overlaps));
    }
    return MeanOf(overlaps);
  };
  learned = SearchAndReport("parts.", kGainOfShare, groups.size(), learned, overlap);

  const auto links = [&](const weights::Tables& tried) {
    const double objective = LinkObjective(model, tried, folders.data / "pud", golds);
    std::fprintf(stderr, "  loss %.4f:", -objective);
    weights::Tables copy = tried;
    for (const weights::Slot& slot : SlotsOf(weights::Table::kLinking, copy)) {
      std::fprintf(stderr, " %s %g", slot.name.c_str(), NumberOf(slot));
    }
    std::fprintf(stderr, "\n");
    return objective;
  };
  return SearchThresholds(
      {weights::Table::kLinking, {"tokens.", "imagined.", "mentions."}, links, kGainOfLoss},
      learned);
}

}  // namespace synoptic::bench
