#pragma once

#include <optional>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/dictionary.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/export.hpp"
#include "synoptic/gold.hpp"
#include "synoptic/matrix.hpp"
#include "synoptic/model.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/unit.hpp"
#include "synoptic/weights.hpp"

namespace synoptic {

struct AlignOptions {
  /// Links below this probability are not made. Of calibrated links, those above half of the F1
  /// that is reached make it the largest (Lipton, Elkan and Naryanaswamy 2014), and articles on the
  /// same events reach about .8. At one half, a link is made when it is more likely right than
  /// wrong.
  double min_probability = 0.4;

  /// Whether links may cross. kMonotone suits translations: sentences are linked in order, up to
  /// five with five. kFree suits articles written apart. kAuto decides for each pair of articles
  /// from how they lie to one another (kMonotone without vectors); Synopsis::order says what.
  enum class Order { kAuto, kFree, kMonotone } order = Order::kAuto;

  /// What is matched: sentences, or the clauses of those that make several claims.
  UnitKind units = UnitKind::kSentence;

  /// Whether claims are compared. Without, all of them are `shared` or `only`, the evidence of
  /// links names no words, and in kMonotone order units have no mentions, of which no link then
  /// knows: what tells which sentences are linked, and no more, in half of the time.
  bool labels = true;

  /// Of the `only` claims of a group of articles, those are retained of which on average at most
  /// this share has a counterpart after all, in groups such as the weights were learned from
  /// (docs/trust.md); the others are left open. Above 0 and below 1, taken to the hundredth below.
  /// For articles in free order, cut into sentences and compared by a model that the weights know:
  /// of articles that are taken to be in order, nothing is retained. Not set: nothing is judged.
  std::optional<double> only_risk = {};

  /// What readers judged of these articles before, as a page saves it (docs/page.md): Gold::links
  /// are linked, with probability 1, and Gold::wrong are not; all else follows from that, and what
  /// was not judged is judged here. Sentences are known by their text, so that articles may have
  /// been edited or be cut otherwise; what cannot be heeded is passed over, and UnheededJudgements
  /// lists it. In kMonotone order a right link is a place that the alignment passes; kAuto takes
  /// articles whose right links cross to be in free order.
  std::optional<Gold> review = {};
  /// What words mean in another language, beside what the model knows of them: listed words are
  /// taken to mean the same, in any order and in labels. Each serves the pairs of articles in its
  /// languages.
  std::vector<Dictionary> dictionaries = {};

  /// What decides. Learned for Model::Default(); they do for others, but not as well as their own.
  Weights weights = Weights::Default();
};

/// Lays two or more articles side by side. Articles without a sentence are valid: everything in the
/// others is then one-sided. Deterministic. A pair of n and m tokens in d dimensions takes
/// O((n + m) d) time and memory in monotone order, O(n m d) in free order. Synopsis::order is
/// kMonotone if all pairs were aligned so.
/// Throws Error(kInvalidArgument) for fewer than two articles, an option out of range, and an
/// only_risk that cannot be promised, and
/// Error(kTooLarge) for an article of more than kMaxUnits units in free order, or more than
/// kMaxUnitsInOrder in any.
SYNOPTIC_EXPORT Synopsis Align(const Encoder& encoder, std::vector<Article> articles,
                               const AlignOptions& options = {});

/// An article that has been taken further by other means than ours.
struct PreparedArticle {
  Article article;
  std::vector<Unit> units;  ///< Of Segment(article), or any spans of its text, in order.

  /// A row a unit, of any length and dimension: the vectors of a sentence encoder, for example.
  /// They take the place of the model's unit vectors; words are still compared by the model's.
  /// Without columns: the vectors of the model. All articles have their own vectors, or none has.
  Matrix unit_vectors;
};

/// The same for articles with units, and perhaps vectors, that the caller brings. How near a unit
/// is to everything is then estimated from the articles themselves. The weights of the evidence
/// stay those that were learned with the vectors of the model. Throws also Error(kInvalidArgument)
/// for units outside of the text or out of order, and for vectors that are not one a unit, not of
/// equal dimension, or not finite.
SYNOPTIC_EXPORT Synopsis Align(const Encoder& encoder, std::vector<PreparedArticle> articles,
                               const AlignOptions& options = {});

/// Free-order alignment holds a similarity for every pair of units. Longer articles are aligned in
/// monotone order unless free order is asked for.
inline constexpr std::size_t kMaxUnits = 5'000;

/// Monotone alignment takes about ten kilobytes a unit. Longer than any book: the wrong file.
inline constexpr std::size_t kMaxUnitsInOrder = 100'000;

}  // namespace synoptic
