#pragma once

#include <string>
#include <string_view>

#include "models/mentions/figures/figure_tokens.hpp"
#include "models/mentions/figures/lexicon.hpp"

namespace synoptic::mentions {

inline constexpr std::string_view kArabicAnd = "و";
inline constexpr std::string_view kArabicAlif = "ا";  ///< Of the accusative.

/// What the lexicon knows of an Arabic word that it does not know as it is; else nothing.
std::string ArabicStem(const Lexicon& lexicon, std::string_view form);

/// "و" before a word that the lexicon knows becomes a token.
void SplitArabic(std::string_view text, const Lexicon& lexicon, Tokens& tokens);

/// The case endings on words of figures become tokens.
void SplitTurkish(const Lexicon& lexicon, Tokens& tokens);

}  // namespace synoptic::mentions
