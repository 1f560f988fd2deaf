#include "models/language/traits.hpp"

#include <algorithm>
#include <iterator>

namespace synoptic::language {
namespace {

constexpr Traits kTraits[] = {
    {.lang = "ar",
     .joins_proclitics = true,
     .definite_language_names = true,
     .one_behind = OneBehind::kAndOfHundreds,
     .decade_word = DecadeWord::kPluralOnes,
     .one_before_tens = true,
     .has_dual = true,
     .today_is_the_day = true,
     .hours_are_ordinals = true},
    {.lang = "de",
     .capitalises_nouns = true,
     .decade_word = DecadeWord::kAdjective,
     .joined_halves = "einhalb"},
    {.lang = "en",
     .spellings = "en_GB",
     .one_behind = OneBehind::kHyphen,
     .decade_word = DecadeWord::kPlural,
     .thirds_count_objects = true,
     .in_and_ha_are_words = true,
     .months_are_verbs = true,
     .day_may_follow_month = true,
     .decades_of_age = true},
    {.lang = "es",
     .one_behind = OneBehind::kAndOfTens,
     .in_and_ha_are_words = true,
     .ha_is_verb = true,
     .tells_half_hours = true},
    {.lang = "fr",
     .number_dialects = "fr_CH",
     .one_behind = OneBehind::kAndOfTens,
     .articles_before_numbers = true},
    {.lang = "id", .has_adjectives_of_peoples = false, .one_behind = OneBehind::kDirectly},
    {.lang = "it",
     .elides_vowels = true,
     .in_and_ha_are_words = true,
     .ha_is_verb = true,
     .tells_half_hours = true},
    {.lang = "ja", .is_unspaced = true, .han_numerals = HanNumerals::kJapanese},
    {.lang = "lb", .capitalises_nouns = true},
    {.lang = "nl", .joined_halves = "enhalf enhalve ënhalf ënhalve"},
    {.lang = "pt",
     .spellings = "pt_PT",
     .number_dialects = "pt_PT",
     .one_behind = OneBehind::kAnd,
     .has_half_days = true,
     .tells_half_hours = true},
    {.lang = "ru",
     .adjectives_end_alike = true,
     .one_behind = OneBehind::kDirectly,
     .decade_word = DecadeWord::kOrdinal,
     .joins_ordinals = true,
     .half_is_prefix = true},
    {.lang = "sv", .opens_with_closing_quote = true},
    {.lang = "tr",
     .joins_case_endings = true,
     .has_adjectives_of_peoples = false,
     .one_behind = OneBehind::kDirectly,
     .joins_ordinals = true,
     .thousands_stand_apart = true},
    {.lang = "uk", .joins_ordinals = true},
    {.lang = "zh",
     .is_unspaced = true,
     .spellings = "zh_Hant",
     .transcribes_names = true,
     .han_numerals = HanNumerals::kChinese},
};

constexpr Traits kOfOthers{};

}  // namespace

const Traits& TraitsOf(std::string_view lang) {
  static_assert(std::ranges::is_sorted(kTraits, {}, &Traits::lang));
  const auto* const found = std::ranges::lower_bound(kTraits, lang, {}, &Traits::lang);
  return found != std::end(kTraits) && found->lang == lang ? *found : kOfOthers;
}

}  // namespace synoptic::language
