#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "models/training/corpus.hpp"
#include "models/vectors/fasttext_file.hpp"

namespace synoptic::training {

/// The sentence encoder that is trained: fastText rows under weighted sums.
///
///     word     = mean of its rows (its own, if it has one, and its n-grams')
///     sentence = sum of weight * word, scaled to unit length
///
/// Encode and Update may be called from several threads, each with its own Workspace: they race on
/// the rows without locks (see Kernels::adagrad), which costs nothing in quality.
class Encoder {
 public:
  struct Options {
    std::size_t dimension = 100;
    std::size_t max_words = 80'000;
    vectors::SubwordScheme subwords;
    double sif = 1e-3;
    std::uint64_t seed = 1;
  };

  /// What one thread keeps of a batch between Encode and Update.
  class Workspace {
   public:
    Matrix sentences;  ///< Texts x dimension, unit length.

   private:
    friend class Encoder;
    struct Occurrence {
      std::uint32_t text = 0;
      std::uint32_t word = 0;  // Index into words_.
    };
    std::vector<std::uint32_t> forms_;  // The different words of the batch.
    std::vector<std::uint32_t> index_;  // Of a form in forms_, valid where forms_ agrees.
    std::vector<Occurrence> occurrences_;
    Matrix words_;      // Vectors of forms_.
    Matrix gradients_;  // The same shape.
    std::vector<float> lengths_;
  };

  Encoder(const Corpus& corpus, const Options& options);

  /// Vectors of texts, a share `dropout` of the words left out at random.
  void Encode(std::span<const std::uint32_t> texts, double dropout, std::mt19937_64& random,
              Workspace& workspace) const;

  /// Moves the rows against `gradient` (texts x dimension, with respect to workspace.sentences).
  void Update(const Matrix& gradient, float rate, Workspace& workspace);

  /// What Update changes, for a checkpoint: the rows, and what Adagrad keeps of each.
  std::span<const float> rows() const { return model_.rows.values; }
  std::span<const float> accumulators() const { return accumulators_; }
  std::span<float> mutable_rows() { return model_.rows.values; }
  std::span<float> mutable_accumulators() { return accumulators_; }

  /// The rows as a fastText model. The encoder is spent afterwards.
  vectors::FastTextFile Release();

 private:
  std::span<const std::uint32_t> RowsOf(std::uint32_t form) const {
    return std::span(row_numbers_)
        .subspan(row_begin_[form], row_begin_[form + 1] - row_begin_[form]);
  }

  const Corpus& corpus_;
  vectors::FastTextFile model_;
  std::vector<float> weights_;              // Of forms.
  std::vector<std::uint32_t> row_numbers_;  // Of all forms, one after another;
  std::vector<std::size_t> row_begin_;      // those of form f begin here.
  std::vector<float> accumulators_;         // Of rows.
};

}  // namespace synoptic::training
