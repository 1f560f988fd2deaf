#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "synoptic/internal/text_end.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/model.hpp"

namespace synoptic::linking {

/// Numbers for what words of two articles are judged equal by.
using WordKeys = std::unordered_map<std::string, std::uint32_t>;

/// An article for the monotone search: a vector for each word that differs from the others, not for
/// each occurrence, so that a book fits where an article does.
struct WordTypes {
  /// Words of unit u: words[first_word[u]] .. words[first_word[u + 1]], each an index of a type.
  std::vector<std::size_t> first_word = {0};
  std::vector<std::uint32_t> words;

  Matrix type_vectors;  ///< Types x dimension, unit length or zero.
  std::vector<float> type_weights;
  std::vector<std::uint32_t> type_keys;
  std::vector<std::uint8_t> type_is_figure;

  Matrix unit_vectors;              ///< Units x dimension, unit length or zero.
  std::vector<float> unit_weights;  ///< Of all its words together.
  std::vector<float> characters;
  std::vector<language::TextEnd> ends;

  std::size_t size() const { return unit_vectors.rows; }
  std::span<const std::uint32_t> WordsOf(std::size_t unit) const {
    return std::span(words).subspan(first_word[unit], first_word[unit + 1] - first_word[unit]);
  }
};

/// Gathers the word types from encodings of successive units of one article.
class WordTypesBuilder {
 public:
  /// `keys` is shared by both articles, and grows.
  explicit WordTypesBuilder(WordKeys& keys) : keys_(keys) {}

  /// `texts`: those of the units of `encoding`.
  void Add(const Encoding& encoding, std::span<const std::string_view> texts);
  WordTypes Finish() && { return std::move(word_types_); }

 private:
  std::uint32_t TypeOf(const Token& token, std::span<const float> vector);

  WordKeys& keys_;
  std::unordered_map<std::string, std::uint32_t> types_;
  WordTypes word_types_;
};

}  // namespace synoptic::linking
