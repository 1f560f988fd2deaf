#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "synoptic/span.hpp"
#include "synoptic/value.hpp"

/// Questions of form that the readers of apparatus ask.
namespace synoptic::mentions {

/// 0 at the end.
inline UChar32 CharacterAt(std::string_view text, std::size_t i) {
  return i < text.size() ? language::NextCharacter(text, i) : 0;
}

/// The character before byte `i`, and where it begins; 0 at the start.
inline UChar32 CharacterBefore(std::string_view text, std::size_t i, std::size_t* begin = nullptr) {
  if (i == 0) return 0;
  std::size_t at = i - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  if (begin != nullptr) *begin = at;
  return language::NextCharacter(text, at);
}

inline std::size_t SkipSpaces(std::string_view text, std::size_t i, std::size_t end) {
  while (i < end) {
    std::size_t next = i;
    if (!language::IsSpace(language::NextCharacter(text, next))) break;
    i = next;
  }
  return i;
}

/// The span without the white space at its ends.
inline Span TrimSpaces(std::string_view text, Span span) {
  span.begin = SkipSpaces(text, span.begin, span.end);
  std::size_t begin = span.end;
  while (span.end > span.begin && language::IsSpace(CharacterBefore(text, span.end, &begin))) {
    span.end = begin;
  }
  return span;
}

/// The end of at most so many bytes of a span, between characters.
inline std::size_t EndWithin(std::string_view text, Span span, std::size_t most) {
  if (span.size() <= most) return span.end;
  std::size_t end = span.begin + most;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
  return end;
}

/// Whether what follows may begin a sentence of its own: no small letter.
inline bool BeginsSentence(std::string_view text, std::size_t i, std::size_t end) {
  while (i < end) {
    const UChar32 c = language::NextCharacter(text, i);
    if (language::IsWordPart(c)) return !language::IsSmall(c);
  }
  return false;
}

/// Whether it ends as sentences do, behind closing marks.
inline bool EndsAsSentence(std::string_view text, Span span) {
  std::size_t end = span.end;
  while (end > span.begin) {
    std::size_t begin = end;
    const UChar32 c = CharacterBefore(text, end, &begin);
    if (language::IsTerminator(c)) return true;
    const bool closes =
        c == '"' || c == '\'' ||
        language::HasCategory(c, U_GC_PE_MASK | U_GC_PF_MASK | U_GC_PI_MASK | U_GC_ZS_MASK);
    if (!closes) return false;
    end = begin;
  }
  return false;
}

/// Whether a date names its year, and days and months that there are.
inline bool IsOfYear(const Date& date) {
  using std::chrono::month;
  if (date.year <= 0) return false;
  const auto number = static_cast<unsigned>(date.month);
  if (date.day == 0) return date.month == 0 || month(number).ok();
  return std::chrono::year_month_day(std::chrono::year(static_cast<int>(date.year)), month(number),
                                     std::chrono::day(static_cast<unsigned>(date.day)))
      .ok();
}

}  // namespace synoptic::mentions
