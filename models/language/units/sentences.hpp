#pragma once

#include <string_view>
#include <vector>

#include "synoptic/span.hpp"

namespace synoptic::language {

/// The sentences of one paragraph: in order, not empty, without white space at their ends, with
/// nothing but white space between them. Line breaks count as spaces. Requires UTF-8. O(n).
std::vector<Span> SplitSentences(std::string_view paragraph, std::string_view lang);

}  // namespace synoptic::language
