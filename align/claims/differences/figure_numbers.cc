#include "align/claims/differences/figure_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace synoptic::claims {
namespace {

// The part of a date that is said first.
std::int64_t FirstPartOf(const Date& date) {
  if (date.hour >= 0) return date.hour;
  if (date.weekday > 0) return date.weekday;
  if (date.is_decade) return date.year / 10;
  if (date.year != 0) return std::abs(date.year);
  if (date.month > 0 || date.day > 0) return date.month > 0 ? date.month : date.day;
  return std::max({date.quarter, date.half, date.season});
}

}  // namespace

std::int64_t WholeOf(const Figure& figure) {
  const bool is_one = figure.kind != Figure::Kind::kRange && figure.first.denominator == 1;
  return is_one ? figure.first.numerator.Whole() : -1;
}

std::optional<Dates> YearOf(const Mention& mention) {
  constexpr std::int64_t kFirst = 1000;
  constexpr std::int64_t kLast = 2100;
  std::int64_t year = -1;
  if (const Dates* const dates = mention.value.dates()) {
    year = dates->first.year;
    if (*dates != Dates{{.year = year}}) return std::nullopt;
  } else if (const Figure* const figure = mention.value.figure();
             figure && mention.type == MentionType::kNumber) {
    if (figure->kind != Figure::Kind::kAbout) year = WholeOf(*figure);
  }
  return year >= kFirst && year <= kLast ? std::optional(Dates{{.year = year}}) : std::nullopt;
}

double NumberOf(const Mention& mention) {
  if (const Figure* const figure = mention.value.figure()) {
    return std::abs(figure->first.numerator.ToDouble());
  }
  const Dates* const dates = mention.value.dates();
  return dates != nullptr ? static_cast<double>(FirstPartOf(dates->first)) : 0;
}

double SizeOf(const Mention& mention) {
  constexpr double kMonth = 2629746;
  const Figure* const figure = mention.value.figure();
  return NumberOf(mention) * (figure != nullptr && figure->unit == "mo" ? kMonth : 1);
}

double QuotientOf(const Mention& mention) {
  const Figure* const figure = mention.value.figure();
  if (figure == nullptr || figure->unit == "mo") return SizeOf(mention);
  return std::abs(figure->first.ToDouble());
}

}  // namespace synoptic::claims
