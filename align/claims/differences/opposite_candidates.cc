// Words that may be opposites, and what tells whether they are. That two words are poles of one
// axis says little by itself: translators put many things the other way round, and lists of words
// do not know senses. What counts is whether they stand in one place, whether anything else on the
// other side could be meant, and whether what negates on one side is told on the other in another
// way. Antonyms are near each other in the vectors, but less so than translations.

#include "align/claims/differences/opposite_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "align/claims/differences/placed_roles.hpp"
#include "align/claims/differences/placed_senses.hpp"
#include "align/claims/differences/turned_roles.hpp"

namespace synoptic::claims {
namespace {

using linking::TokenRange;

// Words that are lighter, "is" and "the", are nothing that anybody denies.
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

// How many names and figures are told by both sides; more than a few say no more.
float Shared(const TextPair& sides) {
  constexpr std::ptrdiff_t kMost = 3;
  const auto is_shared = [&](const ComparedText::Placed& mine) {
    return std::ranges::any_of(sides.to.mentions, [&](const ComparedText::Placed& other) {
      return mine.mention.type == other.mention.type &&
             mine.mention.type != MentionType::kQuotation &&
             mine.mention.value.text() == other.mention.value.text();
    });
  };
  return static_cast<float>(std::min(kMost, std::ranges::count_if(sides.from.mentions, is_shared)));
}

// How well a word finds one on the other side that says the same.
float BestSame(const TextPair& sides, const PolarWord& word, const std::vector<PolarWord>& others,
               bool& is_there) {
  float best = 0;
  for (const PolarWord& other : others) {
    if (!SayTheSame(word, other)) continue;
    is_there = true;
    best = std::max(best, Between(sides, word.tokens, other.tokens));
  }
  return best;
}

ComparedText::Placed PlacedAt(TokenRange tokens) { return {{}, tokens.begin, tokens.end}; }

// How well the two words on each side of one match the nearest of the other.
float Near(const TextPair& sides, TokenRange x, TokenRange y) {
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

float Flag(bool is) { return is ? 1.0F : 0.0F; }

std::string_view TextOf(const ComparedText& compared, Span span) {
  return Slice(compared.text->entry->article.text, span);
}

// What a side negates, against what another does not.
struct Against {
  const TextPair& sides;
  const TextPair& back;
  const PlacedSenses& here;
  const PlacedSenses& there;
};

// Words with opposites in a statement.
constexpr std::size_t kMostWords = 60;

class CandidateFinder {
 public:
  CandidateFinder(const TextPair& sides, const TextPair& back)
      : sides_(sides),
        back_(back),
        a_(PlaceSenses(sides.from, kContent)),
        b_(PlaceSenses(sides.to, kContent)),
        roles_(sides, PlaceRoles(sides.from, a_, kContent), PlaceRoles(sides.to, b_, kContent)),
        found_((Found(sides) + Found(back)) / 2),
        shared_(Shared(sides)) {}

  std::vector<OppositeCandidate> Find() {
    // More are a list, and each pair of them is laid beside all others.
    if (a_.words.size() > kMostWords || b_.words.size() > kMostWords) return {};
    for (const PolarWord& x : a_.words) {
      for (const PolarWord& y : b_.words) AddReversed(x, y);
    }
    for (const SwappedRoles& swapped : roles_.Swapped()) AddSwapped(swapped);
    AddNegated({sides_, back_, a_, b_}, false);
    AddNegated({back_, sides_, b_, a_}, true);
    return std::move(candidates_);
  }

 private:
  void AddReversed(const PolarWord& x, const PolarWord& y) {
    if (x.is_negated != y.is_negated || !SayTheOpposite(x, y)) return;
    // "Oil rose while gold fell": both sides tell both.
    if (HasPartner(x, b_.words) && HasPartner(y, a_.words)) return;
    if (roles_.TellTheSame(x, y)) return;
    const float similarity = Between(sides_, x.tokens, y.tokens);
    bool is_there = false;
    const float same =
        BestSame(sides_, x, b_.words, is_there) + BestSame(back_, y, a_.words, is_there);
    const float beside_x = Beside(sides_, x.tokens, y.tokens);
    const float beside_y = Beside(back_, y.tokens, x.tokens);
    const float place = PlaceSimilarity(sides_, back_, PlacedAt(x.tokens), PlacedAt(y.tokens));
    const float near = (Near(sides_, x.tokens, y.tokens) + Near(back_, y.tokens, x.tokens)) / 2;
    const bool is_alike = TextOf(sides_.from, x.span) == TextOf(sides_.to, y.span);
    candidates_.push_back(
        {OppositeCandidate::Kind::kReversed,
         x.span,
         y.span,
         {place,
          near,
          place * place,
          similarity,
          similarity * similarity,
          place * similarity,
          similarity - std::max(beside_x, beside_y),
          similarity - std::min(beside_x, beside_y),
          std::max(beside_x, beside_y),
          same,
          Flag(is_there),
          found_,
          std::min(WeightOf(sides_.from, x.tokens), WeightOf(sides_.to, y.tokens)),
          Flag(x.is_denied) + Flag(y.is_denied),
          Flag(x.is_negated),
          Apart(x.tokens, y.tokens),
          NotsApart(),
          static_cast<float>(x.poles.size() + y.poles.size()),
          Flag(AreLoose(x, y)),
          Flag(is_alike),
          Flag(AreOf(language::Theme::kOrder, x, y)),
          Flag(AreOf(language::Theme::kStatement, x, y)),
          Flag(AreOf(language::Theme::kChange, x, y)),
          shared_}});
  }

  void AddSwapped(const SwappedRoles& swapped) {
    candidates_.push_back({OppositeCandidate::Kind::kSwapped,
                           swapped.a->span,
                           swapped.b->span,
                           {swapped.cross - swapped.straight}});
  }

  static bool HasPartner(const PolarWord& word, const std::vector<PolarWord>& others) {
    return std::ranges::any_of(others, [&](const PolarWord& other) {
      return word.is_negated == other.is_negated && SayTheSame(word, other);
    });
  }

  float Apart(TokenRange x, TokenRange y) const {
    return std::abs(static_cast<float>(x.begin) / static_cast<float>(sides_.from.size()) -
                    static_cast<float>(y.begin) / static_cast<float>(sides_.to.size()));
  }

  static std::ptrdiff_t CountNots(const PlacedSenses& senses) {
    return std::ranges::count(senses.negations, false, &Negation::is_denial);
  }

  float NotsApart() const { return std::abs(static_cast<float>(CountNots(a_) - CountNots(b_))); }

  void AddNegated(const Against& pair, bool is_turned) {
    for (const Negation& negation : pair.here.negations) {
      if (negation.is_denial) continue;
      for (const std::size_t word : negation.governed) {
        AddNegatedWord(pair, negation, word, is_turned);
      }
    }
  }

  void AddNegatedWord(const Against& pair, const Negation& negation, std::size_t word,
                      bool is_turned) {
    const auto row = pair.sides.similarity.row(word);
    const auto match = static_cast<std::size_t>(std::ranges::max_element(row) - row.begin());
    if (pair.there.negated[match] || SaysTheSame(pair, word, match)) return;
    if (pair.sides.to.weight(match) < kContent) return;  // "Not signed", and "by".
    const TokenRange x{word, word + 1};
    const TokenRange y{match, match + 1};
    const float similarity = row[match];
    const float place = PlaceSimilarity(pair.sides, pair.back, PlacedAt(x), PlacedAt(y));
    const float near = (Near(pair.sides, x, y) + Near(pair.back, y, x)) / 2;
    const auto nots = static_cast<float>(CountNots(pair.there));
    const float denials = static_cast<float>(pair.there.negations.size()) - nots;
    const std::size_t steps =
        word > negation.tokens.begin ? word - negation.tokens.begin : negation.tokens.begin - word;
    const Span own = pair.sides.from.token(word).span;
    const Span a{std::min(negation.span.begin, own.begin), std::max(negation.span.end, own.end)};
    const Span b = pair.sides.to.token(match).span;
    candidates_.push_back({OppositeCandidate::Kind::kNegated,
                           is_turned ? b : a,
                           is_turned ? a : b,
                           {place,
                            near,
                            place * place,
                            similarity,
                            similarity * similarity,
                            place * similarity,
                            similarity - Beside(pair.sides, x, y),
                            similarity - Beside(pair.back, y, x),
                            nots,
                            Flag(nots > 0),
                            denials,
                            Flag(denials > 0),
                            Nearest(pair.there, match),
                            static_cast<float>(CountNots(pair.here)),
                            FindAnywhere(pair.sides, PlacedAt(negation.tokens)).mean,
                            found_,
                            std::min(WeightOf(pair.sides.from, x), WeightOf(pair.sides.to, y)),
                            static_cast<float>(steps),
                            Flag(IsPolar(pair.here, word) || IsPolar(pair.there, match)),
                            Flag(word < negation.tokens.begin),
                            shared_}});
  }

  static bool IsPolar(const PlacedSenses& senses, std::size_t token) {
    return std::ranges::any_of(senses.words,
                               [&](const PolarWord& word) { return IsIn(token, word.tokens); });
  }

  // How far the nearest negation is, as a share of ten words.
  static float Nearest(const PlacedSenses& senses, std::size_t token) {
    constexpr std::size_t kFar = 10;
    std::size_t nearest = kFar;
    for (const Negation& negation : senses.negations) {
      const std::size_t at = negation.tokens.begin;
      nearest = std::min(nearest, at > token ? at - token : token - at);
    }
    return static_cast<float>(nearest) / static_cast<float>(kFar);
  }

  // Whether a word that is negated says the same as its match: "did not survive", "died".
  static bool SaysTheSame(const Against& pair, std::size_t word, std::size_t match) {
    return std::ranges::any_of(pair.here.words, [&](const PolarWord& x) {
      return IsIn(word, x.tokens) && std::ranges::any_of(pair.there.words, [&](const PolarWord& y) {
               return IsIn(match, y.tokens) && SayTheSame(x, y);
             });
    });
  }

  const TextPair& sides_;
  const TextPair& back_;
  PlacedSenses a_;
  PlacedSenses b_;
  const TurnedRoles roles_;
  float found_;
  float shared_;
  std::vector<OppositeCandidate> candidates_;
};

}  // namespace

std::vector<OppositeCandidate> FindOppositeCandidates(const TextPair& sides, const TextPair& back) {
  if (sides.from.size() == 0 || sides.to.size() == 0) return {};
  return CandidateFinder(sides, back).Find();
}

}  // namespace synoptic::claims
