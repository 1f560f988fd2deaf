#include "bench/similarity.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

#include "align/linking/free/word_evidence.hpp"

namespace synoptic::bench {
namespace {

constexpr std::size_t kNeighbours = 10;

float MeanOfNearest(std::vector<float> values) {
  const std::size_t k = std::min(kNeighbours, values.size());
  std::partial_sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(k), values.end(),
                    std::greater<>());
  float sum = 0;
  for (std::size_t i = 0; i < k; ++i) sum += values[i];
  return sum / static_cast<float>(k);
}

Matrix Transposed(const Matrix& matrix) {
  Matrix out(matrix.cols, matrix.rows);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.cols; ++j) out.row(j)[i] = matrix.row(i)[j];
  }
  return out;
}

std::vector<float> Hubness(const Matrix& similarity) {
  std::vector<float> means;
  for (std::size_t i = 0; i < similarity.rows; ++i) {
    const auto row = similarity.row(i);
    means.push_back(MeanOfNearest({row.begin(), row.end()}));
  }
  return means;
}

std::vector<float> WeightsOf(const Encoding& encoding) {
  std::vector<float> weights;
  for (const WordType& type : encoding.types) weights.push_back(type.weight);
  return weights;
}

}  // namespace

Matrix TokenSimilarity(const Encoding& a, const Encoding& b) {
  const std::vector<float> a_weights = WeightsOf(a);
  const std::vector<float> b_weights = WeightsOf(b);
  const auto a_units = linking::UnitsAsClauses(a);
  const auto b_units = linking::UnitsAsClauses(b);
  const linking::WordEvidence coverage =
      linking::WeighWords({a, a_weights, a_units, std::vector<std::uint8_t>(a.tokens.size(), 1)},
                          {b, b_weights, b_units, std::vector<std::uint8_t>(b.tokens.size(), 1)},
                          linking::WordSimilarity(a, b));
  Matrix tokens = coverage.a_in_b;
  for (std::size_t i = 0; i < tokens.values.size(); ++i) {
    tokens.values[i] = (tokens.values[i] + coverage.b_in_a.values[i]) / 2;
  }
  return tokens;
}

Matrix ScaledByNeighbours(const Matrix& similarity) {
  const std::vector<float> rows = Hubness(similarity);
  const std::vector<float> columns = Hubness(Transposed(similarity));
  Matrix scaled = similarity;
  for (std::size_t i = 0; i < scaled.rows; ++i) {
    for (std::size_t j = 0; j < scaled.cols; ++j) {
      scaled.row(i)[j] = 2 * similarity.row(i)[j] - rows[i] - columns[j];
    }
  }
  return scaled;
}

}  // namespace synoptic::bench
