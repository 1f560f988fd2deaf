#include "align/weights/learning/logistic.hpp"

#include <Eigen/Dense>

namespace synoptic::weights {

std::vector<float> FitLogistic(const Examples& examples, double ridge,
                               std::span<const float> prior) {
  if (examples.truth.empty()) return {prior.begin(), prior.end()};
  const auto count = static_cast<Eigen::Index>(examples.truth.size());
  const auto inputs = static_cast<Eigen::Index>(examples.columns);
  using Rows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  Eigen::MatrixXd x(count, inputs + 1);
  x.leftCols(inputs) =
      Eigen::Map<const Rows>(examples.features.data(), count, inputs).cast<double>();
  x.col(inputs).setOnes();
  const Eigen::VectorXd y =
      Eigen::Map<const Eigen::VectorXf>(examples.truth.data(), count).cast<double>();
  const Eigen::VectorXd weight =
      Eigen::Map<const Eigen::VectorXf>(examples.weights.data(), count).cast<double>();
  Eigen::VectorXd penalty(inputs + 1);
  for (Eigen::Index k = 0; k <= inputs; ++k) {
    penalty(k) = ridge * (x.col(k).array() - x.col(k).mean()).square().mean();
  }
  Eigen::VectorXd centre = Eigen::VectorXd::Zero(inputs + 1);
  if (!prior.empty()) {
    centre = Eigen::Map<const Eigen::VectorXf>(prior.data(), inputs + 1).cast<double>();
  }
  // From zero, whatever the prior: far from the least, Newton's steps would lead away from it.
  Eigen::VectorXd w = Eigen::VectorXd::Zero(inputs + 1);
  for (int iteration = 0; iteration < 50; ++iteration) {
    const Eigen::ArrayXd p = 1 / (1 + (-(x * w)).array().exp());
    const Eigen::VectorXd s = (weight.array() * p * (1 - p)).max(1e-9).matrix();
    Eigen::MatrixXd hessian = x.transpose() * s.asDiagonal() * x;
    hessian.diagonal() += penalty;
    hessian.diagonal().array() += 1e-9;
    const Eigen::VectorXd gradient = x.transpose() * (weight.array() * (p - y.array())).matrix() +
                                     penalty.cwiseProduct(w - centre);
    const Eigen::VectorXd step = hessian.ldlt().solve(gradient);
    w -= step;
    if (step.cwiseAbs().maxCoeff() < 1e-6) break;
  }
  const Eigen::VectorXf weights = w.cast<float>();
  return {weights.begin(), weights.end()};
}

}  // namespace synoptic::weights
