#pragma once

#include <string>
#include <string_view>

namespace synoptic::language {

enum class Folding { kCommon, kTurkic };

/// How the language folds case: Turkish and Azerbaijani fold "I" to "ı".
Folding FoldingOf(std::string_view lang);

/// The NFKC_Casefold of a word, without spaces.
std::string FoldCase(std::string_view word, Folding folding);

}  // namespace synoptic::language
