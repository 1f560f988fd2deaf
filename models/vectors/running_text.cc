// What a word finds by chance depends on the word: "and" is near to something in every sentence, a
// name to nothing. The largest of L cosines that are drawn at random has the distribution function
// F^L, where F is that of one; its mean is the integral of 1 - F(x)^L over [0, 1], here a sum over
// kBins steps of a histogram, with cosines below 0 taken as 0. Sentences are no random draws, but
// what counts is which words find more than others and how that grows with length, which the line
// through two lengths tells. O(kSample) a form, and the cosines.

#include "models/vectors/running_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "synoptic/internal/norm.hpp"

namespace synoptic::vectors {
namespace {

constexpr std::size_t kBins = 64;
constexpr int kDoublingsOfFew = 3;   // A sentence of 8 words,
constexpr int kDoublingsOfMany = 5;  // and one of 32; kWordsByChance lies between.

// The mean of the largest of two to the power of `doublings` draws.
float MeanOfLargest(const std::array<float, kBins>& below, int doublings) {
  float sum = 0;
  for (float power : below) {
    for (int k = 0; k < doublings; ++k) power *= power;
    sum += 1 - power;
  }
  return sum / static_cast<float>(kBins);
}

}  // namespace

RunningText::RunningText(
    std::span<const float> frequencies, std::size_t dimension,
    const std::function<void(std::size_t word, std::span<float> out)>& read_word) {
  double total = 0;
  for (const float frequency : frequencies) total += static_cast<double>(frequency);
  if (total <= 0) return;
  vectors_.cols = dimension;
  const double step = total / static_cast<double>(kSample);
  double passed = 0;
  double next = step / 2;
  for (std::size_t word = 0; word < frequencies.size(); ++word) {
    passed += static_cast<double>(frequencies[word]);
    std::size_t drawn = 0;
    for (; next < passed; next += step) ++drawn;
    if (drawn == 0) continue;
    vectors_.values.resize(vectors_.values.size() + dimension);
    const std::span<float> vector = vectors_.row(vectors_.rows++);
    read_word(word, vector);
    Normalise(vector);
    shares_.push_back(static_cast<float>(drawn) / static_cast<float>(kSample));
  }
}

std::vector<ChanceMatch> RunningText::ChanceMatches(const Matrix& forms) const {
  std::vector<ChanceMatch> matches;
  if (shares_.empty()) return matches;
  const Matrix cosines = DotProducts(forms, vectors_);
  const float log_ratio = static_cast<float>(kDoublingsOfMany - kDoublingsOfFew) * std::log(2.0F);
  for (std::size_t t = 0; t < forms.rows; ++t) {
    std::array<float, kBins> below{};  // The share below the upper end of each bin.
    for (std::size_t k = 0; k < shares_.size(); ++k) {
      const float place = std::clamp(cosines.row(t)[k], 0.0F, 0.999F) * static_cast<float>(kBins);
      below[static_cast<std::size_t>(place)] += shares_[k];
    }
    for (std::size_t bin = 1; bin < kBins; ++bin) below[bin] += below[bin - 1];
    const float few = MeanOfLargest(below, kDoublingsOfFew);
    const float many = MeanOfLargest(below, kDoublingsOfMany);
    matches.push_back({(few + many) / 2, (many - few) / log_ratio});
  }
  return matches;
}

}  // namespace synoptic::vectors
