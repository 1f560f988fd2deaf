#pragma once

#include <unicode/utypes.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "models/language/characters.hpp"

namespace synoptic::language {

/// What a quotation mark was found to do in its paragraph.
enum class MarkRole : std::uint8_t { kNone, kOpens, kCloses };

/// Indices of its marks.
struct Quotation {
  std::size_t open = 0;
  std::size_t close = 0;
};

/// Whether a character is a quotation mark that may open or close, whatever its name says: “ closes
/// in German, and often where it was typed wrongly; ” opens in Swedish. Corner brackets, which
/// cannot be confused, are none of them.
inline bool IsQuotationMark(UChar32 c) {
  return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ||
         c == 0x2039 || c == 0x203A || c == 0xFF02;
}

/// What a quotation may begin behind; 0 and less: the beginning of a text.
inline bool MayPrecedeQuotation(UChar32 c) {
  return c <= 0 || IsSpace(c) || IsDash(c) || HasCategory(c, U_GC_PS_MASK | U_GC_PI_MASK);
}

/// „, ‚, 〝 and ‟ open, unless they were typed where something ends.
inline bool IsOpeningByName(UChar32 c) {
  return c == 0x201A || c == 0x201E || c == 0x301D || c == 0x201F;
}

/// Reads the quotation marks of a paragraph in order and finds which belongs to which, by what
/// stands on their two sides, and by what is open where that does not tell.
class QuotationMarkReader {
 public:
  /// `has_initial` marks, such as “, stand in the paragraph: then ” opens nothing without spaces.
  explicit QuotationMarkReader(bool has_initial) : has_initial_(has_initial) {}

  /// Reads the mark `c` at index `i` between two characters, 0 at the ends of the paragraph.
  /// Returns the quotation that it closes, if it closes one.
  std::optional<Quotation> Read(UChar32 c, std::size_t i, UChar32 before, UChar32 after);

 private:
  // Open quotations at once; what is deeper is noise.
  static constexpr std::size_t kMaxDepth = 8;

  struct Open {
    UChar32 c = 0;
    std::size_t i = 0;
  };

  std::optional<std::size_t> FindOpen(UChar32 c) const;
  void Push(Open open);

  bool has_initial_;
  std::array<Open, kMaxDepth> open_{};
  std::size_t depth_ = 0;
};

}  // namespace synoptic::language
