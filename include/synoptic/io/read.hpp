#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/beads.hpp"
#include "synoptic/export.hpp"
#include "synoptic/span.hpp"

/// Articles as people have them: whatever ReadArticle reads, pages of HTML, translation memories
/// and parallel corpora, exports of MediaWiki, and any of these compressed. The component
/// synoptic::io, which links libxml2, zlib and libzstd. docs/formats.md says what is read, and its
/// limits.
namespace synoptic::io {

/// A stretch of an article's text and the bytes of its file that it comes from. Where both are
/// equally long and the file is UTF-8 they are the same bytes, white space aside; others are
/// characters that the file names ("&amp;"), or white space.
struct SourceRun {
  Span text;
  Span source;
};

/// A stretch of an article's text, and when it is shown, in milliseconds from the begin.
struct TimedText {
  Span text;
  std::int64_t begin_ms = 0;
  std::int64_t end_ms = 0;
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

  /// Of subtitles: the stretches of the text that cues show, in its order, without overlaps. Times
  /// are those of the file, and may run backwards; none ends before it begins.
  std::vector<TimedText> times;

  /// What a person should know of how the file was read, each a sentence without the file's name.
  std::vector<std::string> notes;

  /// In the order of the text.
  std::vector<Reference> references;
};

/// Two articles, and which of their sentences belong together by the file that gives both.
struct GivenLinks {
  std::vector<Document> documents;
  std::vector<Bead> beads;  ///< Of the sentences of both.
};

/// What a translation memory, columns between tabs or an alignment (XCES) says of two languages;
/// nothing for files of other formats, and for more languages. Throws Error as ReadArticles does.
SYNOPTIC_EXPORT std::optional<GivenLinks> ReadGivenLinks(const std::filesystem::path& file,
                                                         const ReadOptions& options = {});

/// When a stretch of a document's text is shown, a unit for example: from the first begin to the
/// last end of the cues that show some of it. Nothing if none does. O(log(times) + cues).
SYNOPTIC_EXPORT std::optional<TimedText> TimeOf(const Document& document, Span text);

/// The articles of a file, at least one. What it is is recognised by what it holds. Throws Error as
/// ReadArticle does: what is no article is refused, with the command that makes text of it. Nothing
/// but the file is read, whatever it names.
SYNOPTIC_EXPORT std::vector<Document> ReadArticles(const std::filesystem::path& file,
                                                   const ReadOptions& options = {});

/// The same for bytes; `options.id` should be set.
SYNOPTIC_EXPORT std::vector<Document> ParseArticles(std::string bytes,
                                                    const ReadOptions& options = {});

}  // namespace synoptic::io
