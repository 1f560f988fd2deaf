#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_set>

#include "synoptic/encoder.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

[[noreturn]] void Fail(const std::string& who, const std::string& message) {
  throw Error(ErrorCode::kInvalidArgument, who + ": " + message);
}

void CheckRows(const Matrix& matrix, std::size_t rows, std::size_t dimension,
               const std::string& who, const std::string& what) {
  if (matrix.rows == rows && matrix.cols == dimension && matrix.values.size() == rows * dimension) {
    return;
  }
  Fail(who, "expected " + what + ", " + std::to_string(rows) + " x " + std::to_string(dimension) +
                ", found " + std::to_string(matrix.rows) + " x " + std::to_string(matrix.cols));
}

// Rounding, and that of formats with few bits, may leave a vector a little longer or shorter.
void CheckLengths(const Matrix& matrix, const std::string& who, const std::string& what) {
  constexpr float kRounding = 0.01F;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    float squared = 0;
    for (const float value : matrix.row(i)) squared += value * value;
    const bool is_unit = std::abs(squared - 1) <= kRounding;
    if (squared == 0 || is_unit) continue;  // Neither infinity nor no number is.
    Fail(who, "expected " + what + " of unit length or zero, found the length " +
                  std::to_string(std::sqrt(squared)) + " at " + std::to_string(i));
  }
}

}  // namespace

void CheckEncoding(const Encoding& encoding, std::span<const Unit> units, std::size_t dimension,
                   const std::string& who) {
  CheckRows(encoding.type_vectors, encoding.types.size(), dimension, who, "a vector a word form");
  CheckRows(encoding.unit_vectors, units.size(), dimension, who, "a vector a unit");
  CheckLengths(encoding.type_vectors, who, "vectors of words");
  CheckLengths(encoding.unit_vectors, who, "vectors of units");
  if (encoding.hubness.size() != units.size() ||
      !std::ranges::all_of(encoding.hubness, [](float x) { return std::isfinite(x); })) {
    Fail(who, "expected a finite hubness for each of " + std::to_string(units.size()) +
                  " units, found " + std::to_string(encoding.hubness.size()));
  }
  if (!encoding.chance.empty() &&
      (encoding.chance.size() != encoding.types.size() ||
       !std::ranges::all_of(encoding.chance, [](const ChanceMatch& match) {
         return std::isfinite(match.level) && std::isfinite(match.slope);
       }))) {
    Fail(who, "expected a finite chance match for each of " +
                  std::to_string(encoding.types.size()) + " word forms, or none, found " +
                  std::to_string(encoding.chance.size()));
  }
  std::unordered_set<std::string_view> forms;
  for (const WordType& type : encoding.types) {
    if (!forms.insert(type.form).second) {
      Fail(who, "expected each word form once, found \"" + type.form + "\" twice");
    }
    if (type.weight >= 0 && std::isfinite(type.weight)) continue;
    Fail(who, "expected weights of words that are finite and not negative, found " +
                  std::to_string(type.weight));
  }
  std::size_t unit = 0;
  std::size_t end = 0;
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    const Token& token = encoding.tokens[t];
    const bool is_known = token.type < encoding.types.size() && token.unit < units.size();
    const bool is_next = token.unit >= unit && token.span.begin >= end;
    if (!is_known || !is_next || token.span.end < token.span.begin ||
        token.span.begin < units[token.unit].span.begin ||
        token.span.end > units[token.unit].span.end) {
      Fail(who, "expected token " + std::to_string(t) +
                    " to be of a known form, inside of its unit, behind the token before");
    }
    unit = token.unit;
    end = token.span.end;
  }
}

}  // namespace synoptic
