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

#include "synoptic/internal/told_units.hpp"

namespace synoptic::claims {
namespace {

// Currencies of one name, and other units that stand for one another. Codes of one entry end in a
// space.
constexpr std::string_view kKindred[] = {
    "USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ZWL ",
    "ARS CLP COP CUP DOP MXN PHP UYU ",
    "CZK DKK EEK ISK NOK SEK SKK ",
    "GBP CYP EGP FKP GIP IEP LBP SDG SSP SYP kg ",
    "TRY ITL LBP MTL SYP TRL ",
    "IDR INR LKR MUR MVR NPR PKR SCR ",
    "BHD DZD IQD JOD KWD LYD MKD RSD TND ",
    "AED MAD ",
    "BEF BIF CDF CHF DJF FRF GNF KMF LUF RWF XAF XOF XPF ",
    "IRR OMR QAR SAR YER ",
    "BYN RUB SUR ",
    "KPW KRW ",
    "CNY HKD MOP TWD ",
    "BAM DEM FIM ",
    "KES SOS TZS UGX ATS ",
    "MDL RON ",
    "AZN TMT ",
    "m m/s ",
    "B B/s ",
    "s mo "};

bool AreKindred(const std::string& a, const std::string& b) {
  const auto holds = [](std::string_view kin, const std::string& unit) {
    return kin.starts_with(unit + ' ') || kin.find(' ' + unit + ' ') != std::string_view::npos;
  };
  return std::any_of(std::begin(kKindred), std::end(kKindred),
                     [&](std::string_view kin) { return holds(kin, a) && holds(kin, b); });
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
