// Figures are compared by their ends: a range has two, anything else one. First, ends that say the
// same take each other, the surest first. What is left says something that the other side does not
// say, or says otherwise: of the ends that are left on both sides, those that can be compared and
// stand in the most alike places are taken for what the two say of one thing. Likeness of kind
// comes before likeness of place: a percentage is compared with a percentage.

#include "align/claims/differences/figure_pairs.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "align/claims/differences/figure_ends.hpp"
#include "align/claims/differences/gaps.hpp"
#include "synoptic/internal/compare_values.hpp"

namespace synoptic::claims {
namespace {

using mentions::Readable;

struct PairedEnd : FigureEnd {
  bool is_matched = false;
  bool may_move = false;
  bool is_repeated = false;  // Agrees with an end that another one has taken.
};

std::vector<PairedEnd> PairedEndsOf(std::span<const StatedFigure> figures) {
  std::vector<PairedEnd> paired;
  for (const FigureEnd& end : EndsOf(figures)) {
    paired.push_back({end, figures[end.figure].is_found, figures[end.figure].may_move});
  }
  return paired;
}

constexpr float kNever = 2;  // No places are so much alike.

struct Candidate {
  std::size_t a;
  std::size_t b;
  Relation relation;
  float place;
  std::string reason;
  bool are_of_other_units;
};

class Pairing {
 public:
  Pairing(std::span<const StatedFigure> a, std::span<const StatedFigure> b,
          const PlaceLikeness& place, linking::Comparability comparability,
          const Thresholds& thresholds)
      : a_(PairedEndsOf(a)),
        b_(PairedEndsOf(b)),
        comparability_(comparability),
        thresholds_(thresholds) {
    for (std::size_t i = 0; i < a_.size(); ++i) {
      for (std::size_t j = 0; j < b_.size(); ++j) {
        ComparedEnds compared = CompareEnds(a_[i], b_[j], thresholds.figures);
        if (compared.relation == Relation::kNone) continue;
        if (compared.relation == Relation::kRemote) {
          compared.reason = Readable(a[a_[i].figure].mention.value) + " against " +
                            Readable(b[b_[j].figure].mention.value);
        }
        candidates_.push_back({i, j, compared.relation, place(a_[i].figure, b_[j].figure),
                               std::move(compared.reason), compared.are_of_other_units});
      }
    }
    std::ranges::stable_sort(candidates_, [](const Candidate& x, const Candidate& y) {
      return std::tie(x.relation, x.place) > std::tie(y.relation, y.place);
    });
  }

  std::vector<FigurePair> Run(std::span<const StatedFigure> a, std::span<const StatedFigure> b) {
    for (const Candidate& candidate : candidates_) {
      if (candidate.relation < Relation::kLoose) continue;
      PairedEnd& x = a_[candidate.a];
      PairedEnd& y = b_[candidate.b];
      if (!x.is_matched && !y.is_matched) {
        x.is_matched = y.is_matched = true;
      } else if (candidate.relation == Relation::kEqual || AreDates(x, y)) {
        x.is_repeated = y.is_repeated = true;
      }
    }
    MatchRanges(a, b);
    MatchSums(a_, b_);
    MatchSums(b_, a_);
    return PairRest();
  }

 private:
  static bool AreDates(const PairedEnd& x, const PairedEnd& y) {
    return x.mention.type == MentionType::kDate && y.mention.type == MentionType::kDate;
  }

  // "Tens of thousands": an order of magnitude.
  static bool IsVague(const Mention& mention) {
    constexpr double kVague = 4;
    const Figure* const figure = mention.value.figure();
    return figure != nullptr && figure->kind == Figure::Kind::kRange &&
           figure->first.numerator.Digits() == 1 && figure->last.numerator.Digits() == 1 &&
           figure->last.ToDouble() >= kVague * figure->first.ToDouble();
  }

  // A figure within a range says what the range says.
  void MatchRanges(std::span<const StatedFigure> a, std::span<const StatedFigure> b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size(); ++j) {
        const bool are_ranges = IsRange(a[i].mention) && IsRange(b[j].mention);
        if (!IsRange(a[i].mention) && !IsRange(b[j].mention)) continue;
        if (are_ranges && !IsVague(a[i].mention) && !IsVague(b[j].mention)) continue;
        const auto whole = mentions::CompareValues(a[i].mention, b[j].mention);
        if (whole.agreement != mentions::Agreement::kAgree) continue;
        std::vector<PairedEnd*> ends;
        for (PairedEnd& end : a_) {
          if (end.figure == i && !end.is_matched) ends.push_back(&end);
        }
        for (PairedEnd& end : b_) {
          if (end.figure == j && !end.is_matched) ends.push_back(&end);
        }
        const std::size_t all = are_ranges ? 4 : 3;  // Of a range, and the one within it.
        if (ends.size() < all) continue;
        for (PairedEnd* end : ends) end->is_matched = true;
      }
    }
  }

  // "Eight people" is said by "five men and three women". Parts stand beside each other.
  static void MatchSums(std::vector<PairedEnd>& sums, std::vector<PairedEnd>& parts) {
    for (PairedEnd& sum : sums) {
      if (sum.is_matched || !IsExact(sum)) continue;
      for (std::size_t first = 0; first < parts.size() && !sum.is_matched; ++first) {
        std::optional<Decimal> total = Decimal{};
        for (std::size_t last = first; last < parts.size() && IsPartOf(parts[last], sum); ++last) {
          total = total->Plus(parts[last].mention.value.figure()->first.numerator);
          if (!total || sum.mention.value.figure()->first.numerator < *total) break;
          if (last == first || *total != sum.mention.value.figure()->first.numerator) continue;
          sum.is_matched = true;
          for (std::size_t part = first; part <= last; ++part) parts[part].is_matched = true;
          break;
        }
      }
    }
  }

  static bool IsExact(const PairedEnd& end) {
    const Figure* const figure = end.mention.value.figure();
    return figure != nullptr && figure->kind == Figure::Kind::kExact &&
           figure->first.denominator == 1 && figure->first.numerator.mantissa > 0;
  }

  static bool IsPartOf(const PairedEnd& part, const PairedEnd& sum) {
    return !part.is_matched && IsExact(part) && part.mention.type == sum.mention.type &&
           part.mention.value.figure()->unit == sum.mention.value.figure()->unit;
  }

  // "Three", which counts many things in a sentence.
  static bool IsSmallCount(const PairedEnd& end) {
    constexpr double kMost = 12;
    const Figure* const figure = end.mention.value.figure();
    return end.mention.type == MentionType::kNumber && figure != nullptr && figure->unit.empty() &&
           figure->kind != Figure::Kind::kOrdinal && figure->first.ToDouble() <= kMost;
  }

  // Of articles that were written apart: each has figures of its own to tell, so that two are
  // mostly of two things.
  float LeastPlaceApart(const Candidate& candidate) const {
    const PairedEnd& x = a_[candidate.a];
    const PairedEnd& y = b_[candidate.b];
    if (candidate.relation != Relation::kDiffer || x.is_repeated || y.is_repeated) return kNever;
    if (x.is_of_range != y.is_of_range) return kNever;
    if (HasToHaveMoved(candidate)) {
      // "At least four" dead, and "seven": what is counted tells that.
      const bool may_have = x.may_move || y.may_move || (x.is_counted && y.is_counted);
      return may_have ? thresholds_.places.apart : kNever;
    }
    return AreFarApart(x, y, thresholds_.figures) ? thresholds_.places.doubtful
                                                  : thresholds_.places.apart;
  }

  // Of articles that were written apart: too far apart, or too small, to be of one thing at one
  // time.
  bool HasToHaveMoved(const Candidate& candidate) const {
    const PairedEnd& x = a_[candidate.a];
    const PairedEnd& y = b_[candidate.b];
    if (AreFarApart(x, y, thresholds_.figures)) return !are_sole_;
    return IsSmallCount(x) && IsSmallCount(y);
  }

  float LeastPlace(const Candidate& candidate) const {
    if (comparability_ == linking::Comparability::kComparable) return LeastPlaceApart(candidate);
    if (candidate.relation != Relation::kRemote) return 0;
    // Mostly of two things, unless nothing else is told.
    return are_sole_ ? thresholds_.places.doubtful : kNever;
  }

  static bool HasOneFigureLeft(const std::vector<PairedEnd>& ends) {
    const auto is_left = [](const PairedEnd& end) { return !end.is_matched; };
    const auto first = std::ranges::find_if(ends, is_left);
    return first != ends.end() && std::all_of(first, ends.end(), [&](const PairedEnd& end) {
             return end.is_matched || end.figure == first->figure;
           });
  }

  static FigurePair Explained(const PairedEnd& x, const PairedEnd& y, Candidate& candidate) {
    FigurePair pair{x.figure, y.figure, std::move(candidate.reason)};
    if (candidate.are_of_other_units) {
      pair.ground = DifferenceGround::kUnit;
      pair.reason += ": one number in two units";
    } else if ((pair.gap = GapBetween(x.mention.value, y.mention.value))) {
      pair.ground = DifferenceGround::kGap;
      pair.reason += ": " + Describe(*pair.gap);
    }
    return pair;
  }

  std::vector<FigurePair> PairRest() {
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      return candidate.relation >= Relation::kLoose || a_[candidate.a].is_matched ||
             b_[candidate.b].is_matched;
    });
    are_sole_ = HasOneFigureLeft(a_) && HasOneFigureLeft(b_);
    std::vector<FigurePair> pairs;
    for (Candidate& candidate : candidates_) {
      PairedEnd& x = a_[candidate.a];
      PairedEnd& y = b_[candidate.b];
      if (x.is_matched || y.is_matched) continue;
      if (candidate.place < LeastPlace(candidate)) continue;
      x.is_matched = y.is_matched = true;
      const bool is_known = std::ranges::any_of(
          pairs, [&](const FigurePair& pair) { return pair.a == x.figure || pair.b == y.figure; });
      if (!is_known) {
        pairs.push_back(Explained(x, y, candidate));
        pairs.back().has_to_have_moved =
            comparability_ == linking::Comparability::kComparable && HasToHaveMoved(candidate);
      }
    }
    std::ranges::sort(pairs, {}, &FigurePair::a);
    return pairs;
  }

  std::vector<PairedEnd> a_;
  std::vector<PairedEnd> b_;
  linking::Comparability comparability_;
  const Thresholds& thresholds_;
  std::vector<Candidate> candidates_;
  bool are_sole_ = false;  // Either side has one figure left.
};

}  // namespace

std::vector<FigurePair> PairFigures(std::span<const StatedFigure> a,
                                    std::span<const StatedFigure> b, const PlaceLikeness& place,
                                    linking::Comparability comparability,
                                    const Thresholds& thresholds) {
  return Pairing(a, b, place, comparability, thresholds).Run(a, b);
}

}  // namespace synoptic::claims
