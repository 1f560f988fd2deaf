#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/export.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/unit.hpp"

namespace synoptic {

/// A file with the word vectors of one language.
struct ModelFile {
  std::string lang;  ///< BCP 47 primary subtag, "it".
  std::filesystem::path file;
};

struct OpenOptions {
  /// Of a .bin, .ftz or .vec, only so many words, the most frequent; 0: all. What they leave out is
  /// composed from n-grams, or unknown. A store is always used whole: it is not read into memory.
  std::size_t max_words = 0;
};

/// A word as a model knows it.
struct KnownWord {
  std::string form;  ///< What it is looked up by: NFKC, case folded, less variants of spelling.
  bool is_listed = false;     ///< In a vocabulary; else it is composed from n-grams, or unknown.
  float weight = 1;           ///< Smooth inverse frequency, in (0, 1]; 1 of what is not listed.
  std::vector<float> vector;  ///< Of unit length, or zeros: nothing is known of it.
};

/// A word of a vocabulary, and how near it is.
struct NearWord {
  std::string form;
  std::string lang;  ///< Of the file that lists it, where a model has a file for each language.
  float cosine = 0;
};

/// Word vectors of many languages in one space, read-only. Copies share them and are cheap; const
/// methods are safe to call from many threads.
class SYNOPTIC_EXPORT Model : public Encoder {
 public:
  /// The model that comes with Synoptic, found as docs/models.md says. Throws Error as Open does.
  static Model Default();

  /// Opens a store written by `synoptic pack` or `fit`, which is mapped and ready at once; or reads
  /// a fastText .bin or .ftz, or a .vec, plain or compressed with gzip, which takes time and about
  /// twice its size in memory. The contents tell which it is. Files other than stores have no
  /// languages and no mean vectors, and a .vec no frequencies: its words are taken to follow Zipf's
  /// law (docs/models.md).
  ///
  /// Throws Error: kNotFound, kUnreadable, and kInvalidFormat if the file is truncated, altered, or
  /// none of these.
  static Model Open(const std::filesystem::path& file, const OpenOptions& options = {});

  /// Opens a file for each of several languages. Their vectors must lie in one space: published
  /// aligned vectors do, others after `synoptic fit`. Throws Error as above, and kInvalidArgument
  /// for no files, languages that are unknown or repeated, and dimensions that differ.
  static Model Open(std::span<const ModelFile> files, const OpenOptions& options = {});

  const std::string& name() const override;
  /// Hexadecimal checksum of what was opened.
  const std::string& hash() const override;
  std::size_t dimension() const override;
  /// Where the model came from, its licence and how it was made, in words; empty if nobody said.
  std::string card() const;
  /// Languages that the model was trained on, as BCP 47 primary subtags; empty if nobody said.
  const std::vector<std::string>& languages() const;
  /// Whether a language is one of these; of all, if nobody said.
  bool Knows(std::string_view lang) const override;

  /// Vectors of all words and units of an article. `units` are those of Segment(article), or any
  /// spans of the same kind.
  ///
  /// Of a model with a file for each language, that of the article is used. An article in another
  /// language gets the vectors of those of its words that any file has: many names, some loans. If
  /// there are none, throws Error(kInvalidArgument).
  ///
  /// A unit of more than kMostTokensOfUnit words has tokens of the first of them alone, since the
  /// words of two units are compared each with each; its unit vector is of all.
  Encoding Encode(const Article& article, std::span<const Unit> units,
                  const Words& words) const override;
  using Encoder::Encode;

  /// The unit vectors of Encode alone, units x dimension, several times as fast.
  Matrix EncodeUnits(const Article& article, std::span<const Unit> units) const;

  /// The unit vectors of texts, texts x dimension, each text taken for a unit: what is said in one
  /// language and what is said in another are compared by their dot products. A text without a
  /// known word has a row of zeros. Throws Error as for an article in this language, and
  /// Error(kInvalidText) for a text that is not UTF-8.
  Matrix Encode(std::span<const std::string> texts, std::string_view lang) const;

  /// A word of a language; of none ("und") in a model with a file for each, of the first that lists
  /// it. Throws Error(kInvalidText) if it is not UTF-8.
  KnownWord FindWord(std::string_view word, std::string_view lang) const;

  /// The words of all vocabularies that are nearest to a vector, such as that of a KnownWord, by
  /// falling cosine; none of a zero vector. Goes through all of them: O(words x dimension). Throws
  /// Error(kInvalidArgument) for a vector that has not dimension() numbers, or one not finite.
  std::vector<NearWord> NearestWords(std::span<const float> vector, std::size_t count = 10) const;

  class SYNOPTIC_HIDDEN Store;
  class SYNOPTIC_HIDDEN Stores;

 private:
  explicit Model(std::shared_ptr<const Stores> stores);
  std::shared_ptr<const Stores> stores_;
};

}  // namespace synoptic
