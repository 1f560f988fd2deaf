// Bytes in any encoding as text, found or told, and text that was decoded wrongly. The first byte
// says which encoding is told.

#include "corpora/encoding.hpp"

#include <cstdint>
#include <string>

#include "synoptic/internal/encoding.hpp"
#include "synoptic/text.hpp"
#include "tests/fuzz/harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  synoptic::fuzz::Input input(data, size);
  synoptic::ReadOptions options;
  constexpr const char* kTold[] = {"",        "",       "utf-16",      "windows-1258",
                                   "GB18030", "EUC-JP", "ISO-2022-JP", "Big5"};
  options.encoding = kTold[input.TakeByte() % 8];
  const std::string bytes(input.text());
  synoptic::fuzz::MayRefuse([&] {
    const synoptic::corpora::DecodedText decoded =
        synoptic::corpora::DecodeText(bytes, options, "input");
    if (decoded.encoding.empty()) {
      synoptic::fuzz::Require(decoded.text == bytes);
    } else {
      synoptic::fuzz::Require(!synoptic::FindInvalidUtf8(decoded.text));
      const std::size_t end = decoded.text.size();
      const auto offsets = synoptic::language::OffsetsInBytes(bytes, decoded.encoding, {0, end});
      synoptic::fuzz::Require(offsets[0] <= offsets[1] && offsets[1] <= bytes.size());
    }
    synoptic::corpora::NoteOnEncoding(decoded, options);
    if (!synoptic::FindInvalidUtf8(decoded.text)) synoptic::corpora::NoteOnMojibake(decoded.text);
  });
  synoptic::fuzz::MayRefuse([&] { synoptic::corpora::EncodingOfPage(bytes, options); });
  return 0;
}
