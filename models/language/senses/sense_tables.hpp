#pragma once

#include "models/language/records/sections.hpp"

namespace synoptic::language {

/// Compiles [opposites]: words and phrases with senses that have opposites (axes.hpp).
const SectionCompiler& SenseSections();

/// How the value of an entry writes its senses, two bytes each: a letter and an index of axes.hpp.
inline constexpr char kFirstPole = '+';
inline constexpr char kSecondPole = '-';
inline constexpr char kNegation = 'n';
inline constexpr char kDenial = 'd';
inline constexpr char kFirstAxis = '!';  // The index is added to it.

}  // namespace synoptic::language
