#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "synoptic/export.hpp"
#include "synoptic/span.hpp"

namespace synoptic {

/// What other systems count a text in.
enum class OffsetUnit {
  kCodePoint,  ///< Python, and R.
  kUtf16,      ///< JavaScript, Java, C# and the browser: a character above U+FFFF counts twice.
};

/// Offsets into a text in bytes, as all spans of the library have them, and in another unit.
///
///     const synoptic::Article article = synoptic::ReadArticle("huang.it.txt");
///     const synoptic::TextOffsets characters(article.text, synoptic::OffsetUnit::kCodePoint);
///     const synoptic::Span of_python = characters.FromBytes(article.paragraphs[0]);
///
/// Borrows the text. Const methods are safe to call from many threads.
class SYNOPTIC_EXPORT TextOffsets {
 public:
  /// Throws Error(kInvalidText) if the text is not UTF-8. O(text) time; memory of a sixteenth of
  /// it.
  TextOffsets(std::string_view text, OffsetUnit unit);

  /// Of the whole text.
  std::size_t size() const { return size_; }

  /// Both throw Error(kInvalidArgument) for an offset behind the end of the text, or within a
  /// character. O(log(text)).
  std::size_t FromByte(std::size_t offset) const;
  std::size_t ToByte(std::size_t offset) const;

  Span FromBytes(Span span) const { return {FromByte(span.begin), FromByte(span.end)}; }
  Span ToBytes(Span span) const { return {ToByte(span.begin), ToByte(span.end)}; }

 private:
  std::string_view text_;
  OffsetUnit unit_;
  std::vector<std::size_t> before_;  // So many units stand before each block of bytes.
  std::size_t size_ = 0;
};

}  // namespace synoptic
