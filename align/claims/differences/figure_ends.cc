// The two sides do not always write a figure as one kind of thing ("aged 31", "31 years", "the 31st
// year"), so those of different kinds are compared by their digits: the same digits are the same
// figure, other digits another one. All others are compared by their values.

#include "align/claims/differences/figure_ends.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "synoptic/internal/mention_values.hpp"

namespace synoptic::claims {
namespace {

using mentions::Agreement;
using mentions::CompareDates;
using mentions::CompareValues;
using mentions::Readable;
using mentions::ValueComparison;

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
           !mention.value.starts_with('~') && IsYear(WithoutBound(mention.value));
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

// A digit is grouped by marks that may also begin decimals: "10,000" is ten in some languages.
bool AreGroupedOtherwise(const FigureEnd& a, const FigureEnd& b) {
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
bool AreAsLong(const FigureEnd& a, const FigureEnd& b) {
  constexpr std::size_t kShortest = 4;
  return a.runs.size() == 1 && b.runs.size() == 1 && a.runs[0].size() >= kShortest &&
         a.runs[0].size() == b.runs[0].size();
}

ComparedEnds CompareAcross(const FigureEnd& a, const FigureEnd& b,
                           const FigureThresholds& thresholds) {
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
  if (!is_same_decade && !AreOfOneScale(WrittenNumber(a), WrittenNumber(b), thresholds)) return {};
  return {Relation::kAcross, Readable(a.mention.value) + " against " + Readable(b.mention.value)};
}

// The number, of a fraction too.
double QuotientOf(const Mention& mention) {
  const std::size_t slash = mention.value.find('/');
  const double number = NumberOf(mention);
  if (slash == std::string::npos) return number;
  Mention denominator = mention;
  denominator.value.erase(0, slash + 1);
  const double divisor = NumberOf(denominator);
  return divisor > 0 ? number / divisor : number;
}

// Numbers of which one is not much larger than the other.
bool AreNearNumbers(double a, double b, const FigureThresholds& thresholds) {
  const auto [smaller, larger] = std::minmax(a, b);
  return smaller > 0 && larger <= thresholds.ratio_of_near * smaller;
}

}  // namespace

std::vector<FigureEnd> EndsOf(std::span<const StatedFigure> figures) {
  std::vector<FigureEnd> ends;
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
      FigureEnd end{f, mention, has_two ? std::vector{figures[f].runs[side]} : figures[f].runs};
      end.mention.value =
          side == 0 ? mention.value.substr(0, dots) + unit : mention.value.substr(dots + 2);
      ends.push_back(std::move(end));
    }
  }
  return ends;
}

ComparedEnds CompareEnds(const FigureEnd& a, const FigureEnd& b,
                         const FigureThresholds& thresholds) {
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
      return CompareAcross(a, b, thresholds);
    case Agreement::kDiffer:
      break;
  }
  if (AreGroupedOtherwise(a, b)) return {Relation::kLoose, {}};
  const bool is_date = IsDate(a.mention) || IsDate(b.mention);
  const bool is_of_one_scale =
      is_date || AreOfOneScale(NumberOf(a.mention), NumberOf(b.mention), thresholds) ||
      AreAsLong(a, b) || Share(a.runs, b.runs);
  if (!is_of_one_scale) return {};
  return {Relation::kDiffer, std::move(comparison.reason)};
}

bool AreFarApart(const FigureEnd& a, const FigureEnd& b, const FigureThresholds& thresholds) {
  if (AreYears(a.mention, b.mention)) {
    return !mentions::AreNearDates(WithoutBound(a.mention.value), WithoutBound(b.mention.value));
  }
  if (a.mention.type != b.mention.type) return true;
  return IsDate(a.mention)
             ? !mentions::AreNearDates(a.mention.value, b.mention.value)
             : !AreNearNumbers(QuotientOf(a.mention), QuotientOf(b.mention), thresholds);
}

}  // namespace synoptic::claims
