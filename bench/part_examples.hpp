#pragma once

#include <memory>
#include <vector>

#include "align/linking/thresholds.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "synoptic/model.hpp"
#include "synoptic/synopsis.hpp"

namespace synoptic::bench {

/// A group with the links of its gold, and the part of each sentence that each of them rests on.
class PartExamples {
 public:
  PartExamples(const Model& model, const weights::GoldGroup& group,
               const linking::TokenThresholds& tokens);

  /// Of each sentence that has several links with one article: what the part that is told and that
  /// of the gold, the whole sentence where it names none, have in common, of what either has.
  std::vector<double> Overlaps(const linking::PartThresholds& thresholds) const;

 private:
  struct LinkedWords {
    linking::TextWords a;
    linking::TextWords b;
    Matrix similarity;
  };
  Span TruthOf(std::size_t link, std::size_t article, std::size_t unit) const;
  void AddOverlaps(std::size_t link, std::size_t article, const std::vector<std::size_t>& units,
                   const std::vector<Span>& told, std::vector<double>& overlaps) const;
  bool HasSeveral(std::size_t article, std::size_t unit, std::size_t other) const;

  std::vector<Synopsis::Entry> articles_;
  std::vector<Link> links_;
  std::vector<std::vector<Gold::Words>> parts_;  // Of each link.
  std::unique_ptr<linking::ComparedWords> words_;
  std::vector<LinkedWords> of_links_;
};

}  // namespace synoptic::bench
