#pragma once

#include <cmath>

#include "synoptic/article.hpp"
#include "synoptic/model.hpp"
#include "synoptic/text.hpp"
#include "tests/fuzz/harness.hpp"

namespace synoptic::fuzz {

/// Encodes a text with a model that was read from an input, which has some of these words perhaps.
inline void Encode(const Model& model) {
  static const Article article = [] {
    ReadOptions options;
    options.lang = "it";
    return ParseArticle("Il sole sorge, a b c. La luna no. 太阳\n", options);
  }();
  static const std::vector<Unit> units = Segment(article);
  const Encoding encoding = model.Encode(article, units);
  Require(encoding.unit_vectors.rows == units.size());
  Require(encoding.type_vectors.rows == encoding.types.size());
  for (const float value : encoding.unit_vectors.values) Require(std::isfinite(value));
  for (const float value : model.EncodeUnits(article, units).values) Require(std::isfinite(value));
}

}  // namespace synoptic::fuzz
