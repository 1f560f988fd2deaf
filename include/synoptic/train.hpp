#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "synoptic/export.hpp"

namespace synoptic {

/// How to train a fastText model whose vectors of translations lie together. The defaults are those
/// of the embedded model unless a comment says otherwise.
struct TrainOptions {
  std::filesystem::path rows;    ///< Parallel text, TSV: source, then language and text, repeated.
  std::filesystem::path output;  ///< The fastText .bin to write.
  std::vector<std::string> languages;  ///< Only these; empty: all that occur.

  std::size_t dimension = 100;     ///< Quality still grows beyond; so does the file.
  std::size_t max_words = 80'000;  ///< The most frequent words get a row of their own.
  std::size_t buckets = 150'000;   ///< Rows that the character n-grams share by hash.
  std::size_t min_ngram = 2;       ///< Characters, boundary marks included; 3 loses Chinese words.
  std::size_t max_ngram = 5;
  std::size_t batch = 256;       ///< Rows a step; the others in the batch are the negatives.
  std::size_t steps = 120'000;   ///< Over all threads.
  double minutes = 0;            ///< Above 0: train for so long, whatever `steps` says.
  double temperature = 0.08;     ///< Of the softmax over cosines.
  double margin = 0.2;           ///< By which the cosine of a translation must exceed the others'.
  double learning_rate = 0.05;   ///< Of row-wise Adagrad; decays linearly to zero.
  double word_dropout = 0.1;     ///< Share of the words left out, anew in each step.
  double source_exponent = 0.6;  ///< A source of n rows is drawn with weight n to this power.
  double sif = 1e-3;             ///< a in the word weight a / (a + p(w)).
  std::size_t threads = 0;       ///< 0: all cores. One thread repeats to the byte.
  std::uint64_t seed = 1;

  /// Rows with sentences that are kept out of training, to report retrieval on at the end.
  std::size_t held_out = 1000;

  /// Where the state of training is kept from time to time, and when it is stopped, so that it can
  /// go on; removed when the model is written. About as large as the model. Empty: nowhere.
  std::filesystem::path checkpoint;
  double checkpoint_minutes = 10;  ///< Between two; those of the embedded model take a second.
  /// Go on from the checkpoint, if there is one. In one thread, and for so many steps, the model is
  /// the same to the byte as of a run that was never stopped; in several, or for so many minutes,
  /// it differs as two such runs differ. Without it a checkpoint that is there is refused.
  bool resume = false;
};

struct TrainProgress {
  std::size_t step = 0;
  std::size_t steps = 0;  ///< Estimated where training goes by minutes.
  double loss = 0;        ///< Mean over the last report's steps, in nats.
  double accuracy = 0;    ///< Share of rows whose translation was first in its batch.
  double seconds_left = 0;
};

struct TrainReport {
  std::size_t rows = 0;   ///< Trained on.
  std::size_t words = 0;  ///< With a row of their own.
  double loss = 0;        ///< At the end, as in TrainProgress.
  double accuracy = 0;
  std::size_t held_out = 0;  ///< Rows kept out;
  double precision = 0;      ///< share of their texts whose translation was nearest (P@1).
  std::size_t steps = 0;     ///< Done, with those before the checkpoint that it went on from.
  bool is_complete = true;   ///< Else it was stopped, and is on the checkpoint.
  /// Why the last checkpoint could not be written, which ends no training; empty: it could.
  std::string checkpoint_problem;
};

/// Trains and writes a fastText model (symmetric InfoNCE over in-batch negatives). `on_progress` is
/// called about once a second and may return false to stop early; the model is written all the
/// same. Throws Error for unreadable or malformed rows (named by line), for options out of range,
/// and for a checkpoint that is damaged, or of other rows or options.
SYNOPTIC_EXPORT TrainReport Train(
    const TrainOptions& options, const std::function<bool(const TrainProgress&)>& on_progress = {});

struct PackOptions {
  std::filesystem::path model;    ///< A fastText .bin or .ftz, or a .vec.
  std::filesystem::path rows;     ///< Text to estimate means and hubness from; empty: neither.
  std::filesystem::path card;     ///< Text that says where the model came from; empty: none.
  std::filesystem::path output;   ///< The store to write.
  std::string name = "synoptic";  ///< Empty: by the file of the model.
  std::vector<std::string> languages;
  int bits = 4;  ///< Of a stored number: 4, 8 or 32.
  double sif = 1e-3;
  std::size_t max_words = 0;  ///< The most frequent; 0: all.
};

/// Writes a model as a memory-mapped store. Throws Error.
SYNOPTIC_EXPORT void Pack(const PackOptions& options);

}  // namespace synoptic
