#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "synoptic/export.hpp"

namespace synoptic {

enum class MentionType {
  kNumber,
  kQuantity,
  kMoney,
  kDate,
  kName,
  kQuotation,
  kUrl,
  kHandle,
  kAge,     ///< Of a person, in years.
  kScore,   ///< "4-1", and records of wins and losses: a text of numbers.
  kRank,    ///< "third" of a ranking: an ordinal.
  kMinute,  ///< Of a match.
};

/// "number", "quantity", "money", "date", "name", "quotation", "url", "handle", "age", "score",
/// "rank", "minute".
SYNOPTIC_EXPORT std::string_view MentionTypeName(MentionType type);

/// An exact decimal number, mantissa * 10^exponent, the mantissa without trailing zeros: equal
/// numbers are equal members. What does not fit into the members is nothing.
struct SYNOPTIC_EXPORT Decimal {
  std::int64_t mantissa = 0;
  int exponent = 0;

  static std::optional<Decimal> Of(std::int64_t mantissa, int exponent = 0);

  /// ASCII digits before and after the point, 18 at most without zeros at either end.
  static std::optional<Decimal> FromDigits(std::string_view whole, std::string_view part = {});

  /// What ToString writes, and other spellings of such numbers: "-0.25", "1.8e12", "0250".
  static std::optional<Decimal> Parse(std::string_view text);

  /// `value` to so many significant digits.
  static Decimal Rounded(double value, int digits);

  std::optional<Decimal> Times(std::int64_t factor) const;
  std::optional<Decimal> Plus(const Decimal& other) const;
  double ToDouble() const;

  /// Digits of the mantissa: how precisely it was written, at least.
  int Digits() const;
  bool IsWhole() const { return exponent >= 0; }

  /// The number itself if it is whole and fits, else -1.
  std::int64_t Whole() const;

  /// Plain ("0.25", "208000000") from 1e-6 to below 1e12, else "1.8e12".
  std::string ToString() const;

  bool operator==(const Decimal&) const = default;
};

SYNOPTIC_EXPORT bool operator<(const Decimal& a, const Decimal& b);

/// What a number, a quantity or an amount of money says: "over 3", "30,000 to 40,000 dollars".
struct SYNOPTIC_EXPORT Figure {
  enum class Kind {
    kExact,
    kOver,     ///< ">3"
    kAtLeast,  ///< ">=3"
    kUnder,    ///< "<3"
    kAtMost,   ///< "<=3"
    kAbout,    ///< "~3"
    kRange,    ///< "3..4"
    kOrdinal,  ///< "#3"
  };

  /// A decimal, or a fraction: 2/3.
  struct SYNOPTIC_EXPORT Number {
    Decimal numerator;
    std::int64_t denominator = 1;  ///< Positive.

    double ToDouble() const;
    std::string ToString() const;
    bool operator==(const Number&) const = default;
  };

  Kind kind = Kind::kExact;
  Number first;
  Number last;       ///< Of a range; of all others the first again.
  std::string unit;  ///< "m/s", "%", a currency of ISO 4217; empty: a bare number.

  static Figure Of(Kind kind, Number number, std::string unit = {}) {
    return {kind, number, number, std::move(unit)};
  }
  static Figure Ordinal(std::int64_t number) {
    return Of(Kind::kOrdinal, {Decimal::Of(number).value_or(Decimal{})});
  }

  /// Of a mark before a number, ">"; kExact of none.
  static Kind KindOf(std::string_view mark);

  /// docs/mentions.md has the grammar.
  static std::optional<Figure> Parse(std::string_view text);
  std::string ToString() const;
  bool operator==(const Figure&) const = default;
};

/// A day of the Gregorian calendar or a part of one, a week, a weekday, a decade, a part of a year,
/// or a time of day: as far as it is said. Zero, or minus one of a time, is what is not.
struct SYNOPTIC_EXPORT Date {
  /// "Early", "mid", "late": which part of the whole that is named.
  enum class Part { kWhole, kBeginning, kMiddle, kEnd };

  static constexpr int kNoZone = -10'000;

  std::int64_t year = 0;  ///< Negative before our era, without a year zero.
  int month = 0;
  int day = 0;             ///< As written, even one that the month does not have.
  int week = 0;            ///< Of the ISO calendar, with a year and nothing else.
  int weekday = 0;         ///< 1, Monday, to 7; alone.
  bool is_decade = false;  ///< Of which `year` is the first year.
  int hour = -1;           ///< 0 to 24; of times alone.
  int minute = -1;
  int quarter = 0;  ///< 1 to 4, with or without a year.
  int half = 0;     ///< 1, 2: of a year.
  int season = 0;   ///< 1, spring, to 4, winter, of the year in which it begins.
  Part part = Part::kWhole;
  int zone = kNoZone;  ///< Of times: minutes east of Greenwich.

  /// ISO 8601 as far as it is known: "2024-03-18", "2024-03", "2024", "--03-18", "--03", "---18",
  /// "-0512", "198X", "2024-W12", "W-1", "T19:30", "T19"; parts of a year as "2024-Q3", "H1",
  /// "2024-summer"; "early", "mid" or "late" before it; zones as "T19:30Z", "T19+01:00".
  static std::optional<Date> Parse(std::string_view text);
  std::string ToString() const;
  bool operator==(const Date&) const = default;
};

/// What a mention says of when.
struct SYNOPTIC_EXPORT Dates {
  Date first;
  std::optional<Date> last = {};  ///< Of a range.

  /// A date, or two with ".." between them.
  static std::optional<Dates> Parse(std::string_view text);
  std::string ToString() const;
  bool operator==(const Dates&) const = default;
};

/// What a mention says, in a form that compares across languages: a figure, a date, or, of names,
/// quotations and addresses, a text.
class SYNOPTIC_EXPORT Value {
 public:
  Value() = default;
  explicit Value(std::string text) : text_(std::move(text)) {}
  explicit Value(Figure figure) : text_(figure.ToString()), content_(std::move(figure)) {}
  explicit Value(const Dates& dates) : text_(dates.ToString()), content_(dates) {}

  /// The value that `text` writes for a mention of this type. A figure or date that is not written
  /// as docs/mentions.md says is a text alone, and compares with its like.
  static Value Parse(MentionType type, std::string text);

  /// What JSON shows: a figure or date as docs/mentions.md writes it.
  const std::string& text() const { return text_; }
  const Figure* figure() const { return std::get_if<Figure>(&content_); }
  const Dates* dates() const { return std::get_if<Dates>(&content_); }

  /// Written alike.
  bool operator==(const Value& other) const { return text_ == other.text_; }

 private:
  std::string text_;
  std::variant<std::monostate, Figure, Dates> content_;
};

}  // namespace synoptic
