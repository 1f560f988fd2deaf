// What the words of two articles find in each other (found_words.cc) becomes what is known of each
// pair of units: sums and means of both directions, the most of any two clauses, and how far the
// longer clauses of the one are in the other. A pass over the pairs of units, and of clauses.

#include "align/linking/free/word_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

#include "align/linking/free/best_matches.hpp"
#include "align/linking/free/found_words.hpp"
#include "align/linking/matrices.hpp"

namespace synoptic::linking {
namespace {

constexpr std::size_t kLeastWords = 3;  // Of a clause that says something by itself.

// `put(cell, x, y)` of each cell of x and of y, columns for rows.
template <typename Put>
void Combine(const Matrix& x, const Matrix& y, const Put& put) {
  for (std::size_t i = 0; i < x.rows; ++i) {
    for (std::size_t j = 0; j < x.cols; ++j) put(i, j, x.row(i)[j], y.row(j)[i]);
  }
}

float Mean(float x, float y) { return (x + y) / 2; }
float Lesser(float x, float y) { return std::min(x, y); }
float Greater(float x, float y) { return std::max(x, y); }

// Takes both: of long articles all of them at a time would fill the memory.
Matrix Combined(Matrix x, const Matrix& y, float (*combine)(float, float)) {
  Combine(x, y, [&](std::size_t i, std::size_t j, float here, float there) {
    x.row(i)[j] = combine(here, there);
  });
  return x;
}

// The most that any clause of a unit of a and any of a unit of b have.
Matrix MostOfClauses(const WeighedWords& a, const WeighedWords& b, std::size_t n, std::size_t m,
                     const Matrix& x, const Matrix& y, float (*combine)(float, float)) {
  Matrix most(n, m);
  std::ranges::fill(most.values, std::numeric_limits<float>::lowest());
  Combine(x, y, [&](std::size_t c, std::size_t d, float here, float there) {
    float& cell = most.row(a.clauses[c].unit)[b.clauses[d].unit];
    cell = std::max(cell, combine(here, there));
  });
  return most;
}

// The rarity of a meaning that one unit of each article has, of so many units (rarity.hpp).
float RarityOfOnePair(std::size_t units) {
  return std::log((static_cast<float>(units) + 1) / 2.5F);
}

void TakeLogs(Matrix& matrix) { View(matrix) = View(matrix).log1p(); }

// What the longer clauses of units find in units of the other article, and how far that exceeds
// what they find in the best other unit: 0 and -1 for a unit without such a clause.
struct Contained {
  Matrix most;
  Matrix lead;
};

Contained FindContained(const WeighedWords& of, std::size_t n, const Matrix& clause_in_unit) {
  const std::size_t m = clause_in_unit.cols;
  Contained contained{Matrix(n, m), Matrix(n, m)};
  std::ranges::fill(contained.lead.values, -1.0F);
  for (std::size_t c = 0; c < clause_in_unit.rows; ++c) {
    if (of.clauses[c].tokens.size() < kLeastWords) continue;
    const std::span<const float> found = clause_in_unit.row(c);
    float first = 0;
    float second = 0;
    for (const float value : found) {
      second = std::max(second, std::min(first, value));
      first = std::max(first, value);
    }
    const std::span<float> most = contained.most.row(of.clauses[c].unit);
    const std::span<float> lead = contained.lead.row(of.clauses[c].unit);
    for (std::size_t j = 0; j < m; ++j) {
      most[j] = std::max(most[j], found[j]);
      const float other = m == 1 ? 0 : found[j] >= first ? second : first;
      lead[j] = std::max(lead[j], found[j] - other);
    }
  }
  return contained;
}

}  // namespace

WordEvidence WeighWords(const WeighedWords& a, const WeighedWords& b,
                        const WordSimilarity& similarity) {
  const Segments a_segments(a.encoding, a.clauses);
  const Segments b_segments(b.encoding, b.clauses);
  const std::size_t n = a_segments.units;
  const std::size_t m = b_segments.units;
  BestMatches best = FindBest(a.encoding, a_segments, b.encoding, b_segments, similarity);
  FoundWords x = FindWords(a, a_segments, b_segments, best.a_in_b);
  best.a_in_b = {};
  FoundWords y = FindWords(b, b_segments, a_segments, best.b_in_a);
  best.b_in_a = {};
  const auto combine = [&](Matrix FoundWords::*matrix, float (*how)(float, float)) {
    Matrix combined = Combined(std::move(x.*matrix), y.*matrix, how);
    y.*matrix = {};
    return combined;
  };
  const auto most_of_clauses = [&](Matrix FoundWords::*matrix, float (*how)(float, float)) {
    return MostOfClauses(a, b, n, m, x.*matrix, y.*matrix, how);
  };
  const auto release = [&](Matrix FoundWords::*matrix) { x.*matrix = y.*matrix = {}; };
  WordEvidence evidence;
  evidence.clauses_excess = most_of_clauses(&FoundWords::clause_excess, Mean);
  release(&FoundWords::clause_excess);
  evidence.clauses_gain = most_of_clauses(&FoundWords::clause_gain, Mean);
  release(&FoundWords::clause_gain);
  evidence.clauses_content_excess = most_of_clauses(&FoundWords::clause_content, Mean);
  release(&FoundWords::clause_content);
  evidence.clauses_ratio_sum = most_of_clauses(&FoundWords::clause_ratio_sum, Mean);
  release(&FoundWords::clause_ratio_sum);
  evidence.clauses_ratio = most_of_clauses(&FoundWords::clause_ratio, Mean);
  evidence.clauses_ratio_lesser = most_of_clauses(&FoundWords::clause_ratio, Lesser);
  release(&FoundWords::clause_ratio);
  evidence.plain_excess = combine(&FoundWords::plain_excess, Lesser);
  evidence.gain = combine(&FoundWords::gain, Mean);
  evidence.relative_gain = evidence.gain;
  View(evidence.relative_gain) /= RarityOfOnePair(n + m);
  evidence.ratio_sum_lesser = Combined(x.ratio_sum, y.ratio_sum, Lesser);
  evidence.ratio_sum = combine(&FoundWords::ratio_sum, Mean);
  evidence.content_ratio = combine(&FoundWords::content_ratio, Mean);
  evidence.ratio_gain = combine(&FoundWords::ratio_gain, Mean);
  for (Matrix* const sums :
       {&evidence.relative_gain, &evidence.gain, &evidence.ratio_gain, &evidence.clauses_gain}) {
    TakeLogs(*sums);
  }
  const Contained of_a = FindContained(a, n, x.clause_in_unit);
  const Contained of_b = FindContained(b, m, y.clause_in_unit);
  release(&FoundWords::clause_in_unit);
  evidence.clause_contained = Combined(of_a.most, of_b.most, Greater);
  evidence.clause_lead_lesser = Combined(of_a.lead, of_b.lead, Lesser);
  evidence.clause_lead_greater = Combined(of_a.lead, of_b.lead, Greater);
  evidence.a_in_b = std::move(x.covered);
  evidence.b_in_a = Transposed(y.covered);
  evidence.a_excess = std::move(x.excess);
  evidence.b_excess = Transposed(y.excess);
  evidence.a_ratio = std::move(x.ratio);
  evidence.b_ratio = Transposed(y.ratio);
  return evidence;
}

}  // namespace synoptic::linking
