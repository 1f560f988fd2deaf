// The names by which records set traits: of members as in traits.hpp, of values in words.

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "models/language/records/sections.hpp"

namespace synoptic::language {
namespace {

struct Flag {
  std::string_view name;
  bool Traits::*member;
};

constexpr Flag kFlags[] = {
    {"is_unspaced", &Traits::is_unspaced},
    {"capitalises_nouns", &Traits::capitalises_nouns},
    {"opens_with_closing_quote", &Traits::opens_with_closing_quote},
    {"has_turkic_i", &Traits::has_turkic_i},
    {"writes_ordinals_with_stop", &Traits::writes_ordinals_with_stop},
    {"i_is_word", &Traits::i_is_word},
    {"comma_is_enough", &Traits::comma_is_enough},
    {"joins_proclitics", &Traits::joins_proclitics},
    {"joins_case_endings", &Traits::joins_case_endings},
    {"elides_vowels", &Traits::elides_vowels},
    {"transcribes_names", &Traits::transcribes_names},
    {"has_adjectives_of_peoples", &Traits::has_adjectives_of_peoples},
    {"definite_language_names", &Traits::definite_language_names},
    {"adjectives_end_alike", &Traits::adjectives_end_alike},
    {"one_before_tens", &Traits::one_before_tens},
    {"has_dual", &Traits::has_dual},
    {"joins_ordinals", &Traits::joins_ordinals},
    {"thousands_stand_apart", &Traits::thousands_stand_apart},
    {"half_is_prefix", &Traits::half_is_prefix},
    {"writes_compounds", &Traits::writes_compounds},
    {"decimal_comma", &Traits::decimal_comma},
    {"groups_by_space", &Traits::groups_by_space},
    {"thirds_count_objects", &Traits::thirds_count_objects},
    {"has_half_days", &Traits::has_half_days},
    {"articles_before_numbers", &Traits::articles_before_numbers},
    {"unit_adjectives", &Traits::unit_adjectives},
    {"half_follows_unit", &Traits::half_follows_unit},
    {"day_may_stand_alone", &Traits::day_may_stand_alone},
    {"weekday_follows_date", &Traits::weekday_follows_date},
    {"in_and_ha_are_words", &Traits::in_and_ha_are_words},
    {"ha_is_verb", &Traits::ha_is_verb},
    {"months_are_verbs", &Traits::months_are_verbs},
    {"day_may_follow_month", &Traits::day_may_follow_month},
    {"hours_are_ordinals", &Traits::hours_are_ordinals},
    {"tells_half_hours", &Traits::tells_half_hours},
    {"decades_of_age", &Traits::decades_of_age},
};

template <typename Value>
struct Choice {
  std::string_view name;
  Value value;
};

constexpr Choice<SpellingVariants> kVariants[] = {{"arabic", SpellingVariants::kArabic},
                                                  {"chinese", SpellingVariants::kChinese},
                                                  {"hebrew", SpellingVariants::kHebrew},
                                                  {"russian", SpellingVariants::kRussian}};
constexpr Choice<OneBehind> kOneBehind[] = {{"directly", OneBehind::kDirectly},
                                            {"hyphen", OneBehind::kHyphen},
                                            {"and", OneBehind::kAnd},
                                            {"and of tens", OneBehind::kAndOfTens},
                                            {"and of hundreds", OneBehind::kAndOfHundreds}};
constexpr Choice<HanNumerals> kHanNumerals[] = {{"chinese", HanNumerals::kChinese},
                                                {"japanese", HanNumerals::kJapanese}};
constexpr Choice<DateOrder> kDateOrders[] = {{"day first", DateOrder::kDayFirst},
                                             {"month first", DateOrder::kMonthFirst},
                                             {"year first", DateOrder::kYearFirst}};

template <typename Value, std::size_t N>
Value Choose(const RecordEntry& entry, const Choice<Value> (&choices)[N]) {
  std::string expected = "one of";
  for (const Choice<Value>& choice : choices) {
    if (entry.value == choice.name) return choice.value;
    expected.append(" \"").append(choice.name).append("\"");
  }
  Refuse(entry.place, expected, entry.value);
}

// Whether the entry is one that chooses among several values.
bool SetChoice(const RecordEntry& entry, Traits& traits) {
  if (entry.key == "spelling_variants") {
    traits.spelling_variants = Choose(entry, kVariants);
  } else if (entry.key == "one_behind") {
    traits.one_behind = Choose(entry, kOneBehind);
  } else if (entry.key == "han_numerals") {
    traits.han_numerals = Choose(entry, kHanNumerals);
  } else if (entry.key == "date_order") {
    traits.date_order = Choose(entry, kDateOrders);
  } else {
    return false;
  }
  return true;
}

}  // namespace

Traits ReadTraits(const RecordSource& record) {
  Traits traits;
  for (const RecordEntry& entry : record.Entries("traits")) {
    if (SetChoice(entry, traits)) continue;
    const Flag* named = nullptr;
    for (const Flag& flag : kFlags) {
      if (flag.name == entry.key) named = &flag;
    }
    if (named == nullptr) Refuse(entry.place, "a member of Traits (traits.hpp)", entry.key);
    if (entry.value != "yes" && entry.value != "no") {
      Refuse(entry.place, "\"yes\" or \"no\"", entry.value);
    }
    traits.*(named->member) = entry.value == "yes";
  }
  return traits;
}

}  // namespace synoptic::language
