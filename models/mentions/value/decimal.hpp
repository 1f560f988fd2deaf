#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace synoptic::mentions {

/// An exact decimal number, mantissa * 10^exponent, the mantissa without trailing zeros: equal
/// numbers are equal members. Results that need more than 18 digits are nothing.
struct Decimal {
  std::int64_t mantissa = 0;
  int exponent = 0;

  static std::optional<Decimal> Of(std::int64_t mantissa, int exponent = 0);

  /// ASCII digits before and after the point. Leading zeros are free.
  static std::optional<Decimal> FromDigits(std::string_view whole, std::string_view part = {});

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

bool operator<(const Decimal& a, const Decimal& b);

}  // namespace synoptic::mentions
