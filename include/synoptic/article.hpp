#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/span.hpp"
#include "synoptic/text_kind.hpp"

namespace synoptic {

/// The tag of a language that was not recognised (ISO 639-2, BCP 47).
inline constexpr std::string_view kUndetermined = "und";

/// One article. `text` is kept byte for byte as it was read (and decoded, if it was not UTF-8), so
/// that every result can be sliced from it; all spans are offsets into it.
struct Article {
  std::string id;     ///< Unique within a synopsis; by default the file name without ".txt".
  std::string lang;   ///< BCP 47 primary subtag, "it"; "und" when it could not be recognised.
  std::string title;  ///< The headline if the text begins with one, else empty.
  std::string date;   ///< ISO 8601 date of publication if known, else empty.
  std::string text;   ///< UTF-8.
  std::vector<Span> paragraphs;  ///< Non-empty, in order, trimmed; the headline is the first.

  /// Where the file says what a sentence is, its sentences, in order, each inside of a paragraph.
  /// Empty: Segment finds them.
  std::vector<Span> sentences;

  /// Hard breaks, such as those between chapters: the offsets at which all parts but the first
  /// begin, ascending. Part i of one article belongs to part i of another. A part may be empty.
  std::vector<std::size_t> breaks;

  /// What each paragraph is. Empty: all are prose.
  std::vector<TextKind> kinds;

  /// What stands before or behind the text itself: who published it, where it was written, and by
  /// whom. Empty where nothing says so.
  std::string source;
  std::string place;
  std::string byline;
};

/// Throws Error(kInvalidArgument) unless an article is what the above says: texts in UTF-8, spans
/// inside of them at characters, in order, none empty; a text that is not blank has paragraphs or
/// breaks. Every function that takes an article checks it so. O(text).
SYNOPTIC_EXPORT void CheckArticle(const Article& article);

struct ReadOptions {
  /// Language of the article. Empty: recognise it from the text.
  std::string lang;

  /// Identifier, UTF-8. Empty: derived from the file name.
  std::string id;

  /// Files larger than this are refused before they are read. An article is not a corpus; this
  /// bound only catches the wrong file.
  std::size_t max_bytes = std::size_t{64} << 20;

  /// What a line is. Auto: a paragraph, unless the file wraps its lines (blank lines separate
  /// paragraphs and most lines within one continue it). Sentence: text that has been split before;
  /// blank lines separate paragraphs, and a form feed at the beginning of a line is a hard break.
  enum class Lines { kAuto, kParagraph, kWrapped, kSentence } lines = Lines::kAuto;

  /// With Lines::kSentence, lines that consist of this, "<page>" for example, are hard breaks and
  /// no sentences. Empty: none are.
  std::string break_at;

  /// The encoding of the bytes, by any of its usual names ("windows-1251", "koi8-r", "UTF-16").
  /// Empty: UTF-8 if they are that, else the encoding in which a language comes out of them.
  std::string encoding;

  /// Of articles in JSON, which members have what: "text=content,title=kicker" (docs/formats.md).
  /// What is not told is found by the usual names.
  std::string fields;
};

/// Reads a plain text file: UTF-8 with or without a byte order mark, or another encoding
/// (ReadOptions::encoding), of which `text` is the UTF-8; LF or CRLF.
/// Throws Error: kNotFound, kUnreadable (a directory, no permission), kInvalidText (names line and
/// byte), kInvalidArgument (an unknown language or encoding), kTooLarge.
/// An empty file is a valid article without paragraphs.
SYNOPTIC_EXPORT Article ReadArticle(const std::filesystem::path& file,
                                    const ReadOptions& options = {});

/// The same for text in memory; `options.id` should be set.
SYNOPTIC_EXPORT Article ParseArticle(std::string text, const ReadOptions& options = {});

}  // namespace synoptic
