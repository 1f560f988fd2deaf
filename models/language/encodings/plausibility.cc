// How well a text reads that was decoded somehow.
//
// A wrong encoding shows by its characters: letters that the language does not write, capitals
// within words, signs and lines of boxes between letters, control characters. What language it is
// is asked of the decoded text, so that a wrong encoding has to stand for the language that it
// makes the text look like; which letters a language writes is known by CLDR (main and auxiliary
// exemplar characters, punctuation). Each character counts as many times as it took bytes, so that
// encodings with characters of one and of two bytes compare.

#include "models/language/encodings/plausibility.hpp"

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/encodings/usual.hpp"
#include "models/language/icu.hpp"
#include "models/language/identification.hpp"
#include "synoptic/text.hpp"

namespace synoptic::language {
namespace {

// What a character says for a reading, a byte. Set by hand: what is as it should be is 1, and what
// happens now and then in a sound text (a foreign letter) costs less than what never does.
constexpr double kMain = 1;
constexpr double kAuxiliary = 0.5;
constexpr double kMark = 0.6;            // Quotation marks and dashes in their places.
constexpr double kForeignLetter = -0.3;  // Of the same script.
constexpr double kOtherScript = -1;
constexpr double kSign = -0.2;  // By itself.
constexpr double kSignInWord = -1.5;
constexpr double kCapitalInWord = -1.5;
constexpr double kMixedWord = -1.5;    // Of letters of two scripts.
constexpr double kStray = -1.5;        // Accents and vowels without the letter that bears them.
constexpr double kBehindMark = -0.7;   // A letter without a space before it.
constexpr double kBesideDigit = -0.7;  // A Latin letter that is no word: "2œ".
constexpr double kSeldom = -0.5;       // So much less is a letter that few words have.
constexpr double kBox = -1.5;
constexpr double kNoText = -4;  // Controls, private and unassigned characters.

// What the words of the language say, of which such a share is function words in any text of some
// length, and what its sequences of letters say.
constexpr double kWords = 0.3;
constexpr double kManyWords = 0.1;
constexpr double kReliable = 0.2;
constexpr double kEnoughWords = 8;  // Of fewer, one may be there by chance.

struct Letters {
  icu::UnicodeSet main;
  icu::UnicodeSet auxiliary;
};

void AddExemplars(const char* locale, ULocaleDataExemplarSetType type, icu::UnicodeSet& set) {
  UErrorCode error = U_ZERO_ERROR;
  ULocaleData* const data = ulocdata_open(locale, &error);
  if (U_FAILURE(error)) return;
  // Of a locale that it does not know ICU has what the machine's own has.
  const bool is_known = error != U_USING_DEFAULT_WARNING;
  USet* const found = ulocdata_getExemplarSet(data, nullptr, USET_CASE_INSENSITIVE, type, &error);
  if (U_SUCCESS(error) && is_known) set.addAll(*icu::UnicodeSet::fromUSet(found));
  uset_close(found);
  ulocdata_close(data);
}

// Languages that are written in several scripts have several locales. `langs` are between spaces.
std::unique_ptr<const Letters> ReadLetters(std::string_view langs) {
  auto letters = std::make_unique<Letters>();
  for (std::size_t at = 0; at <= langs.size();) {
    const std::size_t end = std::min(langs.find(' ', at), langs.size());
    const std::string lang(langs.substr(at, end - at));
    for (const std::string& locale : {lang, lang + "_Hant", lang + "_Latn", lang + "_Cyrl"}) {
      AddExemplars(locale.c_str(), ULOCDATA_ES_STANDARD, letters->main);
      AddExemplars(locale.c_str(), ULOCDATA_ES_AUXILIARY, letters->auxiliary);
    }
    at = end + 1;
  }
  letters->main.freeze();
  letters->auxiliary.freeze();
  return letters;
}

const Letters& LettersOf(const std::string& lang) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const Letters>> known;
  const std::lock_guard lock(mutex);
  std::unique_ptr<const Letters>& letters = known[lang];
  if (!letters) letters = ReadLetters(lang);
  return *letters;
}

bool IsNoText(UChar32 c) {
  return c == 0xFFFD || HasCategory(c, U_GC_CC_MASK | U_GC_CO_MASK | U_GC_CN_MASK | U_GC_CS_MASK);
}

bool IsBox(UChar32 c) { return c >= 0x2500 && c <= 0x259F; }

// Quotation marks, dashes, spaces and what else prose has in all languages.
bool IsCommonMark(UChar32 c) {
  constexpr UChar32 kCommon[] = {0xA0, 0xAB, 0xBB, 0xB7, 0xA1, 0xBF, 0x2026, 0x20AC, 0xA7, 0xB0};
  return (c >= 0x2010 && c <= 0x201F) || (c >= 0x3000 && c <= 0x3011) ||
         (c >= 0xFF01 && c <= 0xFF1F) || std::ranges::find(kCommon, c) != std::end(kCommon) ||
         c == 0x060C || c == 0x061B || c == 0x061F;
}

// "l’eau", "5°C" and "a·b" have one between letters; "²" and "º" stand behind one.
bool MayStandInWord(UChar32 c) {
  return c == 0x2019 || c == 0x2018 || c == 0xB7 || c == 0x2011 || c == 0x2010 || c == 0x2013 ||
         c == 0x2014 || c == 0xA0 || c == 0xAD || c >= 0x3000;
}

// Of letters that have another form at the end of a word: those of Greek and of Hebrew.
bool IsFinalForm(UChar32 c) {
  constexpr UChar32 kForms[] = {0x03C2, 0x05DA, 0x05DD, 0x05DF, 0x05E3, 0x05E5};
  return std::ranges::find(kForms, c) != std::end(kForms);
}

bool IsOfWord(UChar32 c) { return IsLetter(c) || HasCategory(c, U_GC_M_MASK); }

// Vowels of Thai and Lao that stand before the consonant behind which they are spoken.
bool IsBeforeLetter(UChar32 c) {
  return (c >= 0x0E40 && c <= 0x0E44) || (c >= 0x0EC0 && c <= 0x0EC4);
}

bool IsEndOfPhrase(UChar32 c) { return c == '.' || c == ',' || c == '!' || c == '?' || c == ';'; }

bool IsAsciiLetter(UChar32 c) { return c < 0x80 && IsLetter(c); }

// Whether a Latin letter stands beside one that is none.
bool IsOfOtherScript(UChar32 a, UChar32 b) {
  UErrorCode error = U_ZERO_ERROR;
  return IsLetter(a) && (uscript_getScript(a, &error) == USCRIPT_LATIN) !=
                            (uscript_getScript(b, &error) == USCRIPT_LATIN);
}

// "2œ", "ú5": an accented letter that is no word stands at no figure, but for "1º".
bool IsAloneAtDigit(UChar32 before, UChar32 c, UChar32 behind) {
  if (!(IsDigit(before) || IsDigit(behind)) || IsLetter(before) || IsLetter(behind)) return false;
  if (c == 0xAA || c == 0xBA) return false;
  return IsOfOtherScript('a', c) ? IsDigit(before) && IsDigit(behind) && !IsIdeographOrKana(c)
                                 : true;
}

// What a character says whatever the language; letters say nothing here.
double ValueOf(UChar32 before, UChar32 c, UChar32 behind) {
  if (IsNoText(c)) return kNoText;
  if (IsBox(c)) return kBox;
  if (IsLetter(c)) {
    if (IsAsciiLetter(before) && IsOfOtherScript(before, c)) return kMixedWord;
    if (IsAloneAtDigit(before, c, behind)) return kBesideDigit;
    if (IsHangul(c) && u_hasBinaryProperty(before, UCHAR_IDEOGRAPHIC)) return kMixedWord;
    if (IsFinalForm(c) && IsLetter(behind)) return kCapitalInWord;
    if (IsEndOfPhrase(before) && (IsCapital(c) || IsSmall(c))) return kBehindMark;
    return IsCapital(c) && IsSmall(before) ? kCapitalInWord : 0;
  }
  if (HasCategory(c, U_GC_M_MASK)) return IsOfWord(before) && !IsBeforeLetter(before) ? 0 : kStray;
  if (IsBeforeLetter(before)) return kStray;
  if (IsLetter(before) && IsLetter(behind) && !MayStandInWord(c)) return kSignInWord;
  const SignPlace place = PlaceOfSign(before, c, behind);
  if (place == SignPlace::kUsual || (IsCommonMark(c) && place == SignPlace::kUnknown)) return kMark;
  const bool touches = (IsLetter(before) || IsLetter(behind)) && !MayStandInWord(c);
  return touches ? kSignInWord / 2 : kSign;
}

double ValueOfLetter(UChar32 c, const Letters& letters, UScriptCode script) {
  if (letters.main.contains(c)) return kMain + (IsSeldom(c) ? kSeldom : 0);
  if (letters.auxiliary.contains(c)) return kAuxiliary;
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode own = uscript_getScript(c, &error);
  return own == script || own == USCRIPT_COMMON || own == USCRIPT_INHERITED ? kForeignLetter
                                                                            : kOtherScript;
}

// Where a text is too short to tell its language, the letters of those that write its script.
const char* UsualLanguagesOf(UScriptCode script) {
  switch (script) {
    case USCRIPT_CYRILLIC:
      return "ru uk bg sr";
    case USCRIPT_HEBREW:
      return "he";
    case USCRIPT_ARABIC:
      return "ar fa";
    case USCRIPT_THAI:
      return "th";
    case USCRIPT_HAN:
      return "zh";
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return "ja";
    case USCRIPT_HANGUL:
      return "ko";
    default:
      return nullptr;
  }
}

// The script of most letters.
UScriptCode ScriptOf(const std::vector<UChar32>& characters) {
  std::map<UScriptCode, std::size_t> counts;
  for (const UChar32 c : characters) {
    if (!IsLetter(c)) continue;
    UErrorCode error = U_ZERO_ERROR;
    ++counts[uscript_getScript(c, &error)];
  }
  const auto most =
      std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
  return most == counts.end() ? USCRIPT_COMMON : most->first;
}

std::vector<UChar32> CharactersOf(std::string_view text) {
  std::vector<UChar32> characters;
  for (std::size_t i = 0; i < text.size();) characters.push_back(NextCharacter(text, i));
  return characters;
}

template <typename Value>
Plausibility Mean(const std::vector<UChar32>& characters, const Decoded& decoded,
                  const Value& value) {
  double sum = 0;
  double bytes = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const UChar32 c = characters[i];
    if (c < 0x80 && c >= 0x20) continue;
    if (c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\v') continue;
    const UChar32 before = i == 0 ? ' ' : characters[i - 1];
    const UChar32 behind = i + 1 == characters.size() ? ' ' : characters[i + 1];
    const double width = i < decoded.widths.size() ? decoded.widths[i] : 1;
    sum += width * value(before, c, behind);
    bytes += width;
  }
  return {bytes == 0 ? 0 : sum / bytes, bytes, {}};
}

// A letter and the accent behind it, as one encoding of Vietnamese has them.
UChar32 Composed(UChar32 before, UChar32 c) {
  if (!HasCategory(c, U_GC_M_MASK)) return c;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(error);
  const UChar32 composed = U_FAILURE(error) ? -1 : nfc->composePair(before, c);
  return composed < 0 ? c : composed;
}

}  // namespace

Plausibility UpperBound(const Decoded& decoded) {
  Plausibility bound =
      Mean(CharactersOf(decoded.text), decoded, [](UChar32 before, UChar32 c, UChar32 behind) {
        return ValueOf(before, c, behind) + (IsOfWord(c) ? kMain : 0);
      });
  bound.value += kWords;
  return bound;
}

Plausibility PlausibilityOf(const Decoded& decoded) {
  IdentifiedLanguage identified = Identify(decoded.text);
  const std::vector<UChar32> characters = CharactersOf(decoded.text);
  const UScriptCode script = ScriptOf(characters);
  const char* const usual = identified.is_reliable ? nullptr : UsualLanguagesOf(script);
  const Letters& letters = LettersOf(usual == nullptr ? identified.lang : usual);
  Plausibility found = Mean(characters, decoded, [&](UChar32 before, UChar32 c, UChar32 behind) {
    return ValueOf(before, c, behind) +
           (IsOfWord(c) ? ValueOfLetter(Composed(before, c), letters, script) : 0);
  });
  const auto spaces = static_cast<double>(std::ranges::count_if(characters, IsSpace));
  const double words = kWords * std::min(1.0, identified.function_words / kManyWords) *
                       std::min(1.0, (spaces + 1) / kEnoughWords);
  // Elsewhere the script alone makes a language of any sequence of letters.
  const bool is_told = identified.is_reliable && script == USCRIPT_LATIN;
  found.value += std::max(words, is_told ? kReliable : 0);
  found.lang = std::move(identified.lang);
  return found;
}

}  // namespace synoptic::language
