#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "models/language/traits.hpp"
#include "models/mentions/figures/figure_tokens.hpp"

namespace synoptic::mentions {

/// What a phrase does in a figure. The comment says what Meaning::number and ::code are.
enum class Role : std::uint8_t {
  kCardinal,      // number: its value, 2 or more.
  kWeakCardinal,  // The same, of a word with other senses ("sei"): needs a scale or unit behind it.
  kOne,           // Also an article: a number only before a scale or a fraction.
  kScale,         // number: what it multiplies by.
  kBareScale,  // A scale that counts without a number ("миллион"). number: 1 behind a bound.
  kShortScale,     // The same, one letter ("5M"): only without a space, or of money.
  kOrdinal,        // number: 3 or more.
  kOrdinalUnit,    // number: 1 or 2, of an ordinal only before tens (Arabic 31st).
  kOrdinalBefore,  // "ke-" before digits.
  kOrdinalAfter,   // "rd" after digits.
  kDenominator,    // number: 3 for "thirds".
  kFraction,       // number: 1000 * numerator + denominator, of a whole phrase ("two thirds").
                   // code: "w" needs a unit or a scale behind it ("half-").
  kLoneNumber,     // number: its value, of a phrase that joins no other; code: "~" if it is round.
  kUnit,           // number: index into Units().
  kUnitBefore,     // The same; stands before the number ("yüzde 12").
  kCountedUnit,    // A number and its unit in one. number: how many; code: the CLDR id.
  kPer,            // number: seconds, of "per hour" behind a unit.
  kPerBefore,      // The same before the number.
  kCurrency,       // code: ISO 4217.
  kBoundBefore,    // code: ">", ">=", "<", "<=", "~".
  kBoundAfter,     // The same.
  kArticle,        // Between a bound and what it bounds ("casi el 40 %").
  kMinus,          // "minus" before a number. number: 1 of a word that also says "less".
  kMinusAfter,     // "below zero" behind degrees. number: 1 if it says "degrees" itself.
  kRangeOpen,      // "between".
  kRangeJoin,  // number: 1 joins by itself ("to"); 2 days of a month, else only behind kRangeOpen
               // ("a"); 0 only behind that ("and"). code: "n" joins plain numbers ("5 à 7 km").
  kAndHalf,    // "and a half", behind a number or a scale.
  kPoint,      // "point" between the words of a decimal. number: 1 before tenths ("целых").
  kDigitWord,  // number: 0 or 1, as it is said behind that.
  kAnd,        // Inside of number words ("two hundred and five").
  kMonth,      // number: 1 to 12. code: "a" of an abbreviation, "A" of a capitalised name.
  kWeekday,    // number: 1, Monday, to 7. code: "A" of a capitalised name.
  kRelative,   // number: how many code ("d", "w", "m", "y", "1" to "7" a weekday) from now;
               // a "#" in the phrase: a number multiplies it.
  kDateLink,   // "of" between day, month and year.
  kYearCue,    // "in" before a year. number: 1 also before one of two or three digits,
               // 2 of three that end a clause.
  kYearAfter,  // "года" behind one. number: 1 also behind three digits.
  kEraBefore,  // "公元前". number: -1 before our era, 1 in it. code: "y" needs "年" behind the
               // year, "A" a capital.
  kEraAfter,   // "BC". The same.
  kCentury,    // "secolo", behind or before a Roman numeral.
  kDecadeBefore,     // "anni" before "'80".
  kDecadeAfter,      // "s" behind "1980".
  kDecadeWord,       // number: 60 for "sixties".
  kMinutesBefore,    // number: 15 for "quarter past", -30 for the "half" before the hour that ends
                     // it.
  kMinutesAfter,     // The same, of "y cuarto" behind the hour.
  kTimeBefore,       // "alle" before "19.30".
  kTimeAfter,        // "Uhr" behind it. code: "A" needs a capital ("EST" is no "est").
  kHour,             // "h" between hour and minute.
  kMinute,           // "分" behind the minute.
  kAm,               // "a.m."
  kPm,               // "p.m."
  kZone,             // "WIB": passed over.
  kTelephoneBefore,  // "phone" before digits.
  kCounter,          // A measure word that makes the Han numeral before it a number.
};

constexpr std::uint64_t Bit(Role role) { return std::uint64_t{1} << static_cast<int>(role); }

struct Meaning {
  Role role = Role::kCardinal;
  std::int64_t number = 0;
  std::string code;
};

/// The phrases of a language that figures are made of. Keys are token forms, with one space where
/// the text has any.
class Lexicon {
 public:
  struct Node {
    std::uint64_t roles = 0;  ///< Of this phrase and all that it begins.
    std::vector<Meaning> meanings;
  };

  /// Built on first use (about 10 ms) and kept. Unknown languages have what CLDR's root has.
  static const Lexicon& Of(std::string_view lang);

  explicit Lexicon(std::string_view lang);

  /// Cuts `phrase` as texts are cut. The first meaning of a role stays.
  void Add(std::string_view phrase, Meaning meaning);

  /// The same for symbols, in which capitals matter: "M" is no "m".
  void AddSymbol(std::string_view symbol, Meaning meaning);

  /// Null if no phrase begins so.
  const Node* Find(std::string_view key) const { return Look(phrases_, key); }
  const Node* FindSymbol(std::string_view key) const { return Look(symbols_, key); }

  const std::string& lang() const { return lang_; }
  const language::Traits& traits() const { return traits_; }

  char decimal = '.';            ///< '.' or ','.
  bool groups_by_space = false;  ///< Groups of digits, by a plain space too.
  char date_order[4] = "dmy";    ///< Of a date in digits.

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const {
      return std::hash<std::string_view>{}(key);
    }
  };
  using Map = std::unordered_map<std::string, Node, Hash, std::equal_to<>>;

  static const Node* Look(const Map& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
  }

  std::string lang_;
  const language::Traits& traits_;
  Map phrases_;
  Map symbols_;
};

/// What CLDR, through ICU, knows of a language: number words, scales, names of units, currencies,
/// months and days, and how relative dates are said.
void AddNumberWords(Lexicon& lexicon);
void AddUnitNames(Lexicon& lexicon);
void AddCurrencyNames(Lexicon& lexicon);
void AddCalendar(Lexicon& lexicon);

/// Our own tables, where CLDR has none.
void AddLatinAmountPhrases(Lexicon& lexicon);
void AddRomanceAmountPhrases(Lexicon& lexicon);
void AddScriptAmountPhrases(Lexicon& lexicon);
void AddPartPhrases(Lexicon& lexicon);
void AddDatePhrases(Lexicon& lexicon);

/// A row of our own tables. "" is all languages; forms are separated by "|". The code of a unit is
/// its CLDR identifier.
struct PhraseRow {
  std::string_view lang;
  Role role;
  std::int64_t number;
  std::string_view code;
  std::string_view forms;
};

void AddRow(const PhraseRow& row, Lexicon& lexicon);

}  // namespace synoptic::mentions
