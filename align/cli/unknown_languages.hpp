#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "synoptic/article.hpp"
#include "synoptic/encoder.hpp"

namespace synoptic::cli {

/// Says on standard error which articles are in languages that the model was not trained on, for
/// what is made of them rests on less.
class UnknownLanguages {
 public:
  /// `consequence`: "expect fewer and weaker links". Borrows the encoder.
  UnknownLanguages(const Encoder& encoder, std::string consequence)
      : encoder_(encoder), consequence_(std::move(consequence)) {}

  /// Names the first article of each such language.
  void Note(const Article& article);
  /// Of several articles of a language, how many there were.
  void NoteCounts() const;

 private:
  const Encoder& encoder_;
  std::string consequence_;
  std::map<std::string, std::size_t> counts_;  ///< Of articles, by language.
};

}  // namespace synoptic::cli
