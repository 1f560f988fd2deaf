// From other encodings to UTF-8, and back to the places of characters.

#include "models/language/encodings/converter.hpp"
#include "models/language/icu.hpp"
#include "synoptic/internal/encoding.hpp"

namespace synoptic::language {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;

UChar32 OrReplacement(UChar32 c) { return c < 0 ? kReplacement : c; }

}  // namespace

Converter OpenConverter(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &error), &ucnv_close);
  // Else what is no character would be U+FFFD without a word.
  if (converter) {
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
  }
  return converter;
}

std::string Decode(std::string_view bytes, const std::string& encoding) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  ForEachCharacter(bytes, encoding, [&](UChar32 c, std::size_t) {
    AppendCharacter(OrReplacement(c), text);
    return true;
  });
  return text;
}

std::optional<std::size_t> FindUndecodable(std::string_view bytes, const std::string& encoding) {
  std::size_t begin = 0;
  bool is_found = false;
  ForEachCharacter(bytes, encoding, [&](UChar32 c, std::size_t behind) {
    is_found = c < 0;
    if (!is_found) begin = behind;
    return !is_found;
  });
  return is_found ? std::optional(begin) : std::nullopt;
}

std::vector<std::size_t> OffsetsInBytes(std::string_view bytes, const std::string& encoding,
                                        const std::vector<std::size_t>& offsets) {
  std::vector<std::size_t> found;
  found.reserve(offsets.size());
  std::size_t in_text = 0;
  std::size_t in_bytes = 0;
  ForEachCharacter(bytes, encoding, [&](UChar32 c, std::size_t behind) {
    while (found.size() < offsets.size() && offsets[found.size()] <= in_text) {
      found.push_back(in_bytes);
    }
    in_text += static_cast<std::size_t>(U8_LENGTH(OrReplacement(c)));
    in_bytes = behind;
    return true;
  });
  found.resize(offsets.size(), bytes.size());
  return found;
}

}  // namespace synoptic::language
