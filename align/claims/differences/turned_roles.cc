// Who changed places, and what is only told from the other end. Both ask the same of two words of
// one relation: do the two stand in one order, or in the other? The same word in the other order is
// an opposite, and opposites in the other order are none.

#include "align/claims/differences/turned_roles.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "synoptic/internal/name_match.hpp"

namespace synoptic::claims {
namespace {

using linking::TokenRange;

// What is less alike is no counterpart.
constexpr float kLeastLikeness = 0.35F;

std::string_view NameOf(const ComparedText& compared, const Actor& actor) {
  const auto placed =
      std::ranges::find_if(compared.mentions, [&](const ComparedText::Placed& mention) {
        return mention.mention.type == MentionType::kName && mention.begin == actor.tokens.begin &&
               mention.end == actor.tokens.end;
      });
  return placed == compared.mentions.end() ? std::string_view() : placed->mention.value.text();
}

}  // namespace

TurnedRoles::TurnedRoles(const TextPair& sides, std::vector<PlacedRole> a,
                         std::vector<PlacedRole> b)
    : sides_(sides), a_(std::move(a)), b_(std::move(b)) {}

float TurnedRoles::Likeness(const Actor& a, const Actor& b) const {
  const auto best_of = [](TokenRange from, TokenRange to, auto similarity) {
    float best = 0;
    for (std::size_t t = from.begin; t < from.end; ++t) {
      for (std::size_t s = to.begin; s < to.end; ++s) best = std::max(best, similarity(t, s));
    }
    return best;
  };
  float likeness = best_of(a.tokens, b.tokens, [&](std::size_t t, std::size_t s) {
    return sides_.similarity.row(t)[s];
  });
  if (!a.is_name || !b.is_name) return likeness;
  const std::string_view x = NameOf(sides_.from, a);
  const std::string_view y = NameOf(sides_.to, b);
  if (x.empty() || y.empty()) return likeness;
  return std::max(likeness, static_cast<float>(mentions::NameSimilarity(x, y)));
}

std::vector<SwappedRoles> TurnedRoles::Swapped() const {
  std::vector<SwappedRoles> swapped;
  for (const PlacedRole& x : a_) {
    for (const PlacedRole& y : b_) {
      if (x.relation != y.relation || x.is_negated || y.is_negated) continue;
      if (x.is_loose || y.is_loose) continue;
      if (!x.subject || !x.other || !y.subject || !y.other) continue;
      // By the first of the two and the second, whichever the subject is.
      const bool is_one = x.is_first == y.is_first;
      const Actor& y_first = is_one ? *y.subject : *y.other;
      const Actor& y_second = is_one ? *y.other : *y.subject;
      SwappedRoles found{&x, &y};
      found.cross = std::min(Likeness(*x.subject, y_second), Likeness(*x.other, y_first));
      found.straight = std::max(Likeness(*x.subject, y_first), Likeness(*x.other, y_second));
      if (found.cross >= kLeastLikeness && found.cross > found.straight) swapped.push_back(found);
    }
  }
  return swapped;
}

// Whether the one is the other of the other side. Of names one of the two is enough, if nothing
// that can be read says otherwise.
bool TurnedRoles::IsTurned(const PlacedRole& x, const PlacedRole& y) const {
  float cross = 0;
  float straight = 0;
  const bool has_both = x.other && y.other;
  const auto compare = [&](const std::optional<Actor>& a, const std::optional<Actor>& b,
                           float& best) {
    if (a && b) best = std::max(best, Likeness(*a, *b));
  };
  const auto compare_turned = [&](const std::optional<Actor>& a, const std::optional<Actor>& b) {
    if (has_both || (a && b && a->is_name && b->is_name)) compare(a, b, cross);
  };
  compare_turned(x.subject, y.other);
  compare_turned(x.other, y.subject);
  compare(x.subject, y.subject, straight);
  compare(x.other, y.other, straight);
  return cross >= kLeastLikeness && cross > straight;
}

// What is told of the two in the same direction is no opposite, though the words are: "beat", "was
// beaten by". Whether the two have changed places is asked apart.
bool TurnedRoles::TellTheSame(const PolarWord& x, const PolarWord& y) const {
  return std::ranges::any_of(a_, [&](const PlacedRole& a) {
    return Overlap(a.tokens, x.tokens) && std::ranges::any_of(b_, [&](const PlacedRole& b) {
             if (!Overlap(b.tokens, y.tokens) || a.relation != b.relation) return false;
             const bool is_one = (a.is_first != a.is_negated) == (b.is_first != b.is_negated);
             return is_one || IsTurned(a, b);
           });
  });
}

}  // namespace synoptic::claims
