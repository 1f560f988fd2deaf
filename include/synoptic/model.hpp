#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/span.hpp"
#include "synoptic/unit.hpp"

namespace synoptic {

/// A word as the model sees it.
struct Token {
  Span span;
  std::size_t unit = 0;  ///< Index of the unit that the token belongs to.
  std::string form;      ///< NFKC, case folded: what is looked up and what identity is judged by.
  float weight = 0;      ///< How much it tells: rare and well-known words weigh more. Not negative.
};

/// An article as numbers. Tokens come in order of text, those of one unit next to one another.
struct Encoding {
  std::vector<Token> tokens;
  Matrix token_vectors;  ///< tokens x dimension, unit length (or zero: nothing known of the word).
  Matrix unit_vectors;   ///< units x dimension: weighted sum of the tokens, unit length or zero.
};

/// Word vectors of many languages in one space, memory-mapped and read-only. Copies share the
/// mapping and are cheap; const methods are safe to call from many threads.
class Model {
 public:
  /// The model that is part of the program. Opens in well under a millisecond.
  static Model Default();

  /// Opens a store written by `synoptic pack`. Throws Error: kNotFound, kUnreadable, and
  /// kInvalidFormat if the file is truncated, altered, or no store.
  static Model Open(const std::filesystem::path& file);

  const std::string& name() const;
  /// Hexadecimal checksum of the store: equal hashes, equal results.
  const std::string& hash() const;
  std::size_t dimension() const;
  /// Languages that the model was trained on, as BCP 47 primary subtags.
  const std::vector<std::string>& languages() const;

  /// Vectors of all words and units of an article. `units` are those of Segment(article), or any
  /// spans of the same kind.
  Encoding Encode(const Article& article, std::span<const Unit> units) const;

  class Store;

 private:
  explicit Model(std::shared_ptr<const Store> store);
  std::shared_ptr<const Store> store_;
};

}  // namespace synoptic
