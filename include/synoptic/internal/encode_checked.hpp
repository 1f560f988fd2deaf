#pragma once

#include <span>

#include "synoptic/encoder.hpp"
#include "synoptic/unit.hpp"
#include "synoptic/words.hpp"

namespace synoptic {

/// What an encoder says of units, both checked: nothing may be indexed by numbers that somebody
/// else's encoder made up. Throws as CheckSpans and CheckEncoding do.
inline Encoding EncodeChecked(const Encoder& encoder, const Article& article,
                              std::span<const Unit> units, const Words& words) {
  CheckSpans(article, units);
  Encoding encoding = encoder.Encode(article, units, words);
  CheckEncoding(encoding, units, encoder.dimension(), encoder.name());
  return encoding;
}
inline Encoding EncodeChecked(const Encoder& encoder, const Article& article,
                              std::span<const Unit> units) {
  return EncodeChecked(encoder, article, units, SplitWords(article));
}

}  // namespace synoptic
