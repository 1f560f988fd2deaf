#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "models/mentions/figures/parser_input.hpp"
#include "synoptic/value.hpp"

namespace synoptic::mentions {

/// A number as it was read at some token.
struct NumberRead {
  Decimal value;
  std::int64_t denominator = 1;       ///< value / denominator, for "2/3"; else 1.
  std::size_t end = 0;                ///< Position behind it.
  bool has_scale = false;             ///< Written with "million" and the like.
  bool is_bare = false;               ///< One group of digits, as years are written.
  bool is_exceeded = false;           ///< "300多万": and some more.
  bool is_weak = false;               ///< A number only in the company of a unit or a currency.
  bool is_part = false;               ///< A fraction, in words.
  bool is_about = false;              ///< "una ventina": in itself no exact number.
  bool is_lone = false;               ///< "Doubled", "una ventina": joins no other.
  std::optional<Decimal> upper = {};  ///< "Dozens": as many as this, as few as `value`.
};

/// What begins like a number; without a figure it is something else (a version, a telephone number,
/// more digits than a value has), and to be passed over up to `end`.
struct Numeral {
  std::optional<NumberRead> figure;
  std::size_t end = 0;
};

/// Digits at token `i`, with groups, decimals and vulgar fractions, without scale.
Numeral ReadDigits(const ParserInput& input, std::size_t i);

/// Number words: "two hundred and five", "zweihundertfünf".
std::optional<NumberRead> ReadNumberWords(const ParserInput& input, std::size_t i);

/// A decimal in words: "three point five", "три целых пять десятых", 三点一四.
std::optional<NumberRead> ReadSpokenDecimal(const ParserInput& input, std::size_t i);

/// "And a half" at token `i`. Arabic writes its "and" on the half, so that it is a token there.
std::optional<ParserInput::Phrase> FindAndHalf(const ParserInput& input, std::size_t i);

/// The value of one number word, put together or not: "fünf", "zweihundertfünf"; 0 if it is none.
std::int64_t ValueOfNumberWord(const Lexicon& lexicon, std::string_view word);

/// Whether a token is a sign that such a numeral is written with.
bool IsHanNumeralSign(const Token& token);

/// Chinese and Japanese numerals: "三百二十", "二〇二四".
std::optional<NumberRead> ReadHanNumeral(const ParserInput& input, std::size_t i);

/// Whether a word ends as those do that a number and a half are written in: "zweieinhalb".
bool MayBeJoinedHalf(const ParserInput& input, std::size_t i);

/// Any number in words, and "one" where it may be an article.
std::optional<NumberRead> ReadWords(const ParserInput& input, std::size_t i);

/// "½".
std::optional<NumberRead> ReadVulgar(const ParserInput& input, std::size_t i);

/// Decimals where they end: 3/4 is 0.75, but 2/3 stays.
NumberRead Simplified(const NumberRead& fraction);

/// "½", "two thirds", "un terzo", "三分之二", "one in four".
std::optional<NumberRead> ReadFraction(const ParserInput& input, std::size_t i);

/// About how many: "dozens", "tens of thousands", "several hundred", 数十万.
std::optional<NumberRead> ReadVagueNumber(const ParserInput& input, std::size_t i);

/// Part of a whole that is counted: "one in six", "jeder dritte", "una persona su sei", 5人に1人.
std::optional<NumberRead> ReadShare(const ParserInput& input, std::size_t i);

/// "One person", "nobody was killed", "zero cases", "شخص واحد": one or none, where that counts.
std::optional<NumberRead> ReadOneOrNone(const ParserInput& input, std::size_t i);

/// Whether a final follows at token `i`: "un quarto di finale", "çeyrek final", "ربع النهائي" are
/// matches.
bool IsOfCup(const ParserInput& input, std::size_t i);

enum class Company { kNone, kMoney };

/// Any of these, with its scales: "1,5 miliardi", "15億3000万", "two million". `company` is of
/// money if a currency stands before it.
Numeral ReadNumber(const ParserInput& input, std::size_t i, Company company);

}  // namespace synoptic::mentions
