#pragma once

#include <string>

#include "align/views/page/page_model.hpp"
#include "align/views/page/page_strings.hpp"

namespace synoptic::views {

/// Where the articles disagree: a line a difference, with the values, the sentences that state
/// them, and the reason in words; then what has moved between the days on which they were written.
/// HTML.
std::string DrawDifferences(const PageModel& model, const PageStrings& strings);

/// Why two values cannot both be right, in the language of the page where its texts say so, else in
/// English: see languages/en.tsv. `language` becomes that of the sentence. Not escaped.
std::string ReasonOf(const Difference& difference, const PageStrings& strings,
                     std::string& language);

}  // namespace synoptic::views
