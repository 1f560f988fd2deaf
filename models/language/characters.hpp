#pragma once

#include <unicode/uchar.h>

#include <cstdint>

/// Kinds of characters, as the cutting of sentences and words asks for them; see UAX #29 and #44.
namespace synoptic::language {

inline bool HasCategory(UChar32 c, std::uint32_t categories) {
  return (U_GET_GC_MASK(c) & categories) != 0;
}

inline bool IsSpace(UChar32 c) { return u_isUWhiteSpace(c) != 0; }
inline bool IsDigit(UChar32 c) { return u_isdigit(c) != 0; }
inline bool IsDash(UChar32 c) { return HasCategory(c, U_GC_PD_MASK); }
inline bool IsLetter(UChar32 c) { return HasCategory(c, U_GC_L_MASK); }
inline bool IsWordPart(UChar32 c) {
  return HasCategory(c, U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK);
}

/// U_SB_UPPER, U_SB_LOWER, U_SB_OLETTER (no case is in use, as in Arabic or Georgian), U_SB_STERM
/// ...
inline int SentenceClass(UChar32 c) { return u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK); }
inline bool IsCapital(UChar32 c) { return SentenceClass(c) == U_SB_UPPER; }
inline bool IsSmall(UChar32 c) { return SentenceClass(c) == U_SB_LOWER; }
inline bool IsCaseless(UChar32 c) { return SentenceClass(c) == U_SB_OLETTER; }

inline bool IsLetterOrDigit(UChar32 c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  return u_isdigit(c) || (u_isUAlphabetic(c) && (U_MASK(u_charType(c)) & U_GC_M_MASK) == 0);
}

/// What separates words for us, but not for ICU.
inline bool IsWordSeparator(UChar32 c) {
  switch (c) {
    case '\'':
    case '@':
    case '_':
    case 0x02BC:  // Modifier letter apostrophe.
    case 0x2018:  // Single quotation marks.
    case 0x2019:
    case 0x202F:  // Narrow no-break space.
    case 0xFF07:  // Fullwidth apostrophe.
      return true;
    default:
      return c >= 0x80 && u_charType(c) == U_CONNECTOR_PUNCTUATION;
  }
}

/// Of Thai, Lao, Khmer, Burmese: scripts without spaces between words.
inline bool IsUnspacedLetter(UChar32 c) {
  return u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}
inline bool IsThaiOrLao(UChar32 c) { return c >= 0x0E00 && c <= 0x0EFF; }
inline bool IsHiragana(UChar32 c) { return c >= 0x3041 && c <= 0x309F; }
inline bool IsIdeographOrKana(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || (c >= 0x3041 && c <= 0x30FF);
}
inline bool IsHangul(UChar32 c) {
  return u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE) != U_HST_NOT_APPLICABLE;
}

/// Whether a character may end a sentence: Sentence_Break STerm or ATerm, or the ellipsis.
inline bool IsTerminator(UChar32 c) {
  constexpr UChar32 kEllipsis = 0x2026;
  constexpr UChar32 kFirstBeyondAscii = 0x0589;  // The Armenian full stop.
  if (c < 0x80) return c == '.' || c == '!' || c == '?';
  const bool is_arabic_letter = c >= 0x0620 && c <= 0x06D3;
  if (c < kFirstBeyondAscii || is_arabic_letter || (c >= 0x3041 && c <= 0x9FFF)) return false;
  const int kind = SentenceClass(c);
  return kind == U_SB_ATERM || kind == U_SB_STERM || c == kEllipsis;
}

inline bool IsEmoji(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) ||
         u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER) || c == 0xFE0F || c == 0x200D;
}

}  // namespace synoptic::language
