#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "align/linking/free/features.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// Unit vectors of several articles that a caller brings, in place of those of the model.
class GivenVectors {
 public:
  /// A matrix an article, with a row a unit; none at all for the vectors of the model. Requires
  /// equal columns and finite numbers.
  explicit GivenVectors(std::vector<Matrix> vectors);

  /// Whether there are any.
  bool are_given() const { return !vectors_.empty(); }

  /// Puts vectors and hubness in the place of those of the encoding of an article.
  void Replace(std::size_t article, Encoding& encoding) const;

  /// FeatureTable::given of a table that was made with such encodings.
  Matrix Evidence(const FeatureTable& table) const;

 private:
  std::vector<Matrix> vectors_;  ///< Of unit length.
  std::vector<std::vector<float>> hubness_;
};

}  // namespace synoptic::linking
