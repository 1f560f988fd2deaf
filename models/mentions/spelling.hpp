#pragma once

#include <string>
#include <string_view>

namespace synoptic::mentions {

enum class Case { kKeep, kFold };

/// One spelling for what is written the same but for its encoding: NFKC (its case folded too if so
/// asked), without characters that take no space, and with single spaces between words and none at
/// the ends. Requires UTF-8.
std::string NormaliseSpelling(std::string_view text, Case letters);

}  // namespace synoptic::mentions
