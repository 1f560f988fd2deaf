#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/encoder.hpp"
#include "synoptic/export.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/weights.hpp"

/// Parallel sentences out of two large collections.
namespace synoptic {

/// Many sentences of one language, one behind the other in memory.
class Sentences {
 public:
  /// `lang`: BCP 47 primary subtag, "it"; "und" if it is not known.
  explicit Sentences(std::string lang) : lang_(std::move(lang)) {}

  /// UTF-8; may be empty, and then has no counterpart.
  void Add(std::string_view sentence) {
    text_ += sentence;
    ends_.push_back(text_.size());
  }

  const std::string& lang() const { return lang_; }
  std::size_t size() const { return ends_.size(); }
  /// Valid until the next Add.
  std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }

 private:
  std::string lang_;
  std::string text_;
  std::vector<std::size_t> ends_;
};

/// A sentence of the first collection and one of the second that say the same.
struct MinedPair {
  std::size_t a = 0;  ///< Of sentences that are copies of one another, the first.
  std::size_t b = 0;
  double probability = 0;
  /// The cosine of their vectors, divided by the mean of their cosines with their four nearest of
  /// the other collection (Artetxe and Schwenk 2019).
  double margin = 0;
  double cosine = 0;
  /// How much of the words of both has a match in the other, from 0 to 1; 0 if the encoder knows no
  /// words of either language.
  double words = 0;
  std::size_t a_copies = 1;  ///< How often the sentence stands there, case and punctuation aside.
  std::size_t b_copies = 1;
};

/// Vectors for all sentences, in their order, in one space; for those that an encoder of sentences
/// made elsewhere. Need no unit length.
struct SentenceVectors {
  Matrix a;
  Matrix b;
};

struct MineOptions {
  /// Pairs below this are left out. At one half, a pair is more likely right than wrong.
  double min_probability = 0.5;

  /// The result is the same for any number. At least 1.
  std::size_t threads = 1;

  /// Called now and then with what share of the work is done, from the calling thread. What it
  /// throws ends Mine.
  std::function<void(double)> progress = {};

  Weights weights = Weights::Default();
};

/// The pairs, by a: every sentence is in one pair at most. Sentences are held against their four
/// nearest of the other side by what their words say, and the most probable pairs are taken first.
/// Copies of a sentence count once. Exact: every sentence is compared with every other, O(n m d)
/// for n and m sentences in d dimensions; memory is that of the vectors, 4 (n + m) d bytes, and of
/// some hundred bytes a sentence. Deterministic, and the same with both sides swapped. `given`:
/// vectors in the place of those of the encoder, which tells the words apart all the same. Throws
/// Error(kInvalidArgument) for an option out of range, vectors that do not fit, text that is no
/// UTF-8, and, without such vectors, languages that the encoder does not know.
SYNOPTIC_EXPORT std::vector<MinedPair> Mine(const Encoder& encoder, const Sentences& a,
                                            const Sentences& b, const MineOptions& options = {},
                                            SentenceVectors given = {});

/// Of a run that several machines share: what one of them finds out, the nearest neighbours of the
/// index-th of count parts of `a` (from 1) in all of `b`, as bytes to be kept in a file. Takes
/// nearly all of the time.
SYNOPTIC_EXPORT std::string MinePart(const Encoder& encoder, const Sentences& a, const Sentences& b,
                                     std::size_t index, std::size_t count,
                                     const MineOptions& options = {}, SentenceVectors given = {});

/// What Mine returns, from all parts, in any order. Throws Error(kInvalidFormat), naming the part
/// by its place from 1, if one is damaged or of other sentences or another encoder, or if they are
/// not all parts of one run.
SYNOPTIC_EXPORT std::vector<MinedPair> MergeMined(const Encoder& encoder, const Sentences& a,
                                                  const Sentences& b,
                                                  std::span<const std::string> parts,
                                                  const MineOptions& options = {});

}  // namespace synoptic
