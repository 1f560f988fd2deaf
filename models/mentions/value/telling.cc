// Rarity in bits, reasoned rather than counted: how many values as common as this one might have
// stood in its place. A small count says next to nothing, each further digit three bits more, a
// unit two. Bits become a scale from 0 to 1 of which four are the middle.

#include "models/mentions/value/telling.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "synoptic/internal/known_bodies.hpp"

namespace synoptic::mentions {
namespace {

constexpr double kMiddle = 4;

// Of figures.
constexpr double kZeroToTwo = 0.5;  // Also an article, or none at all.
constexpr double kSmall = 1;        // To twelve.
constexpr double kUnder20 = 2;
constexpr double kDigit = 3;   // Each behind the first.
constexpr double kTen = 0.5;   // Each power of ten.
constexpr double kPart = 1.5;  // A decimal point, or a fraction.
constexpr double kUnit = 2;
constexpr double kSpan = 1;  // Days and years are counted more often than anything.
constexpr double kCurrency = 2.5;
constexpr double kUnsure = -0.5;  // A bound or an estimate.
constexpr double kAge = 2;
constexpr double kMinute = 2;
constexpr double kRank = 0.5;
constexpr double kScore = 5;

// Of dates.
constexpr double kYear = 4;
constexpr double kDecade = 2.5;
constexpr double kQuarter = 2;  // Also a season or a half of a year.
constexpr double kMonth = 2.5;
constexpr double kDay = 4;
constexpr double kWeek = 3;
constexpr double kWeekday = 1.5;
constexpr double kHour = 2.5;
constexpr double kMinutes = 3;

// Of names and texts.
constexpr double kContinent = 2;
constexpr double kRegion = 2.5;
constexpr double kBody = 4;
constexpr double kName = 5;
constexpr double kFurtherWord = 3;
constexpr double kFurtherWords = 6;  // At most.
constexpr double kWord = 2;          // Of a quotation.
constexpr double kUrl = 12;
constexpr double kHandle = 7;

double BitsOf(const Figure::Number& number) {
  constexpr double kTwo = 2;
  constexpr double kTwelve = 12;
  constexpr double kTwenty = 20;
  const double value = std::abs(number.ToDouble());
  const Decimal& numerator = number.numerator;
  const bool is_whole = number.denominator == 1 && numerator.IsWhole();
  if (!is_whole) {
    return kSmall + kPart + (number.denominator == 1 ? kDigit * (numerator.Digits() - 1) : 0);
  }
  if (value <= kTwo) return kZeroToTwo;
  if (value <= kTwelve) return kSmall;
  if (value < kTwenty) return kUnder20;
  return kSmall + kDigit * (numerator.Digits() - 1) + kTen * std::floor(std::log10(value));
}

double BitsOfUnit(std::string_view unit) {
  if (unit.empty()) return 0;
  return unit == "s" || unit == "mo" ? kSpan : kUnit;
}

double BitsOf(MentionType type, const Figure& figure) {
  double bits = BitsOf(figure.first);
  if (figure.kind == Figure::Kind::kRange) bits += BitsOf(figure.last);
  const bool is_sure = figure.kind == Figure::Kind::kExact || figure.kind == Figure::Kind::kRange ||
                       figure.kind == Figure::Kind::kOrdinal;
  if (!is_sure) bits += kUnsure;
  switch (type) {
    case MentionType::kMoney:
      return bits + kCurrency;
    case MentionType::kAge:
      return bits + kAge;
    case MentionType::kMinute:
      return bits + kMinute;
    case MentionType::kRank:
      return bits + kRank;
    default:
      return bits + BitsOfUnit(figure.unit);
  }
}

double BitsOf(const Date& date) {
  if (date.hour >= 0) return kHour + (date.minute > 0 ? kMinutes : 0);
  if (date.is_decade) return kDecade;
  double bits = date.year != 0 ? kYear : 0;
  if (date.month > 0) bits += kMonth;
  if (date.day > 0) bits += kDay;
  if (date.week > 0) bits += kWeek;
  if (date.weekday > 0) bits += kWeekday;
  if (date.quarter > 0 || date.half > 0 || date.season > 0) bits += kQuarter;
  return bits;
}

double BitsOfName(std::string_view name) {
  constexpr std::string_view kRegions = "region ";
  if (name.starts_with(kRegions)) {
    const char first = name.size() > kRegions.size() ? name[kRegions.size()] : '0';
    return first >= '0' && first <= '9' ? kContinent : kRegion;
  }
  if (IsKnownBody(name)) return kBody;
  const auto further = static_cast<double>(std::ranges::count(name, ' '));
  const bool has_digit = name.find_first_of("0123456789") != std::string_view::npos;
  return kName + std::min(kFurtherWord * further, kFurtherWords) + (has_digit ? kDigit : 0);
}

double BitsOf(const Mention& mention) {
  if (const Figure* const figure = mention.value.figure()) return BitsOf(mention.type, *figure);
  if (const Dates* const dates = mention.value.dates()) {
    return BitsOf(dates->first) + (dates->last ? BitsOf(*dates->last) / 2 : 0);
  }
  const std::string_view text = mention.value.text();
  switch (mention.type) {
    case MentionType::kName:
      return BitsOfName(text);
    case MentionType::kUrl:
      return kUrl;
    case MentionType::kHandle:
      return kHandle;
    case MentionType::kScore:
      return kScore;
    case MentionType::kQuotation: {
      constexpr std::size_t kBytesOfWord = 6;
      return kWord * static_cast<double>(text.size() / kBytesOfWord + 1);
    }
    default:
      return 0;
  }
}

}  // namespace

float TellingOf(const Mention& mention) {
  constexpr double kHundred = 100;
  const double bits = std::max(0.0, BitsOf(mention));
  const double telling = 1 - std::exp2(-bits / kMiddle);
  return static_cast<float>(std::round(telling * kHundred) / kHundred);
}

}  // namespace synoptic::mentions
