#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/linking/word_similarity/listed_pairs.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// A figure is equal to another or it is not: its vector says how it is spelt, not what it is
/// worth.
bool HasDigit(std::string_view form);

/// Of UTF-8.
std::size_t CountCharacters(std::string_view text);

/// What identity of words is judged by. Figures are written with a comma here and a point there.
std::string MatchKey(std::string_view form);

/// Numbers the forms of articles that are compared: forms that are equal have one number.
class FormKeys {
 public:
  std::uint32_t KeyOf(std::string_view form);

 private:
  std::unordered_map<std::string, std::uint32_t> keys_;
};

/// What decides, beside the vectors, how alike the forms of an article, or some of them, are to
/// others.
struct ComparedForms {
  std::vector<std::uint32_t> keys;
  std::vector<float> is_no_figure;  ///< 1 or 0.

  ComparedForms() = default;
  ComparedForms(const Encoding& encoding, FormKeys& keys);
  ComparedForms Take(std::span<const std::uint32_t> types) const;
};

/// How alike the words of two articles are, in [0, 1]: 1 for equal forms; otherwise the larger of
/// the cosine, 0 for figures that differ, and what a dictionary says. Computed once a pair of
/// articles, a number for each two forms; where these are more than `most_cells`, parts are
/// computed when they are asked for.
class WordSimilarity {
 public:
  /// O(k l d) for k and l forms in d dimensions, of one article with itself in half of the time.
  /// The encodings are borrowed; `a_forms` and `b_forms` have keys of one FormKeys.
  WordSimilarity(const Encoding& a, const ComparedForms& a_forms, const Encoding& b,
                 const ComparedForms& b_forms, std::size_t most_cells = kMostCells,
                 ListedPairs listed = {});
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
  /// How many numbers are kept.
  std::size_t kept() const { return whole_.values.size(); }

  static constexpr std::size_t kMostCells = std::size_t{1} << 22;

 private:
  Matrix PartOf(std::span<const std::uint32_t> a_types,
                std::span<const std::uint32_t> b_types) const;

  // Raises what was judged of these forms to what dictionaries say of them.
  void RaiseListed(std::span<const std::uint32_t> a_types, std::span<const std::uint32_t> b_types,
                   Matrix& judged) const;

  const Encoding& a_;
  const Encoding& b_;
  ComparedForms a_forms_;  // Unless all numbers are there.
  ComparedForms b_forms_;
  ListedPairs listed_;
  std::size_t rows_at_a_time_;
  bool is_whole_;
  Matrix whole_;
};

/// The same for two texts whose articles are compared in nothing else, x.size() x y.size().
Matrix CompareWords(const TextWords& x, const TextWords& y);

/// The vectors of a text's words, words x dimension.
Matrix VectorsOf(const TextWords& words);

}  // namespace synoptic::linking
