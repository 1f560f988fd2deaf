#include "align/claims/differences/opposite_directions.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "synoptic/internal/directions.hpp"

namespace synoptic::claims {
namespace {

bool IsInName(const ComparedText& compared, Span span) {
  return std::ranges::any_of(compared.mentions, [&](const ComparedText::Placed& placed) {
    return placed.mention.type == MentionType::kName && placed.mention.span.begin < span.end &&
           span.begin < placed.mention.span.end;
  });
}

std::vector<ComparedText::Placed> DirectionsOf(const ComparedText& compared) {
  std::vector<ComparedText::Placed> directions;
  const Article& article = compared.text->entry->article;
  for (const std::size_t u : *compared.text->units) {
    for (const mentions::Direction& direction :
         mentions::FindDirections(article.text, compared.text->entry->units[u].span,
                                  *compared.text->split, article.lang)) {
      if (IsInName(compared, direction.span)) continue;
      std::size_t begin = 0;
      while (begin < compared.size() && compared.token(begin).span.end <= direction.span.begin) {
        ++begin;
      }
      const std::size_t end = std::min(begin + 1, compared.size());
      directions.push_back(
          {{MentionType::kName, direction.span, Value(std::string(direction.point))}, begin, end});
    }
  }
  return directions;
}

// Of those on one axis, the only one; null if there is none, or another.
const ComparedText::Placed* OnlyOf(const std::vector<ComparedText::Placed>& directions,
                                   std::string_view one, std::string_view other) {
  const ComparedText::Placed* only = nullptr;
  for (const ComparedText::Placed& direction : directions) {
    const std::string& point = direction.mention.value.text();
    if (point != one && point != other) continue;
    if (only != nullptr) return nullptr;
    only = &direction;
  }
  return only;
}

}  // namespace

std::vector<NamePair> FindOppositeDirections(const TextPair& sides, const TextPair& back,
                                             linking::Comparability comparability,
                                             const Thresholds& thresholds) {
  const std::vector<ComparedText::Placed> a = DirectionsOf(sides.from);
  if (a.empty()) return {};
  const std::vector<ComparedText::Placed> b = DirectionsOf(sides.to);
  const float least =
      comparability == linking::Comparability::kComparable ? thresholds.places.apart : 0;
  std::vector<NamePair> pairs;
  for (const auto& [one, other] :
       {std::pair<std::string_view, std::string_view>{"north", "south"}, {"east", "west"}}) {
    const ComparedText::Placed* const x = OnlyOf(a, one, other);
    const ComparedText::Placed* const y = OnlyOf(b, one, other);
    if (x == nullptr || y == nullptr || x->mention.value == y->mention.value) continue;
    if (PlaceSimilarity(sides, back, *x, *y) >= least) {
      pairs.push_back({x->mention, y->mention, DifferenceGround::kDirection});
    }
  }
  return pairs;
}

}  // namespace synoptic::claims
