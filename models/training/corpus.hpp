#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "models/vectors/subwords.hpp"

namespace synoptic::training {

/// Parallel text as numbers: what the trainer draws its batches from.
struct Corpus {
  /// One text of a row. Its words are tokens[begin, begin + size).
  struct Text {
    std::uint64_t hash = 0;  ///< Equal texts, equal hashes: they are no negatives to each other.
    std::uint64_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t language = 0;  ///< Index into `languages`.
  };
  /// The texts of a row are texts[begin, begin + size).
  struct Row {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  std::vector<std::string> languages;
  std::vector<std::vector<Row>> sources;  ///< Rows of one source are hard negatives to each other.
  std::vector<Text> texts;
  std::vector<std::uint32_t> tokens;  ///< Indices into `forms`.
  std::vector<std::string> forms;
  std::vector<double> frequency;  ///< Of a form: its share in the language that uses it most.
  std::size_t row_count = 0;
};

struct CorpusOptions {
  std::vector<std::string> languages;  ///< Only these; empty: all.
  std::size_t max_words_of_text = 60;  ///< The rest of a longer text is left out.
  std::size_t keep_every = 1;          ///< Only each n-th row: a sample over all sources.
};

/// Reads and tokenises a file of rows. Memory: about 4 bytes a word. Throws Error.
Corpus ReadCorpus(const std::filesystem::path& file, const CorpusOptions& options);

/// The forms that deserve a row of their own, at most `max_words`, the best first: those that are
/// frequent in some language, a language of little text not being crowded out by one of much
/// (count / sqrt(tokens of the language)).
std::vector<std::uint32_t> ChooseVocabulary(const Corpus& corpus, std::size_t max_words);

}  // namespace synoptic::training
