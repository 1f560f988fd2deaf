#pragma once

#include <array>
#include <cstddef>

#include "align/claims/opposite_weights.hpp"
#include "synoptic/internal/field.hpp"

/// What decides what claims are and how they are labelled. The values stand in
/// align/weights/claims.tsv; bench/learn fits them.
namespace synoptic::claims {

using weights::Field;

/// Which links make one claim, and what articles are to each other.
struct ClaimThresholds {
  /// Of the units of a claim of three and more articles (joined_links.cc). It lies in the middle of
  /// .6 to .8, over which the same number of statements of our samples with three and four articles
  /// is found.
  double cohesion;
  /// The least mean token matching of two articles, relative to their languages
  /// (comparability.cc).
  double translation;

  static constexpr std::array<Field<ClaimThresholds>, 2> kFields = {
      {{"cohesion", &ClaimThresholds::cohesion}, {"translation", &ClaimThresholds::translation}}};
};

/// How alike the places of two mentions are asked to be, of articles that were written apart, or
/// where little else speaks for a difference: in a translation, what is left on both sides stands
/// in one place anyhow.
struct PlaceThresholds {
  float apart;     ///< Between articles that were written apart.
  float doubtful;  ///< Where they may be of two things by all else.

  static constexpr std::array<Field<PlaceThresholds>, 2> kFields = {
      {{"apart", &PlaceThresholds::apart}, {"doubtful", &PlaceThresholds::doubtful}}};
};

/// Whether words, and two quotations, say the same (compared_text.cc, quotation_differences.cc).
struct StatementThresholds {
  float same_meaning;     ///< Words that are this close on average say the same.
  float other_quotation;  ///< Of quotations, what is said in other words is not another quotation.
  std::size_t words_of_quotation;  ///< Shorter ones are not compared.

  static constexpr std::array<Field<StatementThresholds>, 3> kFields = {
      {{"same_meaning", &StatementThresholds::same_meaning},
       {"other_quotation", &StatementThresholds::other_quotation},
       {"words_of_quotation", &StatementThresholds::words_of_quotation}}};
};

/// Which figures can be variants of one (figure_ends.cc).
struct FigureThresholds {
  double ratio_of_scale;  ///< Numbers further apart count or measure different things.
  double ratio_of_near;   ///< Numbers further apart are no variants of one.

  static constexpr std::array<Field<FigureThresholds>, 2> kFields = {
      {{"ratio_of_scale", &FigureThresholds::ratio_of_scale},
       {"ratio_of_near", &FigureThresholds::ratio_of_near}}};
};

/// Which names differ (matched_words.cc, candidate_names.cc, name_differences.cc).
struct NameThresholds {
  float match;          ///< The least likeness of two words for a match.
  float part_of_sound;  ///< What sound adds to meaning, of names in two scripts.
  float weight;         ///< Words that are more frequent than this weight says are no names.
  float second_match;   ///< The least for a match with a word that has a better one.
  float other_meaning;  ///< Words that mean this much of the same are not paired as different.
  double other_sound;   ///< Nor those that sound this much alike, even if they are no proven match.
  /// Between articles that were written apart, names of one script that sound less alike are not
  /// one.
  double variant_sound;

  static constexpr std::array<Field<NameThresholds>, 7> kFields = {
      {{"match", &NameThresholds::match},
       {"part_of_sound", &NameThresholds::part_of_sound},
       {"weight", &NameThresholds::weight},
       {"second_match", &NameThresholds::second_match},
       {"other_meaning", &NameThresholds::other_meaning},
       {"other_sound", &NameThresholds::other_sound},
       {"variant_sound", &NameThresholds::variant_sound}}};
};

struct Thresholds {
  ClaimThresholds claims;
  PlaceThresholds places;
  StatementThresholds statements;
  FigureThresholds figures;
  NameThresholds names;
  OppositeWeights opposites;  ///< Learned; a table of its own.
};

}  // namespace synoptic::claims
