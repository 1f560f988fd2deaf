#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace synoptic::corpora::html {

/// The hashes of all runs of three words of a text; of a shorter one, of all its words. Where
/// scripts have no spaces, a character is a word. Capitals of ASCII and marks make no difference.
/// Linear.
std::vector<std::size_t> WordRuns(std::string_view text);

}  // namespace synoptic::corpora::html
