#include "align/claims/differences/opposites.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "align/claims/differences/placed_senses.hpp"

namespace synoptic::claims {
namespace {

using linking::TokenRange;

constexpr float kContent = 0.3F;

bool IsIn(std::size_t t, TokenRange range) { return range.begin <= t && t < range.end; }

// The best that words of `from` find among those of the other side that `may` be looked at.
template <typename May>
float Best(const TextPair& sides, TokenRange from, May may) {
  float best = 0;
  for (std::size_t t = from.begin; t < from.end; ++t) {
    const auto row = sides.similarity.row(t);
    for (std::size_t s = 0; s < row.size(); ++s) {
      if (may(s)) best = std::max(best, row[s]);
    }
  }
  return best;
}

float Between(const TextPair& sides, TokenRange a, TokenRange b) {
  return Best(sides, a, [&](std::size_t s) { return IsIn(s, b); });
}

float Beside(const TextPair& sides, TokenRange a, TokenRange b) {
  return Best(sides, a, [&](std::size_t s) { return !IsIn(s, b); });
}

float WeightOf(const ComparedText& compared, TokenRange range) {
  float weight = 0;
  for (std::size_t t = range.begin; t < range.end; ++t) {
    weight = std::max(weight, compared.weight(t));
  }
  return weight;
}

float Found(const TextPair& sides) { return FindAnywhere(sides, {{}, 0, sides.from.size()}).mean; }

// How well a word finds one on the other side that says the same.
float BestSame(const TextPair& sides, const PolarWord& word, const std::vector<PolarWord>& others,
               float& any) {
  float best = 0;
  for (const PolarWord& other : others) {
    if (!SayTheSame(word, other)) continue;
    any = 1;
    best = std::max(best, Between(sides, word.tokens, other.tokens));
  }
  return best;
}

ComparedText::Placed PlacedAt(TokenRange tokens) { return {{}, tokens.begin, tokens.end}; }

class CandidateFinder {
 public:
  CandidateFinder(const TextPair& sides, const TextPair& back)
      : sides_(sides),
        back_(back),
        a_(PlaceSenses(sides.from, kContent)),
        b_(PlaceSenses(sides.to, kContent)),
        found_((Found(sides) + Found(back)) / 2) {}

  std::vector<OppositeCandidate> Find() {
    for (const PolarWord& x : a_.words) {
      for (const PolarWord& y : b_.words) AddReversed(x, y);
    }
    AddNegated(sides_, back_, a_, b_, false);
    AddNegated(back_, sides_, b_, a_, true);
    return std::move(candidates_);
  }

 private:
  void AddReversed(const PolarWord& x, const PolarWord& y) {
    if (x.is_negated != y.is_negated || !SayTheOpposite(x, y)) return;
    OppositeCandidate candidate{OppositeCandidate::Kind::kReversed, x.span, y.span};
    const float similarity = Between(sides_, x.tokens, y.tokens);
    float same_x = 0;
    float same_y = 0;
    const float best_x = BestSame(sides_, x, b_.words, same_x);
    const float best_y = BestSame(back_, y, a_.words, same_y);
    const float beside_x = Beside(sides_, x.tokens, y.tokens);
    const float beside_y = Beside(back_, y.tokens, x.tokens);
    candidate.features = {PlaceSimilarity(sides_, back_, PlacedAt(x.tokens), PlacedAt(y.tokens)),
                          similarity,
                          std::min(similarity - beside_x, similarity - beside_y),
                          std::max(similarity - beside_x, similarity - beside_y),
                          best_x + best_y,
                          same_x + same_y,
                          found_,
                          std::min(WeightOf(sides_.from, x.tokens), WeightOf(sides_.to, y.tokens)),
                          static_cast<float>(x.is_denied + y.is_denied),
                          static_cast<float>(x.is_negated),
                          RelativePlace(x.tokens, y.tokens),
                          NotsApart(),
                          (Tight(sides_, x.tokens, y.tokens) + Tight(back_, y.tokens, x.tokens)) / 2,
                          std::max(beside_x, beside_y)};
    candidate.poles = {x.poles.size(), y.poles.size()};
    for (const auto& one : x.poles) {
      for (const auto& two : y.poles) {
        if (one.first == two.first && one.second != two.second) candidate.axis = one.first;
      }
    }
    candidates_.push_back(candidate);
  }

  // How well the two words on each side of one match the nearest of the other.
  static float Tight(const TextPair& sides, TokenRange x, TokenRange y) {
    constexpr std::size_t kNear = 4;
    const TokenRange near{y.begin - std::min(y.begin, kNear),
                          std::min(y.end + kNear, sides.to.size())};
    float matched = 0;
    float total = 0;
    const auto add = [&](std::size_t t) {
      const auto row = sides.similarity.row(t);
      float best = 0;
      for (std::size_t s = near.begin; s < near.end; ++s) {
        if (!IsIn(s, y)) best = std::max(best, row[s]);
      }
      matched += best * sides.from.weight(t);
      total += sides.from.weight(t);
    };
    for (std::size_t k = 1; k <= 2; ++k) {
      if (k <= x.begin) add(x.begin - k);
      if (x.end + k <= sides.from.size()) add(x.end + k - 1);
    }
    return total > 0 ? matched / total : 0;
  }

  float RelativePlace(TokenRange x, TokenRange y) const {
    return std::abs(static_cast<float>(x.begin) / static_cast<float>(sides_.from.size()) -
                    static_cast<float>(y.begin) / static_cast<float>(sides_.to.size()));
  }

  // Whether one side negates more than the other.
  float NotsApart() const {
    const auto count = [](const PlacedSenses& senses) {
      return std::ranges::count(senses.negations, false, &Negation::is_denial);
    };
    return std::abs(static_cast<float>(count(a_) - count(b_)));
  }

  void AddNegated(const TextPair& sides, const TextPair& back, const PlacedSenses& here,
                  const PlacedSenses& there, bool is_turned) {
    for (const Negation& negation : here.negations) {
      if (negation.is_denial) continue;
      for (const std::size_t w : negation.governed) {
        const auto row = sides.similarity.row(w);
        if (row.empty()) continue;
        const auto m = static_cast<std::size_t>(std::ranges::max_element(row) - row.begin());
        if (there.negated[m]) continue;
        if (HasOther(here.words, w, there.words, m)) continue;
        const TokenRange x{w, w + 1};
        const TokenRange y{m, m + 1};
        float nots = 0;
        float denials = 0;
        float nearest = 20;
        for (const Negation& other : there.negations) {
          const std::size_t at = other.tokens.begin;
          const auto steps = static_cast<float>(at > m ? at - m : m - at);
          if (other.is_denial) {
            denials += 1;
          } else {
            nots += 1;
          }
          nearest = std::min(nearest, steps);
        }
        float same_negation = 0;
        for (const Negation& mine : here.negations) same_negation += mine.is_denial ? 0.F : 1.F;
        const Span a{std::min(negation.span.begin, sides.from.token(w).span.begin),
                     std::max(negation.span.end, sides.from.token(w).span.end)};
        const Span b = sides.to.token(m).span;
        OppositeCandidate candidate{OppositeCandidate::Kind::kNegated, is_turned ? b : a,
                                    is_turned ? a : b};
        const float similarity = row[m];
        const float beside_y = Beside(back, y, x);
        candidate.features = {
            PlaceSimilarity(sides, back, PlacedAt(x), PlacedAt(y)),
            similarity,
            similarity - Beside(sides, x, y),
            similarity - beside_y,
            nots,
            nots > 0 ? 1.F : 0.F,
            found_,
            std::min(WeightOf(sides.from, x), WeightOf(sides.to, y)),
            denials,
            denials > 0 ? 1.F : 0.F,
            std::min(nearest, 10.F) / 10,
            same_negation,
            FindAnywhere(sides, PlacedAt(negation.tokens)).mean,
            (Tight(sides, x, y) + Tight(back, y, x)) / 2};
        candidates_.push_back(candidate);
      }
    }
  }

  // Whether a word that is negated says the same as its match: "did not survive", "died".
  static bool HasOther(const std::vector<PolarWord>& words, std::size_t w,
                       const std::vector<PolarWord>& others, std::size_t m) {
    return std::ranges::any_of(words, [&](const PolarWord& word) {
      return IsIn(w, word.tokens) && std::ranges::any_of(others, [&](const PolarWord& other) {
               return IsIn(m, other.tokens) && SayTheSame(word, other);
             });
    });
  }

  const TextPair& sides_;
  const TextPair& back_;
  PlacedSenses a_;
  PlacedSenses b_;
  float found_;
  std::vector<OppositeCandidate> candidates_;
};

}  // namespace

std::vector<OppositeCandidate> FindOppositeCandidates(const TextPair& sides, const TextPair& back) {
  if (sides.from.size() == 0 || sides.to.size() == 0) return {};
  return CandidateFinder(sides, back).Find();
}

}  // namespace synoptic::claims
