#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/linking/ordered/lexicon.hpp"
#include "align/linking/ordered/word_types.hpp"
#include "synoptic/matrix.hpp"

namespace synoptic::linking {

/// How alike the words of some units of each of two articles are, each two forms once: neighbouring
/// units are compared with nearly the same units of the other article, and share many words.
class WordProducts {
 public:
  /// All are borrowed.
  WordProducts(const WordTypes& a, const WordTypes& b, const Lexicon& lexicon);

  /// Takes the words of units [a_begin, a_end) of a and [b_begin, b_end) of b in the place of those
  /// before. O(k l d) for k and l forms in d dimensions.
  void Load(std::size_t a_begin, std::size_t a_end, std::size_t b_begin, std::size_t b_end);
  /// The end of the units of a.
  std::size_t a_end() const { return a_end_; }

  /// A form that was loaded with all of the other article that were, in [0, 1].
  std::span<const float> Row(std::uint32_t a_type) const {
    return similarity_.row(a_forms_.place[a_type]);
  }
  /// Where in a row a form of b that was loaded stands.
  std::uint32_t Column(std::uint32_t b_type) const { return b_forms_.place[b_type]; }

 private:
  struct Forms {
    std::vector<std::uint32_t> types;  ///< In the order in which they stand.
    std::vector<std::uint32_t> place;  ///< Of each form of the article, among these.

    void Load(const WordTypes& article, std::size_t begin, std::size_t end);
  };

  const WordTypes& a_;
  const WordTypes& b_;
  const Lexicon& lexicon_;
  Forms a_forms_;
  Forms b_forms_;
  std::size_t a_end_ = 0;
  Matrix similarity_;
};

}  // namespace synoptic::linking
