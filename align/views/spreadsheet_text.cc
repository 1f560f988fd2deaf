// What a spreadsheet may take for something other than text. A formula begins with a sign: "=",
// "+", "-", "@", or one of their full-width forms; the list is that of the OWASP on CSV injection.
// Which short texts are numbers, dates and times depends on the language of whoever opens the
// file, so all are marked that could be in some language: those with a digit and hardly a word,
// "4,5", "12. März", "3月12日", "2 a.m.". A sentence that has a digit has more words than that.

#include "align/views/spreadsheet_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace synoptic::views {
namespace {

constexpr std::array<std::string_view, 8> kSigns = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
/// Of the longest date: a weekday, a month, and what tells morning from evening.
constexpr std::size_t kMostLetters = 24;
constexpr std::size_t kMostWords = 2;

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

bool IsTruthValue(std::string_view text) {
  std::string small;
  for (const char c : text) small += IsAsciiLetter(c) ? static_cast<char>(c | 0x20) : c;
  return small == "true" || small == "false";
}

/// Whether all of it could be a number, a date or a time.
bool CouldBeFigure(std::string_view text) {
  constexpr std::string_view kBetween = " .,:/-+'%$()";
  std::size_t letters = 0;
  std::size_t words = 0;  // Of two letters and more.
  std::size_t run = 0;
  bool has_digit = false;
  for (const char c : text) {
    if (IsLetter(c)) {
      if (!IsFirst(c)) continue;
      ++letters;
      if (++run == 2) ++words;
      continue;
    }
    run = 0;
    has_digit = has_digit || IsDigit(c);
    if (!IsDigit(c) && kBetween.find(c) == kBetween.npos) return false;
  }
  if (!has_digit || letters > kMostLetters || words > kMostWords) return false;
  return words > 0 || !IsAsciiLetter(text.front());  // "A4 A5" is none.
}

/// Apostrophes before it change nothing: so whoever takes one away knows that it was put there.
bool IsTakenForOther(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return !text.empty() && (BeginsAsFormula(text) || IsTruthValue(text) || CouldBeFigure(text));
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
