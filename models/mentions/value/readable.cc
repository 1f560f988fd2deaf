// Values in the words of people: "over 208 billion USD".

#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "models/mentions/value/readable_dates.hpp"
#include "synoptic/internal/compare_values.hpp"

namespace synoptic::mentions {
namespace {

std::string_view WordsOf(Figure::Kind kind) {
  switch (kind) {
    case Figure::Kind::kOver:
      return "over ";
    case Figure::Kind::kAtLeast:
      return "at least ";
    case Figure::Kind::kUnder:
      return "under ";
    case Figure::Kind::kAtMost:
      return "at most ";
    case Figure::Kind::kAbout:
      return "about ";
    case Figure::Kind::kOrdinal:
      return "number ";
    case Figure::Kind::kExact:
    case Figure::Kind::kRange:
      break;
  }
  return {};
}

std::string ReadableNumber(const Figure::Number& number) {
  struct Scale {
    double factor;
    std::string_view name;
  };
  static constexpr Scale kScales[] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}};
  constexpr double kMostOfScale = 1e6;
  const double value = number.ToDouble();
  for (const Scale& scale : kScales) {
    const double size = std::abs(value) / scale.factor;
    if (number.denominator != 1 || size < 1 || size >= kMostOfScale) continue;
    char text[32];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value / scale.factor);
    if (error == std::errc()) return std::string(text, end).append(scale.name);
  }
  return number.ToString();
}

// Seconds in the largest of our measures of which they are a whole number.
std::optional<std::string> ReadableTime(const Figure& figure) {
  struct Measure {
    double seconds;
    std::string_view name;
  };
  static constexpr Measure kMeasures[] = {{86'400, " days"}, {3'600, " hours"}, {60, " minutes"}};
  const bool is_range = figure.kind == Figure::Kind::kRange;
  const auto counts = [](const Figure::Number& number, double seconds) {
    const double value = number.ToDouble();
    return value >= 2 * seconds && std::fmod(value, seconds) == 0;
  };
  for (const Measure& measure : kMeasures) {
    if (!counts(figure.first, measure.seconds)) continue;
    if (is_range && !counts(figure.last, measure.seconds)) continue;
    const auto write = [&](const Figure::Number& number) {
      return std::to_string(std::llround(number.ToDouble() / measure.seconds));
    };
    return write(figure.first) + (is_range ? " to " + write(figure.last) : "") +
           std::string(measure.name);
  }
  return {};
}

}  // namespace

std::string Readable(const Value& value) {
  if (value.figure() == nullptr) {
    if (value.dates() == nullptr) return value.text();
    const auto& [first, last] = *value.dates();
    return ReadableDate(first) + (last ? " to " + ReadableDate(*last) : "");
  }
  const Figure& figure = *value.figure();
  std::string text(WordsOf(figure.kind));
  if (figure.unit == "s") {
    if (const std::optional<std::string> time = ReadableTime(figure)) return text + *time;
  }
  text += ReadableNumber(figure.first);
  if (figure.kind == Figure::Kind::kRange) text.append(" to ").append(ReadableNumber(figure.last));
  if (!figure.unit.empty()) text.append(" ").append(figure.unit);
  return text;
}

}  // namespace synoptic::mentions
