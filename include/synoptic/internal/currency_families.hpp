#pragma once

#include <string_view>

/// Currencies of one name, such as dollars, of several countries.
namespace synoptic::mentions {

/// The code (ISO 4217) of a country's currency (ISO 3166) of that name ("dollar"); empty if it has
/// none.
std::string_view CurrencyOf(std::string_view family, std::string_view region);

/// The same of the currency of which something ("cent") is a hundredth.
std::string_view CurrencyOfHundredth(std::string_view family, std::string_view region);

/// Whether something is a hundredth of the currency with this code.
bool IsHundredthOf(std::string_view family, std::string_view code);

/// Whether two codes are those of currencies of one name.
bool AreOfOneFamily(std::string_view a, std::string_view b);

}  // namespace synoptic::mentions
