#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace synoptic::language {

/// How a language joins "one" to the number before it.
enum class OneBehind : std::uint8_t {
  kNever,
  kDirectly,   ///< "on bir", "двадцать один".
  kHyphen,     ///< "twenty-one", "a hundred and one".
  kAnd,        ///< "vinte e um", "cento e um".
  kAndOfTens,  ///< "soixante et un", but "cent un".
  kAndOfHundreds,
};

/// Which numerals are written in ideographs, and how.
enum class HanNumerals : std::uint8_t { kNone, kChinese, kJapanese };

/// Which spellings of one word are told from no other (words/variants.hpp).
enum class SpellingVariants : std::uint8_t { kNone, kArabic, kHebrew, kRussian, kChinese };

/// What a date in digits begins with.
enum class DateOrder : std::uint8_t { kDayFirst, kMonthFirst, kYearFirst };

/// What tells one language from another where words, figures and names are read, a fact a member.
/// Words and phrases are in tables. A record of a language (data/) sets them in its section
/// [traits], by these names; what it does not set is as it is here. All are bytes, so that those of
/// a compiled record are read where they lie.
struct Traits {
  // Writing.
  bool is_unspaced = false;               ///< Words are written without spaces between them.
  bool capitalises_nouns = false;         ///< All of them, not names alone.
  bool opens_with_closing_quote = false;  ///< ”so”.
  bool has_turkic_i = false;              ///< The small letter of "I" is "ı".
  SpellingVariants spelling_variants = SpellingVariants::kNone;

  // Sentences and clauses.
  bool writes_ordinals_with_stop = false;  ///< "Am 3. Oktober".
  bool i_is_word = false;                  ///< A sentence may end in "I".
  bool comma_is_enough = false;            ///< Commas stand between clauses, not within them.

  // Words.
  bool joins_proclitics = false;    ///< "And", the article and prepositions are part of a word.
  bool joins_case_endings = false;  ///< Endings behind the words of figures: "milyonu".
  bool elides_vowels = false;       ///< "Diciott'enne", "ventott'anni": the number loses its last.
  bool transcribes_names = false;   ///< Foreign names by the sound of its characters.
  bool has_adjectives_of_peoples = true;  ///< Small letters where it names none: "italiano".
  bool definite_language_names = false;   ///< Names of languages have article and gender.
  bool adjectives_end_alike = false;  ///< Endings that tell adjectives from the names of people.

  // Numbers.
  HanNumerals han_numerals = HanNumerals::kNone;
  OneBehind one_behind = OneBehind::kNever;
  bool one_before_tens = false;          ///< "One and twenty", in words of their own.
  bool has_dual = false;                 ///< One word for two thousand.
  bool joins_ordinals = false;           ///< Of a compound only the last word is an ordinal.
  bool thousands_stand_apart = false;    ///< "15 bin 300".
  bool half_is_prefix = false;           ///< "Полкилометра".
  bool writes_compounds = false;         ///< "Zweihundertfünf" is one word.
  bool decimal_comma = false;            ///< Of figures: "4,8".
  bool groups_by_space = false;          ///< Groups of digits, by a plain space too.
  bool thirds_count_objects = false;     ///< "A third term": an ordinal before a noun.
  bool has_half_days = false;            ///< "Meio-dia" is noon.
  bool articles_before_numbers = false;  ///< "Le 14": an article, not that of hours.

  // Units, dates and times.
  DateOrder date_order = DateOrder::kDayFirst;
  bool unit_adjectives = false;       ///< "Achtzehnjährig": a number and a unit in one.
  bool half_follows_unit = false;     ///< "Año y medio".
  bool day_may_stand_alone = false;   ///< "Venerdì 6," is a date.
  bool weekday_follows_date = false;  ///< "25 Ekim 2023 Çarşamba".
  bool in_and_ha_are_words = false;   ///< No inches, no hectares, unless their place says so.
  bool ha_is_verb = false;            ///< "Ha ganado".
  bool months_are_verbs = false;      ///< "March", "may", where they begin a sentence.
  bool day_may_follow_month = false;  ///< "May 5", whatever the order of a date in digits.
  bool hours_are_ordinals = false;    ///< "The third" is three o'clock.
  bool tells_half_hours = false;      ///< "Las dos y media".
  bool decades_of_age = false;        ///< "In his 80s".
};

static_assert(std::has_unique_object_representations_v<Traits>);

/// Those of a primary subtag. O(log languages).
const Traits& TraitsOf(std::string_view lang);

}  // namespace synoptic::language
