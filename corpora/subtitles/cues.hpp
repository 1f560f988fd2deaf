#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/span.hpp"

namespace synoptic::corpora::subtitles {

/// More are no subtitles of anything: a film has 2,000.
inline constexpr std::size_t kMaxCues = 1'000'000;

/// What is shown at a time.
struct Cue {
  Span text;  ///< Its lines, in the bytes of the file.
  std::int64_t begin_ms = 0;
  std::int64_t end_ms = 0;  ///< Never before the begin.
};

/// Whether a line is "00:00:01,000 --> 00:00:03,500": the begin has hours or a fraction, and the
/// end may be missing.
SYNOPTIC_EXPORT bool IsTimes(std::string_view line);

/// The cues of SRT or WebVTT, as they come, with lines ending in LF, CRLF or CR; numbers, names of
/// cues, settings, notes and styles are none of their text. A cue without an end ends when the next
/// begins. Linear. Throws Error: kInvalidFormat, naming the line, for times that are none, and for
/// no cue; kTooLarge for more than kMaxCues.
SYNOPTIC_EXPORT std::vector<Cue> ReadCues(std::string_view bytes, const std::string& name);

}  // namespace synoptic::corpora::subtitles
