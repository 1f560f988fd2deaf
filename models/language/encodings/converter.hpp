#pragma once

#include <unicode/ucnv.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

/// ICU's converters, a character at a time, so that each has its place in the bytes.
namespace synoptic::language {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// None if ICU does not know the name.
Converter OpenConverter(const std::string& name);

/// Calls `visit` with each character and the byte behind it, until it returns false; what is none
/// is negative.
template <typename Visit>
void ForEachCharacter(std::string_view bytes, const std::string& encoding, const Visit& visit) {
  const Converter converter = OpenConverter(encoding);
  if (!converter) return;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (at < end) {
    UErrorCode error = U_ZERO_ERROR;
    const char* const before = at;
    UChar32 c = ucnv_getNextUChar(converter.get(), &at, end, &error);
    if (error == U_INDEX_OUTOFBOUNDS_ERROR) return;  // Marks alone were left.
    if (U_FAILURE(error) || c < 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = -1;
    if (at == before) ++at;
    if (!visit(c, static_cast<std::size_t>(at - bytes.data()))) return;
  }
}

}  // namespace synoptic::language
