// The two sides do not always write a figure as one kind of thing ("aged 31", "31 years", "the 31st
// year"), so those of different kinds are compared by their digits: the same digits are the same
// figure, other digits another one. All others are compared by their values.

#include "align/claims/differences/figure_ends.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "align/claims/differences/figure_numbers.hpp"
#include "align/claims/differences/figure_units.hpp"
#include "synoptic/internal/compare_values.hpp"

namespace synoptic::claims {
namespace {

using mentions::Agreement;
using mentions::CompareDates;
using mentions::CompareValues;
using mentions::Readable;
using mentions::ValueComparison;

bool IsBare(const Mention& mention) { return mention.type == MentionType::kNumber; }
bool IsDate(const Mention& mention) { return mention.type == MentionType::kDate; }
bool IsScore(const Mention& mention) { return mention.type == MentionType::kScore; }

bool Share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& run) { return std::ranges::find(b, run) != b.end(); });
}

// The number as it was written; that of the value where it was written in words.
double WrittenNumber(const FigureEnd& end) {
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
bool AreOneInUnits(const FigureEnd& a, const FigureEnd& b) {
  constexpr double kFactors[] = {1,    12,    60,     100, 120, 1e3, 1200,
                                 3600, 86400, 604800, 1e6, 1e9, 1e12};
  const double x = NumberOf(a.mention);
  const double y = NumberOf(b.mention);
  if (x <= 0 || y <= 0) return false;
  const double ratio = std::max(x, y) / std::min(x, y);
  return std::ranges::any_of(kFactors, [&](double factor) { return IsRatio(ratio, factor); });
}

// Numbers that are so far apart count or measure different things ("2.5 times", "80 billion").
bool AreOfOneScale(double a, double b, const FigureThresholds& thresholds) {
  const auto [smaller, larger] = std::minmax(a, b);
  return larger <= thresholds.ratio_of_scale * std::max(smaller, 1.0);
}

// An age, and years of one that was not read as such: 34 and 408 months.
bool AreYears(const Mention& a, const Mention& b) {
  return a.type != b.type && (a.type == MentionType::kAge || b.type == MentionType::kAge);
}

// "No injuries" and "30 injured".
bool AreNoneAndSome(const FigureEnd& a, const FigureEnd& b) {
  const bool is_none = NumberOf(a.mention) == 0 || NumberOf(b.mention) == 0;
  return is_none && IsBare(a.mention) && IsBare(b.mention) && (a.is_counted || b.is_counted);
}

// Whole numbers of things, and not "2.5 times".
bool AreCounts(const Mention& a, const Mention& b) {
  const auto is_count = [](const Mention& mention) {
    const Figure* const figure = mention.value.figure();
    return IsBare(mention) && figure->kind != Figure::Kind::kOrdinal && WholeOf(*figure) > 0;
  };
  return is_count(a) && is_count(b);
}

// A digit is grouped by marks that may also begin decimals: "10,000" is ten in some languages.
bool AreGroupedOtherwise(const FigureEnd& a, const FigureEnd& b) {
  constexpr std::size_t kShortest = 4;
  if (!Share(a.runs, b.runs) || a.runs.front().size() < kShortest) return false;
  const double x = NumberOf(a.mention);
  const double y = NumberOf(b.mention);
  return x > 0 && y > 0 && IsRatio(std::max(x, y) / std::min(x, y), 1e3);
}

// "From three to ten million": a side may leave out that it counts millions.
bool MayLackItsScale(const FigureEnd& a, const FigureEnd& b) {
  constexpr double kScales[] = {1e3, 1e6, 1e9};
  const double x = NumberOf(a.mention);
  const double y = NumberOf(b.mention);
  const double smaller = std::min(x, y);
  return smaller > 0 && smaller < kScales[0] && std::ranges::any_of(kScales, [&](double scale) {
           return IsRatio(std::max(x, y) / smaller, scale);
         });
}

// "The 1980s" against "the eighties" and their like: the tens, or nothing.
std::optional<bool> IsSameDecade(const Mention& decade, const Mention& number) {
  const Dates* const dates = decade.value.dates();
  if (dates == nullptr || !dates->first.is_decade || !IsBare(number)) return std::nullopt;
  const double tens = NumberOf(number);
  if (tens < 10 || tens > 90 || std::fmod(tens, 10) != 0) return std::nullopt;
  return std::fmod(NumberOf(decade), 10) == tens / 10;
}

// A third, and the third; one in 500, and 1/500.
bool AreFractionAndNumber(const Mention& a, const Mention& b) {
  const Figure* const fraction = a.value.figure();
  const Figure* const number = b.value.figure();
  if (fraction == nullptr || number == nullptr || fraction->unit != number->unit) return false;
  return fraction->first.denominator != 1 && WholeOf(*number) == fraction->first.denominator;
}

// But for a bound.
bool AreSameNumber(const Mention& a, const Mention& b) {
  const Figure* const x = a.value.figure();
  const Figure* const y = b.value.figure();
  return x != nullptr && y != nullptr && x->first == y->first && x->unit == y->unit;
}

// Long numbers of as many digits, should the marks between them be misread.
bool AreAsLong(const FigureEnd& a, const FigureEnd& b) {
  constexpr std::size_t kShortest = 4;
  return a.runs.size() == 1 && b.runs.size() == 1 && a.runs[0].size() >= kShortest &&
         a.runs[0].size() == b.runs[0].size();
}

ComparedEnds CompareAcross(const FigureEnd& a, const FigureEnd& b,
                           const FigureThresholds& thresholds) {
  if (IsDate(a.mention) && IsDate(b.mention)) return {};
  if (IsScore(a.mention) || IsScore(b.mention)) {
    return {Share(a.runs, b.runs) ? Relation::kLoose : Relation::kNone, {}};
  }
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
  if (!is_same_decade && !AreOfOneScale(WrittenNumber(a), WrittenNumber(b), thresholds)) return {};
  return {Relation::kAcross, Readable(a.mention.value) + " against " + Readable(b.mention.value)};
}

// Numbers of which one is not much larger than the other.
bool AreNearNumbers(double a, double b, const FigureThresholds& thresholds) {
  const auto [smaller, larger] = std::minmax(a, b);
  return smaller > 0 && larger <= thresholds.ratio_of_near * smaller;
}

// "8 March 2009", "3 May 2009": where so much is told, a day and a month may both be wrong.
bool AreDaysOfOneYear(const Date& a, const Date& b) {
  return a.year != 0 && a.year == b.year && a.day > 0 && b.day > 0;
}

// The first or the last of a range.
Value EndOf(const Value& range, bool is_first) {
  if (const Figure* const figure = range.figure()) {
    return Value(
        Figure::Of(Figure::Kind::kExact, is_first ? figure->first : figure->last, figure->unit));
  }
  const Dates& dates = *range.dates();
  return Value(Dates{is_first ? dates.first : *dates.last});
}

}  // namespace

bool IsRange(const Mention& mention) {
  const Figure* const figure = mention.value.figure();
  const Dates* const dates = mention.value.dates();
  return (figure != nullptr && figure->kind == Figure::Kind::kRange) ||
         (dates != nullptr && dates->last);
}

std::vector<FigureEnd> EndsOf(std::span<const StatedFigure> figures) {
  std::vector<FigureEnd> ends;
  for (std::size_t f = 0; f < figures.size(); ++f) {
    const Mention& mention = figures[f].mention;
    if (!IsRange(mention)) {
      ends.push_back({f, mention, figures[f].runs, figures[f].is_counted, figures[f].is_told});
      continue;
    }
    const bool has_two = figures[f].runs.size() == 2;
    for (const std::size_t side : {0U, 1U}) {
      ends.push_back({f,
                      {mention.type, mention.span, EndOf(mention.value, side == 0)},
                      has_two ? std::vector{figures[f].runs[side]} : figures[f].runs,
                      figures[f].is_counted,
                      figures[f].is_told,
                      true});
    }
  }
  return ends;
}

ComparedEnds CompareEnds(const FigureEnd& a, const FigureEnd& b,
                         const FigureThresholds& thresholds) {
  if (AreFractionAndNumber(a.mention, b.mention) || AreFractionAndNumber(b.mention, a.mention)) {
    return {Relation::kLoose, {}};
  }
  const std::optional<Dates> a_year = YearOf(a.mention);
  const std::optional<Dates> b_year = YearOf(b.mention);
  ValueComparison comparison =
      a_year && b_year ? CompareDates(*a_year, *b_year) : CompareValues(a.mention, b.mention);
  switch (comparison.agreement) {
    case Agreement::kEqual:
      return {Relation::kEqual, {}};
    case Agreement::kAgree:
      return {AreSameNumber(a.mention, b.mention) ? Relation::kEqual : Relation::kAgree, {}};
    case Agreement::kIncomparable:
      if (AreOfOtherUnits(a, b)) {
        return {Relation::kDiffer,
                Readable(a.mention.value) + " against " + Readable(b.mention.value), true};
      }
      return CompareAcross(a, b, thresholds);
    case Agreement::kDiffer:
      break;
  }
  if (IsScore(a.mention)) return {Relation::kDiffer, std::move(comparison.reason)};
  const bool is_date = IsDate(a.mention) || IsDate(b.mention);
  const bool may_be_one =
      AreGroupedOtherwise(a, b) || AreConverted(a, b) || (!is_date && MayLackItsScale(a, b));
  if (may_be_one) return {Relation::kLoose, {}};
  const bool is_of_one_scale = is_date ||
                               AreOfOneScale(SizeOf(a.mention), SizeOf(b.mention), thresholds) ||
                               AreYears(a.mention, b.mention) || AreAsLong(a, b) ||
                               Share(a.runs, b.runs) || AreNoneAndSome(a, b);
  if (!is_of_one_scale) {
    return {AreCounts(a.mention, b.mention) ? Relation::kRemote : Relation::kNone, {}};
  }
  return {Relation::kDiffer, std::move(comparison.reason)};
}

bool AreFarApart(const FigureEnd& a, const FigureEnd& b, const FigureThresholds& thresholds) {
  const std::optional<Dates> a_year = YearOf(a.mention);
  const std::optional<Dates> b_year = YearOf(b.mention);
  const bool is_date = IsDate(a.mention) || IsDate(b.mention);
  if (is_date && a_year && b_year) return !mentions::AreNearDates(*a_year, *b_year);
  if (AreOfOtherUnits(a, b)) return false;
  if (a.mention.type != b.mention.type) return true;
  if (IsScore(a.mention)) return false;
  const Dates* const x = a.mention.value.dates();
  const Dates* const y = b.mention.value.dates();
  return x != nullptr && y != nullptr
             ? !mentions::AreNearDates(*x, *y) && !AreDaysOfOneYear(x->first, y->first)
             : !AreNearNumbers(QuotientOf(a.mention), QuotientOf(b.mention), thresholds);
}

}  // namespace synoptic::claims
