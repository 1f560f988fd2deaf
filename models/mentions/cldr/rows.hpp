#pragma once

#include <unicode/unistr.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/language/traits.hpp"
#include "models/mentions/figures/phrase_rows.hpp"

namespace synoptic::mentions {

std::string ToUtf8(const icu::UnicodeString& text);

/// How a language's part of CLDR differs from that of others, where it does.
struct Locale {
  std::string_view lang;
  std::string_view spellings = {};        ///< Locales that spell it otherwise, between spaces.
  std::string_view number_dialects = {};  ///< Locales with other number words: "septante".
  /// How the name of a decade is made of the word for its tens.
  enum class Decade : std::uint8_t { kNone, kPlural, kAdjective, kOrdinal, kPluralOnes };
  Decade decade = Decade::kNone;
  bool today_is_the_day = false;  ///< "Today" is the word for "the day".
};
Locale LocaleOf(std::string_view lang);

/// What is generated of one language: entries of the sections of its record. Only the first meaning
/// of a phrase in a role is kept, as only that would be read.
class Rows {
 public:
  explicit Rows(std::string_view lang) : lang_(lang), traits_(language::TraitsOf(lang)) {}

  const std::string& lang() const { return lang_; }
  const language::Traits& traits() const { return traits_; }

  /// Entries of [figures] and [symbols].
  void Add(std::string_view phrase, const PhraseRow& row);
  void AddSymbol(std::string_view symbol, const PhraseRow& row);

  /// Appends to an entry of any section, behind `separator`, unless it holds the text already.
  void Put(std::string_view section, const std::string& key, std::string_view text, char separator);

  /// The text of a record, lines of a hundred bytes or so.
  std::string Write() const;

 private:
  struct Entry {
    std::string key;
    std::vector<std::string> texts;
    char separator;
  };
  struct Section {
    std::string name;
    std::vector<Entry> entries;
  };

  void AddTo(std::string_view section, std::string_view phrase, const PhraseRow& row);

  std::string lang_;
  const language::Traits& traits_;
  std::vector<Section> sections_;
  std::set<std::string> seen_;
};

/// The part of a language's record that comes from CLDR, as ICU has it.
std::string GenerateRecord(const std::string& lang);

/// Number words, scales, and what separates decimals.
void AddNumberWords(const Locale& locale, Rows& rows);
/// Names of units and currencies; codes of currencies are the same in all languages.
void AddUnitNames(const Locale& locale, Rows& rows);
void AddCurrencyNames(Rows& rows);
void AddCurrencyCodes(Rows& rows);
/// Months and days, the order of dates in digits, and how relative dates are said.
void AddCalendar(const Locale& locale, Rows& rows);
/// Regions, peoples, and the cities that name time zones.
void AddRegions(Rows& rows);
void AddPeoples(Rows& rows);
void AddCities(Rows& rows);
/// How characters are written in Latin letters, of all languages alike.
void AddTransliteration(Rows& rows);

}  // namespace synoptic::mentions
