#pragma once

#include <string_view>

/// Currencies of one name, such as dollars, of several countries.
namespace synoptic::mentions {

/// The code (ISO 4217) of a country's currency (ISO 3166) of that name ("dollar"); empty if it has
/// none.
std::string_view CurrencyOf(std::string_view family, std::string_view region);

/// Whether two codes are those of currencies of one name.
bool AreOfOneFamily(std::string_view a, std::string_view b);

}  // namespace synoptic::mentions
