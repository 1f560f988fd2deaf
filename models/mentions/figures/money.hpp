#pragma once

#include <cstddef>

#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// "Forty pounds in cash", "the ticket costs 40 pounds": whether what may be a weight, or another
/// thing, is money.
bool IsMoneyByWords(const ParserInput& input, const ParserInput::Phrase& currency,
                    const Amount& amount);

/// A currency behind the amount, with its hundredths. False if the word needs a country that the
/// text does not name.
bool ReadCurrency(const ParserInput& input, const ParserInput::Phrase& currency, Amount& amount);

/// A currency before the number, at token `i`, which moves behind it.
void ReadCurrencyBefore(const ParserInput& input, std::size_t& i, Amount& amount);

}  // namespace synoptic::mentions
