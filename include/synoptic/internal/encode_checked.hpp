#pragma once

#include <span>

#include "synoptic/encoder.hpp"
#include "synoptic/unit.hpp"

namespace synoptic {

/// What an encoder says of units, both checked: nothing may be indexed by numbers that somebody
/// else's encoder made up. Throws as CheckSpans and CheckEncoding do.
inline Encoding EncodeChecked(const Encoder& encoder, const Article& article,
                              std::span<const Unit> units) {
  CheckSpans(article, units);
  Encoding encoding = encoder.Encode(article, units);
  CheckEncoding(encoding, units, encoder.dimension(), encoder.name());
  return encoding;
}

}  // namespace synoptic
