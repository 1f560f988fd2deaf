#pragma once

#include <string>
#include <string_view>

namespace synoptic::views {

/// The text as a cell of a file that spreadsheets read without being told what a cell is. Before a
/// text that one could take for a formula, a number, a date, a time or a truth value stands an
/// apostrophe. So it does before an apostrophe that stands before such a text, so that taking one
/// away gives the text back. The text holds no control characters (Neutralise).
std::string MarkAsText(std::string text);

/// The text that MarkAsText made this of.
std::string WithoutMark(std::string cell);

}  // namespace synoptic::views
