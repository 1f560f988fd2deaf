// Optimal transport with entropy (Cuturi 2013) and a dustbin, as in SuperGlue (Sarlin et al. 2020):
// the pairs of units compete for one another. The objective is strictly concave, so there is one
// best plan for the pair of articles as a whole: not what a walk from the best pair down would
// give. It has the form mass = u x exp(logit) x v; Sinkhorn's iteration finds the prices u and v,
// here with both sides at once and half a step each, so that neither article comes first.

#include "align/linking/free/transport.hpp"

#include <algorithm>
#include <cstddef>

#include "synoptic/internal/eigen.hpp"

namespace synoptic::linking {
namespace {

constexpr int kMostIterations = 200;
constexpr double kTolerance = 1e-5;

// The prices of the units of one side, and of its dustbin at the end.
using Prices = Eigen::ArrayXd;

// What reaches each row of [kernel 1; 1 1] times the prices of the columns.
void Sum(const Matrix& kernel, const Prices& u, const Prices& v, Prices& rows, Prices& columns) {
  const auto n = static_cast<Eigen::Index>(kernel.rows);
  const auto m = static_cast<Eigen::Index>(kernel.cols);
  rows.setConstant(n + 1, v(m));
  columns.setConstant(m + 1, u(n));
  for (Eigen::Index i = 0; i < n; ++i) {
    const Eigen::Map<const Eigen::ArrayXf> row(kernel.row(static_cast<std::size_t>(i)).data(), m);
    rows(i) += (row.cast<double>() * v.head(m)).sum();
    columns.head(m) += row.cast<double>() * u(i);
  }
  rows(n) += v.head(m).sum();
  columns(m) += u.head(n).sum();
}

// Moves the prices half of the way, and returns the largest change of a logarithm.
double Step(Prices& sums, double of_dustbin, Prices& prices) {
  const Eigen::Index last = prices.size() - 1;
  sums = sums.inverse();  // The targets: one unit of attention each.
  sums(last) *= of_dustbin;
  const double change = (sums / prices).log().abs().maxCoeff();
  prices = (prices * sums).sqrt();
  return change;
}

std::vector<float> Demand(const Prices& prices) {
  const Eigen::ArrayXf demand = (-prices.head(prices.size() - 1).log()).cast<float>();
  return {demand.begin(), demand.end()};
}

}  // namespace

Transport FindTransport(const Matrix& logits) {
  const std::size_t n = logits.rows;
  const std::size_t m = logits.cols;
  if (n == 0 || m == 0) return {std::vector<float>(n), std::vector<float>(m)};
  Matrix kernel = logits;
  Eigen::Map<Eigen::ArrayXf> cells(kernel.values.data(),
                                   static_cast<Eigen::Index>(kernel.values.size()));
  cells = cells.max(-Transport::kLargestLogit).min(Transport::kLargestLogit).exp();
  // All of one side may go nowhere: its dustbin on the other side takes as much.
  Prices u = Prices::Ones(static_cast<Eigen::Index>(n) + 1);
  Prices v = Prices::Ones(static_cast<Eigen::Index>(m) + 1);
  Prices rows;
  Prices columns;
  for (int iteration = 0; iteration < kMostIterations; ++iteration) {
    Sum(kernel, u, v, rows, columns);
    const double u_change = Step(rows, static_cast<double>(m), u);
    const double v_change = Step(columns, static_cast<double>(n), v);
    if (std::max(u_change, v_change) < kTolerance) break;
  }
  return {Demand(u), Demand(v)};
}

}  // namespace synoptic::linking
