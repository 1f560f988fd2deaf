#pragma once

#include <array>

#include "synoptic/internal/field.hpp"

/// What decides which units are linked and was set by hand. The values stand in
/// align/weights/linking.tsv.
namespace synoptic::linking {

using weights::Field;

/// Which words are taken for one.
struct TokenThresholds {
  float same_meaning;  ///< Words this close count as one when rarity is counted (rarity.cc).
  float word_pair;     ///< Words less alike are close by chance (word_pairs.cc).
  float listed;        ///< How alike words are of which a dictionary is sure (listed_pairs.cc).

  static constexpr std::array<Field<TokenThresholds>, 3> kFields = {
      {{"same_meaning", &TokenThresholds::same_meaning},
       {"word_pair", &TokenThresholds::word_pair},
       {"listed", &TokenThresholds::listed}}};
};

/// What features are compared with where there is little to compare with (features.cc).
struct ImaginedThresholds {
  float units;            ///< Of every pair of articles;
  float units_closeness;  ///< they are as close as those of translations.

  static constexpr std::array<Field<ImaginedThresholds>, 2> kFields = {
      {{"units", &ImaginedThresholds::units},
       {"units_closeness", &ImaginedThresholds::units_closeness}}};
};

/// Which mentions of two units are one (mention_index.cc).
struct MentionThresholds {
  float agreeing;    ///< What a value counts that is the other one rounded or bounded.
  double same_name;  ///< Names are one from this similarity on (mentions::NameSimilarity).

  static constexpr std::array<Field<MentionThresholds>, 2> kFields = {
      {{"agreeing", &MentionThresholds::agreeing}, {"same_name", &MentionThresholds::same_name}}};
};

/// Whether two articles are in order (order.cc).
struct OrderThresholds {
  /// Between translations (.95 and more; .7 and more) and articles that were written apart (.84 and
  /// less where the share of units is one half).
  float on_chain;
  float mutual;
  /// Between translations (.55 and more, nearly always) and those of which each side lacks two
  /// fifths (.45 and less, mostly).
  float evenness;
  /// Between the chapters of novels and documents of which a tenth is lost (.76 and more) and
  /// articles that were written apart or whose parts were shuffled (.75 and less).
  float in_place;
  /// Nats a unit, of languages that the vectors do not know: between translations (1.7 and more; .8
  /// and more where sentences are split and joined by chance) and articles whose units were
  /// shuffled (.2 and less).
  float rough_gain;

  static constexpr std::array<Field<OrderThresholds>, 5> kFields = {
      {{"on_chain", &OrderThresholds::on_chain},
       {"mutual", &OrderThresholds::mutual},
       {"evenness", &OrderThresholds::evenness},
       {"in_place", &OrderThresholds::in_place},
       {"rough_gain", &OrderThresholds::rough_gain}}};
};

/// Which steps make a way over a third article (corroboration.cc).
struct WayThresholds {
  float negligible;  ///< A step less probable than this cannot make a way that counts.

  static constexpr std::array<Field<WayThresholds>, 1> kFields = {
      {{"negligible", &WayThresholds::negligible}}};
};

/// What part of a sentence that has several links one of them rests on (part_spans.cc).
struct PartThresholds {
  float most_share;  ///< Of the sentence, in bytes; what is longer is as good as the whole.
  float least_gain;  ///< By how much more of what was found lies in it than if it were even.

  static constexpr std::array<Field<PartThresholds>, 2> kFields = {
      {{"most_share", &PartThresholds::most_share}, {"least_gain", &PartThresholds::least_gain}}};
};

struct Thresholds {
  TokenThresholds tokens;
  ImaginedThresholds imagined;
  MentionThresholds mentions;
  OrderThresholds order;
  WayThresholds ways;
  PartThresholds parts;
};

}  // namespace synoptic::linking
