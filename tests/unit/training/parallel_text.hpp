#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "models/training/corpus.hpp"

/// Parallel text in two invented languages, small enough to learn in a second: sentences of random
/// words, each the translation of the other, word by word, in another order.
namespace synoptic::testing {

struct Lexicon {
  std::vector<std::string> a;  ///< Words of the language "aa";
  std::vector<std::string> b;  ///< b[i] of "bb" is the translation of a[i].
};

Lexicon MakeLexicon(std::size_t pairs, std::uint64_t seed = 1);

/// A file of rows: `rows` sentences of three to eight words, in turn from each of `sources`.
std::string MakeRows(const Lexicon& lexicon, std::size_t rows, std::size_t sources,
                     std::uint64_t seed = 1);

/// What ReadCorpus makes of rows in this text.
training::Corpus CorpusOf(const std::string& rows, const training::CorpusOptions& options = {});

/// The words of a text of the corpus.
std::vector<std::string> WordsOf(const training::Corpus& corpus, std::uint32_t text);

}  // namespace synoptic::testing
