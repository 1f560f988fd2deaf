#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/export.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/span.hpp"
#include "synoptic/unit.hpp"
#include "synoptic/words.hpp"

namespace synoptic {

/// A form that stands in an article, once for all of its places.
struct WordType {
  std::string form;  ///< NFKC, case folded: what is looked up and what identity is judged by.
  float weight = 0;  ///< How much it tells: rare and well-known words weigh more. Not negative.
};

/// What a form finds by chance: the cosine with the closest of L words of running text on anything
/// is level + slope * ln(L / kWordsByChance), in the mean. Those that stand here are typical ones.
struct ChanceMatch {
  float level = 0.4F;
  float slope = 0.1F;
};
inline constexpr float kWordsByChance = 16;

/// A word where it stands.
struct Token {
  Span span;
  std::size_t unit = 0;    ///< Index of the unit that the token belongs to.
  std::uint32_t type = 0;  ///< Index of its form among the types of the encoding.
};

/// The most tokens of a unit.
inline constexpr std::size_t kMostTokensOfUnit = 2'000;

/// An article as numbers. Tokens come in order of text, those of one unit next to one another.
struct Encoding {
  std::vector<Token> tokens;
  std::vector<WordType> types;  ///< In the order in which they first stand in the text.
  Matrix type_vectors;          ///< types x dimension, unit length (or zero: nothing is known).
  Matrix unit_vectors;  ///< units x dimension: weighted sum of the tokens, unit length or zero.

  /// How near each unit is to sentences in general: the mean of its ten highest cosines with the
  /// model's background sentences. What is near to everything is no evidence when near to one thing
  /// (Conneau et al. 2018). Zero if the model has no background.
  std::vector<float> hubness;

  /// Of each form, or empty if the encoder knows no running text: then all are typical.
  std::vector<ChanceMatch> chance = {};

  const WordType& TypeOf(const Token& token) const { return types[token.type]; }
  std::span<const float> VectorOf(const Token& token) const { return type_vectors.row(token.type); }
};

/// What makes numbers of articles: a Model, or word vectors that research code brings. Weights are
/// learned for one encoder; Calibrate learns those of another.
class SYNOPTIC_EXPORT Encoder {
 public:
  virtual ~Encoder() = default;

  virtual const std::string& name() const = 0;
  /// Equal hashes, equal encodings: results carry it, and weights say for which they were learned.
  virtual const std::string& hash() const = 0;
  virtual std::size_t dimension() const = 0;
  /// Whether the vectors of words of a language mean anything. Articles in others are laid side by
  /// side by what can be told without vectors (docs/alignment.md). Of all languages, unless an
  /// encoder says otherwise. `lang`: BCP 47, of which the primary subtag counts.
  virtual bool Knows([[maybe_unused]] std::string_view lang) const { return true; }

  /// The words of these units, in order, and the vectors of words and units, as Encoding has them;
  /// hubness may be zero. `words`: those of the article, as SplitWords has them, which need not be
  /// split again. `article` and `units` have been checked (CheckSpans), and what is returned will
  /// be. Called from one thread at a time by an Align, from many by a batch.
  virtual Encoding Encode(const Article& article, std::span<const Unit> units,
                          const Words& words) const = 0;

  /// The same for who has not split the article yet.
  Encoding Encode(const Article& article, std::span<const Unit> units) const {
    return Encode(article, units, SplitWords(article));
  }

 protected:
  Encoder() = default;
  Encoder(const Encoder&) = default;
  Encoder(Encoder&&) = default;
  Encoder& operator=(const Encoder&) = default;
  Encoder& operator=(Encoder&&) = default;
};

/// Throws Error(kInvalidArgument) unless an encoding is one of these units in so many dimensions:
/// sizes that fit, each form once, tokens in order and inside of their units, weights and vectors
/// finite, vectors of unit length or zero. `who` begins the message. O(numbers).
SYNOPTIC_EXPORT void CheckEncoding(const Encoding& encoding, std::span<const Unit> units,
                                   std::size_t dimension, const std::string& who);

}  // namespace synoptic
