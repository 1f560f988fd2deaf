#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/subtitles/cues.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpora::subtitles {

/// Whether a text is a script of SubStation Alpha (SSA, ASS).
SYNOPTIC_EXPORT bool IsStationScript(std::string_view text);

/// Its lines of dialogue as cues, in the order of their begin. Comments and drawings are none.
/// Near linear. Throws Error: kInvalidFormat, naming the line, for times that are none, and for no
/// dialogue; kTooLarge for more than kMaxCues.
std::vector<Cue> ReadStationScript(std::string_view bytes, const std::string& name);

}  // namespace synoptic::corpora::subtitles
