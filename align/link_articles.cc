// Every two articles are linked in the order that suits them. Where there are three or more, those
// in free order are judged twice: by themselves, and then in the light of the ways that lead from
// one to the other over a third (linking/corroboration.hpp). Links in order are taken as they are.

#include "align/link_articles.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "align/linking/corroboration.hpp"
#include "align/linking/free/features.hpp"
#include "align/linking/free/free_order.hpp"
#include "align/linking/free/judged_pairs.hpp"
#include "align/linking/free/link_model.hpp"
#include "align/linking/free/mention_index.hpp"
#include "align/linking/free/one_sided.hpp"
#include "align/linking/free/relatedness.hpp"
#include "align/linking/order.hpp"
#include "align/linking/ordered/anchors.hpp"
#include "align/linking/ordered/judged_beads.hpp"
#include "align/linking/ordered/monotone.hpp"
#include "align/linking/ordered/rough_order.hpp"
#include "align/pair_evidence.hpp"
#include "align/sections.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

using linking::MonotoneLinks;

// Longer articles are not judged; nor are those of so many sentences that were found to be in
// order, which nothing but a translation is.
constexpr std::size_t kMaxUnitsJudged = 500;
constexpr std::size_t kLeastUnitsInOrder = 50;
// Of a sentence or two, only their links can tell whether they belong together.
constexpr std::size_t kLeastUnitsToRefuse = 3;
// Pairs of units of all articles, whose evidence is kept until they are linked: a hundred bytes
// each.
constexpr std::size_t kMostCellsKept = 2'000'000;
// What articles that are not judged are taken for: whoever lays them side by side knows why.
constexpr float kNotJudged = linking::kMostLogOdds;
// In languages that the encoder does not know, articles that the caller has asked to be linked in
// order, as translations are, may show neither equal words nor lengths that bear this out: then no
// link is more probable than this but by figures and names of its own.
constexpr double kEvenOdds = 0.5;

void Raise(const std::vector<double>& by, std::vector<double>& values) {
  for (std::size_t u = 0; u < by.size(); ++u) values[u] = std::max(values[u], by[u]);
}

class Linker {
 public:
  Linker(const std::vector<Synopsis::Entry>& articles, const std::vector<Words>& split,
         linking::ComparedWords& words, const linking::GivenVectors& given,
         const std::vector<linking::Familiarity>& familiarity, const review::Judgements& judgements,
         const AlignOptions& options, const weights::Tables& tables, bool judges_relatedness,
         KeepPairs keep)
      : articles_(articles),
        words_(words),
        given_(given),
        familiarity_(familiarity),
        judgements_(judgements),
        options_(options),
        tables_(tables),
        evidence_(articles, split, words, given, tables.linking),
        judges_relatedness_(judges_relatedness),
        keep_(keep),
        testimony_(articles.size()) {}

  Linking Run() {
    const std::size_t n = articles_.size();
    for (const Synopsis::Entry& entry : articles_) {
      linking_.counterpart.emplace_back(entry.units.size());
      if (options_.only_risk) {
        one_sided_.emplace_back(entry.units.size(), linking::NothingFound());
      }
    }
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = a + 1; b < n; ++b) {
        const linking::MentionIndex mentions(articles_[a].units, articles_[b].units,
                                             tables_.linking.mentions);
        pairs_.push_back(
            {.a = a, .b = b, .order = ChooseOrder(a, b), .mentions = mentions, .in_order = {}});
      }
    }
    for (Pair& pair : pairs_) {
      Judge(pair);
      if (pair.is_refused) {
        pair.table.reset();
        if (n > 2) {
          testimony_.Set(pair.a, pair.b, linking::Candidates(UnitCount(pair.a)), UnitCount(pair.b));
        }
        continue;
      }
      if (pair.order == Order::kMonotone) pair.in_order = LinkInOrder(pair);
      if (n > 2) testimony_.Set(pair.a, pair.b, FindCandidates(pair), UnitCount(pair.b));
    }
    for (Pair& pair : pairs_) {
      if (pair.is_refused) {
        Keep(pair, Matrix(UnitCount(pair.a), UnitCount(pair.b)));
        continue;
      }
      if (pair.order == Order::kFree) linking_.order = Order::kFree;
      Add(pair, pair.order == Order::kFree ? LinkFreely(pair) : std::move(pair.in_order));
      pair.table.reset();
    }
    JudgeOneSided();
    return std::move(linking_);
  }

 private:
  struct Pair {
    std::size_t a;
    std::size_t b;
    Order order;
    linking::MentionIndex mentions;
    MonotoneLinks in_order;          ///< If they are in order.
    float relatedness = kNotJudged;  ///< Log odds.
    bool is_refused = false;         ///< Too little speaks for their being related.
    bool is_unproven = false;        ///< Nothing that is known speaks for their order.
    std::optional<linking::FeatureTable> table = {};  ///< Once they are compared, if it is kept.
  };

  // Whether two articles are related: of those that the caller lays side by side, or that are too
  // long to be linked in any other than their order, it is not asked. Vectors that the caller gives
  // know more than the words by which it is told, and those of languages that the encoder does not
  // know tell nothing.
  bool IsJudged(const Pair& pair) const {
    if (!judges_relatedness_ || given_.are_given()) return false;
    if (FamiliarityOf(pair.a, pair.b) < 1) return false;
    const bool is_long = std::max(UnitCount(pair.a), UnitCount(pair.b)) > kMaxUnitsJudged;
    if (options_.order == AlignOptions::Order::kMonotone || is_long) return false;
    const std::size_t shorter = std::min(UnitCount(pair.a), UnitCount(pair.b));
    if (pair.order == Order::kMonotone && shorter >= kLeastUnitsInOrder) return false;
    if (pair.order == Order::kMonotone && !articles_[pair.a].article.breaks.empty()) return false;
    return UnitCount(pair.a) > 0 && UnitCount(pair.b) > 0;
  }

  void Judge(Pair& pair) {
    if (!IsJudged(pair)) return;
    const auto level = [&](std::size_t article) {
      return LevelOf(tables_.levels, articles_[article].article.lang);
    };
    const linking::RelatednessFeatures features =
        FindRelatedness(TableOf(pair), level(pair.a), level(pair.b));
    pair.relatedness = RelatednessLogOdds(features, tables_.relatedness);
    const double probability = 1 / (1 + std::exp(-static_cast<double>(pair.relatedness)));
    const std::size_t shorter = std::min(UnitCount(pair.a), UnitCount(pair.b));
    pair.is_refused = shorter >= kLeastUnitsToRefuse && JudgedOf(pair).right.empty() &&
                      probability < static_cast<double>(tables_.relatedness.refused);
    linking_.relatedness.push_back({pair.a, pair.b, probability, pair.is_refused});
  }

  std::size_t UnitCount(std::size_t article) const { return articles_[article].units.size(); }

  linking::Familiarity FamiliarityOf(std::size_t a, std::size_t b) const {
    return std::min(familiarity_[a], familiarity_[b]);
  }

  Order ChooseOrder(std::size_t a, std::size_t b) {
    if (options_.order == AlignOptions::Order::kMonotone) return Order::kMonotone;
    if (options_.order == AlignOptions::Order::kAuto) {
      const bool is_long = std::max(UnitCount(a), UnitCount(b)) > kMaxUnits;
      const bool has_parts = !articles_[a].article.breaks.empty();
      if (is_long || has_parts) return Order::kMonotone;
      if (!linking::BeadsOfJudged(judgements_.Of(a, b), {}).has_all) return Order::kFree;
      if (FamiliarityOf(a, b) < 1) {
        return linking::DecideRoughOrder(evidence_.WordTypesOf(a), evidence_.WordTypesOf(b),
                                         tables_.linking.order, ListedOf(a, b));
      }
      return linking::DecideOrder(words_.encoding(a)->unit_vectors,
                                  words_.encoding(b)->unit_vectors, tables_.linking.order);
    }
    for (const std::size_t article : {a, b}) {
      RefuseIfLonger(articles_[article], kMaxUnits,
                     "split it first, or align it in monotone order");
    }
    return Order::kFree;
  }

  const linking::JudgedLinks& JudgedOf(const Pair& pair) const {
    return judgements_.Of(pair.a, pair.b);
  }

  MonotoneLinks LinkInOrder(Pair& pair) {
    const linking::WordTypes& a = evidence_.WordTypesOf(pair.a);
    const linking::WordTypes& b = evidence_.WordTypesOf(pair.b);
    const linking::Breaks breaks = PairBreaks(articles_[pair.a], articles_[pair.b]);
    const linking::JudgedBeads judged = linking::BeadsOfJudged(JudgedOf(pair), breaks);
    const linking::Comparison comparison = linking::Compare(
        a, b, FamiliarityOf(pair.a, pair.b), WithBeads(breaks, judged), ListedOf(pair.a, pair.b),
        linking::FindAnchors(MarksOf(pair.a), MarksOf(pair.b), a.characters, b.characters));
    const bool is_long = std::max(UnitCount(pair.a), UnitCount(pair.b)) > kMaxUnits;
    const bool is_told = options_.order == AlignOptions::Order::kMonotone && !is_long;
    pair.is_unproven = is_told && comparison.familiarity < 1 &&
                       linking::DecideRoughOrder(a, b, tables_.linking.order,
                                                 ListedOf(pair.a, pair.b)) == Order::kFree;
    return linking::LinkInOrder(
        a, b, comparison, options_.min_probability,
        linking::BlendWeights(tables_.beads, tables_.unfamiliar, comparison.familiarity), judged,
        keep_ == KeepPairs::kYes ? linking::PairsOfUnits::kAll : linking::PairsOfUnits::kLinked);
  }

  const std::vector<linking::Mark>& MarksOf(std::size_t article) {
    const auto known = marks_.find(article);
    if (known != marks_.end()) return known->second;
    return marks_.emplace(article, FindMarks(articles_[article])).first->second;
  }

  // What dictionaries say of the words of two articles.
  std::vector<linking::Translation> ListedOf(std::size_t a, std::size_t b) {
    std::vector<linking::Translation> listed;
    for (const linking::ListedPairs::Pair& pair : words_.Listed(a, b).all()) {
      listed.push_back({pair.a, pair.b, pair.similarity});
    }
    return listed;
  }

  // Stays until the next call: of many articles not all are kept, and one that was not is computed
  // again.
  linking::FeatureTable& TableOf(Pair& pair) {
    if (pair.table) {
      pair.table->relatedness = pair.relatedness;
      return *pair.table;
    }
    linking::FeatureTable table = evidence_.Compare(pair.a, pair.b, pair.mentions, IsJudged(pair));
    table.relatedness = pair.relatedness;
    if (!IsJudged(pair)) table.scaled = {};
    const std::size_t cells = table.rows * table.cols;
    std::optional<linking::FeatureTable>& place =
        cells_kept_ + cells <= kMostCellsKept ? pair.table : not_kept_;
    if (&place == &pair.table) cells_kept_ += cells;
    return place.emplace(std::move(table));
  }

  linking::Candidates FindCandidates(Pair& pair) {
    if (pair.order == Order::kMonotone) {
      return linking::FindCandidates(pair.in_order.links, UnitCount(pair.a));
    }
    Matrix probability = linking::LinkProbability(TableOf(pair), tables_.links);
    linking::HeedJudged(JudgedOf(pair), probability);
    return linking::FindCandidates(probability);
  }

  // For each unit of both articles, the largest probability that a pair of units gives it.
  MonotoneLinks LinkFreely(Pair& pair) {
    linking::FeatureTable& table = TableOf(pair);
    const Matrix logits = linking::LogitsAlone(table, tables_.links);
    if (!options_.only_risk) table.LeaveEvidenceOfLinks();
    Matrix probability = linking::LinkProbability(logits, table.relatedness, tables_.links);
    if (articles_.size() > 2) {
      probability = linking::Corroborate(
          probability,
          testimony_.Corroboration(pair.a, UnitCount(pair.a), pair.b, UnitCount(pair.b)),
          tables_.corroboration);
    }
    linking::HeedJudged(JudgedOf(pair), probability);
    if (options_.only_risk) {
      const linking::OneSidedPair found = linking::FindOneSided(table, probability);
      linking::KeepBest(found.a, one_sided_[pair.a]);
      linking::KeepBest(found.b, one_sided_[pair.b]);
    }
    MonotoneLinks result{
        linking::LinkFreely(probability, table, options_.min_probability, 0, 1, JudgedOf(pair)),
        std::vector<double>(probability.rows),
        std::vector<double>(probability.cols),
        {}};
    for (std::size_t i = 0; i < probability.rows; ++i) {
      for (std::size_t j = 0; j < probability.cols; ++j) {
        const auto p = static_cast<double>(probability.row(i)[j]);
        result.a_counterpart[i] = std::max(result.a_counterpart[i], p);
        result.b_counterpart[j] = std::max(result.b_counterpart[j], p);
      }
    }
    if (keep_ == KeepPairs::kYes) result.pairs = std::move(probability);
    return result;
  }

  void Keep(const Pair& pair, Matrix probability) {
    if (keep_ == KeepPairs::kNo) return;
    linking_.pairs.push_back({pair.a, pair.b, pair.order, std::move(probability)});
  }

  // A unit that stands beside refused articles alone has no counterpart there.
  void JudgeOneSided() {
    const float nothing = linking::NothingFound().best;
    for (const std::vector<linking::OneSidedFeatures>& article : one_sided_) {
      std::vector<float>& missed = linking_.missed.emplace_back();
      for (const linking::OneSidedFeatures& unit : article) {
        missed.push_back(unit.best > nothing ? MissedProbability(unit, tables_.one_sided) : 0);
      }
    }
    if (linking_.missed.empty()) return;
    for (const Pair& pair : pairs_) {
      if (pair.order == Order::kFree || pair.is_refused) continue;
      for (const std::size_t article : {pair.a, pair.b}) {
        std::ranges::fill(linking_.missed[article], 1.0F);
      }
    }
  }

  void Add(const Pair& pair, MonotoneLinks found) {
    for (Link& link : found.links) {
      link.a = pair.a;
      link.b = pair.b;
      link.evidence.mentions = pair.mentions.Compare(link.a_units, link.b_units).both();
      const bool is_alone = link.evidence.mentions <= 0 && !link.judged;
      if (pair.is_unproven && is_alone) link.probability = std::min(link.probability, kEvenOdds);
      linking_.links.push_back(std::move(link));
    }
    if (pair.is_unproven) {
      for (std::vector<double>* const counterpart : {&found.a_counterpart, &found.b_counterpart}) {
        for (double& p : *counterpart) p = std::min(p, kEvenOdds);
      }
    }
    Raise(found.a_counterpart, linking_.counterpart[pair.a]);
    Raise(found.b_counterpart, linking_.counterpart[pair.b]);
    Keep(pair, std::move(found.pairs));
  }

  const std::vector<Synopsis::Entry>& articles_;
  linking::ComparedWords& words_;
  const linking::GivenVectors& given_;
  const std::vector<linking::Familiarity>& familiarity_;
  const review::Judgements& judgements_;
  const AlignOptions& options_;
  const weights::Tables& tables_;
  PairEvidence evidence_;
  const bool judges_relatedness_;
  const KeepPairs keep_;
  std::vector<Pair> pairs_;
  std::optional<linking::FeatureTable> not_kept_;
  std::size_t cells_kept_ = 0;
  std::map<std::size_t, std::vector<linking::Mark>> marks_;  // Of articles in order.
  linking::Testimony testimony_;
  std::vector<std::vector<linking::OneSidedFeatures>> one_sided_;  // If they are to be judged.
  Linking linking_;
};

}  // namespace

Linking LinkArticles(const std::vector<Synopsis::Entry>& articles, const std::vector<Words>& split,
                     linking::ComparedWords& words, const linking::GivenVectors& given,
                     const std::vector<linking::Familiarity>& familiarity,
                     const review::Judgements& judgements, const AlignOptions& options,
                     const weights::Tables& tables, bool judges_relatedness, KeepPairs keep) {
  return Linker(articles, split, words, given, familiarity, judgements, options, tables,
                judges_relatedness, keep)
      .Run();
}

void RefuseIfLonger(const Synopsis::Entry& entry, std::size_t most, const std::string& remedy) {
  if (entry.units.size() <= most) return;
  throw Error(ErrorCode::kTooLarge,
              entry.article.id + ": found " + std::to_string(entry.units.size()) +
                  " units, expected at most " + std::to_string(most) + "; " + remedy);
}

}  // namespace synoptic
