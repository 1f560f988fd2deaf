#include "tests/unit/linking/slow_matching.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

namespace synoptic::testing {

float Alike(const Encoding& a, std::size_t t, const Encoding& b, std::size_t s) {
  const auto has_digit = [](const std::string& form) {
    return form.find_first_of("0123456789") != std::string::npos;
  };
  std::string a_form = a.TypeOf(a.tokens[t]).form;
  std::string b_form = b.TypeOf(b.tokens[s]).form;
  if (has_digit(a_form)) std::ranges::replace(a_form, ',', '.');
  if (has_digit(b_form)) std::ranges::replace(b_form, ',', '.');
  if (a_form == b_form) return 1;
  if (has_digit(a_form) || has_digit(b_form)) return 0;
  float cosine = 0;
  for (std::size_t k = 0; k < a.type_vectors.cols; ++k) {
    cosine += a.VectorOf(a.tokens[t])[k] * b.VectorOf(b.tokens[s])[k];
  }
  return std::clamp(cosine, 0.0F, 1.0F);
}

float BestInUnit(const Encoding& a, std::size_t t, const Encoding& b, std::size_t unit) {
  float best = 0;
  for (std::size_t s = 0; s < b.tokens.size(); ++s) {
    if (b.tokens[s].unit == unit) best = std::max(best, Alike(a, t, b, s));
  }
  return best;
}

Matrix SlowCoverage(const Encoding& a, const Encoding& b, const std::vector<float>& a_weights) {
  Matrix coverage(a.unit_vectors.rows, b.unit_vectors.rows);
  for (std::size_t i = 0; i < coverage.rows; ++i) {
    for (std::size_t j = 0; j < coverage.cols; ++j) {
      float matched = 0;
      float total = 0;
      for (std::size_t t = 0; t < a.tokens.size(); ++t) {
        if (a.tokens[t].unit != i) continue;
        matched += a_weights[t] * BestInUnit(a, t, b, j);
        total += a_weights[t];
      }
      coverage.row(i)[j] = total > 0 ? matched / total : 0;
    }
  }
  return coverage;
}

std::vector<float> SlowRarity(const Encoding& a, const Encoding& b) {
  std::vector<float> weights;
  for (std::size_t t = 0; t < a.tokens.size(); ++t) {
    std::set<std::pair<const Encoding*, std::size_t>> units;
    for (const Encoding* by : {&a, &b}) {
      for (std::size_t s = 0; s < by->tokens.size(); ++s) {
        if (Alike(a, t, *by, s) >= 0.6F) units.emplace(by, by->tokens[s].unit);
      }
    }
    const auto all = static_cast<float>(a.unit_vectors.rows + b.unit_vectors.rows);
    const auto found = static_cast<float>(units.size());
    weights.push_back(a.TypeOf(a.tokens[t]).weight * std::log((all + 1) / (found + 0.5F)));
  }
  return weights;
}

}  // namespace synoptic::testing
