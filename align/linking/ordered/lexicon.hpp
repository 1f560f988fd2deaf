#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace synoptic::linking {

/// Two words of two articles, by their types, and how alike in meaning they are, in (0, 1].
struct Translation {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float similarity = 0;
};

/// Which words of two articles mean the same, as far as that is known from elsewhere than vectors:
/// from how they are written, from the text itself, from a dictionary. Words are as alike as their
/// vectors or this say, whichever says more.
class Lexicon {
 public:
  /// Knows nothing.
  Lexicon() = default;
  /// Of pairs in any order; of those of the same words, the most alike counts. `a_types`: how many
  /// types the first article has.
  Lexicon(std::size_t a_types, std::vector<Translation> pairs);

  bool empty() const { return pairs_.empty(); }
  std::span<const Translation> pairs() const { return pairs_; }  ///< By a, then b.
  /// Those of a word of the first article.
  std::span<const Translation> Of(std::uint32_t a_type) const {
    if (pairs_.empty()) return {};
    return std::span(pairs_).subspan(first_[a_type], first_[a_type + 1] - first_[a_type]);
  }
  /// The same for the articles the other way round.
  Lexicon Reversed(std::size_t b_types) const;

 private:
  std::vector<Translation> pairs_;
  std::vector<std::size_t> first_;  // Of each type of a, and one more.
};

}  // namespace synoptic::linking
