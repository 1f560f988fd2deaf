#pragma once

#include <string>
#include <string_view>

namespace synoptic::language {

/// A digest of all that is known of languages, 16 hexadecimal digits: of two programs with the same
/// one, the same words are read in the same way.
std::string RecordsHash();

/// What sets a clause off from the one before it in a language: a comma, and the space behind it if
/// the language writes one.
std::string CommaBetweenClauses(std::string_view lang);

}  // namespace synoptic::language
