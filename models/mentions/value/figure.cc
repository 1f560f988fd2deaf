// Figures as they are written: docs/mentions.md has the grammar.

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "synoptic/value.hpp"

namespace synoptic {
namespace {

constexpr std::string_view kRangeMark = "..";

struct Sign {
  Figure::Kind kind;
  std::string_view mark;
};
// Those that begin like another come before it.
constexpr Sign kSigns[] = {{Figure::Kind::kAtLeast, ">="}, {Figure::Kind::kAtMost, "<="},
                           {Figure::Kind::kOver, ">"},     {Figure::Kind::kUnder, "<"},
                           {Figure::Kind::kAbout, "~"},    {Figure::Kind::kOrdinal, "#"}};

std::string_view MarkOf(Figure::Kind kind) {
  for (const Sign& sign : kSigns) {
    if (sign.kind == kind) return sign.mark;
  }
  return {};
}

std::optional<Figure::Number> ParseNumber(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto numerator = Decimal::Parse(text.substr(0, slash));
  if (!numerator) return std::nullopt;
  if (slash == std::string_view::npos) return Figure::Number{*numerator, 1};
  std::int64_t denominator = 0;
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data() + slash + 1, last, denominator);
  if (error != std::errc() || end != last || denominator < 1) return std::nullopt;
  return Figure::Number{*numerator, denominator};
}

}  // namespace

Figure::Kind Figure::KindOf(std::string_view mark) {
  for (const Sign& sign : kSigns) {
    if (sign.mark == mark) return sign.kind;
  }
  return Kind::kExact;
}

double Figure::Number::ToDouble() const {
  return numerator.ToDouble() / static_cast<double>(denominator);
}

std::string Figure::Number::ToString() const {
  if (denominator == 1) return numerator.ToString();
  return numerator.ToString() + "/" + std::to_string(denominator);
}

std::optional<Figure> Figure::Parse(std::string_view text) {
  Figure figure;
  const std::size_t space = text.find(' ');
  if (space != std::string_view::npos) {
    figure.unit = text.substr(space + 1);
    if (figure.unit.empty()) return std::nullopt;
  }
  text = text.substr(0, space);
  for (const Sign& sign : kSigns) {
    if (!text.starts_with(sign.mark)) continue;
    figure.kind = sign.kind;
    text.remove_prefix(sign.mark.size());
    break;
  }
  const std::size_t dots = text.find(kRangeMark);
  const bool is_range = dots != std::string_view::npos;
  if (is_range && figure.kind != Kind::kExact) return std::nullopt;
  const auto first = ParseNumber(text.substr(0, dots));
  const auto last = is_range ? ParseNumber(text.substr(dots + kRangeMark.size())) : first;
  if (!first || !last) return std::nullopt;
  if (is_range) figure.kind = Kind::kRange;
  figure.first = *first;
  figure.last = *last;
  return figure;
}

std::string Figure::ToString() const {
  std::string text(MarkOf(kind));
  text += first.ToString();
  if (kind == Kind::kRange) text.append(kRangeMark).append(last.ToString());
  if (!unit.empty()) text.append(" ").append(unit);
  return text;
}

}  // namespace synoptic
