#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "synoptic/matrix.hpp"
#include "synoptic/model.hpp"

namespace synoptic::linking {

/// A figure is equal to another or it is not: its vector says how it is spelt, not what it is
/// worth.
bool HasDigit(std::string_view form);

/// What identity of words is judged by. Figures are written with a comma here and a point there.
std::string MatchKey(std::string_view form);

/// The tokens [begin, end) of a unit.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
};

/// Of each unit; an empty range for a unit without words.
std::vector<TokenRange> TokensOfUnits(const Encoding& encoding);

/// The tokens of these units (ascending), with their vectors. The spans stay those of the article;
/// the units are counted from 0.
Encoding EncodingOf(const Encoding& article, std::span<const std::size_t> units);

/// Columns for rows.
Matrix Transposed(const Matrix& matrix);

/// Compares words with all words of one article.
class TokenComparer {
 public:
  /// `article` is borrowed.
  explicit TokenComparer(const Encoding& article);

  /// Similarities of the tokens `range` of `other` with all tokens of the article, range x tokens,
  /// in [0, 1]: 1 for equal forms, 0 for figures that differ, otherwise the cosine. O(range x
  /// tokens x dimension).
  Matrix Compare(const Encoding& other, TokenRange range) const;

 private:
  const Encoding& article_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_key_;
  std::vector<std::size_t> figures_;
};

}  // namespace synoptic::linking
