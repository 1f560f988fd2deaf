#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "align/linking/familiarity.hpp"
#include "align/linking/free/given_vectors.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "align/review/judgements.hpp"
#include "align/weights/tables.hpp"
#include "synoptic/align.hpp"
#include "synoptic/stages.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/words.hpp"

namespace synoptic {

/// The links of every two of several articles.
struct Linking {
  std::vector<Relatedness> relatedness;  ///< Of those that were judged, in order of (a, b).
  std::vector<Link> links;               ///< Without their pairs of words.
  /// For each unit of each article, the probability that another article has a counterpart.
  std::vector<std::vector<double>> counterpart;
  /// If AlignOptions::only_risk is set, for each unit of each article, the probability that it has
  /// a counterpart though it is not linked; 1 where two articles are in order, of which it is not
  /// known.
  std::vector<std::vector<float>> missed;
  Order order = Order::kMonotone;        ///< Free if that of any two articles is.
  std::vector<PairProbabilities> pairs;  ///< Of every two, if they are wanted.
};

/// Whether the probabilities of all pairs of units are wanted.
enum class KeepPairs { kNo, kYes };

/// `split`: the words of each article; `familiarity`: how well the encoder knows them;
/// `judgements`: what readers said of their units.
/// `judges_relatedness`: whether the weights know the encoder, so that articles can be refused.
/// Throws Error(kTooLarge) for an article of more than kMaxUnits units that is to be linked in free
/// order, Error(kInvalidArgument) for articles of unequally many parts.
Linking LinkArticles(const std::vector<Synopsis::Entry>& articles, const std::vector<Words>& split,
                     linking::ComparedWords& words, const linking::GivenVectors& given,
                     const std::vector<linking::Familiarity>& familiarity,
                     const review::Judgements& judgements, const AlignOptions& options,
                     const weights::Tables& tables, bool judges_relatedness,
                     KeepPairs keep = KeepPairs::kNo);

/// Throws Error(kTooLarge) for an article of more than `most` units; `remedy` says what to do.
void RefuseIfLonger(const Synopsis::Entry& entry, std::size_t most, const std::string& remedy);

}  // namespace synoptic
