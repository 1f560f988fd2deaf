#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::corpus {

/// A figure or a date that an article mentions.
struct Key {
  std::string text;  ///< Equal of what can be compared.
  float telling = 0;
};

/// What an article is known by among many: all else of it is let go.
struct Signature {
  std::string lang;
  Matrix vectors;              ///< Of units that make claims; none if the encoder knows no such.
  std::vector<float> hubness;  ///< As Encoding has it.
  std::vector<Key> keys;       ///< By text, each once.
  std::optional<std::chrono::sys_days> day;  ///< Of publication.
};

/// Throws as CheckArticle does.
Signature SignatureOf(const Encoder& encoder, const Article& article);

}  // namespace synoptic::corpus
