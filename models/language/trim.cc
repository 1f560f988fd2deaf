#include "models/language/trim.hpp"

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"

namespace synoptic::language {

Span Trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    std::size_t next = span.begin;
    if (!IsSpace(NextCharacter(text, next))) break;
    span.begin = next;
  }
  // Backwards, a character begins where the byte is not 10xxxxxx.
  while (span.begin < span.end) {
    std::size_t last = span.end - 1;
    while (last > span.begin && (text[last] & 0xC0) == 0x80) --last;
    std::size_t next = last;
    if (!IsSpace(NextCharacter(text, next))) break;
    span.end = last;
  }
  return span;
}

}  // namespace synoptic::language
