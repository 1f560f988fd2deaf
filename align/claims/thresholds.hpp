#pragma once

#include <array>
#include <cstddef>

#include "align/claims/opposite_weights.hpp"
#include "synoptic/internal/field.hpp"

/// What decides what claims are and how they are labelled, and was set by hand. The values stand in
/// align/weights/claims.tsv.
namespace synoptic::claims {

using weights::Field;

/// Which links make one claim, and what articles are to each other.
struct ClaimThresholds {
  /// Of the units of a claim of three and more articles (joined_links.cc). Chosen in the middle of
  /// .6 to .8, over which the same number of statements of our samples with three and four articles
  /// is found.
  double cohesion;
  /// The least mean token matching of two articles, relative to their languages
  /// (comparability.cc).
  double translation;

  static constexpr std::array<Field<ClaimThresholds>, 2> kFields = {
      {{"cohesion", &ClaimThresholds::cohesion}, {"translation", &ClaimThresholds::translation}}};
};

/// Whether two statements, and two quotations in them, say the same (compared_text.cc,
/// differences.cc).
struct StatementThresholds {
  float translation;  ///< Statements whose words match this well are as good as translations.
  /// Words that are this close on average, and none of them further than that, say the same.
  float same_meaning;
  float least_of_same_meaning;
  float other_quotation;  ///< Of quotations, what is said in other words is not another quotation.
  std::size_t words_of_quotation;  ///< Shorter ones are not compared.
  float place_of_quotation;        ///< Places this much alike are one.

  static constexpr std::array<Field<StatementThresholds>, 6> kFields = {
      {{"translation", &StatementThresholds::translation},
       {"same_meaning", &StatementThresholds::same_meaning},
       {"least_of_same_meaning", &StatementThresholds::least_of_same_meaning},
       {"other_quotation", &StatementThresholds::other_quotation},
       {"words_of_quotation", &StatementThresholds::words_of_quotation},
       {"place_of_quotation", &StatementThresholds::place_of_quotation}}};
};

/// Which figures are paired, by how much alike their places are (figure_pairs.cc), and which can be
/// variants of one (figure_ends.cc).
struct FigureThresholds {
  // Places that are this much alike are one, of figures of one kind; where nothing else is left
  // that either could be; of different kinds.
  float place;
  float only_place;
  float place_across;
  float only_place_across;
  float margin;           ///< A place that is worse by so much is no rival.
  float sole_place;       ///< Where each side has but one figure left.
  float place_far_apart;  ///< Of figures that are no variants of one another.
  // The same of articles that were written apart.
  float place_retold;
  float sole_place_retold;
  float place_of_unit_retold;
  float place_of_small_count;
  float place_of_weekday;
  float place_of_repeated;  ///< What is said twice on one side may be a repetition on the other.
  double ratio_of_scale;    ///< Numbers further apart count or measure different things.
  double ratio_of_near;     ///< Numbers further apart are no variants of one.

  static constexpr std::array<Field<FigureThresholds>, 15> kFields = {
      {{"place", &FigureThresholds::place},
       {"only_place", &FigureThresholds::only_place},
       {"place_across", &FigureThresholds::place_across},
       {"only_place_across", &FigureThresholds::only_place_across},
       {"margin", &FigureThresholds::margin},
       {"sole_place", &FigureThresholds::sole_place},
       {"place_far_apart", &FigureThresholds::place_far_apart},
       {"place_retold", &FigureThresholds::place_retold},
       {"sole_place_retold", &FigureThresholds::sole_place_retold},
       {"place_of_unit_retold", &FigureThresholds::place_of_unit_retold},
       {"place_of_small_count", &FigureThresholds::place_of_small_count},
       {"place_of_weekday", &FigureThresholds::place_of_weekday},
       {"place_of_repeated", &FigureThresholds::place_of_repeated},
       {"ratio_of_scale", &FigureThresholds::ratio_of_scale},
       {"ratio_of_near", &FigureThresholds::ratio_of_near}}};
};

/// Which words of two statements are one name or mean one thing (matched_words.cc).
struct WordThresholds {
  float match;  ///< The least likeness for a match.
  // Names in two scripts: sounds this close are one name, and closer ones with some meaning in
  // common.
  double same_sound;
  float part_of_sound;
  float meaning_and_sound;

  static constexpr std::array<Field<WordThresholds>, 4> kFields = {
      {{"match", &WordThresholds::match},
       {"same_sound", &WordThresholds::same_sound},
       {"part_of_sound", &WordThresholds::part_of_sound},
       {"meaning_and_sound", &WordThresholds::meaning_and_sound}}};
};

/// Which names differ (candidate_names.cc, name_differences.cc).
struct NameThresholds {
  float weight;                ///< Words that are more frequent than this weight says are no names.
  float second_match;          ///< The least for a match with a word that has a better one;
  float second_match_of_word;  ///< where the word is not recognised as a name.
  float other_meaning;  ///< Words that mean this much of the same are not paired as different.
  double other_sound;   ///< Nor those that sound this much alike, even if they are no proven match.
  // Places this much alike are one.
  float place;
  float place_of_word;
  float place_of_repeated;
  float place_of_repeated_and_word;
  float place_of_doubtful;
  float place_of_kind;             ///< Of a word for a kind of thing within a name.
  float place_of_region_and_name;  ///< A country often stands for what is in it.
  float place_among_several;       ///< Where more than two are left on a side.
  float place_retold;
  // Where more of the words than this, by weight, have no match, or more names on a side, the same
  // is told in other words, and much may be left on both sides.
  float unmatched_in_translation;
  std::size_t left_in_translation;
  /// Between articles that were written apart, names of one script that sound less alike are not
  /// one.
  double variant_sound;

  static constexpr std::array<Field<NameThresholds>, 17> kFields = {
      {{"weight", &NameThresholds::weight},
       {"second_match", &NameThresholds::second_match},
       {"second_match_of_word", &NameThresholds::second_match_of_word},
       {"other_meaning", &NameThresholds::other_meaning},
       {"other_sound", &NameThresholds::other_sound},
       {"place", &NameThresholds::place},
       {"place_of_word", &NameThresholds::place_of_word},
       {"place_of_repeated", &NameThresholds::place_of_repeated},
       {"place_of_repeated_and_word", &NameThresholds::place_of_repeated_and_word},
       {"place_of_doubtful", &NameThresholds::place_of_doubtful},
       {"place_of_kind", &NameThresholds::place_of_kind},
       {"place_of_region_and_name", &NameThresholds::place_of_region_and_name},
       {"place_among_several", &NameThresholds::place_among_several},
       {"place_retold", &NameThresholds::place_retold},
       {"unmatched_in_translation", &NameThresholds::unmatched_in_translation},
       {"left_in_translation", &NameThresholds::left_in_translation},
       {"variant_sound", &NameThresholds::variant_sound}}};
};

struct Thresholds {
  ClaimThresholds claims;
  StatementThresholds statements;
  FigureThresholds figures;
  WordThresholds words;
  NameThresholds names;
  OppositeWeights opposites;  ///< Learned; a table of its own.
};

}  // namespace synoptic::claims
