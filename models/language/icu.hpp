#pragma once

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>
#include <unicode/utypes.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What the files of this folder share in calling ICU; included nowhere else.
namespace synoptic::language {

/// Throws Error(kUnreadable) if ICU failed to do `task` ("load the rules of words"). Its data is
/// damaged or absent then: no input can bring that about.
void CheckIcu(UErrorCode status, std::string_view task);

/// The character at byte `i` < text.size(), negative if it is not UTF-8; moves `i` behind it.
inline UChar32 NextCharacter(std::string_view text, std::size_t& i) {
  const std::string_view bytes = text.substr(i, U8_MAX_LENGTH);
  const auto length = static_cast<std::int32_t>(bytes.size());
  std::int32_t read = 0;
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // Within the macro.
  U8_NEXT(bytes.data(), read, length, c);
#pragma GCC diagnostic pop
  i += static_cast<std::size_t>(read);
  return c;
}

/// Appends a character in UTF-8.
inline void AppendCharacter(UChar32 c, std::string& out) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // Within the macro.
  U8_APPEND_UNSAFE(bytes, length, c);
#pragma GCC diagnostic pop
  out.append(bytes, static_cast<std::size_t>(length));
}

/// Lets `breaks` run over UTF-8, which must outlive its use. Its offsets are bytes then. Throws
/// Error(kTooLarge) if they would not fit.
void SetText(icu::BreakIterator& breaks, std::string_view text);

/// The normal forms NFKC and NFKC_Casefold. ICU shares each between threads by a lock of its own;
/// here it is taken once, under one that the thread sanitizer can see.
const icu::Normalizer2& Nfkc();
const icu::Normalizer2& NfkcCasefold();

}  // namespace synoptic::language
