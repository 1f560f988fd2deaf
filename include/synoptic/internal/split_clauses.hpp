#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "synoptic/span.hpp"
#include "synoptic/unit.hpp"
#include "synoptic/words.hpp"

namespace synoptic::language {

/// The clauses of a sentence that makes more than one claim, or the sentence alone. They are in
/// order and not empty, have no white space at their ends, and leave nothing but white space of the
/// sentence uncovered. No mention lies in two, quotations included; `mentions` are those of the
/// sentence, in order, `words` those of the text. All spans are into `text`. O(length of the
/// sentence).
std::vector<Span> SplitClauses(std::string_view text, Span sentence,
                               std::span<const Mention> mentions, std::string_view lang,
                               const Words& words);

}  // namespace synoptic::language
