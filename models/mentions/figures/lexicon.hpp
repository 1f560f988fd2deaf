#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "models/language/records/image.hpp"
#include "models/language/traits.hpp"
#include "models/mentions/figures/figure_tokens.hpp"

namespace synoptic::mentions {

/// What a phrase does in a figure. The comment says what Meaning::number and ::code are. Records
/// name the roles in small letters: "bound-before" (phrase_rows.hpp).
enum class Role : std::uint8_t {
  kCardinal,      // number: its value, 2 or more.
  kWeakCardinal,  // The same, of a word with other senses ("sei"): needs a scale or unit behind it.
  kOne,           // Also an article: a number only before a scale or a fraction. code: "a" of an
                  // article alone ("a").
  kScale,         // number: what it multiplies by.
  kBareScale,  // A scale that counts without a number ("миллион"). number: 1 behind a bound.
  kShortScale,     // The same, one letter ("5M"): only without a space, or of money.
  kOrdinal,        // number: 3 or more.
  kOrdinalUnit,    // number: 1 or 2, of an ordinal only before tens (Arabic 31st).
  kOrdinalBefore,  // "ke-" before digits.
  kOrdinalAfter,   // "rd" after digits.
  kDenominator,    // number: 3 for "thirds".
  kFraction,       // number: 1000 * numerator + denominator, of a whole phrase ("two thirds").
                   // code: "w" needs a unit or a scale behind it ("half-"), ">" is more (过半).
  kLoneNumber,     // number: its value, of a phrase that joins no other; 0 of what only looks like
                   // a figure ("geen acht"). code: "~" if it is round, ">" if it is more, "+9" if
                   // it may be as many more ("belasan").
  kUnit,           // number: index into Units(). code: "?" of a word that is more often another
                   // ("livres"): needs a word beside it that says what is measured ("weights",
                   // "lengths", "rates", "temperatures").
  kUnitBefore,     // The same; stands before the number ("yüzde 12"). code: "!" before one that
                   // counts nothing ("turned 30").
  kCountedUnit,    // A number and its unit in one. number: how many; code: the CLDR id, or of
                   // money as that of kCurrency.
  kVague,    // number: of a plural that says about how many ("dozens": 10); code: "s" of what says
             // so before a number of hundreds ("several"), with a number how many ("a couple of").
  kNone,     // "no", before what is counted. code: "p" of a pronoun ("nobody"), of whom is to be
             // said what befalls, "f" of a phrase that says all (无人伤亡), "g" of
             // goals ("دون رد").
  kCounted,  // What is counted though there is one or none of it ("death"). code: "v" of what
             // befalls ("killed"), "n" of what is counted beside that alone ("person").
  kShare,    // Between the numbers of a share ("in" of "one in four"). code: "n" if a noun may
             // stand before it ("un enfant sur cinq"), "o" of what also says "of" ("von"), "r" if
             // the whole comes first (5人に1人), "ro" if it is round, "e" of "every" before an
             // ordinal.
  kRank,     // "place", behind an ordinal. code: "b" before a number or an ordinal ("posisi 3"),
             // "bv" before an ordinal ("finished third"), "bw" before words ("number one").
             // number: 2 of what stands before or behind ("Platz").
  kPer,      // number: seconds, of "per hour" behind a unit.
  kPerBefore,    // The same before the number.
  kCurrency,     // code: ISO 4217, then "/" and a family of currencies of one name, if the word
                 // does not say whose it is ("/peso"). number: 100 of what is its hundredth, 1
                 // of a word that is more often another ("livres"), 2 of the speakers' own.
  kBoundBefore,  // code: ">", ">=", "<", "<=", "~". number: 1 of a word that also says where a
                 // change ends ("fino a"), 2 of ages ("older than").
  kBoundAfter,   // The same.
  kArticle,      // Between a bound and what it bounds ("casi el 40 %").
  kMinus,        // "minus" before a number. number: 1 of a word that also says "less".
  kMinusAfter,   // "below zero" behind degrees. number: 1 if it says "degrees" itself.
  kRangeOpen,    // "between". number: 1 of "from", behind which "and" joins no end.
  kRangeJoin,    // number: 1 joins by itself ("to"); 2 days of a month, else only behind kRangeOpen
                 // ("a"); 0 only behind that ("and"). code: "n" joins plain numbers ("5 à 7 km").
  kAndHalf,      // "and a half", behind a number or a scale.
  kPoint,        // "point" between the words of a decimal. number: 1 before tenths ("целых").
  kDigitWord,    // number: 0 or 1, as it is said behind that.
  kAnd,          // Inside of number words ("two hundred and five").
  kMonth,    // number: 1 to 12. code: "a" of an abbreviation, "A" of a capitalised name, "*" of one
             // that is often written small, "h" of the Islamic calendar.
  kWeekday,  // number: 1, Monday, to 7. code: "A" of a capitalised name, "a" of an
             // abbreviation.
  kNearest,  // "last", "this", "next" beside a month or weekday. number: -1, 0, 1. code: "f" stands
             // before it, "b" behind.
  kDatePart,  // "early", "Ende", before a month or year. number: 1 its beginning, 2 middle, 3 end.
              // code: "b" stands behind it, "y" names the year itself ("Jahresende").
  kYearPart,  // number: which quarter (code "q"), half ("h"), season ("s"); 0: digits beside it say
              // which. Behind the letter, "y": only beside a year; "t", "l", "n": of this, the
              // last, the next year (今夏, 昨夏, 来春); "b": also beside words of business
              // (第三季).
  kFeast,  // number: month * 100 + day, 0 of what only looks like one. code: "e" days from Easter,
           // "o" from that of the Orthodox.
  kCalendar,   // Of a year of another calendar. number: what makes it ours when added. code: "h"
               // years of the moon; "b" stands behind the year.
  kRelative,   // number: how many code ("d", "w", "m", "y", "1" to "7" a weekday) from now;
               // a "#" in the phrase: a number multiplies it.
  kDateLink,   // "of" between day, month and year.
  kYearCue,    // "in" before a year. number: 1 also before one of two or three digits,
               // 2 of three that end a clause, 3 of two that are joined ("FY24").
  kYearAfter,  // "года" behind one. number: 1 also behind three digits.
  kEraBefore,  // "公元前". number: -1 before our era, 1 in it. code: "y" needs "年" behind the
               // year, "A" a capital.
  kEraAfter,   // "BC". The same.
  kCentury,    // "secolo", behind or before a Roman numeral.
  kDecadeBefore,   // "anni" before "'80". code: "a" of age ("in his").
  kDecadeAfter,    // "s" behind "1980". code: "a" of age (代の), then "b", "m", "e" of
                   // its early, middle and late years (代後半).
  kDecadeWord,     // number: 60 for "sixties". code: "a" of age ("sexagénaire"), "p"
                   // only behind a part ("a comienzos de los noventa").
  kMinutesBefore,  // number: 15 for "quarter past", -30 for the "half" before the hour that ends
                   // it. code: "t" of what is always told to the hour ("без двадцати").
  kMinutesAfter,   // The same, of "y cuarto" behind the hour.
  kTimeBefore,     // "alle" before "19.30". code: "h" also before an hour alone, and minutes behind
                   // a comma ("alle 17", "alle 9,30"), "e" of what says how long, too ("jusqu'à").
  kTimeAfter,      // "Uhr" behind it. code: "j" behind joined digits alone ("1730 hours").
  kHour,           // "h" between hour and minute.
  kMinute,         // "分" behind the minute.
  kAm,             // "a.m." code: "f" stands before the hour ("akşam 5"), "n" of the night, late
                   // in which it is p.m.
  kPm,             // "p.m."
  kDayTime,        // number: 12 for "noon", 0 for "midnight".
  kZone,           // number: minutes east of Greenwich. code: "A" needs a capital ("EST" is no
                   // "est"); "e", "u" an hour more in the summer of Europe, of America.
  kTelephoneBefore,  // "phone" before digits.
  kCounter,          // A measure word that makes the Han numeral before it a number.
};

// There is no room for one more.
static_assert(static_cast<int>(Role::kCounter) < 64);

constexpr std::uint64_t Bit(Role role) { return std::uint64_t{1} << static_cast<int>(role); }

/// Lies in the image of the records as it is.
struct Meaning {
  static constexpr std::size_t kLongestCode = 14;

  std::int64_t number = 0;
  char letters[kLongestCode] = {};  // Of the code.
  std::uint8_t code_size = 0;
  Role role = Role::kCardinal;

  std::string_view code() const { return {letters, code_size}; }
};
static_assert(std::has_unique_object_representations_v<Meaning>);

/// The phrases of a language that figures are made of: a view of the tables that are compiled of
/// its record (lexicon_tables.hpp). Keys are token forms, with one space where the text has any.
class Lexicon {
 public:
  /// Its meanings lie behind it.
  class Node {
   public:
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;

    std::span<const Meaning> meanings() const {
      return {reinterpret_cast<const Meaning*>(this + 1), static_cast<std::size_t>(count_)};
    }

    /// Null if the phrase has no such role itself.
    const Meaning* MeaningOf(Role role) const {
      for (const Meaning& meaning : meanings()) {
        if (meaning.role == role) return &meaning;
      }
      return nullptr;
    }

    bool IsNumberWord() const {
      return MeaningOf(Role::kCardinal) != nullptr || MeaningOf(Role::kWeakCardinal) != nullptr;
    }

    std::uint64_t roles;   ///< Of this phrase and all that it begins.
    std::uint64_t longer;  ///< Of those alone that it begins.

   private:
    std::uint64_t count_;
  };

  /// Unknown languages have what all share. O(log languages).
  explicit Lexicon(std::string_view lang);

  /// Null if no phrase begins so. What they point to is there as long as the records.
  const Node* Find(std::string_view key) const { return Look(phrases_, key); }
  /// The bytes that tell whether a number word may begin a longer word ("zwei|hundert").
  static constexpr std::size_t kBeginningOfNumber = 3;
  /// Whether any number word of kBeginningOfNumber bytes or more begins so, which are as many.
  bool HasNumberBeginning(std::string_view beginning) const {
    return number_beginnings_.Has(beginning);
  }
  const Node* FindSymbol(std::string_view key) const { return Look(symbols_, key); }

  const std::string& lang() const { return lang_; }
  const language::Traits& traits() const { return traits_; }

  /// Word lists of the section [numbers]: endings that add a half to a number, endings of cases,
  /// and any other by its name.
  const language::Table& joined_halves() const { return joined_halves_; }
  const language::Table& case_endings() const { return case_endings_; }
  language::Table Words(std::string_view list) const { return record_.TableNamed(list); }
  /// The same of all languages.
  language::Table SharedWords(std::string_view list) const { return shared_.TableNamed(list); }

 private:
  static const Node* Look(const language::Table& table, std::string_view key);

  std::string lang_;
  language::Record record_;
  language::Record shared_;
  const language::Traits& traits_;
  language::Table phrases_;
  language::Table symbols_;
  language::Table number_beginnings_;
  language::Table joined_halves_;
  language::Table case_endings_;
};

}  // namespace synoptic::mentions
