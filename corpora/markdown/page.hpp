#pragma once

#include <string>
#include <string_view>

#include "corpora/markup/build.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpora::markdown {

/// Longer texts are refused before they are read.
inline constexpr std::size_t kMaxPageBytes = std::size_t{8} << 20;

/// The article of a text of Markdown, without its marks: headings, items of lists and rows of
/// tables are of that kind, notes are references. Blocks of code and images are left out. Title,
/// date and language are those of the data in front of it; else the first heading is the title.
/// Linear. Throws as BuildArticle does, and Error(kTooLarge) for more than kMaxPageBytes.
SYNOPTIC_EXPORT markup::Marked ReadPage(std::string_view text, const ReadOptions& options,
                                        const std::string& name);

}  // namespace synoptic::corpora::markdown
