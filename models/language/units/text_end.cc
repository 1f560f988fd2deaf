#include "synoptic/internal/text_end.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace synoptic::language {

char32_t FindLastMark(std::string_view text) {
  constexpr std::uint32_t kClosing =
      U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PI_MASK | U_GC_Z_MASK | U_GC_CC_MASK | U_GC_CF_MASK;
  auto end = static_cast<std::int32_t>(text.size());
  while (end > 0) {
    UChar32 c = 0;
    U8_PREV(text.data(), 0, end, c);
    if (c < 0) return 0;
    if (c == '"' || c == '\'' || (U_GET_GC_MASK(c) & kClosing) != 0) continue;
    return static_cast<char32_t>(c);
  }
  return 0;
}

TextEnd FindTextEnd(std::string_view text) {
  const auto c = static_cast<UChar32>(FindLastMark(text));
  if (u_hasBinaryProperty(c, UCHAR_S_TERM)) return TextEnd::kSentence;
  return u_hasBinaryProperty(c, UCHAR_TERMINAL_PUNCTUATION) ? TextEnd::kClause : TextEnd::kOther;
}

}  // namespace synoptic::language
