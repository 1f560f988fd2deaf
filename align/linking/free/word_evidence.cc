// What the words of two articles find in each other (found_words.cc) becomes what is known of each
// pair of units: sums and means of both directions, the most of any two clauses, and how far the
// longer clauses of the one are in the other. A pass over the pairs of units, and of clauses.

#include "align/linking/free/word_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

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

Contained FindContained(std::span<const Clause> clauses, std::size_t n,
                        const Matrix& clause_in_unit) {
  const std::size_t m = clause_in_unit.cols;
  Contained contained{Matrix(n, m), Matrix(n, m)};
  std::ranges::fill(contained.lead.values, -1.0F);
  for (std::size_t c = 0; c < clause_in_unit.rows; ++c) {
    if (clauses[c].tokens.size() < kLeastWords) continue;
    const std::span<const float> found = clause_in_unit.row(c);
    float first = 0;
    float second = 0;
    for (const float value : found) {
      second = std::max(second, std::min(first, value));
      first = std::max(first, value);
    }
    const std::span<float> most = contained.most.row(clauses[c].unit);
    const std::span<float> lead = contained.lead.row(clauses[c].unit);
    for (std::size_t j = 0; j < m; ++j) {
      most[j] = std::max(most[j], found[j]);
      const float other = m == 1 ? 0 : found[j] >= first ? second : first;
      lead[j] = std::max(lead[j], found[j] - other);
    }
  }
  return contained;
}

void SetContained(Contained a, Contained b, WordEvidence& evidence) {
  evidence.clause_contained = Combined(std::move(a.most), b.most, Greater);
  b.most = {};
  evidence.clause_lead_greater = Combined(a.lead, b.lead, Greater);
  evidence.clause_lead_lesser = Combined(std::move(a.lead), b.lead, Lesser);
}

}  // namespace

WordEvidence WeighWords(const WeighedWords& a, const WeighedWords& b,
                        const WordSimilarity& similarity, bool for_relatedness) {
  const Segments a_segments(a.encoding, a.clauses);
  const Segments b_segments(b.encoding, b.clauses);
  const std::size_t n = a_segments.units;
  const std::size_t m = b_segments.units;
  BestMatches best = FindBest(a.encoding, a_segments, b.encoding, b_segments, similarity);
  FoundWords x = FindWords(a, a_segments, b_segments, best.a_in_b, for_relatedness);
  best.a_in_b = {};
  FoundWords y = FindWords(b, b_segments, a_segments, best.b_in_a, for_relatedness);
  best.b_in_a = {};
  const auto combine = [&](Matrix FoundWords::*matrix, float (*how)(float, float)) {
    Matrix combined = Combined(std::move(x.*matrix), y.*matrix, how);
    y.*matrix = {};
    return combined;
  };
  const auto release = [&](Matrix FoundWords::*matrix) { x.*matrix = y.*matrix = {}; };
  const bool takes_whole_units = a.clauses.empty() && b.clauses.empty();
  WordEvidence evidence;
  if (takes_whole_units) {
    evidence.clauses_content_excess = combine(&FoundWords::clause_content, Mean);
  } else {
    const auto most = [&](Matrix FoundWords::*matrix, float (*how)(float, float)) {
      return MostOfClauses(a, b, n, m, x.*matrix, y.*matrix, how);
    };
    evidence.clauses_excess = most(&FoundWords::clause_excess, Mean);
    release(&FoundWords::clause_excess);
    evidence.clauses_gain = most(&FoundWords::clause_gain, Mean);
    release(&FoundWords::clause_gain);
    evidence.clauses_content_excess = most(&FoundWords::clause_content, Mean);
    release(&FoundWords::clause_content);
    evidence.clauses_ratio_sum = most(&FoundWords::clause_ratio_sum, Mean);
    release(&FoundWords::clause_ratio_sum);
    evidence.clauses_ratio = most(&FoundWords::clause_ratio, Mean);
    evidence.clauses_ratio_lesser = most(&FoundWords::clause_ratio, Lesser);
    release(&FoundWords::clause_ratio);
  }
  evidence.plain_excess = combine(&FoundWords::plain_excess, Lesser);
  Matrix a_excess = x.Excess();
  Matrix b_excess = y.Excess();
  evidence.gain = combine(&FoundWords::gain, Mean);
  if (for_relatedness) {
    evidence.relative_gain = evidence.gain;
    View(evidence.relative_gain) /= RarityOfOnePair(n + m);
  }
  evidence.ratio_sum_lesser = Combined(x.ratio_sum, y.ratio_sum, Lesser);
  evidence.ratio_sum = combine(&FoundWords::ratio_sum, Mean);
  evidence.content_ratio = combine(&FoundWords::content_ratio, Mean);
  evidence.ratio_gain = combine(&FoundWords::ratio_gain, Mean);
  for (Matrix* const sums :
       {&evidence.relative_gain, &evidence.gain, &evidence.ratio_gain, &evidence.clauses_gain}) {
    TakeLogs(*sums);
  }
  if (takes_whole_units) {
    const std::vector<Clause> units = UnitsAsClauses(a.encoding);
    const std::vector<Clause> others = UnitsAsClauses(b.encoding);
    SetContained(FindContained(units, n, a_excess), FindContained(others, m, b_excess), evidence);
  } else {
    SetContained(FindContained(a.clauses, n, x.clause_in_unit),
                 FindContained(b.clauses, m, y.clause_in_unit), evidence);
    release(&FoundWords::clause_in_unit);
  }
  evidence.a_in_b = std::move(x.covered);
  evidence.b_in_a = Transposed(std::exchange(y.covered, {}));
  evidence.a_excess = std::move(a_excess);
  evidence.b_excess = Transposed(std::exchange(b_excess, {}));
  evidence.a_ratio = std::move(x.ratio);
  evidence.b_ratio = Transposed(y.ratio);
  return evidence;
}

}  // namespace synoptic::linking
