#pragma once

#include <string>
#include <string_view>

namespace synoptic::language {

/// What IdentifyLanguage finds, and what it rests on.
struct IdentifiedLanguage {
  std::string lang;           ///< "und" if none was recognised.
  bool is_reliable = false;   ///< The sequences of letters are those of the language.
  double function_words = 0;  ///< Their share of all words; 0 if the language has no list.
};

/// Requires UTF-8. Linear in the first 32 KiB.
IdentifiedLanguage Identify(std::string_view text);

}  // namespace synoptic::language
