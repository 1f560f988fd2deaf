#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpora/markup/build.hpp"
#include "synoptic/article.hpp"

/// A part of the component synoptic::io.
namespace synoptic::corpora::wiki {

inline constexpr std::size_t kMaxPages = 100'000;

struct ExportedPage {
  markup::Marked marked;
  std::string url;  ///< Where the wiki has it; empty if the export does not say which wiki it is.
};

/// The articles of an export of MediaWiki (Special:Export, dumps), at least one: of pages with
/// several revisions the last; no redirects, nor what is no article (talk, categories) if there are
/// articles. `base` begins the ids of several. Offsets are into the text of the page, which the
/// export has escaped, so there is no map. Linear in the export. Throws Error(kInvalidText) for
/// what is no XML, has a document type, or no page; kTooLarge for more than kMaxPages, and as
/// ReadPage does.
std::vector<ExportedPage> ReadExport(std::string_view bytes, const ReadOptions& options,
                                     const std::string& name, const std::string& base);

}  // namespace synoptic::corpora::wiki
