#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "models/vectors/store_writer.hpp"
#include "synoptic/export.hpp"
#include "synoptic/model.hpp"

namespace synoptic::vectors {

enum class ModelKind {
  kStore,     ///< Written by `synoptic pack` or `synoptic fit`.
  kFastText,  ///< A fastText .bin or .ftz.
  kVec,       ///< Vectors as text, plain or compressed with gzip.
};

/// What a file is by its first bytes, whatever its name. Throws Error: kNotFound, kUnreadable (also
/// for what is no regular file), kInvalidFormat for anything that is none of these.
SYNOPTIC_EXPORT ModelKind RecogniseModel(const std::filesystem::path& file);

/// Throws Error(kInvalidArgument) unless the language is a primary subtag, such as "it".
void CheckLanguage(const ModelFile& model);

/// What an entry of a vocabulary is looked up by: the form that the word has in text
/// (Words). An entry that is no one word of a text, or not UTF-8, stays as it is, and is
/// never found there.
std::string FormOf(std::string_view word, std::string_view lang);

struct ReadModelOptions {
  std::vector<std::string> languages;  ///< Of the model, as far as they are known.
  std::size_t max_words = 0;           ///< The first, and so the most frequent; 0: all.
  double sif = 1e-3;                   ///< a in the word weight a / (a + p(w)).
};

/// Reads a fastText .bin or .ftz, or a .vec, as what a store of it holds, at 32 bits.
///
/// Words are keyed by FormOf; of several with one form the first stands for all of them, and a row
/// of zeros for none. The rows of a model of one language are scaled alike, to unit length on
/// average, so that it goes together with others. Means of languages are zero: there is no text to
/// take them from.
///
/// The share p(w) comes from the counts of a .bin. A .vec has none: its words are taken to be in
/// order of frequency and to follow Zipf's law, so that the r-th of n has the share 1 / (r H_n),
/// H_n being the sum of 1/1 .. 1/n. In a model of several languages a word is counted as a word of
/// one of them.
///
/// Throws Error as RecogniseModel, and kInvalidFormat for damaged files; kInvalidArgument for a
/// store.
StoreContent ReadModel(const std::filesystem::path& file, const ReadModelOptions& options);

}  // namespace synoptic::vectors
