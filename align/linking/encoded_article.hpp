#pragma once

#include <cstddef>

#include "align/linking/free/given_vectors.hpp"
#include "align/linking/ordered/word_types.hpp"
#include "synoptic/model.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic {

/// An article with its numbers. A long one has only what alignment in order asks for: the words of
/// a book, each with a vector, are many times larger.
struct EncodedArticle {
  /// `index`: of the article in `given`. Words get their numbers from `keys`, the same for all
  /// articles that are compared.
  EncodedArticle(const Model& model, const Synopsis::Entry& entry,
                 const linking::GivenVectors& given, std::size_t index, linking::WordKeys& keys);

  Encoding encoding;  ///< Empty for articles of more than kMaxUnits units.
  linking::WordTypes word_types;
};

/// The part of an article that some of its units are; of a long one it is encoded anew.
Encoding EncodeUnits(const Model& model, const Synopsis::Entry& entry,
                     const EncodedArticle& encoded, const std::vector<std::size_t>& units);

}  // namespace synoptic
