// One number with two units is a difference only where both sides tell theirs. Money of one name,
// such as dollars, is often told by that name alone; "per second" is often left out; and pounds are
// money and weight.

#include "align/claims/differences/figure_units.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "synoptic/internal/currency_families.hpp"
#include "synoptic/internal/told_units.hpp"

namespace synoptic::claims {
namespace {

// Units that stand for one another, besides currencies of one name: pounds are money and weight.
constexpr std::pair<std::string_view, std::string_view> kKindred[] = {
    {"m", "m/s"}, {"B", "B/s"}, {"s", "mo"}};

bool IsPounds(std::string_view unit) { return mentions::AreOfOneFamily(unit, "GBP"); }

bool AreKindred(std::string_view a, std::string_view b) {
  const std::pair<std::string_view, std::string_view> ab(a, b);
  const std::pair<std::string_view, std::string_view> ba(b, a);
  if (std::ranges::find(kKindred, ab) != std::end(kKindred)) return true;
  if (std::ranges::find(kKindred, ba) != std::end(kKindred)) return true;
  return (a == "kg" && IsPounds(b)) || (b == "kg" && IsPounds(a)) || mentions::AreOfOneFamily(a, b);
}

bool AreTold(const FigureEnd& a, const FigureEnd& b) {
  const std::string& x = a.mention.value.figure()->unit;
  const std::string& y = b.mention.value.figure()->unit;
  if (!x.empty() && !y.empty()) return true;
  // A bare number may have lost its unit, unless it is seen what it counts.
  const FigureEnd& bare = x.empty() ? a : b;
  return (x == "%" || y == "%") && bare.is_counted;
}

// The number as it was told, in digits or else by its likeliest unit; 0 if that is not known.
double ToldNumber(const FigureEnd& end) {
  const Figure& figure = *end.mention.value.figure();
  if (end.runs.size() == 1) {
    double number = 0;
    const std::string& run = end.runs.front();
    std::from_chars(run.data(), run.data() + run.size(), number);
    return number;
  }
  if (!end.runs.empty() || figure.first.denominator != 1) return 0;
  const double value = figure.first.ToDouble();
  const auto told = mentions::ToldUnitOf(figure.first, figure.unit);
  return told ? value / told->factor : value;
}

}  // namespace

bool AreOfOtherUnits(const FigureEnd& a, const FigureEnd& b) {
  const Figure* const x = a.mention.value.figure();
  const Figure* const y = b.mention.value.figure();
  if (x == nullptr || y == nullptr || x->unit == y->unit) return false;
  const bool is_ordinal = x->kind == Figure::Kind::kOrdinal || y->kind == Figure::Kind::kOrdinal;
  if (is_ordinal || x->first.denominator != 1 || y->first.denominator != 1) return false;
  if (!AreTold(a, b)) return false;
  if (AreKindred(x->unit, y->unit) && !(a.is_told && b.is_told)) return false;
  const bool is_money =
      a.mention.type == MentionType::kMoney || b.mention.type == MentionType::kMoney;
  return x->first == y->first || (!is_money && !a.runs.empty() && a.runs == b.runs);
}

bool AreConverted(const FigureEnd& a, const FigureEnd& b) {
  constexpr double kConverted = 0.1;
  constexpr double kSame = 0.01;  // Conversion keeps three digits.
  const Figure* const x = a.mention.value.figure();
  const Figure* const y = b.mention.value.figure();
  if (x == nullptr || y == nullptr || x->unit != y->unit || x->unit.empty()) return false;
  if (a.mention.type != MentionType::kQuantity || b.mention.type != MentionType::kQuantity) {
    return false;
  }
  const double u = x->first.ToDouble();
  const double v = y->first.ToDouble();
  const double m = ToldNumber(a);
  const double n = ToldNumber(b);
  if (u <= 0 || v <= 0 || m <= 0 || n <= 0) return false;
  const double factors = (u / m) / (v / n);
  // Powers of ten are no conversion that rounds.
  const double tens = std::log10(factors);
  if (std::abs(tens - std::round(tens)) < kSame) return false;
  const double coarser = std::max(u / m, v / n);
  return std::abs(u - v) <= std::min(coarser / 2, kConverted * std::max(u, v));
}

}  // namespace synoptic::claims
