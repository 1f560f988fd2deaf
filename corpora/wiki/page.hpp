#pragma once

#include <string>
#include <string_view>

#include "corpora/markup/build.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpora::wiki {

/// The article of a page of wikitext: its text without marks, references beside it. `told.title`,
/// if there is one, is its headline; else it is called by the first words in bold of its first
/// paragraph. Near linear. Throws as BuildArticle does, and Error(kTooLarge) for a page with more
/// than kMaxPageBytes or kMaxNodes.
SYNOPTIC_EXPORT markup::Marked ReadPage(std::string_view text, const markup::Told& told,
                                        const ReadOptions& options, const std::string& name);

}  // namespace synoptic::corpora::wiki
