// Token matching: two sentences are alike as far as the words of each have a close word in the
// other. Unlike the cosine of averaged vectors it does not drown one shared claim in the rest of a
// long sentence, and its two directions differ where one side says more. (The matching step of
// BERTScore, Zhang et al. 2020, with word vectors and smooth inverse frequency.)
//
// What a form finds in a unit is the same wherever the form stands, so it is looked for once: its
// best in each unit is a row, forms x units. A unit's coverage is the weighted mean of the rows of
// its words. Units of a are taken a block at a time, so that the similarities of the forms of a
// block fit into memory; for b, whose units stand in the columns, the best of each unit of a is
// kept for every form.

#include "align/linking/free/token_matching.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/linking/free/word_windows.hpp"
#include "align/linking/matrices.hpp"
#include "align/linking/word_similarity/text_words.hpp"

namespace synoptic::linking {
namespace {

constexpr std::uint32_t kNoRow = static_cast<std::uint32_t>(-1);

// Units of a in a row, with the similarities of their forms to all forms of b, a row a form.
class Block {
 public:
  // `row_of` has kNoRow for each form of a, and is left so.
  Block(const Encoding& a, const std::vector<TokenRange>& units, std::size_t first,
        const WordSimilarity& similarity, std::vector<std::uint32_t>& row_of)
      : a_(a), similarity_(similarity), row_of_(row_of), end_(first) {
    for (; end_ < units.size(); ++end_) {
      const std::size_t known = types_.size();
      for (std::size_t t = units[end_].begin; t < units[end_].end; ++t) Take(a.tokens[t].type);
      if (end_ == first || types_.size() <= similarity.rows_at_a_time()) continue;
      Drop(known);
      break;
    }
    if (!similarity.is_whole()) rows_ = similarity.Rows(types_);
  }
  Block(const Block&) = delete;
  Block& operator=(const Block&) = delete;
  ~Block() { Drop(0); }

  std::size_t end() const { return end_; }
  const std::vector<std::uint32_t>& types() const { return types_; }
  std::size_t RowOf(std::size_t token) const { return row_of_[a_.tokens[token].type]; }
  std::span<const float> Row(std::size_t row) const {
    return similarity_.is_whole() ? similarity_.Row(types_[row]) : rows_.row(row);
  }

 private:
  void Take(std::uint32_t type) {
    if (row_of_[type] != kNoRow) return;
    row_of_[type] = static_cast<std::uint32_t>(types_.size());
    types_.push_back(type);
  }
  void Drop(std::size_t kept) {
    for (; types_.size() > kept; types_.pop_back()) row_of_[types_.back()] = kNoRow;
  }

  const Encoding& a_;
  const WordSimilarity& similarity_;
  std::vector<std::uint32_t>& row_of_;
  std::size_t end_;
  std::vector<std::uint32_t> types_;
  Matrix rows_;
};

// The best that each form of a block finds in each unit of b, forms x units.
Matrix BestInUnits(const Block& block, std::span<const std::uint32_t> b_types,
                   const std::vector<TokenRange>& units) {
  Matrix best(block.types().size(), units.size());
  for (std::size_t r = 0; r < best.rows; ++r) {
    const float* const row = block.Row(r).data();
    const std::span<float> found = best.row(r);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
      float largest = 0;
      for (const std::uint32_t type : b_types.subspan(units[unit].begin, units[unit].size())) {
        largest = std::max(largest, row[type]);
      }
      found[unit] = largest;
    }
  }
  return best;
}

std::vector<std::uint32_t> TypesOfTokens(const Encoding& encoding) {
  std::vector<std::uint32_t> types;
  types.reserve(encoding.tokens.size());
  for (const Token& token : encoding.tokens) types.push_back(token.type);
  return types;
}

class Matcher {
 public:
  Matcher(const Encoding& a, const Encoding& b, const TypeWeights& weights,
          const WordSimilarity& similarity, const TokenThresholds& thresholds)
      : a_(a),
        b_(b),
        weights_(weights),
        similarity_(similarity),
        thresholds_(thresholds),
        a_units_(TokensOfUnits(a)),
        b_units_(TokensOfUnits(b)),
        of_none_(Preference(similarity_of_none())) {}

  TokenMatches Run() {
    const std::size_t n = a_units_.size();
    const std::size_t m = b_units_.size();
    matches_ = {Matrix(n, m), Matrix(n, m), Matrix(n, m), Matrix(n, m)};
    b_best_ = Matrix(n, b_.types.size());
    WindowMatcher windows(b_, weights_.b);
    const std::vector<std::uint32_t> b_types = TypesOfTokens(b_);
    std::vector<std::uint32_t> row_of(a_.types.size(), kNoRow);
    for (std::size_t i = 0; i < n;) {
      const Block block(a_, a_units_, i, similarity_, row_of);
      const Matrix best = BestInUnits(block, b_types, b_units_);
      const Matrix preferred = Preferred(best);
      for (; i < block.end(); ++i) {
        CoverUnitOfA(i, block, best, preferred);
        windows.Match(block_rows_, block_weights_, matches_.window.row(i));
      }
    }
    CoverUnitsOfB();
    return std::move(matches_);
  }

 private:
  float similarity_of_none() const { return thresholds_.similarity_of_none; }
  float Preference(float similarity) const {
    return std::exp((similarity - 1) / thresholds_.preference);
  }

  // Each cell times its share in a softmax over its row and none.
  Matrix Preferred(const Matrix& best) const {
    Matrix preferred(best.rows, best.cols);
    for (std::size_t r = 0; r < best.rows; ++r) {
      auto share = View(preferred.row(r));
      share = ((View(best.row(r)) - 1) / thresholds_.preference).exp();
      share *= View(best.row(r)) / (share.sum() + of_none_);
    }
    return preferred;
  }

  void CoverUnitOfA(std::size_t i, const Block& block, const Matrix& best,
                    const Matrix& preferred) {
    auto coverage = View(matches_.a_in_b.row(i));
    auto preference = View(matches_.preferred.row(i));
    auto b_best = View(b_best_.row(i));
    block_rows_.clear();
    block_weights_.clear();
    float total = 0;
    for (std::size_t t = a_units_[i].begin; t < a_units_[i].end; ++t) {
      const std::size_t row = block.RowOf(t);
      const float weight = weights_.a[a_.tokens[t].type];
      block_rows_.push_back(block.Row(row).data());
      block_weights_.push_back(weight);
      total += weight;
      coverage += weight * View(best.row(row));
      preference += weight * View(preferred.row(row));
      b_best = b_best.max(View(block.Row(row)));
    }
    if (total <= 0) return;
    coverage /= total;
    preference /= 2 * total;  // The other half is that of b.
  }

  void CoverUnitsOfB() {
    const std::size_t types = b_.types.size();
    std::vector<float> sums(types, of_none_);
    for (std::size_t i = 0; i < b_best_.rows; ++i) {
      View(std::span<float>(sums)) +=
          ((View(std::as_const(b_best_).row(i)) - 1) / thresholds_.preference).exp();
    }
    std::vector<float> totals(b_units_.size());
    for (const Token& token : b_.tokens) totals[token.unit] += weights_.b[token.type];
    std::vector<float> preferred(types);
    for (std::size_t i = 0; i < b_best_.rows; ++i) {
      const std::span<const float> best = std::as_const(b_best_).row(i);
      View(std::span<float>(preferred)) = ((View(best) - 1) / thresholds_.preference).exp() *
                                          View(best) / View(std::span<const float>(sums));
      const std::span<float> coverage = matches_.b_in_a.row(i);
      const std::span<float> preference = matches_.preferred.row(i);
      for (const Token& token : b_.tokens) {
        if (totals[token.unit] <= 0) continue;
        const float share = weights_.b[token.type] / totals[token.unit];
        coverage[token.unit] += share * best[token.type];
        preference[token.unit] += share * preferred[token.type] / 2;
      }
    }
  }

  const Encoding& a_;
  const Encoding& b_;
  const TypeWeights& weights_;
  const WordSimilarity& similarity_;
  const TokenThresholds& thresholds_;
  const std::vector<TokenRange> a_units_;
  const std::vector<TokenRange> b_units_;
  const float of_none_;
  TokenMatches matches_;
  Matrix b_best_;  // The best that each form of b finds in each unit of a, units x forms.
  std::vector<const float*> block_rows_;  // Of the words of one unit,
  std::vector<float> block_weights_;      // and their weights.
};

}  // namespace

TokenMatches MatchTokens(const Encoding& a, const Encoding& b, const TypeWeights& weights,
                         const WordSimilarity& similarity, const TokenThresholds& thresholds) {
  return Matcher(a, b, weights, similarity, thresholds).Run();
}

}  // namespace synoptic::linking
