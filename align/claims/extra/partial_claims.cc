// A sentence of several claims is linked with several sentences of the other article, and what one
// of these does not tell another does. So each member of a claim is laid beside all that is linked
// with it in the other article, not beside the other member alone: on our samples that tells extra
// words and partial claims better than any feature of the words did (docs/quality.md).
//
// Each word of a member gets the probability that the other article does not tell it; their
// weighted sum is the amount of extra, and a regression on its logarithm the probability that the
// claim is partial: the largest over the members and the other articles.
//
// Cost: of s words beside t linked ones O(s t), and O(t^2 d) for their contexts.

#include "align/claims/extra/partial_claims.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "align/claims/extra/told_words.hpp"
#include "align/linking/unit_id.hpp"

namespace synoptic::claims {
namespace {

using linking::TextWords;
using linking::UnitId;
using Units = std::vector<std::size_t>;

// Pairs of words, a few bytes each; several sentences without end, not statements.
constexpr std::size_t kMostPairs = 10'000'000;

std::vector<Span> SpansOf(const std::vector<Unit>& units, const Units& chosen) {
  std::vector<Span> spans;
  for (const std::size_t unit : chosen) spans.push_back(units[unit].span);
  return spans;
}

// For each unit, those of another article that links join with it.
class Partners {
 public:
  explicit Partners(const std::vector<Link>& links) {
    for (const Link& link : links) {
      for (const std::size_t a : link.a_units) Add({{link.a, a}, link.b}, link.b_units);
      for (const std::size_t b : link.b_units) Add({{link.b, b}, link.a}, link.a_units);
    }
  }

  // Those of a member's units, and the other member; ascending.
  Units Of(const ClaimMember& member, const ClaimMember& other) const {
    Units all = other.units;
    for (const std::size_t unit : member.units) {
      const auto found = partners_.find({{member.article, unit}, other.article});
      if (found != partners_.end()) {
        all.insert(all.end(), found->second.begin(), found->second.end());
      }
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

 private:
  void Add(const std::pair<UnitId, std::size_t>& unit, const Units& units) {
    Units& known = partners_[unit];
    known.insert(known.end(), units.begin(), units.end());
  }

  std::map<std::pair<UnitId, std::size_t>, Units> partners_;
};

// A member beside what another article tells of it.
struct Side {
  const ClaimMember* member;
  Units units;
  TextWords text;
  ContextWords contexts;

  Side(const ClaimMember& of, Units all, linking::ComparedWords& words)
      : member(&of), units(std::move(all)), text(words.Of(of.article, units)), contexts(text) {}
};

class PartialClaim {
 public:
  PartialClaim(const Claim& claim, const std::vector<Synopsis::Entry>& articles,
               const Partners& partners, linking::ComparedWords& words,
               const std::vector<double>& levels, const ExtraWeights& weights)
      : articles_(articles),
        partners_(partners),
        words_(words),
        levels_(levels),
        weights_(weights) {
    for (const ClaimMember& member : claim.members) {
      sides_.emplace_back(member, member.units, words);
      news_.emplace_back(sides_.back().text.size(), 1.0F);
    }
  }

  // False if it is too long for that.
  bool Judge() {
    for (std::size_t a = 0; a < sides_.size(); ++a) {
      for (std::size_t b = a + 1; b < sides_.size(); ++b) {
        if (!JudgePair(a, b)) return false;
      }
    }
    return true;
  }

  float probability() const { return probability_; }

  // What no other article tells.
  std::vector<Span> Marks(std::size_t member) const {
    if (IsExtraThroughout(news_[member], weights_)) return {};
    const ClaimMember& of = *sides_[member].member;
    return ExtraSpans(sides_[member].text, news_[member],
                      SpansOf(articles_[of.article].units, of.units), weights_);
  }

 private:
  bool JudgePair(std::size_t a, std::size_t b) {
    const Units told_of_a = partners_.Of(*sides_[a].member, *sides_[b].member);
    const Units told_of_b = partners_.Of(*sides_[b].member, *sides_[a].member);
    const bool are_alone =
        told_of_a == sides_[b].member->units && told_of_b == sides_[a].member->units;
    if (are_alone) {
      const std::optional<TextComparison> comparison = Compare(sides_[a], sides_[b]);
      if (!comparison) return false;
      Judge(a, sides_[b], *comparison);
      Judge(b, sides_[a], comparison->Reversed());
      return true;
    }
    const Side beside_a(*sides_[b].member, told_of_a, words_);
    const Side beside_b(*sides_[a].member, told_of_b, words_);
    const std::optional<TextComparison> of_a = Compare(sides_[a], beside_a);
    const std::optional<TextComparison> of_b = Compare(sides_[b], beside_b);
    if (!of_a || !of_b) return false;
    Judge(a, beside_a, *of_a);
    Judge(b, beside_b, *of_b);
    return true;
  }

  std::optional<TextComparison> Compare(const Side& a, const Side& b) {
    const std::size_t longest = std::max(a.text.size(), b.text.size());
    if (longest * longest > kMostPairs) return std::nullopt;
    const double level = levels_[a.member->article] * levels_[b.member->article];
    return TextComparison{words_.Compare(a.member->article, a.text, b.member->article, b.text),
                          CompareContexts(a.contexts, b.contexts), static_cast<float>(level)};
  }

  std::vector<const Unit*> UnitsOf(const Side& side) const {
    return PointersTo(articles_[side.member->article].units, side.units);
  }

  void Judge(std::size_t m, const Side& other, const TextComparison& comparison) {
    const TextWords& text = sides_[m].text;
    const std::vector<bool> told = ToldWords(text, UnitsOf(sides_[m]), UnitsOf(other));
    const std::vector<float> extra = ExtraProbability(text, other.text, comparison, told, weights_);
    std::ranges::transform(news_[m], extra, news_[m].begin(),
                           [](float x, float y) { return std::min(x, y); });
    if (IsExtraThroughout(extra, weights_)) return;
    probability_ = std::max(probability_, PartialProbability(ExtraAmount(text, extra), weights_));
  }

  const std::vector<Synopsis::Entry>& articles_;
  const Partners& partners_;
  linking::ComparedWords& words_;
  const std::vector<double>& levels_;
  const ExtraWeights& weights_;
  std::vector<Side> sides_;
  std::vector<std::vector<float>> news_;  // A member, a word: that no other article tells it.
  float probability_ = 0;
};

}  // namespace

PartialClaims LabelPartial(std::vector<Claim> claims, const std::vector<Synopsis::Entry>& articles,
                           const std::vector<Link>& links, linking::ComparedWords& words,
                           const std::vector<double>& levels, const ExtraWeights& weights) {
  const Partners partners(links);
  PartialClaims labelled{std::move(claims), {}};
  for (Claim& claim : labelled.claims) {
    std::optional<float>& probability = labelled.probability.emplace_back();
    if (claim.members.size() < 2 || claim.label != Label::kShared) continue;
    PartialClaim partial(claim, articles, partners, words, levels, weights);
    if (!partial.Judge()) continue;
    probability = partial.probability();
    if (*probability < weights.partial_threshold) continue;
    claim.label = Label::kPartial;
    for (std::size_t m = 0; m < claim.members.size(); ++m) {
      claim.members[m].extra = partial.Marks(m);
    }
  }
  return labelled;
}

}  // namespace synoptic::claims
