#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "synoptic/encoder.hpp"

namespace synoptic::linking {

/// The words of an article or of some of its units, in the order of the text.
class TextWords {
 public:
  /// All of an article. `article` is borrowed.
  TextWords(const Encoding& article) : article_(&article), tokens_(article.tokens) {}  // NOLINT

  /// Those of these units (ascending). The spans stay those of the article; the units are counted
  /// from 0. O(words of the units + log(words of the article)).
  TextWords(const Encoding& article, std::span<const std::size_t> units);

  const Encoding& article() const { return *article_; }
  const std::vector<Token>& tokens() const { return tokens_; }
  std::size_t size() const { return tokens_.size(); }
  bool empty() const { return tokens_.empty(); }

  const Token& token(std::size_t t) const { return tokens_[t]; }
  const WordType& type(std::size_t t) const { return article_->TypeOf(tokens_[t]); }
  float weight(std::size_t t) const { return type(t).weight; }
  std::span<const float> vector(std::size_t t) const { return article_->VectorOf(tokens_[t]); }

 private:
  const Encoding* article_;
  std::vector<Token> tokens_;
};

/// The tokens [begin, end) of a unit.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
};

inline bool Overlap(TokenRange x, TokenRange y) { return x.begin < y.end && y.begin < x.end; }

/// Of each unit; an empty range for a unit without words.
std::vector<TokenRange> TokensOfUnits(const Encoding& encoding);

}  // namespace synoptic::linking
