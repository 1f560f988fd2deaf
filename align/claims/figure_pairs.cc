// Figures are compared by their ends: a range has two, anything else one. First, ends that say the
// same take each other, the surest first. What is left says something that the other side does not
// say, or says otherwise: of the ends that are left on both sides, those that can be compared and
// stand in the most alike places are taken for what the two say of one thing. Likeness of kind
// comes before likeness of place: a percentage is compared with a percentage.
//
// The two sides do not always write a figure as one kind of thing ("aged 31", "31 years", "the 31st
// year"), so those of different kinds are compared by their digits: the same digits are the same
// figure, other digits another one.

#include "align/claims/figure_pairs.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "align/mentions/values.hpp"

namespace synoptic::claims {
namespace {

using mentions::Agreement;
using mentions::CompareDates;
using mentions::CompareValues;
using mentions::Readable;
using mentions::ValueComparison;

// Places that are this much alike are one, of figures of one kind; where nothing else is left that
// either could be; of different kinds.
constexpr float kSamePlace = 0.2F;
constexpr float kOnlyPlace = 0.1F;
constexpr float kSamePlaceAcross = 0.25F;
constexpr float kOnlyPlaceAcross = 0.1F;
// A place that is worse by so much is no rival.
constexpr float kMargin = 0.1F;
constexpr float kSamePlaceRetold = 0.25F;
constexpr float kOnlyPlaceRetold = 0.2F;
// Where each side has but one figure left.
constexpr float kSolePlace = 0.1F;
// What is said twice on one side and once on the other may be a repetition.
constexpr float kSamePlaceOfRepeated = 0.2F;

enum class Relation { kNone, kAcross, kDiffer, kLoose, kAgree, kEqual };

struct End {
  std::size_t figure;
  Mention mention;  // Its value is one end of a range.
  std::vector<std::string> runs;
  bool is_matched = false;
  bool is_repeated = false;  // Agrees with an end that another one has taken.
};

struct Compared {
  Relation relation = Relation::kNone;
  std::string reason;
};

std::vector<End> EndsOf(std::span<const StatedFigure> figures) {
  std::vector<End> ends;
  for (std::size_t f = 0; f < figures.size(); ++f) {
    const Mention& mention = figures[f].mention;
    const std::size_t dots = mention.value.find("..");
    if (dots == std::string::npos) {
      ends.push_back({f, mention, figures[f].runs});
      continue;
    }
    const std::size_t space = std::min(mention.value.find(' '), mention.value.size());
    const std::string unit = mention.value.substr(space);
    const bool has_two = figures[f].runs.size() == 2;
    for (const std::size_t side : {0U, 1U}) {
      End end{f, mention, has_two ? std::vector{figures[f].runs[side]} : figures[f].runs};
      end.mention.value =
          side == 0 ? mention.value.substr(0, dots) + unit : mention.value.substr(dots + 2);
      ends.push_back(std::move(end));
    }
  }
  return ends;
}

bool IsYear(std::string_view value) {
  return value.size() == 4 && value >= "1000" && value <= "2100" &&
         std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view WithoutBound(std::string_view value) {
  value.remove_prefix(std::min(value.find_first_not_of("<>=~#"), value.size()));
  return value;
}

// A year that stands alone is taken for a number where nothing around it says otherwise.
bool AreYears(const Mention& a, const Mention& b) {
  const auto may_be = [](const Mention& mention) {
    return (mention.type == MentionType::kDate || mention.type == MentionType::kNumber) &&
           mention.value.front() != '~' && IsYear(WithoutBound(mention.value));
  };
  return may_be(a) && may_be(b);
}

bool IsBare(const Mention& mention) { return mention.type == MentionType::kNumber; }
bool IsDate(const Mention& mention) { return mention.type == MentionType::kDate; }

bool Share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& run) { return std::ranges::find(b, run) != b.end(); });
}

double NumberOf(const Mention& mention) {
  std::string_view value = mention.value;
  value.remove_prefix(std::min(value.find_first_of("0123456789"), value.size()));
  double number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

// The number as it was written; that of the value where it was written in words.
double WrittenNumber(const End& end) {
  if (end.runs.empty()) return NumberOf(end.mention);
  double number = 0;
  const std::string& run = end.runs.front();
  std::from_chars(run.data(), run.data() + run.size(), number);
  return number;
}

bool IsRatio(double ratio, double expected) {
  return std::abs(ratio - expected) <= 1e-6 * expected;
}

// Whether one is the other in a unit that the other side does not say.
bool AreOneInUnits(const End& a, const End& b) {
  constexpr double kFactors[] = {1,    12,    60,     100, 120, 1e3, 1200,
                                 3600, 86400, 604800, 1e6, 1e9, 1e12};
  const double x = NumberOf(a.mention);
  const double y = NumberOf(b.mention);
  if (x <= 0 || y <= 0) return false;
  const double ratio = std::max(x, y) / std::min(x, y);
  return std::ranges::any_of(kFactors, [&](double factor) { return IsRatio(ratio, factor); });
}

// Numbers that are so far apart count or measure different things ("2.5 times", "80 billion").
bool AreOfOneScale(double a, double b) {
  constexpr double kLargestRatio = 20;
  const auto [smaller, larger] = std::minmax(a, b);
  return larger <= kLargestRatio * std::max(smaller, 1.0);
}

// A digit is grouped by marks that may also begin decimals: "10,000" is ten in some languages.
bool AreGroupedOtherwise(const End& a, const End& b) {
  constexpr std::size_t kShortest = 4;
  if (!Share(a.runs, b.runs) || a.runs.front().size() < kShortest) return false;
  const double x = NumberOf(a.mention);
  const double y = NumberOf(b.mention);
  return x > 0 && y > 0 && IsRatio(std::max(x, y) / std::min(x, y), 1e3);
}

// "The 1980s" against "the eighties" and their like: the tens, or nothing.
std::optional<bool> IsSameDecade(const Mention& decade, const Mention& number) {
  if (!IsDate(decade) || !decade.value.ends_with('X') || !IsBare(number)) return std::nullopt;
  const double tens = NumberOf(number);
  if (tens < 10 || tens > 90 || std::fmod(tens, 10) != 0) return std::nullopt;
  return std::fmod(NumberOf(decade), 10) == tens / 10;
}

// A third, and the third; one in 500, and 1/500.
bool AreFractionAndNumber(const Mention& a, const Mention& b) {
  const std::size_t slash = a.value.find('/');
  return slash != std::string::npos && WithoutBound(b.value) == a.value.substr(slash + 1);
}

// Long numbers of as many digits, should the marks between them be misread.
bool AreAsLong(const End& a, const End& b) {
  constexpr std::size_t kShortest = 4;
  return a.runs.size() == 1 && b.runs.size() == 1 && a.runs[0].size() >= kShortest &&
         a.runs[0].size() == b.runs[0].size();
}

Compared CompareAcross(const End& a, const End& b) {
  if (IsDate(a.mention) && IsDate(b.mention)) return {};
  std::optional<bool> is_same_decade = IsSameDecade(a.mention, b.mention);
  if (!is_same_decade) is_same_decade = IsSameDecade(b.mention, a.mention);
  const bool is_worded_date =
      (IsDate(a.mention) && a.runs.empty()) || (IsDate(b.mention) && b.runs.empty());
  if (is_worded_date && !is_same_decade) return {};
  const bool are_in_digits = !a.runs.empty() && !b.runs.empty();
  const bool is_same = is_same_decade  ? *is_same_decade
                       : are_in_digits ? Share(a.runs, b.runs)
                                       : AreOneInUnits(a, b);
  if (is_same) return {Relation::kLoose, {}};
  // Nothing but words is too little; and one has to be without a unit, or they measure two things.
  if (a.runs.empty() && b.runs.empty()) return {};
  if (!IsBare(a.mention) && !IsBare(b.mention)) return {};
  if (!is_same_decade && !AreOfOneScale(WrittenNumber(a), WrittenNumber(b))) return {};
  return {Relation::kAcross, Readable(a.mention.value) + " against " + Readable(b.mention.value)};
}

Compared Compare(const End& a, const End& b) {
  if (AreFractionAndNumber(a.mention, b.mention) || AreFractionAndNumber(b.mention, a.mention)) {
    return {Relation::kLoose, {}};
  }
  ValueComparison comparison =
      AreYears(a.mention, b.mention)
          ? CompareDates(WithoutBound(a.mention.value), WithoutBound(b.mention.value))
          : CompareValues(a.mention, b.mention);
  switch (comparison.agreement) {
    case Agreement::kEqual:
      return {Relation::kEqual, {}};
    case Agreement::kAgree: {
      const bool is_same_number = WithoutBound(a.mention.value) == WithoutBound(b.mention.value);
      return {is_same_number ? Relation::kEqual : Relation::kAgree, {}};
    }
    case Agreement::kIncomparable:
      return CompareAcross(a, b);
    case Agreement::kDiffer:
      break;
  }
  if (AreGroupedOtherwise(a, b)) return {Relation::kLoose, {}};
  const bool is_date = IsDate(a.mention) || IsDate(b.mention);
  const bool is_of_one_scale = is_date || AreOfOneScale(NumberOf(a.mention), NumberOf(b.mention)) ||
                               AreAsLong(a, b) || Share(a.runs, b.runs);
  if (!is_of_one_scale) return {};
  return {Relation::kDiffer, std::move(comparison.reason)};
}

struct Candidate {
  std::size_t a;
  std::size_t b;
  Relation relation;
  float place;
  std::string reason;
};

class Pairing {
 public:
  Pairing(std::span<const StatedFigure> a, std::span<const StatedFigure> b,
          const PlaceLikeness& place, Telling telling)
      : a_(EndsOf(a)), b_(EndsOf(b)), telling_(telling) {
    for (End& end : a_) end.is_matched = a[end.figure].is_found;
    for (End& end : b_) end.is_matched = b[end.figure].is_found;
    for (std::size_t i = 0; i < a_.size(); ++i) {
      for (std::size_t j = 0; j < b_.size(); ++j) {
        Compared compared = Compare(a_[i], b_[j]);
        if (compared.relation == Relation::kNone) continue;
        candidates_.push_back({i, j, compared.relation, place(a_[i].figure, b_[j].figure),
                               std::move(compared.reason)});
      }
    }
    std::ranges::stable_sort(candidates_, [](const Candidate& x, const Candidate& y) {
      return std::tie(x.relation, x.place) > std::tie(y.relation, y.place);
    });
  }

  std::vector<FigurePair> Run(std::span<const StatedFigure> a, std::span<const StatedFigure> b) {
    for (const Candidate& candidate : candidates_) {
      if (candidate.relation < Relation::kLoose) continue;
      End& x = a_[candidate.a];
      End& y = b_[candidate.b];
      if (!x.is_matched && !y.is_matched) {
        x.is_matched = y.is_matched = true;
      } else if (candidate.relation == Relation::kEqual || AreDates(x, y)) {
        x.is_repeated = y.is_repeated = true;
      }
    }
    MatchRanges(a, b);
    return PairRest();
  }

 private:
  static bool AreDates(const End& x, const End& y) {
    return IsDate(x.mention) && IsDate(y.mention);
  }

  // A figure within a range says what the range says.
  void MatchRanges(std::span<const StatedFigure> a, std::span<const StatedFigure> b) {
    const auto is_range = [](const StatedFigure& figure) {
      return figure.mention.value.find("..") != std::string::npos;
    };
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size(); ++j) {
        if (is_range(a[i]) == is_range(b[j])) continue;
        const Agreement whole = CompareValues(a[i].mention, b[j].mention).agreement;
        if (whole != Agreement::kAgree) continue;
        std::vector<End*> ends;
        for (End& end : a_) {
          if (end.figure == i && !end.is_matched) ends.push_back(&end);
        }
        for (End& end : b_) {
          if (end.figure == j && !end.is_matched) ends.push_back(&end);
        }
        constexpr std::size_t kAll = 3;  // Of a range, and the one within it.
        if (ends.size() < kAll) continue;
        for (End* end : ends) end->is_matched = true;
      }
    }
  }

  float LeastPlace(const Candidate& candidate, bool is_only) const {
    const bool is_sole = is_only && are_sole_;
    if (is_sole && candidate.relation == Relation::kDiffer) {
      return kSolePlace;
    }
    const bool is_repeated = a_[candidate.a].is_repeated || b_[candidate.b].is_repeated;
    if (telling_ == Telling::kRetold) {
      if (is_repeated || candidate.relation == Relation::kAcross) return 2;
      return is_only ? kOnlyPlaceRetold : kSamePlaceRetold;
    }
    if (candidate.relation == Relation::kAcross) {
      return is_only && !is_repeated ? kOnlyPlaceAcross : kSamePlaceAcross;
    }
    if (is_repeated) return kSamePlaceOfRepeated;
    return is_only ? kOnlyPlace : kSamePlace;
  }

  // Whether none of the two might as well be paired with another.
  bool HasNoRival(const Candidate& candidate) const {
    return std::ranges::none_of(candidates_, [&](const Candidate& other) {
      const bool is_other = (other.a == candidate.a) != (other.b == candidate.b);
      return is_other && other.relation >= candidate.relation && !a_[other.a].is_matched &&
             !b_[other.b].is_matched && other.place > candidate.place - kMargin;
    });
  }

  std::vector<FigurePair> PairRest() {
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      return candidate.relation >= Relation::kLoose || a_[candidate.a].is_matched ||
             b_[candidate.b].is_matched;
    });
    const auto count_rest = [](const std::vector<End>& ends) {
      return std::ranges::count_if(ends, [](const End& end) { return !end.is_matched; });
    };
    are_sole_ = count_rest(a_) == 1 && count_rest(b_) == 1;
    std::vector<FigurePair> pairs;
    for (Candidate& candidate : candidates_) {
      End& x = a_[candidate.a];
      End& y = b_[candidate.b];
      if (x.is_matched || y.is_matched) continue;
      if (candidate.place < LeastPlace(candidate, HasNoRival(candidate))) continue;
      x.is_matched = y.is_matched = true;
      const bool is_known = std::ranges::any_of(
          pairs, [&](const FigurePair& pair) { return pair.a == x.figure || pair.b == y.figure; });
      if (!is_known) pairs.push_back({x.figure, y.figure, std::move(candidate.reason)});
    }
    std::ranges::sort(pairs, {}, &FigurePair::a);
    return pairs;
  }

  std::vector<End> a_;
  std::vector<End> b_;
  Telling telling_;
  std::vector<Candidate> candidates_;
  bool are_sole_ = false;  // Either side has one end left.
};

}  // namespace

std::vector<FigurePair> PairFigures(std::span<const StatedFigure> a,
                                    std::span<const StatedFigure> b, const PlaceLikeness& place,
                                    Telling telling) {
  return Pairing(a, b, place, telling).Run(a, b);
}

}  // namespace synoptic::claims
