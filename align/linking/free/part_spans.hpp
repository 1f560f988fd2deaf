#pragma once

#include <cstddef>
#include <map>
#include <tuple>
#include <vector>

#include "align/linking/thresholds.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/span.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::linking {

/// Which part of a sentence a link rests on, where the sentence is linked elsewhere, too.
class PartSpans {
 public:
  /// Borrows the articles and the thresholds.
  PartSpans(const std::vector<Link>& links, const std::vector<Synopsis::Entry>& articles,
            const PartThresholds& thresholds);

  /// Sets the spans of one of the links, given the words of its units and their similarities,
  /// a x b. O(k l) for k and l words.
  void Mark(Link& link, const TextWords& a, const TextWords& b, const Matrix& similarity) const;

 private:
  struct Side {
    std::size_t article;
    std::size_t other;
    const std::vector<std::size_t>& units;
  };

  std::vector<Span> SpansOf(const Side& side, const TextWords& words,
                            const std::vector<float>& closest) const;

  const std::vector<Synopsis::Entry>& articles_;
  const PartThresholds& thresholds_;
  /// Of an article, a unit of it and another article: the links.
  std::map<std::tuple<std::size_t, std::size_t, std::size_t>, std::size_t> links_at_;
};

}  // namespace synoptic::linking
