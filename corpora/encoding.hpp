#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "synoptic/article.hpp"
#include "synoptic/export.hpp"

namespace synoptic::corpora {

struct DecodedText {
  std::string text;
  std::string encoding;      ///< That the bytes had, by its usual name; empty of UTF-8.
  std::size_t replaced = 0;  ///< Places that are no character in it, which are U+FFFD now.
};

/// The bytes of a file as text in UTF-8: by the encoding that options tell, else as they are if
/// they are UTF-8, else by the encoding in which a language comes out. Bytes that are no text in
/// any, and those of formats that are none, are returned as they are, for CheckPlainText to refuse.
/// Throws Error: kInvalidArgument for the name of no encoding, with names like it; kInvalidText for
/// bytes that are none in the told encoding, with the place. O(bytes).
SYNOPTIC_EXPORT DecodedText DecodeText(std::string bytes, const ReadOptions& options,
                                       const std::string& name);

/// The encoding of a page, whose head may declare one; empty of UTF-8. Throws as the former does.
SYNOPTIC_EXPORT std::string EncodingOfPage(std::string_view bytes, const ReadOptions& options);

/// What a reader of the text should know of how it was decoded, or, if it was decoded wrongly
/// before it was written, of that; empty mostly. A few milliseconds where a text looks strange.
SYNOPTIC_EXPORT std::string NoteOnEncoding(const DecodedText& decoded, const ReadOptions& options);
SYNOPTIC_EXPORT std::string NoteOnMojibake(std::string_view text);

/// Whether bytes that are no UTF-8 are nearly: somebody cut or mixed in a few.
bool IsNearlyUtf8(std::string_view bytes);

/// Whether bytes are no text in any encoding of bytes: they have many control characters.
bool IsBinary(std::string_view bytes);

}  // namespace synoptic::corpora
