#include "align/views/page/page_model.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "align/views/short_forms.hpp"

namespace synoptic::views {

PageModel::PageModel(const Synopsis& synopsis)
    : synopsis_(synopsis), tally_(CountClaims(synopsis)), differences_of_(synopsis.claims.size()) {
  for (std::size_t i = 0; i < synopsis.articles.size(); ++i) {
    names_.push_back(UnitNumbers(units(i)));
    for (std::string& name : names_.back()) name.insert(0, ArticleLetter(i));
    claims_of_.emplace_back(units(i).size());
    rows_.push_back(RowsLedBy(synopsis, i));
  }
  std::map<std::vector<std::size_t>, std::size_t> subsets;
  for (std::size_t i = 0; i < synopsis.claims.size(); ++i) {
    std::vector<std::size_t> members;
    for (const ClaimMember& member : synopsis.claims[i].members) {
      members.push_back(member.article);
      for (const std::size_t unit : member.units) claims_of_[member.article][unit].push_back(i);
    }
    ++subsets[members];
  }
  for (const auto& [members, claims] : subsets) subsets_.push_back({members, claims});
  std::ranges::stable_sort(subsets_, std::greater<>(),
                           [](const Subset& subset) { return subset.articles.size(); });
  ListDifferences(false);
  disagreements_ = differences_.size();
  ListDifferences(true);
}

void PageModel::ListDifferences(bool updates) {
  for (std::size_t i = 0; i < synopsis_.claims.size(); ++i) {
    const Claim& claim = synopsis_.claims[i];
    for (const Difference& difference : updates ? claim.updates : claim.differences) {
      ListedDifference listed{
          .difference = &difference, .claim = i, .is_update = updates, .places = {}};
      for (const Difference::Member& one : difference.members) {
        const ClaimMember* member = FindMember(claim, one.article);
        listed.places.emplace_back();
        if (member == nullptr) continue;
        for (const std::size_t unit : member->units) {
          const Span span = units(one.article)[unit].span;
          if (one.span.begin < span.end && span.begin < one.span.end) {
            listed.places.back().push_back({one.article, unit});
          }
        }
      }
      differences_of_[i].push_back(differences_.size());
      differences_.push_back(std::move(listed));
    }
  }
}

bool PageModel::SayTheSame(const Difference::Member& a, const Difference::Member& b) const {
  const bool alike =
      Slice(article(a.article).text, a.span) == Slice(article(b.article).text, b.span);
  return a.article == b.article || alike || (!a.value.text().empty() && a.value == b.value);
}

Label PageModel::StateOf(Place place) const {
  const auto& claims = ClaimsOf(place);
  const auto has = [&](Label label) {
    return std::ranges::any_of(
        claims, [&](std::size_t claim) { return synopsis_.claims[claim].label == label; });
  };
  if (has(Label::kDiffers)) return Label::kDiffers;
  if (has(Label::kOnly)) return Label::kOnly;
  return Label::kShared;
}

std::vector<std::size_t> PageModel::AsidesBefore(Place place) const {
  std::vector<std::size_t> asides;
  for (std::size_t i = place.unit; i-- > 0 && !MakesClaim(units(place.article)[i].kind);) {
    asides.insert(asides.begin(), i);
  }
  return asides;
}

std::vector<std::size_t> PageModel::AsidesBehind(Place place) const {
  std::vector<std::size_t> asides;
  for (std::size_t i = place.unit + 1; i < units(place.article).size(); ++i) {
    if (MakesClaim(units(place.article)[i].kind)) return {};
    asides.push_back(i);
  }
  return asides;
}

std::vector<Segment> PageModel::Segments(Place place) const {
  const Span whole = unit(place).span;
  std::vector<Span> more;
  std::vector<std::pair<Span, std::size_t>> values;
  std::vector<std::size_t> cuts = {whole.begin, whole.end};
  const auto clip = [&](Span span) {
    const Span clipped = {std::clamp(span.begin, whole.begin, whole.end),
                          std::clamp(span.end, whole.begin, whole.end)};
    cuts.insert(cuts.end(), {clipped.begin, clipped.end});
    return clipped;
  };
  for (const std::size_t claim : ClaimsOf(place)) {
    const ClaimMember* member = FindMember(synopsis_.claims[claim], place.article);
    for (const Span span : member->extra) more.push_back(clip(span));
    for (const std::size_t index : differences_of_[claim]) {
      for (const Difference::Member& other : differences_[index].difference->members) {
        if (other.article == place.article) values.emplace_back(clip(other.span), index);
      }
    }
  }
  std::ranges::sort(cuts);
  const auto holds = [](Span span, Span piece) {
    return span.begin <= piece.begin && piece.end <= span.end;
  };
  std::vector<Segment> segments;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    Segment segment{.span = {cuts[i], cuts[i + 1]}, .differences = {}};
    if (segment.span.empty()) continue;
    segment.more = std::ranges::any_of(more, [&](Span span) { return holds(span, segment.span); });
    for (const auto& [span, index] : values) {
      if (!holds(span, segment.span)) continue;
      segment.differences.push_back(index);
      segment.ends_difference |= span.end == segment.span.end;
    }
    segments.push_back(std::move(segment));
  }
  return segments;
}

}  // namespace synoptic::views
