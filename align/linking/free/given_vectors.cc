// What is given are vectors alone: neither a background to estimate hubness from, nor weights that
// were learned with them. Both are estimated from the articles themselves.
//
// Hubness is that of CSLS (Conneau et al. 2018): how near a unit is to its nearest units of the
// other articles. Cost: the cosines of all pairs of units, a block of rows at a time.
//
// Evidence is how far a pair stands out. Most pairs of units are no links, so the bulk of the
// scaled cosines says how such pairs are distributed (the empirical null of Efron 2004): its centre
// is the median, its width that of the lower half, which links do not reach. A pair that stands z
// widths above the centre is weighed as a link, for which all z up to kFarthest are taken to be
// equally likely, against a Student distribution, whose heavy tail allows for sentences that are
// near because of a common subject. So vectors that tell nothing add little, and good ones decide.

#include "align/linking/free/given_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>
#include <utility>

#include "align/linking/matrices.hpp"
#include "synoptic/align.hpp"

namespace synoptic::linking {
namespace {

constexpr std::size_t kNeighbours = 10;
constexpr std::size_t kBlock = 256;

constexpr float kFreedom = 6;                 // Of the Student distribution,
constexpr float kLogNullAtCentre = -0.9604F;  // and the logarithm of its density at 0.
constexpr float kFarthest = 12;
constexpr float kLeastWidth = 0.05F;  // Of few pairs, the width is hardly known.

/// For each row of `units`, the mean of its highest cosines with rows of `others`.
std::vector<float> Hubness(const Matrix& units, const std::vector<const Matrix*>& others) {
  std::vector<float> hubness;
  for (std::size_t begin = 0; begin < units.rows; begin += kBlock) {
    const Matrix block = RowsOf(units, begin, std::min(begin + kBlock, units.rows));
    std::vector<std::vector<float>> cosines(block.rows);
    for (const Matrix* const other : others) {
      const Matrix products = DotProducts(block, *other);
      for (std::size_t i = 0; i < block.rows; ++i) {
        cosines[i].insert(cosines[i].end(), products.row(i).begin(), products.row(i).end());
      }
    }
    for (std::vector<float>& row : cosines) {
      const std::size_t count = std::min(kNeighbours, row.size());
      const auto last = row.begin() + static_cast<std::ptrdiff_t>(count);
      std::ranges::partial_sort(row, last, std::greater<>());
      hubness.push_back(
          count == 0 ? 0 : std::accumulate(row.begin(), last, 0.0F) / static_cast<float>(count));
    }
  }
  return hubness;
}

}  // namespace

GivenVectors::GivenVectors(std::vector<Matrix> vectors) : vectors_(std::move(vectors)) {
  for (Matrix& matrix : vectors_) NormaliseRows(matrix);
  // Alignment in order, which longer articles come to, asks for no hubness.
  const auto is_short = [](const Matrix& matrix) { return matrix.rows <= kMaxUnits; };
  for (const Matrix& matrix : vectors_) {
    std::vector<const Matrix*> others;
    for (const Matrix& other : vectors_) {
      if (&other != &matrix && other.rows > 0 && is_short(other)) others.push_back(&other);
    }
    hubness_.push_back(is_short(matrix) ? Hubness(matrix, others)
                                        : std::vector<float>(matrix.rows));
  }
}

void GivenVectors::Replace(std::size_t article, Encoding& encoding) const {
  if (vectors_.empty()) return;
  encoding.unit_vectors = vectors_[article];
  encoding.hubness = hubness_[article];
}

Matrix GivenVectors::Evidence(const FeatureTable& table) const {
  if (vectors_.empty() || table.scaled.values.empty()) return {};
  std::vector<float> sorted = table.scaled.values;
  std::ranges::sort(sorted);
  const float centre = sorted[sorted.size() / 2];
  const float width = std::max(centre - sorted[sorted.size() * 16 / 100], kLeastWidth);
  Matrix evidence(table.rows, table.cols);
  for (std::size_t c = 0; c < table.scaled.values.size(); ++c) {
    const float z = std::max(0.0F, (table.scaled.values[c] - centre) / width);
    const float log_null = kLogNullAtCentre - (kFreedom + 1) / 2 * std::log1p(z * z / kFreedom);
    evidence.values[c] = -std::log(kFarthest) - log_null;
  }
  return evidence;
}

}  // namespace synoptic::linking
