#include "models/mentions/spelling.hpp"

#include <unicode/bytestream.h>

#include <cstdint>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"

namespace synoptic::mentions {

std::string NormaliseSpelling(std::string_view text, Case letters) {
  const icu::Normalizer2& normalizer =
      letters == Case::kFold ? language::NfkcCasefold() : language::Nfkc();
  UErrorCode status = U_ZERO_ERROR;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed, static_cast<std::int32_t>(text.size()));
  normalizer.normalizeUTF8(0, text, sink, nullptr, status);
  language::CheckIcu(status, "normalise a mention");

  std::string out;
  bool is_spaced = false;
  for (std::size_t i = 0; i < composed.size();) {
    const std::size_t begin = i;
    const UChar32 c = language::NextCharacter(composed, i);
    if (c < 0 || language::HasCategory(c, U_GC_CF_MASK)) continue;
    if (language::IsSpace(c)) {
      is_spaced = !out.empty();
      continue;
    }
    if (is_spaced) out += ' ';
    is_spaced = false;
    out.append(composed, begin, i - begin);
  }
  return out;
}

}  // namespace synoptic::mentions
