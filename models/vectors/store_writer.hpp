#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/matrix.hpp"

namespace synoptic::vectors {

/// What goes into a store, at full precision.
struct StoreContent {
  std::string name;
  std::vector<std::string> languages;
  Matrix means;  ///< languages x dimension.
  std::vector<std::string> words;
  std::vector<float> weights;  ///< Of the words, in (0, 1].
  Matrix word_rows;            ///< words x dimension, composed.
  Matrix bucket_rows;          ///< buckets x dimension.
  Matrix background;           ///< Any number of sentence vectors of all languages; may be empty.
  std::string card;            ///< Where it came from, its licence, how it was made: for people.
  std::size_t min_ngram = 0;
  std::size_t max_ngram = 0;
  std::size_t bits = 4;
};

/// The bytes of a store. Throws Error, the message beginning with `origin`: kInvalidFormat for a
/// model that holds no numbers (NaN, infinities) or is larger than a store may be, kInvalidArgument
/// for languages that are no tags.
std::vector<std::byte> SerialiseStore(const StoreContent& content, const std::string& origin);

/// Writes a store; a reader never sees half of one. Throws Error as SerialiseStore, and kUnreadable
/// if the file cannot be written.
void WriteStore(const StoreContent& content, const std::filesystem::path& file);

}  // namespace synoptic::vectors
