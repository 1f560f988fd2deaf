// What a spreadsheet may take for something other than text. A formula begins with a sign: "=",
// "+", "-", "@", or one of their full-width forms; the list is that of the OWASP on CSV injection.
// Which short texts are numbers, dates and times depends on the language of whoever opens the
// file, so all are marked that could be in some language: those with a digit of any script and
// hardly a word, "4,5", "12. März", "3月12日", "2 a.m.". A sentence that has a digit has more words
// than that. So are truth values and the values of errors, by their names in some language: the
// words are those of the functions TRUE and FALSE in the translations of LibreOffice and Excel.

#include "align/views/spreadsheet_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "synoptic/internal/digit_runs.hpp"

namespace synoptic::views {
namespace {

constexpr std::array<std::string_view, 8> kSigns = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
/// Of the longest date: a weekday and a month; what tells morning from evening may follow.
constexpr std::size_t kMostLetters = 24;
constexpr std::size_t kMostWords = 2;

/// Those of ASCII letters are matched in capitals or not, others as they stand.
constexpr std::string_view kTruthWords[] = {
    "true",      "false",                             // English, Chinese, ...
    "wahr",      "falsch",                            // German
    "vero",      "falso",                             // Italian
    "benar",     "salah",                             // Indonesian
    "betul",     "palsu",                             // Malay
    "vrai",      "faux",                              // French
    "verdadero", "verdadeiro",                        // Spanish, Portuguese
    "cert",      "fals",                              // Catalan
    "waar",      "onwaar",                            // Dutch
    "sant",      "falskt",                            // Swedish
    "sand",      "falsk",                             // Danish
    "sann",      "usann",                             // Norwegian
    "tosi",      "EPÄTOSI",    "epätosi", "Epätosi",  // Finnish
    "prawda",    "FAŁSZ",      "fałsz",   "Fałsz",    // Polish
    "pravda",    "nepravda",                          // Czech, Slovak
    "igaz",      "hamis",                             // Hungarian
    "DOĞRU",     "doğru",      "Doğru",   "YANLIŞ",   "yanlış",   "Yanlış",    // Turkish
    "ИСТИНА",    "истина",     "Истина",  "ЛОЖЬ",     "ложь",     "Ложь",      // Russian
    "ІСТИНА",    "істина",     "Істина",  "ХИБНІСТЬ", "хибність", "Хибність",  // Ukrainian
    "ΑΛΗΘΗΣ",    "αληθησ",     "αληθης",  "ΨΕΥΔΗΣ",   "ψευδησ",   "ψευδης",    // Greek
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// Of whatever script; what is no letter beyond ASCII counts as one.
bool IsLetter(char c) { return IsAsciiLetter(c) || static_cast<unsigned char>(c) >= 0x80; }
/// Whether it is the first byte of a character.
bool IsFirst(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

bool BeginsAsFormula(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::ranges::any_of(kSigns, [&](std::string_view sign) { return text.starts_with(sign); });
}

std::string_view WithoutSpaces(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::string SmallAscii(std::string_view text) {
  std::string small;
  for (const char c : text) small += IsAsciiLetter(c) ? static_cast<char>(c | 0x20) : c;
  return small;
}

bool IsTruthValue(std::string_view text) {
  text = WithoutSpaces(text);
  return std::ranges::find(kTruthWords, text) != std::end(kTruthWords) ||
         std::ranges::find(kTruthWords, SmallAscii(text)) != std::end(kTruthWords);
}

/// "#N/A", "#DIV/0!", "#WERT!": a number sign and a word.
bool IsErrorValue(std::string_view text) {
  text = WithoutSpaces(text);
  return text.size() > 2 && text.front() == '#' && IsAsciiLetter(text[1]) &&
         std::ranges::all_of(text.substr(1), [](char c) {
           return IsAsciiLetter(c) || IsDigit(c) || c == '/' || c == '!' || c == '?';
         });
}

/// Without "AM", "p.m." or the like behind a time.
std::string_view WithoutHalfOfDay(std::string_view text) {
  text = WithoutSpaces(text);
  const std::string_view word = text.substr(text.find_last_of(' ') + 1);
  const std::string small = SmallAscii(word);
  return small == "am" || small == "pm" ? text.substr(0, text.size() - word.size()) : text;
}

/// Whether all of it could be a number, a date or a time.
bool CouldBeFigure(std::string_view text) {
  constexpr std::string_view kBetween = " .,:/-+'%$()";
  std::size_t letters = 0;
  std::size_t words = 0;  // Of two letters and more.
  std::size_t run = 0;
  for (const char c : WithoutHalfOfDay(text)) {
    if (IsLetter(c)) {
      if (!IsFirst(c)) continue;
      ++letters;
      if (++run == 2) ++words;
      continue;
    }
    run = 0;
    if (!IsDigit(c) && kBetween.find(c) == kBetween.npos) return false;
  }
  if (letters > kMostLetters || words > kMostWords || language::DigitRuns(text).empty()) {
    return false;
  }
  // "A4 A5" is none, "R$ 5" is.
  return words > 0 || !IsAsciiLetter(text.front()) || text.find('$') != text.npos;
}

/// Apostrophes before it change nothing: so whoever takes one away knows that it was put there.
bool IsTakenForOther(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return !text.empty() &&
         (BeginsAsFormula(text) || IsTruthValue(text) || IsErrorValue(text) || CouldBeFigure(text));
}

}  // namespace

std::string MarkAsText(std::string text) {
  if (IsTakenForOther(text)) text.insert(0, 1, '\'');
  return text;
}

std::string WithoutMark(std::string cell) {
  if (cell.starts_with('\'') && IsTakenForOther(std::string_view(cell).substr(1))) cell.erase(0, 1);
  return cell;
}

}  // namespace synoptic::views
