#pragma once

#include <string>

#include "corpora/markup/build.hpp"
#include "synoptic/article.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpora {

/// The article of the bytes of a file that is text: plain, wikitext, or Markdown. Throws as
/// BuildArticle and CheckPlainText do.
SYNOPTIC_EXPORT markup::Marked ReadText(std::string bytes, const ReadOptions& options,
                                        const std::string& name);

}  // namespace synoptic::corpora
