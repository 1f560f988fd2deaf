#pragma once

#include <string_view>
#include <vector>

#include "synoptic/unit.hpp"
#include "synoptic/words.hpp"

/// Names in scripts without case, in order, none overlapping another. Linear in the text.
namespace synoptic::mentions {

/// Of Chinese and Japanese characters: known ones (known_names.hpp), and foreign ones by the
/// characters that transcribe them.
std::vector<Mention> FindUnspacedNames(std::string_view text, std::string_view lang,
                                       const Words& words);

/// Of Arabic characters: known ones, and persons behind their titles.
std::vector<Mention> FindArabicNames(std::string_view text, std::string_view lang,
                                     const Words& words);

}  // namespace synoptic::mentions
