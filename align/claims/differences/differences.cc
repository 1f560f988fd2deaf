// What two statements disagree on. Figures and dates are paired by what they say and where they
// stand (figure_pairs.cc), names go another way (name_differences.cc). Quotations are matched by
// their words; those left on both sides are paired by place, which is told by the words around
// them, from the most alike down. A mention left without another is something that only one side
// says, not a difference.
//
// Articles that were written apart have figures, dates, names and quotations of their own to tell,
// so that two in like places are mostly of two things. Between them more is asked: nothing that the
// other article tells elsewhere differs, dates do not where both sides name somebody else, names
// only if they are variants of one, and counts that move with time have moved (moved_figures.cc).

#include "align/claims/differences/differences.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "align/claims/differences/compared_text.hpp"
#include "align/claims/differences/moved_figures.hpp"
#include "align/claims/differences/name_differences.hpp"
#include "align/claims/differences/numbered_names.hpp"
#include "align/claims/differences/opposite_directions.hpp"
#include "align/claims/differences/opposites.hpp"
#include "align/claims/differences/quotation_differences.hpp"
#include "align/claims/differences/stated_figures.hpp"
#include "synoptic/internal/name_match.hpp"

namespace synoptic::claims {
namespace {

// Pairs of words; statements are sentences, and what is longer is a table or no text at all.
constexpr std::size_t kMostPairs = 1'000'000;

// Addresses are not compared.
DifferenceType TypeOf(MentionType type) {
  switch (type) {
    case MentionType::kNumber:
      return DifferenceType::kNumber;
    case MentionType::kQuantity:
      return DifferenceType::kQuantity;
    case MentionType::kMoney:
      return DifferenceType::kMoney;
    case MentionType::kDate:
      return DifferenceType::kDate;
    case MentionType::kAge:
      return DifferenceType::kAge;
    case MentionType::kScore:
      return DifferenceType::kScore;
    case MentionType::kRank:
      return DifferenceType::kRank;
    case MentionType::kMinute:
      return DifferenceType::kMinute;
    case MentionType::kQuotation:
      return DifferenceType::kQuotation;
    case MentionType::kName:
    case MentionType::kUrl:
    case MentionType::kHandle:
      break;
  }
  return DifferenceType::kName;
}

// Whether the sentences of both mentions have names that the other side does not have: each speaks
// of an event of its own.
bool HaveOtherNames(const TextPair& sides, const TextPair& back, const Mention& a, const Mention& b,
                    const StatementThresholds& thresholds) {
  const auto has_other = [&](const TextPair& pair, const Mention& mention) {
    const std::vector<Unit>& units = pair.from.text->entry->units;
    const auto unit =
        std::ranges::find_if(units, [&](const Unit& u) { return mention.span.begin < u.span.end; });
    return std::ranges::any_of(pair.from.mentions, [&](const ComparedText::Placed& name) {
      const bool is_here = unit != units.end() && name.mention.span.begin >= unit->span.begin &&
                           name.mention.span.end <= unit->span.end;
      if (!is_here || name.mention.type != MentionType::kName) return false;
      const auto is_one = [&](const ComparedText::Placed& other) {
        constexpr double kMayBeOne = 0.5;
        return other.mention.type == MentionType::kName &&
               mentions::SoundLikeness(name.mention.value.text(), other.mention.value.text()) >=
                   kMayBeOne;
      };
      return std::ranges::none_of(pair.to.mentions, is_one) &&
             FindAnywhere(pair, name).mean < thresholds.other_quotation;
    });
  };
  return has_other(sides, a) && has_other(back, b);
}

std::string Quoted(const LinkedText& text, Span span) {
  std::string quoted(Slice(text.entry->article.text, span));
  std::ranges::replace_if(
      quoted, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return '"' + quoted + '"';
}

std::string ReasonOf(const OppositeWords& opposite, const LinkedText& a, const LinkedText& b) {
  const std::string both = Quoted(a, opposite.a) + " against " + Quoted(b, opposite.b);
  switch (opposite.kind) {
    case OppositeCandidate::Kind::kReversed:
      return both + ": opposites";
    case OppositeCandidate::Kind::kNegated:
      return both + ": one side negates it";
    case OppositeCandidate::Kind::kSwapped:
      break;
  }
  return both + ": who did it to whom is the other way round";
}

std::string ReasonOf(const NamePair& names, const LinkedText& a, const LinkedText& b) {
  const std::string both = Quoted(a, names.a.span) + " against " + Quoted(b, names.b.span);
  switch (names.ground) {
    case DifferenceGround::kNumber:
      return both + ": one name with two numbers";
    case DifferenceGround::kDirection:
      return both + ": opposite directions";
    default:
      return both + ": two names in one place";
  }
}

}  // namespace

std::vector<Difference> FindDifferences(const LinkedText& a, const LinkedText& b,
                                        linking::ComparedWords& words,
                                        linking::Comparability comparability,
                                        const Thresholds& thresholds) {
  const std::size_t pairs = a.words->size() * b.words->size();
  if (pairs == 0 || pairs > kMostPairs) return {};
  const TextPair sides = PairTexts(MakeComparedText(a), MakeComparedText(b),
                                   words.Compare(a.article, *a.words, b.article, *b.words));
  const TextPair back = Reversed(sides);
  std::vector<Difference> differences;
  const auto add = [&](const Mention& left, const Mention& right, DifferenceGround ground,
                       std::string reason, std::optional<Gap> gap = {}) {
    if (!IsInPart(left.span, *a.parts) || !IsInPart(right.span, *b.parts)) return;
    differences.push_back(
        {TypeOf(std::max(left.type, right.type)),
         {{a.article, left.span, left.value}, {b.article, right.span, right.value}},
         std::move(reason),
         ground,
         std::move(gap)});
  };
  const bool is_retold = comparability == linking::Comparability::kComparable;
  // A translation tells of the day of what it translates, whatever day it appears on; but of two
  // reports of two days that are built alike, the later one brings the figures up to date.
  const bool may_move = is_retold || AreOfOtherDays(a, b);
  for (FigurePair& pair : FindFigureDifferences(sides, back, comparability, thresholds)) {
    const Mention& left = sides.from.mentions[pair.a].mention;
    const Mention& right = sides.to.mentions[pair.b].mention;
    if (may_move && HaveMoved({left, a}, {right, b})) {
      add(left, right, DifferenceGround::kOtherDay, "another day: " + pair.reason,
          std::move(pair.gap));
    } else if (!pair.has_to_have_moved &&
               !(is_retold && left.type == MentionType::kDate &&
                 HaveOtherNames(sides, back, left, right, thresholds.statements))) {
      add(left, right, pair.ground, std::move(pair.reason), std::move(pair.gap));
    }
  }
  for (const QuotationPair& pair :
       FindQuotationDifferences(sides, back, comparability, thresholds.statements)) {
    add(sides.from.mentions[pair.a].mention, sides.to.mentions[pair.b].mention,
        DifferenceGround::kWords, "two quotations in one place that say other things");
  }
  const auto is_in_one = [&](const NamePair& names) {
    return std::ranges::any_of(differences, [&](const Difference& other) {
      return other.members[0].span == names.a.span || other.members[1].span == names.b.span;
    });
  };
  for (const auto& found : {FindNumberedNames(sides, back, comparability, thresholds),
                            FindOppositeDirections(sides, back, comparability, thresholds),
                            FindNameDifferences(sides, back, comparability, thresholds)}) {
    for (const NamePair& names : found) {
      if (!is_in_one(names)) add(names.a, names.b, names.ground, ReasonOf(names, a, b));
    }
  }
  for (const OppositeWords& found :
       FindOpposites(sides, back, thresholds.opposites, comparability)) {
    if (!IsInPart(found.a, *a.parts) || !IsInPart(found.b, *b.parts)) continue;
    differences.push_back({DifferenceType::kOpposite,
                           {{a.article, found.a}, {b.article, found.b}},
                           ReasonOf(found, a, b),
                           DifferenceGround::kOpposite});
  }
  std::ranges::stable_sort(differences, {}, [](const Difference& difference) {
    return difference.members[0].span.begin;
  });
  return differences;
}

}  // namespace synoptic::claims
