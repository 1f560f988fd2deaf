#include "align/claims/differences/placed_senses.hpp"

#include <algorithm>

#include "synoptic/internal/senses.hpp"

namespace synoptic::claims {
namespace {

using language::NegationOrder;
using language::Sense;
using linking::TokenRange;

// How far from "not" a word may stand that it negates, in words.
constexpr std::size_t kReach = 3;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class Placer {
 public:
  Placer(const ComparedText& compared, float weight_of_content)
      : compared_(compared),
        weight_(weight_of_content),
        order_(language::NegationOrderOf(compared.text->entry->article.lang)) {
    senses_.negated.resize(compared.size());
    senses_.denied.resize(compared.size());
  }

  PlacedSenses Place() {
    const Article& article = compared_.text->entry->article;
    for (const std::size_t u : *compared_.text->units) {
      for (const Sense& sense :
           language::FindSenses(article.text, compared_.text->entry->units[u].span,
                                *compared_.text->split, article.lang)) {
        Add(sense);
      }
    }
    for (PolarWord& word : senses_.words) {
      for (std::size_t t = word.tokens.begin; t < word.tokens.end; ++t) {
        word.is_negated = word.is_negated || senses_.negated[t];
        word.is_denied = word.is_denied || senses_.denied[t];
      }
    }
    return std::move(senses_);
  }

 private:
  void Add(const Sense& sense) {
    const TokenRange tokens = TokensOf(compared_, sense.span);
    if (sense.kind == Sense::Kind::kPole) {
      if (senses_.words.empty() || !(senses_.words.back().span == sense.span)) {
        senses_.words.push_back({sense.span, tokens, {}});
      }
      senses_.words.back().poles.push_back(
          {sense.axis, sense.is_first, sense.is_loose, sense.turns, sense.theme});
      return;
    }
    if (sense.kind == Sense::Kind::kNot && NegatesNothing(sense.span, tokens)) return;
    Negation negation{sense.span, tokens, sense.kind == Sense::Kind::kDenying, {}};
    Govern(negation);
    senses_.negations.push_back(std::move(negation));
  }

  // "No. 5", and what a name holds: "Don't Go Breaking My Heart".
  bool NegatesNothing(Span span, TokenRange tokens) const {
    const std::string& text = compared_.text->entry->article.text;
    if (tokens.end < compared_.size()) {
      const char next = text[compared_.token(tokens.end).span.begin];
      const std::size_t gap = compared_.token(tokens.end).span.begin - span.end;
      if (next >= '0' && next <= '9' && gap <= 2) return true;
    }
    return IsInName(span, [&](Span name) { return name != span; });
  }

  template <typename Chosen>
  bool IsInName(Span span, const Chosen& is_chosen) const {
    return std::ranges::any_of(compared_.mentions, [&](const ComparedText::Placed& placed) {
      const Span name = placed.mention.span;
      return placed.mention.type == MentionType::kName && name.begin <= span.begin &&
             span.end <= name.end && is_chosen(name);
    });
  }
  bool IsInName(Span span) const {
    return IsInName(span, [](Span) { return true; });
  }

  std::size_t UnitOf(const TokenRange& tokens) const {
    const std::size_t t = std::min(tokens.begin, compared_.size() - 1);
    return compared_.token(t).unit;
  }

  // A denial may stand on either side of what it denies.
  void Govern(Negation& negation) {
    const std::size_t unit = UnitOf(negation.tokens);
    std::vector<bool>& reached = negation.is_denial ? senses_.denied : senses_.negated;
    const auto is_behind = negation.is_denial || order_ != NegationOrder::kBehind;
    const auto is_before = negation.is_denial || order_ != NegationOrder::kBefore;
    std::size_t found = kNone;
    const auto look = [&](std::size_t t) {
      if (compared_.token(t).unit != unit) return;
      reached[t] = true;
      if (found == kNone && compared_.weight(t) >= weight_ && !IsInName(compared_.token(t).span))
        found = t;
    };
    if (is_behind) {
      const std::size_t last = std::min(compared_.size(), negation.tokens.end + kReach);
      for (std::size_t t = negation.tokens.end; t < last; ++t) look(t);
      if (found != kNone) negation.governed.push_back(found);
    }
    if (!is_before) return;
    found = kNone;
    // What is negated by its ending is so itself.
    const std::size_t end =
        order_ == NegationOrder::kBehind ? negation.tokens.end : negation.tokens.begin;
    for (std::size_t t = end; t-- > 0 && t + kReach >= negation.tokens.begin;) look(t);
    if (found != kNone) negation.governed.push_back(found);
  }

  const ComparedText& compared_;
  const float weight_;
  const NegationOrder order_;
  PlacedSenses senses_;
};

// Whether two words stand on an axis, and are one on it or two, as `is` says, with the pole of the
// first.
template <typename Is>
bool AnyAxis(const PolarWord& a, const PolarWord& b, Is is) {
  return std::ranges::any_of(a.poles, [&](const Pole& x) {
    return std::ranges::any_of(b.poles, [&](const Pole& y) {
      const bool is_one = (x.is_first != a.is_negated) == (y.is_first != b.is_negated);
      return x.axis == y.axis && is(is_one, x);
    });
  });
}

}  // namespace

TokenRange TokensOf(const ComparedText& compared, Span span) {
  const std::vector<Token>& tokens = compared.text->words->tokens();
  const auto begin =
      std::ranges::upper_bound(tokens, span.begin, {}, [](const Token& t) { return t.span.end; });
  const auto end =
      std::ranges::lower_bound(tokens, span.end, {}, [](const Token& t) { return t.span.begin; });
  const auto first = static_cast<std::size_t>(begin - tokens.begin());
  return {first, std::max(first, static_cast<std::size_t>(end - tokens.begin()))};
}

PlacedSenses PlaceSenses(const ComparedText& compared, float weight_of_content) {
  if (compared.size() == 0) return {};
  return Placer(compared, weight_of_content).Place();
}

bool SayTheSame(const PolarWord& a, const PolarWord& b) {
  return AnyAxis(a, b, [](bool is_one, const Pole&) { return is_one; });
}

bool SayTheOpposite(const PolarWord& a, const PolarWord& b) {
  return !SayTheSame(a, b) && AnyAxis(a, b, [](bool is_one, const Pole&) { return !is_one; });
}

bool AreOf(language::Theme theme, const PolarWord& a, const PolarWord& b) {
  return AnyAxis(a, b,
                 [&](bool is_one, const Pole& pole) { return !is_one && pole.theme == theme; });
}

bool AreLoose(const PolarWord& a, const PolarWord& b) {
  return !AnyAxis(a, b, [](bool is_one, const Pole& pole) { return !is_one && !pole.is_loose; });
}

}  // namespace synoptic::claims
