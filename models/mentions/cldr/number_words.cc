// Number words and scales, out of CLDR: ICU's rules spell out the small numbers in every gender and
// case that they know, and its compact formats name the scales ("2 Milliarden", "5 jt"). Larger
// number words are put together where they are read (number_words.cc).

#include <unicode/numberformatter.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/mentions/cldr/rows.hpp"
#include "models/mentions/figures/figure_tokens.hpp"
#include "synoptic/value.hpp"

namespace synoptic::mentions {
namespace {

using icu::number::NumberFormatter;

bool Contains(const icu::UnicodeString& name, const char* part) {
  return name.indexOf(icu::UnicodeString(part)) >= 0;
}

// All up to a hundred where they may be one word ("ventuno"); where a language declines them in
// dozens of ways, only those that the others are put together from.
std::vector<std::int64_t> SpelledNumbers(std::int32_t rule_sets) {
  constexpr std::int32_t kFew = 16;
  constexpr std::int64_t kLastSimple = 20;
  std::vector<std::int64_t> numbers;
  for (std::int64_t n = 2; n <= 100; ++n) {
    if (n <= kLastSimple || n % 10 == 0 || rule_sets <= kFew) numbers.push_back(n);
  }
  for (std::int64_t n = 200; n <= 1000; n += 100) numbers.push_back(n);
  return numbers;
}

void AddSpelled(icu::RuleBasedNumberFormat& rules, const icu::UnicodeString& rule_set, Rows& rows) {
  constexpr std::int64_t kLargestOrdinal = 100;
  const bool is_ordinal = Contains(rule_set, "ordinal");
  const auto spell = [&](std::int64_t n) {
    icu::UnicodeString word;
    icu::FieldPosition position;
    UErrorCode status = U_ZERO_ERROR;
    rules.format(n, rule_set, word, position, status);
    // In CLDR 46 two rules of Indonesian are one: "pertama2: ketiga".
    if (const std::int32_t torn = word.lastIndexOf(u": "); torn >= 0) word.remove(0, torn + 2);
    return U_SUCCESS(status) ? ToUtf8(word) : std::string();
  };
  for (const std::int64_t n : {0, 1}) {
    if (Contains(rule_set, "numbering")) rows.Add(spell(n), {Role::kDigitWord, n, {}});
  }
  for (const std::int64_t n : {1, 2}) {  // Only the last word of an ordinal in several.
    if (is_ordinal && rows.traits().joins_ordinals) {
      rows.Add(spell(n), {Role::kOrdinalUnit, n, {}});
    }
  }
  for (const std::int64_t n : SpelledNumbers(rules.getNumberOfRuleSetNames())) {
    if (is_ordinal && (n < 3 || n > kLargestOrdinal)) continue;
    constexpr std::string_view kArticle = "ال";
    const std::string form = spell(n);
    if (form.empty()) return;
    if (is_ordinal && form.starts_with(kArticle)) {
      rows.Add(form.substr(kArticle.size()), {Role::kOrdinal, n, {}});
    }
    const PhraseRow meaning{is_ordinal ? Role::kOrdinal : Role::kCardinal, n, {}};
    rows.Add(form, meaning);
    std::string apart = form;  // French before 1990: "soixante et onze".
    std::ranges::replace(apart, '-', ' ');
    if (apart != form) rows.Add(apart, meaning);
  }
}

void AddSpelledNumbers(const icu::Locale& locale, Rows& rows) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat rules(icu::URBNF_SPELLOUT, locale, status);
  if (U_FAILURE(status)) return;
  for (std::int32_t i = 0; i < rules.getNumberOfRuleSetNames(); ++i) {
    const icu::UnicodeString rule_set = rules.getRuleSetName(i);
    const bool is_other =
        Contains(rule_set, "year") || Contains(rule_set, "financial") || Contains(rule_set, "days");
    if (!is_other) AddSpelled(rules, rule_set, rows);
  }
}

// The decades of the twentieth century, which are made of the tens: "sixties", "sechziger Jahre",
// "шестидесятые годы", "ستينيات".
void AddDecadeWords(const icu::Locale& locale, Locale::Decade made, Rows& rows) {
  if (made == Locale::Decade::kNone) return;
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat rules(icu::URBNF_SPELLOUT, locale, status);
  for (std::int64_t tens = 20; tens <= 90 && U_SUCCESS(status); tens += 10) {
    icu::UnicodeString spelled;
    rules.format(tens, spelled);
    const PhraseRow meaning{Role::kDecadeWord, tens, {}};
    std::string word = ToUtf8(spelled);
    if (made == Locale::Decade::kOrdinal) {  // Of the ordinal, less its ending: "-ый", "-ой".
      constexpr std::size_t kEnding = 4;
      icu::UnicodeString ordinal;
      icu::FieldPosition position;
      rules.format(tens, "%spellout-ordinal-masculine", ordinal, position, status);
      word = ToUtf8(ordinal);
      if (U_FAILURE(status) || word.size() <= kEnding) return;
      word.resize(word.size() - kEnding);
      for (const char* years : {"ые годы", "ых годов", "ых годах"}) rows.Add(word + years, meaning);
    } else if (made == Locale::Decade::kAdjective) {
      for (const char* years : {" Jahre", " Jahren", "jahre", "jahren"}) {
        rows.Add(word + "er" + years, meaning);
      }
    } else if (made == Locale::Decade::kPlural && word.ends_with('y')) {
      word.replace(word.size() - 1, 1, "ies");
      for (const char* before : {"the ", "the early ", "the late ", "the mid-"}) {
        rows.Add(before + word, meaning);
      }
    } else if (constexpr std::string_view kOnes = "ون"; word.ends_with(kOnes)) {
      word.resize(word.size() - kOnes.size());
      for (const char* ending : {"ينيات", "ينات"}) rows.Add(word + ending, meaning);
    }
  }
}

// "5 Mrd." of 5e9 says that "Mrd" is 1e9; "1000 M" of 1e9 that "M" is 1e6.
void AddScale(double value, std::string_view formatted, Rows& rows) {
  const Tokens tokens = Tokenize(formatted, "und");
  if (tokens.size() < 2 || !tokens[0].IsDigits()) return;
  std::size_t first = 1;
  std::string digits = tokens[0].form;
  while (first + 1 < tokens.size() && tokens[first + 1].IsDigits()) {
    digits += tokens[first + 1].form;
    first += 2;
  }
  const auto shown = Decimal::FromDigits(digits);
  if (!shown || shown->mantissa == 0 || first >= tokens.size()) return;
  std::size_t last = tokens.size() - 1;
  while (last > first && tokens[last].IsMark(".")) --last;
  const std::string_view name =
      formatted.substr(tokens[first].span.begin, tokens[last].span.end - tokens[first].span.begin);
  const Decimal scale = Decimal::Rounded(value / shown->ToDouble(), 3);
  const bool is_letter = name.size() == 1;
  const PhraseRow meaning{is_letter ? Role::kShortScale : Role::kScale, scale.Whole(), {}};
  is_letter ? rows.AddSymbol(name, meaning) : rows.Add(name, meaning);
}

void AddScales(const icu::Locale& locale, Rows& rows) {
  using icu::number::Notation;
  for (const auto& notation : {Notation::compactLong(), Notation::compactShort()}) {
    const auto formatter = NumberFormatter::withLocale(locale).notation(notation);
    for (const double power : {1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12}) {
      for (const double count : {1.0, 2.0, 5.0}) {
        UErrorCode status = U_ZERO_ERROR;
        const auto formatted = formatter.formatDouble(count * power, status).toString(status);
        if (U_SUCCESS(status)) AddScale(count * power, ToUtf8(formatted), rows);
      }
    }
  }
}

}  // namespace

void AddNumberWords(const Locale& of, Rows& rows) {
  const icu::Locale locale(rows.lang().c_str());
  AddScales(locale, rows);
  if (rows.traits().han_numerals == language::HanNumerals::kNone) AddSpelledNumbers(locale, rows);
  // "Septante", "nonante", "dezasseis".
  language::ForEachPart(of.number_dialects, ' ', [&](std::string_view region) {
    AddSpelledNumbers(std::string(region).c_str(), rows);
  });
  AddDecadeWords(locale, of.decade, rows);

  UErrorCode status = U_ZERO_ERROR;
  const auto formatter = NumberFormatter::withLocale(locale);
  const std::string shown = ToUtf8(formatter.formatDouble(1234567.5, status).toString(status));
  language::CheckIcu(status, "format a number");
  const Tokens tokens = Tokenize(shown, "und");
  const bool is_comma = tokens.size() > 1 && tokens[tokens.size() - 2].IsMark(",");
  if (is_comma) rows.Put("traits", "decimal_comma", "yes", ' ');
}

}  // namespace synoptic::mentions
