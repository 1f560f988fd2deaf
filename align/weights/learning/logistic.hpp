#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace synoptic::weights {

/// What a logistic regression learns from: rows of features, the truth, and how much each counts.
struct Examples {
  std::size_t columns = 0;  ///< Features of a row; set by the first.
  std::vector<float> features;
  std::vector<float> truth;
  std::vector<float> weights;

  void Add(std::span<const float> row, bool is_true, double weight) {
    columns = row.size();
    features.insert(features.end(), row.begin(), row.end());
    truth.push_back(is_true ? 1 : 0);
    weights.push_back(static_cast<float>(weight));
  }
};

/// A weight a column, then the bias, by Newton's method. The ridge acts on standardised features,
/// so that it treats all alike; the bias is free. It pulls towards `prior`, weights that are known
/// from elsewhere (Chelba and Acero 2004), or towards 0 if there are none. Without examples, the
/// prior.
std::vector<float> FitLogistic(const Examples& examples, double ridge,
                               std::span<const float> prior = {});

}  // namespace synoptic::weights
