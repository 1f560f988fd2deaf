// A figure is read as an interval of what it may stand for: a point, as wide as its bounds, its
// estimate or its range. Points agree by rounding, intervals by overlap.

#include "synoptic/internal/mention_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace synoptic::mentions {
namespace {

constexpr double kRounding = 0.05;
constexpr double kEstimate = 0.075;
constexpr double kBound = 1.2;
constexpr double kExactBelow = 100;
constexpr double kSame = 1e-9;  // Relative: what a detour by way of doubles costs.

struct Figure {
  char kind = '=';  // '<' and '>' bounds, '~' an estimate, '.' a range, '#' an ordinal.
  double from = 0;
  double to = 0;
  int digits = 1;  // Significant, of the less precise end.
  std::string unit;
};

int SignificantDigits(std::string_view number) {
  const std::string_view mantissa = number.substr(0, number.find('e'));
  std::string digits;
  for (const char c : mantissa) {
    if (c >= '0' && c <= '9' && (c != '0' || !digits.empty())) digits += c;
  }
  const std::size_t last = digits.find_last_not_of('0');
  return last == std::string::npos ? 1 : static_cast<int>(last) + 1;
}

std::optional<double> ParseNumber(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
  const auto read = static_cast<std::size_t>(end - text.data());
  if (read == text.size()) return value;
  if (text[read] != '/') return std::nullopt;
  const auto bottom = ParseNumber(text.substr(read + 1));
  if (!bottom || *bottom == 0) return std::nullopt;
  return value / *bottom;
}

std::string_view TakeSign(std::string_view& text) {
  for (const std::string_view sign : {">=", "<=", ">", "<", "~", "#"}) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    return sign;
  }
  return {};
}

std::optional<Figure> ParseFigure(std::string_view text) {
  Figure figure;
  const std::size_t space = text.find(' ');
  if (space != std::string_view::npos) {
    figure.unit = text.substr(space + 1);
    text = text.substr(0, space);
  }
  const std::string_view sign = TakeSign(text);
  if (!sign.empty()) figure.kind = sign[0];
  const std::size_t dots = text.find("..");
  const std::string_view first = text.substr(0, dots);
  const std::string_view last = dots == std::string_view::npos ? first : text.substr(dots + 2);
  const auto from = ParseNumber(first);
  const auto to = ParseNumber(last);
  if (!from || !to) return std::nullopt;
  if (dots != std::string_view::npos) figure.kind = '.';
  figure.from = *from;
  figure.to = *to;
  constexpr int kFractionDigits = 2;  // Two thirds is 67 %.
  figure.digits = first.find('/') != std::string_view::npos
                      ? kFractionDigits
                      : std::min(SignificantDigits(first), SignificantDigits(last));
  if (figure.unit == "%") return figure;
  if (figure.unit.empty() && first.find('/') != std::string_view::npos) figure.unit = "/";
  return figure;
}

bool IsSame(double a, double b) {
  return std::abs(a - b) <= kSame * std::max(std::abs(a), std::abs(b));
}

// To so many significant digits; `mode` is std::round or std::trunc.
double Rounded(double value, int digits, double (*mode)(double)) {
  if (value == 0) return 0;
  const double power = std::pow(10, std::floor(std::log10(std::abs(value))) - digits + 1);
  return mode(value / power * (1 + kSame)) * power;
}

bool IsExactCount(const Figure& figure) {
  return (figure.unit.empty() || figure.unit == "%") && figure.from < kExactBelow &&
         std::floor(figure.from) == figure.from;
}

bool AgreeByRounding(const Figure& a, const Figure& b) {
  const double x = a.from;
  const double y = b.from;
  if (IsSame(x, y)) return true;
  if (IsExactCount(a) && IsExactCount(b)) return false;
  if (std::abs(x - y) > kRounding * std::max(std::abs(x), std::abs(y))) return false;
  const int digits = std::min(a.digits, b.digits);
  const auto agree = [&](double (*mode)(double)) {
    return IsSame(Rounded(x, digits, mode), Rounded(y, digits, mode));
  };
  return agree(std::round) || agree(std::trunc);
}

// One of the last significant digit.
double RoundStep(double value, int digits) {
  if (value == 0) return 0;
  return std::pow(10, std::floor(std::log10(std::abs(value))) - digits + 1);
}

// What the figure may stand for; numbers are hardly ever negative here.
std::pair<double, double> Interval(const Figure& figure) {
  const double slack = std::abs(figure.from) * kEstimate;
  // Who says "over 300" would say "over 400" of 410: up to the next number as round.
  const double reach =
      std::max(std::abs(figure.from) * (kBound - 1), RoundStep(figure.from, figure.digits));
  switch (figure.kind) {
    case '>':
      return {figure.from, figure.from + reach};
    case '<':
      return {figure.from - reach, figure.from};
    case '~':
      return {figure.from - slack, figure.from + slack};
    default:
      return {figure.from, figure.to};
  }
}

bool Overlap(const Figure& a, const Figure& b) {
  const auto [a_from, a_to] = Interval(a);
  const auto [b_from, b_to] = Interval(b);
  return a_from <= b_to * (1 + kSame) && b_from <= a_to * (1 + kSame);
}

bool Agree(const Figure& a, const Figure& b) {
  const bool is_bound = a.kind == '>' || a.kind == '<';
  const bool are_points = a.kind == '=' && b.kind == '=';
  if (are_points || a.kind == '#' || (is_bound && a.kind == b.kind)) return AgreeByRounding(a, b);
  return Overlap(a, b);
}

// Shares of a whole: fractions as percentages, if the other side is one.
void UnifyShares(Figure& a, Figure& b) {
  const auto is_share = [](const Figure& figure) {
    return figure.unit == "/" || (figure.unit.empty() && figure.from > 0 && figure.to < 1);
  };
  const auto to_percent = [](Figure& figure) {
    figure.from *= 100;
    figure.to *= 100;
    figure.unit = "%";
  };
  if (a.unit == "%" && is_share(b)) to_percent(b);
  if (b.unit == "%" && is_share(a)) to_percent(a);
  for (Figure* figure : {&a, &b}) {
    if (figure->unit == "/") figure->unit.clear();
  }
}

bool IsFigure(MentionType type) {
  return type == MentionType::kNumber || type == MentionType::kQuantity ||
         type == MentionType::kMoney;
}

// Months have no fixed length: spans in months and in seconds compare by the mean one.
void UnifyTime(Figure& a, Figure& b) {
  constexpr double kMonth = 2629746;  // Seconds of a twelfth of the mean Gregorian year.
  const auto to_seconds = [](Figure& figure) {
    figure.kind = figure.kind == '=' ? '~' : figure.kind;
    figure.from *= kMonth;
    figure.to *= kMonth;
    figure.unit = "s";
  };
  if (a.unit == "mo" && b.unit == "s") to_seconds(a);
  if (b.unit == "mo" && a.unit == "s") to_seconds(b);
}

std::string ReadableNumber(std::string_view number) {
  const auto value = ParseNumber(number);
  if (!value || number.find('/') != std::string_view::npos) return std::string(number);
  struct Scale {
    double factor;
    std::string_view name;
  };
  static constexpr Scale kScales[] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}};
  for (const Scale& scale : kScales) {
    if (std::abs(*value) < scale.factor || std::abs(*value) >= scale.factor * 1e6) continue;
    char text[32];
    const auto [end, error] = std::to_chars(text, text + sizeof text, *value / scale.factor);
    if (error == std::errc()) return std::string(text, end).append(scale.name);
  }
  return std::string(number);
}

}  // namespace

std::string Readable(std::string_view value) {
  const std::size_t space = std::min(value.find(' '), value.size());
  std::string_view number = value.substr(0, space);
  const std::string_view unit = value.substr(space);
  const std::string_view sign = TakeSign(number);
  std::string text;
  if (sign == ">") text = "over ";
  if (sign == ">=") text = "at least ";
  if (sign == "<") text = "under ";
  if (sign == "<=") text = "at most ";
  if (sign == "~") text = "about ";
  if (sign == "#") text = "number ";
  const std::size_t dots = number.find("..");
  text += ReadableNumber(number.substr(0, dots));
  if (dots != std::string_view::npos) text += " to " + ReadableNumber(number.substr(dots + 2));
  return text.append(unit);
}

ValueComparison CompareValues(const Mention& a, const Mention& b) {
  const bool is_same_type = a.type == b.type;
  if (is_same_type && a.value == b.value) return {Agreement::kEqual, {}};
  if (a.type == MentionType::kDate && is_same_type) return CompareDates(a.value, b.value);
  if (!IsFigure(a.type) || !IsFigure(b.type)) return {};
  auto x = ParseFigure(a.value);
  auto y = ParseFigure(b.value);
  if (!x || !y || (x->kind == '#') != (y->kind == '#')) return {};
  UnifyShares(*x, *y);
  UnifyTime(*x, *y);
  if (x->unit != y->unit) {
    const bool is_half_told = a.type != b.type && (x->unit.empty() || y->unit.empty()) &&
                              (a.type == MentionType::kMoney || b.type == MentionType::kMoney);
    if (is_half_told && Agree(*x, *y)) return {Agreement::kAgree, {}};
    return {};
  }
  const bool is_equal = x->kind == y->kind && IsSame(x->from, y->from) && IsSame(x->to, y->to);
  if (is_equal) return {Agreement::kEqual, {}};
  if (Agree(*x, *y)) return {Agreement::kAgree, {}};
  return {Agreement::kDiffer, Readable(a.value) + " against " + Readable(b.value)};
}

}  // namespace synoptic::mentions
