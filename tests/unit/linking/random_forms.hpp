#pragma once

#include <cstddef>
#include <random>

#include "tests/unit/linking/encodings.hpp"

/// Articles of invented words, and what may pass for their translations.
namespace synoptic::testing {

/// Sentences of words of a vocabulary, no two alike.
UnitForms RandomForms(std::size_t units, std::mt19937_64& random);

/// The same sentences with some words changed, some left out, and some cut in two.
UnitForms Translate(const UnitForms& forms, std::mt19937_64& random);

/// The same sentences, of each of which so many words in a hundred are others: a free rendering.
UnitForms Reword(const UnitForms& forms, unsigned percent, std::mt19937_64& random);

}  // namespace synoptic::testing
