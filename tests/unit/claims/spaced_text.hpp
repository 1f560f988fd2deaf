#pragma once

#include <cstddef>
#include <vector>

#include "synoptic/encoder.hpp"
#include "synoptic/span.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::testing {

/// With words at bytes 0-1, 2-3, ... and units that end a byte behind their last word.
struct SpacedText {
  Encoding encoding;
  std::vector<Span> units;
};

inline SpacedText MakeSpaced(const UnitForms& forms) {
  SpacedText text{MakeEncoding(forms), {}};
  std::size_t at = 0;
  std::size_t token = 0;
  for (const auto& unit : forms) {
    const std::size_t begin = at;
    for (std::size_t word = 0; word < unit.size(); ++word, at += 2) {
      text.encoding.tokens[token++].span = {at, at + 1};
    }
    text.units.push_back({begin, at});
  }
  return text;
}

}  // namespace synoptic::testing
