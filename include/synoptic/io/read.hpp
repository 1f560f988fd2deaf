#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/export.hpp"
#include "synoptic/span.hpp"

/// Articles as people have them: whatever ReadArticle reads, pages of HTML, and exports of
/// MediaWiki. The component
/// synoptic::io, which links libxml2. docs/formats.md says what is read, and its limits.
namespace synoptic::io {

/// A stretch of an article's text and the bytes of its file that it comes from. Where both are
/// equally long and the file is UTF-8 they are the same bytes, white space aside; others are
/// characters that the file names ("&amp;"), or white space.
struct SourceRun {
  Span text;
  Span source;
};

/// What an article names as the ground of a statement: a footnote, a source. It is no part of the
/// text.
struct Reference {
  std::size_t at = 0;  ///< Where its mark stood in the text, behind what it is the ground of.
  std::string text;    ///< What the note says; of a source its author, title and date.
  std::string url;     ///< Of the source, if it has one.
};

struct Document {
  Article article;
  std::string url;       ///< Where it was published, if the file says so.
  std::string encoding;  ///< Of the file, if that is not UTF-8.

  /// Where the text comes from, in its order, without overlaps; what stands in none was added: line
  /// ends between paragraphs, a title that the page does not show. Empty where the text is the
  /// file.
  std::vector<SourceRun> runs;

  /// In the order of the text.
  std::vector<Reference> references;
};

/// The articles of a file, at least one. What it is is recognised by what it holds. Throws Error as
/// ReadArticle does: what is no article is refused, with the command that makes text of it. Nothing
/// but the file is read, whatever it names.
SYNOPTIC_EXPORT std::vector<Document> ReadArticles(const std::filesystem::path& file,
                                                   const ReadOptions& options = {});

/// The same for bytes; `options.id` should be set.
SYNOPTIC_EXPORT std::vector<Document> ParseArticles(std::string bytes,
                                                    const ReadOptions& options = {});

}  // namespace synoptic::io
