// How likely two units are linked. A first logistic regression judges each pair by itself, and in
// particular whether anything speaks for it at all. The verdicts compete for units in an optimal
// transport (transport.hpp), and a second regression, learned on the pairs that are left alone,
// reads the outcome. What is nearest to each other is thus told from what is merely near, without a
// fixed rule such as "mutual best", and a unit may have several partners: a headline, a sentence of
// two claims, a claim that is told twice. Beside a pair that is linked the next two units often
// are, and a sentence that is told in two is mostly told in two that follow each other. O(n m).

#include "align/linking/free/link_model.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <variant>
#include <vector>

#include "align/linking/free/transport.hpp"

namespace synoptic::linking {
namespace {

float Logistic(float logit) { return 1 / (1 + std::exp(-logit)); }

template <std::size_t N>
float Apply(const std::array<float, N>& features, const std::array<float, N + 1>& weights) {
  return std::inner_product(features.begin(), features.end(), weights.begin(), weights.back());
}

// The competition of any cell. Borrows the logits.
class Rivalry {
 public:
  Rivalry(const Matrix& logits, float relatedness)
      : logits_(Cut(logits)),
        probability_(logits_),
        transport_(FindTransport(logits_)),
        row_sums_(logits.rows),
        column_sums_(logits.cols),
        relatedness_(relatedness) {
    for (std::size_t i = 0; i < logits.rows; ++i) {
      for (std::size_t j = 0; j < logits.cols; ++j) {
        float& value = probability_.row(i)[j];
        value = Logistic(value);
        row_sums_[i] += value;
        column_sums_[j] += value;
      }
    }
  }

  Competition At(std::size_t i, std::size_t j) const {
    const float logit = logits_.row(i)[j];
    const float own = probability_.row(i)[j];
    const auto [lesser, greater] = std::minmax({row_sums_[i] - own, column_sums_[j] - own});
    // Indices before the first wrap round, and are out of range like those behind the last.
    return {logit,
            transport_.LogMass(logit, i, j),
            std::max(transport_.row_demand[i], transport_.column_demand[j]),
            lesser,
            greater,
            std::max(Of(i - 1, j - 1), Of(i + 1, j + 1)),
            std::max({Of(i - 1, j), Of(i + 1, j), Of(i, j - 1), Of(i, j + 1)}),
            relatedness_};
  }

 private:
  static Matrix Cut(Matrix logits) {
    for (float& logit : logits.values) logit = std::clamp(logit, -kMostLogit, kMostLogit);
    return logits;
  }
  float Of(std::size_t i, std::size_t j) const {
    return i < probability_.rows && j < probability_.cols ? probability_.row(i)[j] : 0.0F;
  }

  const Matrix logits_;
  Matrix probability_;
  const Transport transport_;
  std::vector<float> row_sums_;
  std::vector<float> column_sums_;
  const float relatedness_;
};

}  // namespace

std::array<float, Competition::kCount> Competition::AsArray() const {
  std::array<float, kCount> array{};
  for (std::size_t k = 0; k < kCount; ++k) {
    array[k] = this->*std::get<float Competition::*>(kFields[k].member);
  }
  return array;
}

std::vector<Competition> Compete(const Matrix& logits, float relatedness) {
  const Rivalry rivalry(logits, relatedness);
  std::vector<Competition> cells;
  for (std::size_t i = 0; i < logits.rows; ++i) {
    for (std::size_t j = 0; j < logits.cols; ++j) cells.push_back(rivalry.At(i, j));
  }
  return cells;
}

Matrix LogitsAlone(const FeatureTable& table, const LinkWeights& weights) {
  Matrix logits(table.rows, table.cols);
  for (std::size_t i = 0; i < table.rows && table.cols > 0; ++i) {
    const std::vector<PairFeatures> row = table.Row(i);
    for (std::size_t j = 0; j < row.size(); ++j) {
      logits.row(i)[j] = Apply(row[j].AsArray(), weights.alone);
    }
  }
  if (!table.given.values.empty()) {
    for (std::size_t c = 0; c < logits.values.size(); ++c) {
      logits.values[c] += table.given.values[c];
    }
  }
  return logits;
}

Matrix LinkProbability(const Matrix& logits_alone, float relatedness, const LinkWeights& weights) {
  const Rivalry rivalry(logits_alone, relatedness);
  Matrix probability(logits_alone.rows, logits_alone.cols);
  for (std::size_t i = 0; i < probability.rows; ++i) {
    for (std::size_t j = 0; j < probability.cols; ++j) {
      const float alone = Logistic(logits_alone.row(i)[j]);
      probability.row(i)[j] =
          alone < kLeastAlive ? alone : Logistic(Apply(rivalry.At(i, j).AsArray(), weights.link));
    }
  }
  return probability;
}

Matrix LinkProbability(const FeatureTable& table, const LinkWeights& weights) {
  return LinkProbability(LogitsAlone(table, weights), table.relatedness, weights);
}

}  // namespace synoptic::linking
