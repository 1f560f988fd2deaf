// Optimal transport with entropy (Cuturi 2013) and a dustbin, as in SuperGlue (Sarlin et al. 2020):
// the pairs of units compete for one another. The objective is strictly concave, so there is one
// best plan for the pair of articles as a whole: not what a walk from the best pair down would
// give. It has the form mass = u x exp(logit) x v; Sinkhorn's iteration finds the prices u and v,
// here with both sides at once and half a step each, so that neither article comes first.

#include "align/linking/free/transport.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace synoptic::linking {
namespace {

constexpr float kLargestLogit = 12;
constexpr int kMostIterations = 200;
constexpr double kTolerance = 1e-5;

// The prices of the units of one side, and of its dustbin at the end.
using Prices = std::vector<double>;

// What reaches each row of [kernel 1; 1 1] times the prices of the columns.
void Sum(const Matrix& kernel, const Prices& u, const Prices& v, Prices& rows, Prices& columns) {
  const std::size_t n = kernel.rows;
  const std::size_t m = kernel.cols;
  rows.assign(n + 1, v[m]);
  columns.assign(m + 1, u[n]);
  for (std::size_t i = 0; i < n; ++i) {
    double sum = 0;
    for (std::size_t j = 0; j < m; ++j) {
      const auto weight = static_cast<double>(kernel.row(i)[j]);
      sum += weight * v[j];
      columns[j] += weight * u[i];
    }
    rows[i] += sum;
    columns[m] += u[i];
  }
  for (std::size_t j = 0; j < m; ++j) rows[n] += v[j];
}

// Moves the prices half of the way, and returns the largest change of a logarithm.
double Step(const Prices& sums, double of_dustbin, Prices& prices) {
  double change = 0;
  for (std::size_t i = 0; i < prices.size(); ++i) {
    const double target = (i + 1 < prices.size() ? 1.0 : of_dustbin) / sums[i];
    change = std::max(change, std::abs(std::log(target / prices[i])));
    prices[i] = std::sqrt(prices[i] * target);
  }
  return change;
}

std::vector<float> Demand(const Prices& prices) {
  std::vector<float> demand;
  for (std::size_t i = 0; i + 1 < prices.size(); ++i) {
    demand.push_back(static_cast<float>(-std::log(prices[i])));
  }
  return demand;
}

}  // namespace

Transport FindTransport(const Matrix& logits) {
  const std::size_t n = logits.rows;
  const std::size_t m = logits.cols;
  if (n == 0 || m == 0) {
    return {Matrix(n, m), std::vector<float>(n), std::vector<float>(m)};
  }
  Matrix kernel = logits;
  for (float& value : kernel.values) {
    value = std::exp(std::clamp(value, -kLargestLogit, kLargestLogit));
  }
  // All of one side may go nowhere: its dustbin on the other side takes as much.
  Prices u(n + 1, 1.0);
  Prices v(m + 1, 1.0);
  Prices rows;
  Prices columns;
  for (int iteration = 0; iteration < kMostIterations; ++iteration) {
    Sum(kernel, u, v, rows, columns);
    const double u_change = Step(rows, static_cast<double>(m), u);
    const double v_change = Step(columns, static_cast<double>(n), v);
    if (std::max(u_change, v_change) < kTolerance) break;
  }
  Transport transport{std::move(kernel), Demand(u), Demand(v)};
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < m; ++j) {
      float& cell = transport.mass.row(i)[j];
      cell = static_cast<float>(u[i] * static_cast<double>(cell) * v[j]);
    }
  }
  return transport;
}

}  // namespace synoptic::linking
