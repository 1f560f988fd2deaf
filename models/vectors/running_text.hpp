#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::vectors {

/// A sample of the words of running text, each as often as it stands there.
class RunningText {
 public:
  /// `frequencies`: how often each word of a vocabulary stands in a text, in any unit; `read_word`
  /// writes the vector of one. Draws kSample words at even steps through the text, so that the same
  /// vocabulary gives the same sample. O(words of the vocabulary).
  RunningText(std::span<const float> frequencies, std::size_t dimension,
              const std::function<void(std::size_t word, std::span<float> out)>& read_word);

  /// Of each row of `forms`, of unit length or zero. O(forms x kSample x dimension).
  std::vector<ChanceMatch> ChanceMatches(const Matrix& forms) const;

  static constexpr std::size_t kSample = 256;

 private:
  Matrix vectors_;             // Different words, unit length.
  std::vector<float> shares_;  // Of the sample.
};

}  // namespace synoptic::vectors
