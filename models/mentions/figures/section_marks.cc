// A mark of a section is a number that stands among the first words of a line: digits, a numeral of
// Rome or of ideographs, a number word or an ordinal. What stands before it in the line is its kind
// ("chapter", "§", "第"); where nothing does, it is what stands behind it ("Kapitel" of "Drittes
// Kapitel"), or how it is written. Lines of markup and of asterisks are marks without a number.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>

#include "models/language/roman_numerals.hpp"
#include "models/mentions/figures/amounts.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/parser_input.hpp"
#include "synoptic/internal/character_boundary.hpp"
#include "synoptic/internal/section_mark.hpp"

namespace synoptic::mentions {
namespace {

// What of a line is looked at, in bytes, and words and signs before the number.
constexpr std::size_t kLongest = 96;
constexpr std::size_t kMostBefore = 3;
// No longer numbers count sections.
constexpr std::size_t kMostDigits = 4;

struct Read {
  std::int64_t value = 0;
  std::size_t end = 0;
  char style = ' ';
};

// "3", "3.2", "1:12": the last of them counts, the others say where.
std::optional<Read> ReadDigitsOfSection(const ParserInput& input, std::size_t i) {
  Read read{0, i, '#'};
  for (;;) {
    const Token& token = input[read.end];
    if (!token.IsDigits() || token.form.size() > kMostDigits) return std::nullopt;
    read.value = std::stoll(token.form);
    ++read.end;
    const bool goes_on = (input.IsMark(read.end, ".") || input.IsMark(read.end, ":")) &&
                         input.Touches(read.end) && input.IsDigits(read.end + 1) &&
                         input.Touches(read.end + 1);
    if (!goes_on) return read;
    read.style = input[read.end].form.front();
    ++read.end;
  }
}

// In capitals, or in small letters where no other word stands before it; "I" and the like before
// another word are words.
std::optional<Read> ReadRoman(const ParserInput& input, std::size_t i) {
  const Token& token = input[i];
  if (!token.IsWord()) return std::nullopt;
  std::string letters(input.text().substr(token.span.begin, token.span.size()));
  const bool is_small = std::ranges::all_of(letters, [](char c) { return c >= 'a' && c <= 'z'; });
  if (is_small && i > 0) return std::nullopt;
  if (is_small) {
    std::ranges::transform(letters, letters.begin(), [](char c) {
      return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    });
  }
  const int value = language::RomanNumeral(letters);
  if (value == 0 || (i == 0 && input[i + 1].IsWord())) return std::nullopt;
  return Read{value, i + 1, 'I'};
}

std::optional<Read> ReadNumberOfSection(const ParserInput& input, std::size_t i) {
  if (const Finding ordinal = ReadOrdinal(input, i); ordinal.mention) {
    const Figure* const figure = ordinal.mention->value.figure();
    if (figure != nullptr && figure->first.numerator.IsWhole()) {
      return Read{figure->first.numerator.Whole(), ordinal.end, 'o'};
    }
  }
  if (input.IsDigits(i)) return ReadDigitsOfSection(input, i);
  for (const auto read : {ReadNumberWords, ReadHanNumeral}) {
    const std::optional<NumberRead> number = read(input, i);
    if (number && number->denominator == 1 && number->value.IsWhole()) {
      return Read{number->value.Whole(), number->end, 'w'};
    }
  }
  if (const auto one = input.Find(i, Role::kOne); one && i > 0) return Read{1, one->end, 'w'};
  return ReadRoman(input, i);
}

// "<page>", "<chapter id=3>", "* * *", "-----".
std::optional<SectionMark> ReadMarkup(std::string_view text) {
  const bool is_tag = text.size() > 2 && text.size() <= kLongest && text.front() == '<' &&
                      text.back() == '>' && text.find('<', 1) == std::string_view::npos;
  constexpr std::size_t kFewest = 3;
  constexpr std::string_view kSigns = "*-_=~#+ ";
  const bool is_rule = text.size() >= kFewest && text.size() <= kLongest &&
                       text.find_first_not_of(kSigns) == std::string_view::npos;
  if (!is_tag && !is_rule) return std::nullopt;
  if (is_rule) return SectionMark{std::string(1, text.front()), 0};
  SectionMark mark;
  std::string digits;
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    (is_digit ? digits : mark.kind) += c;
  }
  if (!digits.empty() && digits.size() <= kMostDigits) mark.number = std::stoll(digits);
  return mark;
}

}  // namespace

std::optional<SectionMark> ReadSectionMark(std::string_view text, std::string_view lang) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (std::optional<SectionMark> markup = ReadMarkup(text)) return markup;
  std::size_t end = std::min(text.size(), kLongest);
  while (!IsCharacterBoundary(text, end)) --end;
  text = text.substr(0, end);
  const Lexicon lexicon(lang);
  const ParserInput input(text, lexicon);
  std::string before;
  for (std::size_t i = 0; i <= kMostBefore && i < input.size(); ++i) {
    if (const std::optional<Read> read = ReadNumberOfSection(input, i)) {
      if (read->value <= 0) return std::nullopt;
      SectionMark mark{before, read->value};
      const Token& next = input[read->end];
      const bool names_it = next.IsWord() && (input.Touches(read->end) || read->style == 'o');
      const bool has_word = i > 0 && std::ranges::any_of(before, [](char c) {
                              return std::isalpha(static_cast<unsigned char>(c)) != 0;
                            });
      if (!has_word && names_it) {
        mark.kind += next.form;
      } else if (i == 0) {
        mark.kind = std::string{read->style};
        // "12." and "12)" count something else than "12 people".
        if (next.kind == Token::Kind::kMark && input.Touches(read->end)) mark.kind += next.form;
      }
      return mark;
    }
    before += input[i].form;
  }
  return std::nullopt;
}

}  // namespace synoptic::mentions
