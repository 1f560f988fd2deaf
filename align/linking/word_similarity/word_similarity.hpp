#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// A figure is equal to another or it is not: its vector says how it is spelt, not what it is
/// worth.
bool HasDigit(std::string_view form);

/// What identity of words is judged by. Figures are written with a comma here and a point there.
std::string MatchKey(std::string_view form);

/// How alike the words of two articles are, in [0, 1]: 1 for equal forms, 0 for figures that
/// differ, otherwise the cosine. Computed once a pair of articles, a number for each two forms;
/// where these are more than `most_cells`, parts are computed when they are asked for.
class WordSimilarity {
 public:
  /// O(k l d) for k and l forms in d dimensions.
  WordSimilarity(const Encoding& a, const Encoding& b, std::size_t most_cells = kMostCells);

  /// Words of the one article with words of the other, x.size() x y.size().
  Matrix Between(const TextWords& x, const TextWords& y) const;

  /// Forms of the one article with all forms of the other, a_types.size() x forms.
  Matrix Rows(std::span<const std::uint32_t> a_types) const;

  /// With all forms of the other. Requires is_whole().
  std::span<const float> Row(std::uint32_t a_type) const { return whole_.row(a_type); }
  /// Whether all numbers are there.
  bool is_whole() const { return is_whole_; }
  /// How many rows to take at a time, so that neither they nor what they find in each unit of the
  /// other article are more than `most_cells`. At least 1.
  std::size_t rows_at_a_time() const { return rows_at_a_time_; }

  friend Matrix CompareWords(const TextWords& x, const TextWords& y);

  static constexpr std::size_t kMostCells = std::size_t{1} << 22;

 private:
  /// The forms of an article, or some of them.
  struct Forms {
    Matrix vectors;
    std::vector<std::uint32_t> keys;  ///< Equal for forms that are equal.
    std::vector<float> is_no_figure;  ///< 1 or 0.

    Forms Take(std::span<const std::uint32_t> types) const;
  };
  static Forms FormsOf(const Encoding& encoding,
                       std::unordered_map<std::string, std::uint32_t>& keys);
  static Matrix Compare(const Forms& a, const Forms& b);

  Forms a_;
  Forms b_;
  std::size_t rows_at_a_time_;
  bool is_whole_;
  Matrix whole_;
};

/// The same for two texts whose articles are compared in nothing else, x.size() x y.size().
Matrix CompareWords(const TextWords& x, const TextWords& y);

/// These rows, in this order.
Matrix GatherRows(const Matrix& matrix, std::span<const std::uint32_t> rows);

/// Columns for rows.
Matrix Transposed(const Matrix& matrix);

}  // namespace synoptic::linking
