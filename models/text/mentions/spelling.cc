#include "models/text/mentions/spelling.hpp"

#include <unicode/bytestream.h>

#include "models/text/characters.hpp"
#include "models/text/icu.hpp"

namespace synoptic::text {

std::string NormaliseSpelling(std::string_view text, Case letters) {
  const icu::Normalizer2& normalizer = letters == Case::kFold ? NfkcCasefold() : Nfkc();
  UErrorCode status = U_ZERO_ERROR;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed, static_cast<std::int32_t>(text.size()));
  normalizer.normalizeUTF8(0, text, sink, nullptr, status);
  CheckIcu(status, "normalise a mention");

  std::string out;
  bool is_spaced = false;
  for (std::size_t i = 0; i < composed.size();) {
    const std::size_t begin = i;
    const UChar32 c = NextCharacter(composed, i);
    if (c < 0 || HasCategory(c, U_GC_CF_MASK)) continue;
    if (IsSpace(c)) {
      is_spaced = !out.empty();
      continue;
    }
    if (is_spaced) out += ' ';
    is_spaced = false;
    out.append(composed, begin, i - begin);
  }
  return out;
}

}  // namespace synoptic::text
