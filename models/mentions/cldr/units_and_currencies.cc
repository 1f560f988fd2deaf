// Names of units and currencies, out of CLDR. A name is what ICU's formatter puts around a number:
// formatting a few numbers gives all plural forms, and doing so in each grammatical case the
// declined ones.

#include <unicode/displayoptions.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/mentions/cldr/rows.hpp"
#include "models/mentions/figures/figure_tokens.hpp"
#include "models/mentions/figures/unit_names.hpp"
#include "models/mentions/figures/units.hpp"

namespace synoptic::mentions {
namespace {

using icu::number::NumberFormatter;

// What stands behind the number, or nothing if it is not at the front.
std::string NameBehindNumber(const icu::UnicodeString& formatted) {
  std::string text;
  formatted.toUTF8String(text);
  const Tokens tokens = Tokenize(text, "und");
  std::size_t first = 0;
  while (first < tokens.size() && (tokens[first].IsDigits() || tokens[first].IsMark(".") ||
                                   tokens[first].IsMark(",") || tokens[first].IsMark("٫"))) {
    ++first;
  }
  if (first == 0 || first == tokens.size()) return {};
  return text.substr(tokens[first].span.begin, tokens.back().span.end - tokens[first].span.begin);
}

// Units whose short names are everyday words somewhere ("al", "in", "sec.").
bool HasRiskySymbols(std::string_view id) {
  return id == "light-year" || id == "inch" || id == "century" || id == "decade" ||
         id == "quarter" || id == "nautical-mile" || id == "knot" || id == "parsec" ||
         id == "astronomical-unit";
}

bool IsSymbol(std::string_view name) {
  constexpr std::size_t kLongest = 6;  // Bytes: three letters, or a few more in Latin.
  return name.size() <= kLongest && name.find(' ') == std::string_view::npos;
}

void AddUnit(std::string_view name, std::string_view id, UNumberUnitWidth width, Rows& rows) {
  while (name.ends_with('.')) name.remove_suffix(1);
  if (name.empty() || IsRiskyUnitName(name, rows.lang())) return;
  const bool is_symbol = width != UNUM_UNIT_WIDTH_FULL_NAME && IsSymbol(name);
  const PhraseRow meaning{Role::kUnit, 0, std::string(id)};
  is_symbol ? rows.AddSymbol(name, meaning) : rows.Add(name, meaning);
  std::string hyphenated(name);  // "light-years"
  std::ranges::replace(hyphenated, ' ', '-');
  if (!is_symbol && hyphenated != name) rows.Add(hyphenated, meaning);
}

// "شهران", two months: the only number that has no word, or not always. Arabic declines the dual.
void AddDual(const icu::UnicodeString& formatted, std::string_view id, Rows& rows) {
  constexpr std::string_view kNominative = "ان";
  constexpr std::string_view kOblique = "ين";
  std::string name;
  formatted.toUTF8String(name);
  const Tokens tokens = Tokenize(name, "und");
  const bool has_number = std::ranges::any_of(tokens, &Token::IsDigits);
  if (has_number || tokens.size() != 1) return;
  const PhraseRow meaning{Role::kCountedUnit, 2, std::string(id)};
  rows.Add(name, meaning);
  if (!name.ends_with(kNominative)) return;
  name.replace(name.size() - kOblique.size(), kOblique.size(), kOblique);
  rows.Add(name, meaning);
}

constexpr UDisplayOptionsGrammaticalCase kCases[] = {
    UDISPOPT_GRAMMATICAL_CASE_ACCUSATIVE,    UDISPOPT_GRAMMATICAL_CASE_DATIVE,
    UDISPOPT_GRAMMATICAL_CASE_GENITIVE,      UDISPOPT_GRAMMATICAL_CASE_INSTRUMENTAL,
    UDISPOPT_GRAMMATICAL_CASE_PREPOSITIONAL,
};

icu::UnicodeString InCase(const icu::number::LocalizedNumberFormatter& formatter, double number,
                          UDisplayOptionsGrammaticalCase grammatical_case) {
  UErrorCode status = U_ZERO_ERROR;
  const auto options = icu::DisplayOptions::builder().setGrammaticalCase(grammatical_case).build();
  return formatter.displayOptions(options).formatDouble(number, status).toString(status);
}

// The cases, of 1 or of 5, that have a name of their own: units decline alike, so the kilometre
// tells for all.
std::vector<UDisplayOptionsGrammaticalCase> CasesOf(const icu::Locale& locale) {
  const auto formatter = NumberFormatter::withLocale(locale)
                             .unit(icu::MeasureUnit::getKilometer())
                             .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME);
  std::vector<UDisplayOptionsGrammaticalCase> cases;
  for (const auto grammatical_case : kCases) {
    for (const double number : {1.0, 5.0}) {
      if (InCase(formatter, number, grammatical_case) ==
          InCase(formatter, number, UDISPOPT_GRAMMATICAL_CASE_NOMINATIVE)) {
        continue;
      }
      cases.push_back(grammatical_case);
      break;
    }
  }
  return cases;
}

// A number for each plural form.
std::vector<double> NumbersOf(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
  language::CheckIcu(status, "load the rules of plurals");
  std::vector<double> numbers;
  std::vector<icu::UnicodeString> forms;
  for (const std::int32_t number : {5, 1, 2, 3, 11, 100}) {
    const icu::UnicodeString form = rules->select(number);
    if (std::ranges::find(forms, form) != forms.end()) continue;
    forms.push_back(form);
    numbers.push_back(number);
  }
  return numbers;
}

// How a locale inflects the names of units.
struct Inflection {
  icu::Locale locale;
  std::vector<double> numbers;
  std::vector<UDisplayOptionsGrammaticalCase> cases;
};

void AddNamesOfUnit(const Inflection& inflection, const UnitInfo& info, Rows& rows) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string id(info.id);
  const icu::MeasureUnit unit = icu::MeasureUnit::forIdentifier(id, status);
  if (U_FAILURE(status)) return;
  const auto formatter = NumberFormatter::withLocale(inflection.locale).unit(unit);
  const bool is_time = info.base == "s" || info.base == "mo";  // "Two miles" is Milan.
  const auto add = [&](UNumberUnitWidth width, double number) {
    UErrorCode failed = U_ZERO_ERROR;
    const auto name = formatter.unitWidth(width).formatDouble(number, failed).toString(failed);
    if (U_FAILURE(failed)) return;
    AddUnit(NameBehindNumber(name), id, width, rows);
    if (is_time && number == 2 && width == UNUM_UNIT_WIDTH_FULL_NAME) AddDual(name, id, rows);
  };
  for (const double number : inflection.numbers) add(UNUM_UNIT_WIDTH_FULL_NAME, number);
  if (!HasRiskySymbols(id)) add(UNUM_UNIT_WIDTH_SHORT, inflection.numbers[0]);
  if (id.find("-per-") != id.npos) return;
  const auto full = formatter.unitWidth(UNUM_UNIT_WIDTH_FULL_NAME);
  for (const auto grammatical_case : inflection.cases) {
    for (const double number : {1.0, 5.0}) {
      AddUnit(NameBehindNumber(InCase(full, number, grammatical_case)), id,
              UNUM_UNIT_WIDTH_FULL_NAME, rows);
    }
  }
}

std::string Utf8(const char16_t* text, std::int32_t length) {
  std::string utf8;
  icu::UnicodeString(text, length).toUTF8String(utf8);
  return utf8;
}

void AddUnitNamesOf(const std::string& locale_name, Rows& rows) {
  const icu::Locale locale(locale_name.c_str());
  const Inflection inflection{locale, NumbersOf(locale), CasesOf(locale)};
  for (const UnitInfo& unit : Units()) AddNamesOfUnit(inflection, unit, rows);
}

// Calls `use` with the codes of currencies that are in use.
template <typename Use>
void ForEachCurrency(const Use& use) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  language::CheckIcu(status, "list the currencies");
  for (;;) {
    std::int32_t length = 0;
    const UChar* code = uenum_unext(codes, &length, &status);
    if (code == nullptr || U_FAILURE(status)) break;
    use(code, PhraseRow{Role::kCurrency, 0, Utf8(code, length)});
  }
  uenum_close(codes);
}

}  // namespace

void AddUnitNames(const Locale& locale, Rows& rows) {
  AddUnitNamesOf(rows.lang(), rows);
  language::ForEachPart(locale.spellings, ' ', [&](std::string_view spelling) {
    AddUnitNamesOf(std::string(spelling), rows);
  });
}

void AddCurrencyCodes(Rows& rows) {
  ForEachCurrency([&](const UChar*, const PhraseRow& row) { rows.AddSymbol(row.code, row); });
}

void AddCurrencyNames(Rows& rows) {
  const char* locale = rows.lang().c_str();
  const bool is_unspaced = rows.traits().is_unspaced;
  const std::int32_t shortest = is_unspaced ? 2 : 4;  // Characters.
  ForEachCurrency([&](const UChar* code, const PhraseRow& row) {
    std::int32_t length = 0;
    for (const char* plural : {"one", "two", "few", "many", "other"}) {
      UErrorCode failed = U_ZERO_ERROR;
      const UChar* name = ucurr_getPluralName(code, locale, nullptr, plural, &length, &failed);
      if (!U_SUCCESS(failed) || length < shortest) continue;
      std::string form = Utf8(name, length);
      rows.Add(form, row);
      if (!is_unspaced) continue;
      std::erase(form, ' ');  // "スイス フラン" is one word in a text.
      rows.Add(form, row);
    }
    UErrorCode failed = U_ZERO_ERROR;
    const UChar* symbol = ucurr_getName(code, locale, UCURR_SYMBOL_NAME, nullptr, &length, &failed);
    const std::string written = U_SUCCESS(failed) ? Utf8(symbol, length) : "";
    if (written != row.code) rows.AddSymbol(written, row);
  });
}

}  // namespace synoptic::mentions
