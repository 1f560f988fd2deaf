#pragma once

#include <string>
#include <string_view>

#include "models/language/traits.hpp"

namespace synoptic::language {

/// A word form without the spelling variants that one language writes for the same word, so that
/// they share a vector: Chinese in simplified characters; Arabic, Persian and Urdu without vowel
/// marks and tatweel and with one alef, yeh and kaf, Arabic also without the article and the
/// conjunctions and prepositions written together with it; Hebrew without points; Russian with e
/// for yo. Forms of other languages come back as they are. `lang` is a primary subtag.
std::string FoldVariants(std::string form, std::string_view lang);

/// The same by the traits of the language.
std::string FoldVariants(std::string form, const Traits& traits);

/// Whether a language has any, in words of other characters than those of ASCII.
bool HasVariants(std::string_view lang);

}  // namespace synoptic::language
