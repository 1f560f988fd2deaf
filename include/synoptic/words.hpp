#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/span.hpp"

namespace synoptic {

struct Article;

/// The words of a text, in order, and the forms by which vocabularies know them.
class Words {
 public:
  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }

  /// Into the text.
  Span span(std::size_t i) const { return words_[i].span; }
  /// NFKC, case folded, less the spelling variants of its language.
  std::string_view form(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : words_[i - 1].form_end;
    return std::string_view(forms_).substr(begin, words_[i].form_end - begin);
  }

  /// The first word that ends behind `offset`, or size().
  std::size_t FirstBehind(std::size_t offset) const {
    const auto first = std::ranges::upper_bound(words_, offset, {},
                                                [](const Word& word) { return word.span.end; });
    return static_cast<std::size_t>(first - words_.begin());
  }

  /// Behind all others.
  void Add(Span span, std::string_view form) {
    forms_ += form;
    words_.push_back({span, forms_.size()});
  }
  void Reserve(std::size_t words, std::size_t bytes) {
    words_.reserve(words);
    forms_.reserve(bytes);
  }

 private:
  struct Word {
    Span span;
    std::size_t form_end;  // In forms_; it begins where that of the word before ends.
  };
  std::vector<Word> words_;
  std::string forms_;
};

/// The words of an article: what lies between two boundaries of UAX #29, in Chinese and Japanese by
/// ICU's dictionaries, and holds a letter or a digit. Apostrophes and connectors separate words
/// too, inner points and commas do not. Throws as CheckSpans does. O(text).
SYNOPTIC_EXPORT Words SplitWords(const Article& article);

}  // namespace synoptic
