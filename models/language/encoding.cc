// Encodings by ICU's converters, a character at a time, so that each has its place in the bytes.

#include "synoptic/internal/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace synoptic::language {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter Open(const std::string& encoding) {
  UErrorCode error = U_ZERO_ERROR;
  return {ucnv_open(encoding.c_str(), &error), &ucnv_close};
}

std::size_t SizeInUtf8(UChar32 c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

void AppendUtf8(UChar32 c, std::string& text) {
  const auto put = [&](UChar32 byte) { text += static_cast<char>(byte); };
  const auto tail = [&](int shift) { put(0x80 | ((c >> shift) & 0x3F)); };
  switch (SizeInUtf8(c)) {
    case 1:
      return put(c);
    case 2:
      put(0xC0 | (c >> 6));
      return tail(0);
    case 3:
      put(0xE0 | (c >> 12));
      tail(6);
      return tail(0);
    default:
      put(0xF0 | (c >> 18));
      tail(12);
      tail(6);
      return tail(0);
  }
}

/// Calls `visit` with each character and the byte behind it; what is none is U+FFFD.
template <typename Visit>
void ForEachCharacter(std::string_view bytes, const std::string& encoding, const Visit& visit) {
  const Converter converter = Open(encoding);
  if (!converter) return;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (at < end) {
    UErrorCode error = U_ZERO_ERROR;
    const char* const before = at;
    UChar32 c = ucnv_getNextUChar(converter.get(), &at, end, &error);
    if (error == U_INDEX_OUTOFBOUNDS_ERROR) return;  // Marks alone were left.
    if (U_FAILURE(error) || c < 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = 0xFFFD;
    if (at == before) ++at;
    visit(c, static_cast<std::size_t>(at - bytes.data()));
  }
}

}  // namespace

std::string KnownEncoding(std::string_view name) {
  std::string small;
  for (const char c : name) small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  // What browsers take these for (WHATWG Encoding Standard).
  constexpr std::array<std::array<std::string_view, 2>, 12> kMeant = {
      {{"iso-8859-1", "windows-1252"},
       {"latin1", "windows-1252"},
       {"us-ascii", "windows-1252"},
       {"ascii", "windows-1252"},
       {"iso8859-1", "windows-1252"},
       {"iso-8859-9", "windows-1254"},
       {"gb2312", "gb18030"},
       {"gbk", "gb18030"},
       {"shift_jis", "windows-31j"},
       {"x-sjis", "windows-31j"},
       {"ks_c_5601-1987", "windows-949"},
       {"euc-kr", "windows-949"}}};
  for (const auto& [said, meant] : kMeant) {
    if (small == said) small = meant;
  }
  const Converter converter = small.empty() ? Converter{nullptr, &ucnv_close} : Open(small);
  return converter ? small : std::string();
}

std::string FindEncoding(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                            &ucsdet_close);
  const std::string_view head = bytes.substr(0, std::size_t{1} << 18);
  ucsdet_setText(detector.get(), head.data(), static_cast<int32_t>(head.size()), &error);
  ucsdet_enableInputFilter(detector.get(), 1);  // Tags are no text.
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || match == nullptr) return {};
  const char* name = ucsdet_getName(match, &error);
  return U_FAILURE(error) || name == nullptr ? std::string() : KnownEncoding(name);
}

std::string Decode(std::string_view bytes, const std::string& encoding) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  ForEachCharacter(bytes, encoding, [&](UChar32 c, std::size_t) { AppendUtf8(c, text); });
  return text;
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
    in_text += SizeInUtf8(c);
    in_bytes = behind;
  });
  found.resize(offsets.size(), bytes.size());
  return found;
}

}  // namespace synoptic::language
