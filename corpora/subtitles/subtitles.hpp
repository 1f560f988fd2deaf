#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpora::subtitles {

/// A stretch of an article's text, and when it is shown.
struct Timed {
  Span text;
  std::int64_t begin_ms = 0;
  std::int64_t end_ms = 0;
};

struct Subtitles {
  Article article;
  std::vector<Timed> times;  ///< In the order of the text, without overlaps; as the file has them.
};

/// Whether bytes are to be read as such: they look like it, and no line is told to be a sentence.
SYNOPTIC_EXPORT bool IsSubtitles(std::string_view bytes, const ReadOptions& options);

/// What is said, as an article without a title: sentences run on over cues, a paragraph is what is
/// said without a pause. Linear. Throws Error as ReadCues does, for text that is no UTF-8, and
/// kInvalidArgument for an unknown language.
SYNOPTIC_EXPORT Subtitles ReadSubtitles(std::string_view bytes, const ReadOptions& options,
                                        const std::string& name);

}  // namespace synoptic::corpora::subtitles
