#pragma once

#include <cstddef>
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
};
CurrencyWord CurrencyWordOf(const Meaning& meaning);

/// The code of a currency that is named at token `i`: that of the country of whose currencies of
/// this family the text speaks last before it, or else first behind it; near it, if the word has a
/// meaning of its own, which it keeps else.
std::string CurrencyAt(const ParserInput& input, std::size_t i, const CurrencyWord& word);

}  // namespace synoptic::mentions
