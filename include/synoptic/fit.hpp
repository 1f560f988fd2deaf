#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/model.hpp"

namespace synoptic {

/// How to bring word vectors of one language into the space of those of another.
struct FitOptions {
  ModelFile from;                    ///< What to map: a fastText .bin or .ftz, or a .vec.
  ModelFile to;                      ///< The same of the language that stays as it is.
  std::filesystem::path dictionary;  ///< As ReadDictionary has it. Empty: words spelled alike.
  std::filesystem::path output;      ///< The store to write.
  std::string name = {};             ///< Of the store; empty: by the file of `from`.

  std::size_t max_words = 200'000;  ///< Of each model, the most frequent; 0: all.
  std::size_t rounds = 10;          ///< Of refinement; small dictionaries gain from each of them.
  /// The most frequent words of each language, among which a round looks for translations: rare
  /// words have noisy neighbours. A round's time grows with the square.
  std::size_t frequent_words = 10'000;
  int bits = 8;  ///< Of a stored number: 4, 8 or 32. At 8 the loss is far below that of the map.
  double sif = 1e-3;  ///< a in the word weight a / (a + p(w)).
};

struct FitReport {
  std::size_t source_words = 0;  ///< Of the model that is mapped.
  std::size_t target_words = 0;
  std::size_t dimension = 0;
  std::size_t pairs = 0;     ///< Of the dictionary, each counted once.
  std::size_t covered = 0;   ///< Those of which both models have the word. Below `dimension`, they
                             ///< do not determine the map.
  std::size_t held_out = 0;  ///< Source words whose pairs were kept back to measure with.
  /// Share of them whose nearest of the frequent target words (by CSLS) is a translation that the
  /// dictionary gives: by the map of the dictionary, then after each round. Empty if none were held
  /// out.
  std::vector<double> precision;
  std::size_t best_round =
      0;  ///< Whose map was written: the last of the best; 0: by the dictionary.
};

/// Learns the rotation that brings the vectors of a language closest to those of its translations,
/// and writes a store of that language in the space of the other: words, and the n-grams that
/// unknown words are made of. The two are then used together:
///
///     const synoptic::FitOptions options{.from = {"it", "wiki.it.vec"},
///                                        .to = {"id", "wiki.id.vec"},
///                                        .dictionary = "it-id.tsv",
///                                        .output = "it.synoptic"};
///     const synoptic::FitReport report = synoptic::Fit(options);
///     const std::vector<synoptic::ModelFile> files = {{"it", options.output}, options.to};
///     const synoptic::Model model = synoptic::Model::Open(files);
///
/// One source word in ten is held out; with fewer than ten no round can be judged, and there are
/// none. The same input gives the same output to the byte. Throws Error as Model::Open does, and
/// kInvalidFormat for a dictionary with a bad line, or of which nothing is covered;
/// kInvalidArgument for options out of range and models of different dimensions.
SYNOPTIC_EXPORT FitReport Fit(const FitOptions& options);

}  // namespace synoptic
