#pragma once

#include <cstddef>
#include <string_view>

#include "models/mentions/apparatus/cues.hpp"
#include "synoptic/span.hpp"

namespace synoptic::mentions {

/// What a credit or a byline is made of: names of people, firms and agencies, with what joins them.
struct NameRun {
  bool is_one = false;  ///< Nothing else is in it.
  bool has_agency = false;
  bool has_slash = false;
  std::size_t names = 0;     ///< Words with a capital, or of a script without.
  std::size_t places = 0;    ///< Of those, names of cities and countries.
  std::size_t unspaced = 0;  ///< Characters of scripts without spaces.
};

/// Reads a part of a text as one. O(span).
NameRun ReadNameRun(std::string_view text, Span span, const Cues& cues);

/// Whether it is one that may stand where a name is announced: not too long, and with a name.
bool IsShortNameRun(const NameRun& run);

}  // namespace synoptic::mentions
