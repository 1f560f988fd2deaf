#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"

namespace synoptic::language {

/// What has no end of a sentence for so many bytes is a table or a list, not a sentence; and the
/// words of two sentences are compared each with each.
inline constexpr std::size_t kLongestSentence = 8'000;

/// A sentence of a text in pieces of at most kLongestSentence bytes, cut at spaces where there are
/// any, else between characters; itself if it is no longer. Pieces neither begin nor end with white
/// space. The text is UTF-8.
std::vector<Span> CutLongSentence(std::string_view text, Span sentence);

}  // namespace synoptic::language
