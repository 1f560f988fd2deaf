// The encoding of a text: each that there is decodes it, and the one in which a language comes out
// is it (models/language/encodings/plausibility.cc says how well). ICU's own detector knows the
// statistics of some twenty of them and has its say where several read equally well.
//
// UTF-16 and UTF-32 have bytes that no text has, and ISO-2022 and HZ sequences that no text has;
// these are found by them. A sample of the text is enough: lines with bytes beyond ASCII, for in
// the others all encodings agree. About 16 KiB are decoded some forty times, and the language is
// asked for of those whose characters allow them to be the best.

#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/encodings/candidates.hpp"
#include "models/language/encodings/converter.hpp"
#include "models/language/encodings/plausibility.hpp"
#include "models/language/icu.hpp"
#include "synoptic/internal/encoding.hpp"

namespace synoptic::language {
namespace {

constexpr std::size_t kSample = std::size_t{1} << 14;
constexpr std::size_t kMostOfLine = std::size_t{1} << 12;
constexpr std::size_t kBeginning = std::size_t{1} << 11;

// Below this it is no text, or in an encoding that is not known here.
constexpr double kLeast = -0.5;
// Nor if its characters are none of a text, whatever the language.
constexpr double kLeastBound = 0;
// More is asked of many bytes: of text it is above 1.
constexpr double kLeastBoundOfMany = 0.7;
constexpr double kMany = 30;
// What a page says of itself is so much better than what it does not.
constexpr double kDeclared = 0.25;
// What ICU's detector finds first: so many letters that are right.
constexpr double kDetected = 0.5;
// An encoding of a language without the letters of that: so many that are wrong.
constexpr double kLacking = 6;
// Where there are few bytes beyond ASCII, a letter does not weigh more than of so many.
constexpr double kLeastBytes = 3;

bool IsAscii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// Lines with bytes beyond ASCII, and the begin.
std::string SampleOf(std::string_view bytes) {
  std::string sample;
  for (std::size_t at = 0; at < bytes.size() && sample.size() < kSample;) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, std::min(end - at, kMostOfLine));
    if (at < kBeginning || !IsAscii(line)) sample.append(line).append("\n");
    at = end + 1;
  }
  return sample;
}

Decoded DecodeWithWidths(std::string_view bytes, std::string_view encoding) {
  Decoded decoded;
  decoded.text.reserve(2 * bytes.size());
  std::size_t begin = 0;
  ForEachCharacter(bytes, std::string(encoding), [&](UChar32 c, std::size_t behind) {
    AppendCharacter(c < 0 ? 0xFFFD : c, decoded.text);
    decoded.widths.push_back(static_cast<unsigned char>(std::min<std::size_t>(behind - begin, 4)));
    begin = behind;
    return true;
  });
  return decoded;
}

// By ICU's statistics, or an empty text.
std::string Detected(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || match == nullptr) return {};
  const char* const name = ucsdet_getName(match, &error);
  return U_FAILURE(error) || name == nullptr ? std::string() : KnownEncoding(name);
}

// By the sequences that change between alphabets, in bytes of seven bits, or an empty text.
std::string_view ByControls(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  constexpr std::pair<std::string_view, std::string_view> kSequences[] = {
      {"\x1B$)C"sv, "ISO-2022-KR"}, {"\x1B$)A"sv, "ISO-2022-CN"}, {"\x1B$)G"sv, "ISO-2022-CN"},
      {"\x1B$B"sv, "ISO-2022-JP"},  {"\x1B$@"sv, "ISO-2022-JP"},  {"\x1B$(D"sv, "ISO-2022-JP"}};
  if (!IsAscii(bytes)) return {};
  for (const auto& [sequence, name] : kSequences) {
    if (bytes.find(sequence) != std::string_view::npos) return name;
  }
  return {};
}

// How well bytes read in units of two or four: as much as their characters are ASCII, and the
// others fit their language; negative if there are many that no text has.
double WideValue(std::string_view bytes, const char* encoding, std::size_t unit) {
  constexpr std::size_t kSeen = std::size_t{1} << 12;
  if (bytes.size() % unit != 0) return -1;
  const Decoded decoded = DecodeWithWidths(bytes.substr(0, kSeen), encoding);
  const auto all = static_cast<double>(decoded.widths.size());
  const auto ascii = static_cast<double>(std::ranges::count_if(decoded.text, [](char c) {
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }));
  if (all == 0) return -1;
  return (ascii + (all - ascii) * PlausibilityOf(decoded).value) / all;
}

// By its bytes of value 0, or an empty text.
std::string_view Wide(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (bytes.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
  if (bytes.substr(0, kSample).find('\0') == std::string_view::npos) return {};
  constexpr double kLeastOfWide = 0.3;
  constexpr std::pair<const char*, std::size_t> kWide[] = {
      {"UTF-32LE", 4}, {"UTF-32BE", 4}, {"UTF-16LE", 2}, {"UTF-16BE", 2}};
  std::string_view best;
  double most = kLeastOfWide;
  for (const auto& [name, unit] : kWide) {
    const double value = WideValue(bytes, name, unit);
    if (value <= most) continue;
    most = value;
    best = name;
  }
  return best;
}

// Korean is written in Hangul, and Japanese in kana beside ideographs.
bool LacksItsLetters(const Candidate& candidate, std::string_view text) {
  const bool is_korean = candidate.name == "EUC-KR";
  if (!is_korean && candidate.name != "Shift_JIS" && candidate.name != "EUC-JP") return false;
  std::size_t ideographs = 0;
  for (std::size_t i = 0; i < text.size();) {
    const UChar32 c = NextCharacter(text, i);
    if (IsHangul(c) || (c >= 0x3041 && c <= 0x30FF)) return false;
    ideographs += u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
  }
  return ideographs > (is_korean ? 0 : 4);
}

struct Reading {
  const Candidate* candidate;
  Decoded decoded;
  double bonus;
  double bound;  ///< No language makes more of it.
  double least;  ///< What the bound has to be for a text.
};

Reading Read(const Candidate& candidate, std::string_view sample, std::string_view detected,
             std::string_view declared) {
  Reading reading{&candidate, DecodeWithWidths(sample, candidate.name), 0, 0, 0};
  const Plausibility bound = UpperBound(reading.decoded);
  const double lacking = LacksItsLetters(candidate, reading.decoded.text) ? kLacking : 0;
  const double letters =
      (candidate.name == detected ? kDetected : 0) - candidate.handicap - lacking;
  reading.bonus = letters / std::max(bound.bytes, kLeastBytes);
  if (candidate.name == declared) reading.bonus += kDeclared;
  reading.bound = bound.value + reading.bonus;
  reading.least = bound.bytes < kMany ? kLeastBound : kLeastBoundOfMany;
  return reading;
}

}  // namespace

std::optional<FoundEncoding> FindEncoding(std::string_view bytes, const std::string& declared) {
  if (const std::string_view wide = Wide(bytes); !wide.empty()) {
    return FoundEncoding{std::string(wide), {}};
  }
  if (const std::string_view found = ByControls(bytes); !found.empty()) {
    return FoundEncoding{std::string(found), {}};
  }
  const std::string sample = SampleOf(bytes);
  if (IsAscii(sample)) return std::nullopt;
  const std::string detected = Detected(sample);
  std::vector<Reading> readings;
  for (const Candidate& candidate : Candidates()) {
    readings.push_back(Read(candidate, sample, detected, declared));
  }
  std::ranges::stable_sort(readings, std::ranges::greater(), &Reading::bound);
  std::optional<FoundEncoding> best;
  double most = kLeast;
  for (const Reading& reading : readings) {
    if (reading.bound <= most) break;
    if (reading.bound <= reading.least) continue;
    const Plausibility plausibility = PlausibilityOf(reading.decoded);
    const double value = plausibility.value + reading.bonus;
    if (value <= most) continue;
    most = value;
    best = FoundEncoding{std::string(reading.candidate->name), plausibility.lang};
  }
  return best;
}

}  // namespace synoptic::language
