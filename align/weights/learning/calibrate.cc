#include "synoptic/calibrate.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "align/linking/order.hpp"
#include "align/weights/content.hpp"
#include "align/weights/digest.hpp"
#include "align/weights/learning/bead_learning.hpp"
#include "align/weights/learning/corroboration_learning.hpp"
#include "align/weights/learning/extra_learning.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "align/weights/learning/link_learning.hpp"
#include "align/weights/learning/yields.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

using weights::ArticlePair;
using weights::BeadExample;
using weights::GoldGroup;
using weights::Table;

template <typename Value>
std::vector<const Value*> PointersTo(const std::vector<Value>& values) {
  std::vector<const Value*> pointers;
  for (const Value& value : values) pointers.push_back(&value);
  return pointers;
}

// The links of two articles, and a bead for each sentence without one: whether it has no
// counterpart, perhaps has one, or makes no claim.
std::vector<weights::GoldBead> BeadsOf(const Gold& gold) {
  std::vector<weights::GoldBead> beads;
  std::set<std::pair<std::size_t, std::size_t>> linked;
  const auto mark = [&](const Gold::Side& side) {
    for (const std::size_t sentence : side.sentences) linked.emplace(side.article, sentence);
  };
  for (const Gold::Link& link : gold.links) {
    beads.emplace_back(link.a.sentences, link.b.sentences);
    if (link.a.article > link.b.article) std::swap(beads.back().first, beads.back().second);
    mark(link.a);
    mark(link.b);
  }
  for (std::size_t article = 0; article < gold.articles.size(); ++article) {
    for (std::size_t i = 0; i < gold.articles[article].sentences.size(); ++i) {
      if (linked.contains({article, i})) continue;
      auto& bead = beads.emplace_back();
      (article == 0 ? bead.first : bead.second) = {i};
    }
  }
  std::ranges::sort(beads);
  return beads;
}

// Of golds of two articles in order.
std::vector<BeadExample> BeadExamplesOf(const Encoder& encoder,
                                        const std::vector<GoldGroup>& groups,
                                        const weights::Tables& tables) {
  std::vector<BeadExample> examples;
  for (const GoldGroup& group : groups) {
    if (group.sides.size() != 2) continue;
    linking::WordKeys keys;
    std::vector<linking::WordTypes> wordings;
    for (const weights::GoldSide& side : group.sides) {
      wordings.push_back(weights::WordingOf(encoder, side.article, side.units, keys));
    }
    const Order order = linking::DecideOrder(wordings[0].unit_vectors(), wordings[1].unit_vectors(),
                                             tables.linking.order);
    if (order != Order::kMonotone) continue;
    examples.push_back(weights::MakeBeadExample(wordings[0], wordings[1], BeadsOf(group.gold)));
    examples.back().name = examples.back().set = group.set;
  }
  return examples;
}

class Calibration {
 public:
  Calibration(const Encoder& encoder, const std::vector<GoldGroup>& groups, weights::Source source,
              const CalibrateOptions& options)
      : encoder_(encoder),
        groups_(groups),
        source_(std::move(source)),
        content_(options.base.content()) {
    content_.name = options.name;
  }

  // Each after what it depends on.
  Weights::Content Run() && {
    LearnBeads();
    LearnLinks();
    LearnCorroboration();
    PromiseNothing();
    LearnExtra();
    weights::Yields yields = MeasureYields(encoder_, content_.tables, groups_);
    // What is not learned keeps its weights, but is measured where it is used now.
    for (const Table table : weights::kTables) {
      const auto& here = yields[static_cast<std::size_t>(table)];
      if (!here.empty()) content_.of(table).yields = here;
    }
    for (const Table table : learned_) {
      content_.of(table) = {"synoptic calibrate",
                            encoder_.hash(),
                            {source_},
                            std::move(yields[static_cast<std::size_t>(table)])};
    }
    content_.hash = HashOf(content_.tables);
    return std::move(content_);
  }

 private:
  void LearnBeads() {
    const auto examples = BeadExamplesOf(encoder_, groups_, content_.tables);
    if (examples.empty()) return;
    content_.tables.beads = weights::LearnBeads(PointersTo(examples), content_.tables.beads);
    learned_.push_back(Table::kBeads);
  }

  void LearnLinks() {
    std::vector<weights::LinkExample> examples;
    for (const GoldGroup& group : groups_) {
      for (const ArticlePair& pair : PairsOf(group)) {
        examples.push_back(MakeLinkExample(JudgePair(encoder_, pair, content_.tables), pair,
                                           {group.set}, {weights::kWeightOfGold, 1}));
      }
    }
    content_.tables.links = weights::LearnLinks(PointersTo(examples), content_.tables.links);
    learned_.push_back(Table::kLinks);
  }

  void LearnCorroboration() {
    std::vector<weights::JudgedGroup> judged;
    for (const GoldGroup& group : groups_) {
      if (group.sides.size() < 3) continue;
      judged.push_back(JudgeGroup(encoder_, content_.tables, group.sides.size(), PairsOf(group),
                                  weights::kWeightOfGold));
    }
    if (judged.empty()) return;
    content_.tables.corroboration =
        weights::LearnCorroboration(PointersTo(judged), content_.tables.corroboration);
    learned_.push_back(Table::kCorroboration);
  }

  // How sure one-sided claims are was learned from what other weights leave unlinked.
  void PromiseNothing() {
    content_.tables.only_risk = {};
    learned_.push_back(Table::kOnly);
  }

  void LearnExtra() {
    claims::ExtraWeights& extra = content_.tables.extra;
    std::vector<weights::ExtraExample> examples;
    const auto add = [&](std::vector<weights::MarkedText> texts) {
      for (weights::MarkedText& text : texts) {
        examples.push_back(MakeExtraExample(encoder_, std::move(text), extra.least_mutual,
                                            content_.tables.levels));
      }
    };
    add(weights::PlantInGolds(groups_));
    add(weights::MarkedGolds(groups_));
    std::vector<weights::JudgedClaim> claims;
    for (const GoldGroup& group : groups_)
      std::ranges::move(ClaimsOf(encoder_, group, content_.tables.levels),
                        std::back_inserter(claims));
    if (examples.empty() && claims.empty()) return;
    if (!examples.empty()) extra = weights::LearnWords(PointersTo(examples), extra, extra);
    extra = weights::LearnPartial(AmountsOf(PointersTo(claims), extra), {}, extra);
    learned_.push_back(Table::kExtra);
  }

  const Encoder& encoder_;
  const std::vector<GoldGroup>& groups_;
  const weights::Source source_;
  Weights::Content content_;
  std::vector<Table> learned_;
};

}  // namespace

Weights Calibrate(const Encoder& encoder, std::span<const std::filesystem::path> golds,
                  const CalibrateOptions& options) {
  if (golds.empty()) {
    throw Error(ErrorCode::kInvalidArgument, "calibrating needs gold files, found none");
  }
  std::vector<GoldGroup> groups;
  for (const std::filesystem::path& gold : golds) groups.push_back(weights::ReadGroup(gold));
  weights::Source source{std::to_string(golds.size()) + " gold files", "of the user",
                         weights::DigestOf(golds)};
  return Weights(std::make_shared<const Weights::Content>(
      Calibration(encoder, groups, std::move(source), options).Run()));
}

}  // namespace synoptic
