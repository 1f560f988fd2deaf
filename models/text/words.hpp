#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/span.hpp"

namespace synoptic::text {

struct Word {
  Span span;         ///< Into the text that was split.
  std::string form;  ///< Its NFKC_Casefold less spelling variants: what vocabularies are keyed by.
};

/// The words of a text, in order: what lies between two boundaries of UAX #29 (by ICU's
/// dictionaries in Chinese, Japanese, Thai, Khmer, Lao and Burmese) and holds a letter or a digit.
/// Apostrophes and connectors separate words too ("l'intelligenza" is two); inner points and commas
/// do not ("4,8", "example.com"). `lang`, a primary subtag, decides how forms are folded: "I" to
/// "ı" in Turkish and Azerbaijani, and the variants of variants.hpp. Requires UTF-8. Safe to call
/// from many threads.
///
/// About 60 MB/s on European languages, 15 MB/s with dictionaries.
std::vector<Word> SplitWords(std::string_view text, std::string_view lang);

}  // namespace synoptic::text
