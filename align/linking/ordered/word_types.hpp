#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "synoptic/encoder.hpp"
#include "synoptic/internal/text_end.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// Numbers for what words of two articles are judged equal by.
using WordKeys = std::unordered_map<std::string, std::uint32_t>;

/// An article for the monotone search: its encoding, and what is asked of words and units again and
/// again.
struct WordTypes {
  /// `texts`: those of the units. Words get their numbers from `keys`, the same for all articles
  /// that are compared, which grows.
  WordTypes(std::shared_ptr<const Encoding> encoding, std::span<const std::string_view> texts,
            WordKeys& keys);

  std::shared_ptr<const Encoding> encoding;

  /// Words of unit u: words[first_word[u]] .. words[first_word[u + 1]], each an index of a type.
  std::vector<std::size_t> first_word = {0};
  std::vector<std::uint32_t> words;

  std::vector<float> type_weights;
  std::vector<std::uint32_t> type_keys;
  std::vector<std::uint8_t> type_is_figure;

  std::vector<float> unit_weights;  ///< Of all its words together.
  std::vector<float> characters;
  std::vector<language::TextEnd> ends;

  const Matrix& type_vectors() const { return encoding->type_vectors; }
  const Matrix& unit_vectors() const { return encoding->unit_vectors; }
  std::string_view Form(std::uint32_t type) const { return encoding->types[type].form; }
  std::size_t size() const { return unit_vectors().rows; }
  std::span<const std::uint32_t> WordsOf(std::size_t unit) const {
    return std::span(words).subspan(first_word[unit], first_word[unit + 1] - first_word[unit]);
  }
};

}  // namespace synoptic::linking
