#pragma once

#include <cstdint>
#include <string_view>

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

/// How a language makes the name of a decade of the word for its tens.
enum class DecadeWord : std::uint8_t { kNone, kPlural, kAdjective, kOrdinal, kPluralOnes };

/// Which numerals are written in ideographs, and how.
enum class HanNumerals : std::uint8_t { kNone, kChinese, kJapanese };

/// What tells one language from another where words, figures and names are read, a fact a member.
/// Words and phrases stand in the tables of their readers. Of a language without a row, all are as
/// they are here.
struct Traits {
  std::string_view lang = {};

  // Writing.
  bool is_unspaced = false;               ///< Words are written without spaces between them.
  bool capitalises_nouns = false;         ///< All of them, not names alone.
  bool opens_with_closing_quote = false;  ///< ”so”.
  std::string_view spellings = {};  ///< Locales of CLDR that spell it otherwise, between spaces.
  std::string_view number_dialects = {};  ///< Locales with other number words: "septante".

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
  DecadeWord decade_word = DecadeWord::kNone;
  bool one_before_tens = false;          ///< "One and twenty", in words of their own.
  bool has_dual = false;                 ///< One word for two thousand.
  bool joins_ordinals = false;           ///< Of a compound only the last word is an ordinal.
  bool thousands_stand_apart = false;    ///< "15 bin 300".
  bool half_is_prefix = false;           ///< "Полкилометра".
  std::string_view joined_halves = {};   ///< Endings that add a half to a number, between spaces.
  bool thirds_count_objects = false;     ///< "A third term": an ordinal before a noun.
  bool has_half_days = false;            ///< "Meio-dia" is noon.
  bool articles_before_numbers = false;  ///< "Le 14": an article, not that of hours.

  // Units, dates and times.
  bool in_and_ha_are_words = false;   ///< No inches, no hectares, unless their place says so.
  bool ha_is_verb = false;            ///< "Ha ganado".
  bool months_are_verbs = false;      ///< "March", "may", where they begin a sentence.
  bool day_may_follow_month = false;  ///< "May 5", whatever the order of a date in digits.
  bool today_is_the_day = false;      ///< "Today" is the word for "the day".
  bool hours_are_ordinals = false;    ///< "The third" is three o'clock.
  bool tells_half_hours = false;      ///< "Las dos y media".
  bool decades_of_age = false;        ///< "In his 80s".
};

/// Those of a primary subtag. Constant time.
const Traits& TraitsOf(std::string_view lang);

}  // namespace synoptic::language
