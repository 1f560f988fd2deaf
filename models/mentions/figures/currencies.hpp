#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// What the word for a currency means, as the code of a kCurrency says it: "USD", "/peso",
/// "GBP/pound".
struct CurrencyWord {
  std::string_view code;    ///< What it is where nothing says whose; empty: no currency then.
  std::string_view family;  ///< "peso", of those that several countries have; else empty.
  bool is_hundredth = false;
  bool is_doubtful = false;  ///< More often another word: needs a scale or a word for a price.
  bool is_home = false;      ///< Of those who speak the language, whatever lands they speak of.
};
CurrencyWord CurrencyWordOf(const Meaning& meaning);

/// The code of a currency whose name ends with token `i`: that of the country that stands behind
/// it ("dinars algériens"), or of whose currencies of this family the text speaks last before it,
/// or else first behind it; near it, if the word has a meaning of its own, which it keeps else.
std::string CurrencyAt(const ParserInput& input, std::size_t i, const CurrencyWord& word);

/// The position behind a country at token `i` that says whose currency this is, else `i`.
std::size_t BehindCountryOf(const ParserInput& input, std::size_t i, const CurrencyWord& word);

/// The name of a currency behind a country at token `i`: "pakistanische Rupien".
std::optional<ParserInput::Phrase> FindBehindCountry(const ParserInput& input, std::size_t i);

}  // namespace synoptic::mentions
