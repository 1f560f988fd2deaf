// Text that was decoded wrongly before: written back in the encoding that it was taken for, its
// bytes make sense in another.
//
// "MÃ¼nchen" in windows-1252 is "München" in UTF-8; "Ïðèâåò" in windows-1252 is "Привет" in
// windows-1251. Bytes that come out as UTF-8 with several bytes a character do so by chance seldom
// ("’é" in macintosh, as French has it), and no character beyond ASCII stands alone then, as most
// of a sound text do; other pairs are taken if the text reads badly as it is and well as the other.
// Only stretches beyond ASCII count. A sample is enough.

#include <unicode/ucnv.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "models/language/encodings/converter.hpp"
#include "models/language/encodings/plausibility.hpp"
#include "models/language/icu.hpp"
#include "synoptic/internal/encoding.hpp"
#include "synoptic/text.hpp"

namespace synoptic::language {
namespace {

constexpr std::size_t kSample = std::size_t{1} << 14;

// What texts are taken for by those who do not ask. ISO-8859-1 has control characters where
// windows-1252 has signs.
constexpr const char* kReadAs[] = {"windows-1252", "ISO-8859-1", "windows-1251", "windows-1250",
                                   "macintosh",    "IBM850",     "IBM437",       "KOI8-R"};

// A text reads badly below the first and well above the second.
constexpr double kBad = 0.4;
constexpr double kWell = 0.8;

// One may be UTF-8 when it is written back by chance.
constexpr std::size_t kLeastStretches = 2;

// A few letters say nothing of other encodings.
constexpr double kLeastCharacters = 20;

bool IsWide(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// The text in an encoding; empty if it cannot be written in it.
std::string Encode(std::string_view text, const char* encoding) {
  const Converter converter = OpenConverter(encoding);
  if (!converter) return {};
  const icu::UnicodeString characters =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  UErrorCode error = U_ZERO_ERROR;
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
  std::string bytes(static_cast<std::size_t>(characters.length()) * 4 + 16, '\0');
  const std::int32_t size =
      ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()),
                      characters.getBuffer(), characters.length(), &error);
  if (U_FAILURE(error)) return {};
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

bool IsOneCharacter(std::string_view stretch) {
  std::size_t first = 0;
  NextCharacter(stretch, first);
  return first == stretch.size();
}

// Stretches beyond ASCII.
std::vector<std::string_view> Stretches(std::string_view text) {
  std::vector<std::string_view> stretches;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!IsWide(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && IsWide(text[end])) ++end;
    stretches.push_back(text.substr(at, end - at));
    at = end;
  }
  return stretches;
}

// The word around a place.
std::string WordAt(std::string_view text, std::size_t at) {
  const auto is_end = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  std::size_t begin = at;
  std::size_t end = at;
  while (begin > 0 && !is_end(text[begin - 1])) --begin;
  while (end < text.size() && !is_end(text[end])) ++end;
  return std::string(text.substr(begin, end - begin));
}

// UTF-8 that was taken for something else.
std::optional<Mojibake> FindUtf8(std::string_view text) {
  const std::vector<std::string_view> stretches = Stretches(text);
  if (stretches.size() < kLeastStretches) return std::nullopt;
  for (const char* const read_as : kReadAs) {
    std::size_t utf8 = 0;
    std::string_view shown;
    for (const std::string_view stretch : stretches) {
      if (IsOneCharacter(stretch)) continue;
      const std::string bytes = Encode(stretch, read_as);
      if (bytes.empty() || FindInvalidUtf8(bytes)) continue;
      ++utf8;
      if (shown.empty()) shown = stretch;
    }
    if (utf8 < kLeastStretches || 3 * utf8 < 2 * stretches.size()) continue;
    std::string word = WordAt(text, static_cast<std::size_t>(shown.data() - text.data()));
    std::string sound = Encode(word, read_as);
    if (sound.empty() || FindInvalidUtf8(sound)) {
      word = std::string(shown);
      sound = Encode(word, read_as);
    }
    return Mojibake{"UTF-8", read_as, std::move(word), std::move(sound)};
  }
  return std::nullopt;
}

// Another encoding that was taken for one of those.
std::optional<Mojibake> FindOther(std::string_view text) {
  const Plausibility own = PlausibilityOf({std::string(text), {}});
  if (own.bytes < kLeastCharacters || own.value >= kBad) return std::nullopt;
  for (const char* const read_as : kReadAs) {
    const std::string bytes = Encode(text, read_as);
    if (bytes.empty()) continue;
    const std::optional<FoundEncoding> found = FindEncoding(bytes);
    if (!found || found->name == KnownEncoding(read_as)) continue;
    const std::string sound = Decode(bytes, found->name);
    if (PlausibilityOf({sound, {}}).value < kWell) continue;
    const std::size_t at =
        static_cast<std::size_t>(std::ranges::find_if(text, IsWide) - text.begin());
    std::string word = WordAt(text, at);
    std::string mended = Decode(Encode(word, read_as), found->name);
    return Mojibake{found->name, read_as, std::move(word), std::move(mended)};
  }
  return std::nullopt;
}

// The lines with characters beyond ASCII.
std::string SampleOf(std::string_view text) {
  std::string sample;
  for (std::size_t at = 0; at < text.size() && sample.size() < kSample;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (std::ranges::any_of(line, IsWide)) sample.append(line).append("\n");
    at = end + 1;
  }
  if (sample.size() > kSample) {
    std::size_t end = kSample;
    while (end > 0 && (sample[end] & 0xC0) == 0x80) --end;
    sample.resize(end);
  }
  return sample;
}

}  // namespace

std::optional<Mojibake> FindMojibake(std::string_view text) {
  if (FindInvalidUtf8(text)) return std::nullopt;  // Not decoded: somebody else refuses it.
  const std::string sample = SampleOf(text);
  if (sample.empty()) return std::nullopt;
  if (std::optional<Mojibake> found = FindUtf8(sample)) return found;
  return FindOther(sample);
}

}  // namespace synoptic::language
