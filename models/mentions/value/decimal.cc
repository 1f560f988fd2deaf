#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>

#include "synoptic/value.hpp"

namespace synoptic {
namespace {

constexpr int kMaxDigits = 18;
constexpr int kMaxExponent = 200;

std::optional<std::int64_t> Product(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product)) return std::nullopt;
  return product;
}

bool IsPower(int exponent) { return exponent >= -kMaxExponent && exponent <= kMaxExponent; }

// Leading zeros are free, and trailing ones. At most so many other digits, and what fits.
std::optional<Decimal> Read(std::string_view whole, std::string_view part, int most_digits) {
  std::optional<std::int64_t> mantissa = 0;
  int digits = 0;
  int zeros = 0;  // Not yet written: they may be trailing.
  const auto append = [&](int digit) {
    std::int64_t sum = 0;
    mantissa = Product(mantissa.value_or(0), 10);
    if (!mantissa || __builtin_add_overflow(*mantissa, digit, &sum)) return false;
    mantissa = sum;
    return true;
  };
  const auto read = [&](std::string_view run) {
    for (const char c : run) {
      if (c == '0') {
        if (digits > 0) ++zeros;
        continue;
      }
      digits += zeros + 1;
      if (digits > most_digits) return false;
      for (; zeros > 0; --zeros) {
        if (!append(0)) return false;
      }
      if (!append(c - '0')) return false;
    }
    return true;
  };
  if (!read(whole) || !read(part)) return std::nullopt;
  return Decimal::Of(*mantissa, zeros - static_cast<int>(part.size()));
}

}  // namespace

std::optional<Decimal> Decimal::Of(std::int64_t mantissa, int exponent) {
  if (mantissa == 0) return Decimal{};
  if (!IsPower(exponent) || mantissa == std::numeric_limits<std::int64_t>::min()) {
    return std::nullopt;
  }
  while (mantissa % 10 == 0) {
    mantissa /= 10;
    ++exponent;
  }
  if (!IsPower(exponent)) return std::nullopt;
  return Decimal{mantissa, exponent};
}

std::optional<Decimal> Decimal::FromDigits(std::string_view whole, std::string_view part) {
  return Read(whole, part, kMaxDigits);
}

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const auto take_digits = [&] {
    const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view digits = text.substr(0, size);
    text.remove_prefix(size);
    return digits;
  };
  const std::string_view whole = take_digits();
  if (whole.empty()) return std::nullopt;
  std::string_view part;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    part = take_digits();
    if (part.empty()) return std::nullopt;
  }
  int power = 0;
  if (text.starts_with('e')) {
    const char* const end = text.data() + text.size();
    const auto [read, error] = std::from_chars(text.data() + 1, end, power);
    if (error != std::errc() || read != end || !IsPower(power)) return std::nullopt;
  } else if (!text.empty()) {
    return std::nullopt;
  }
  const auto number = Read(whole, part, kMaxDigits + 1);  // Of products, one more.
  if (!number) return std::nullopt;
  return Of(is_negative ? -number->mantissa : number->mantissa, number->exponent + power);
}

Decimal Decimal::Rounded(double value, int digits) {
  if (value == 0 || !std::isfinite(value)) return {};
  digits = std::min(digits, kMaxDigits);
  const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
  const int exponent = magnitude - digits + 1;
  const auto mantissa = static_cast<std::int64_t>(std::llround(value / std::pow(10, exponent)));
  return Of(mantissa, exponent).value_or(Decimal{});
}

std::optional<Decimal> Decimal::Times(std::int64_t factor) const {
  int power = exponent;
  while (factor != 0 && factor % 10 == 0) {
    factor /= 10;
    ++power;
  }
  const auto product = Product(mantissa, factor);
  return product ? Of(*product, power) : std::nullopt;
}

std::optional<Decimal> Decimal::Plus(const Decimal& other) const {
  if (mantissa == 0) return other;
  if (other.mantissa == 0) return *this;
  const Decimal& low = exponent < other.exponent ? *this : other;
  const Decimal& high = exponent < other.exponent ? other : *this;
  std::optional<std::int64_t> aligned = high.mantissa;
  for (int i = low.exponent; i < high.exponent && aligned; ++i) aligned = Product(*aligned, 10);
  std::int64_t sum = 0;
  if (!aligned || __builtin_add_overflow(*aligned, low.mantissa, &sum)) return std::nullopt;
  return Of(sum, low.exponent);
}

// A power of ten up to the 22nd is exact, so that one rounding is all there is.
double Decimal::ToDouble() const {
  const double power = std::pow(10, std::abs(exponent));
  return exponent < 0 ? static_cast<double>(mantissa) / power
                      : static_cast<double>(mantissa) * power;
}

int Decimal::Digits() const { return static_cast<int>(std::to_string(std::abs(mantissa)).size()); }

std::int64_t Decimal::Whole() const {
  if (exponent < 0 || exponent > kMaxDigits) return -1;
  std::optional<std::int64_t> value = mantissa;
  for (int i = 0; i < exponent && value; ++i) value = Product(*value, 10);
  return value.value_or(-1);
}

std::string Decimal::ToString() const {
  constexpr int kPlainDigits = 12;
  constexpr int kPlainPlaces = 6;
  std::string digits = std::to_string(std::abs(mantissa));
  const std::string sign = mantissa < 0 ? "-" : "";
  const int point = static_cast<int>(digits.size()) + exponent;  // Digits before the point.
  if (mantissa != 0 && (point > kPlainDigits || point <= -kPlainPlaces)) {
    if (digits.size() > 1) digits.insert(1, ".");
    return sign + digits + "e" + std::to_string(point - 1);
  }
  if (exponent >= 0) return sign + digits.append(static_cast<std::size_t>(exponent), '0');
  if (point <= 0) {
    return sign + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  }
  return sign + digits.insert(static_cast<std::size_t>(point), ".");
}

bool operator<(const Decimal& a, const Decimal& b) { return a.ToDouble() < b.ToDouble(); }

}  // namespace synoptic
