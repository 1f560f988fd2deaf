#include "models/language/icu.hpp"

#include <unicode/utext.h>
#include <unicode/uversion.h>

#include <cstdint>
#include <limits>
#include <string>

#include "synoptic/engine.hpp"
#include "synoptic/error.hpp"

namespace synoptic::language {

void CheckIcu(UErrorCode status, std::string_view task) {
  if (U_SUCCESS(status)) return;
  throw Error(ErrorCode::kUnreadable, "ICU could not " + std::string(task) + ": " +
                                          u_errorName(status) +
                                          ". Check that its data files are installed.");
}

void SetText(icu::BreakIterator& breaks, std::string_view text) {
  if (text.size() > std::numeric_limits<std::int32_t>::max()) {
    throw Error(ErrorCode::kTooLarge,
                "a text of " + std::to_string(text.size()) + " bytes; ICU reads 2 GiB at most");
  }
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()), &status);
  breaks.setText(&utext, status);  // Makes a clone of its own.
  utext_close(&utext);
  CheckIcu(status, "read a text");
}

const icu::Normalizer2& Nfkc() {
  static const icu::Normalizer2* const shared = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
    CheckIcu(status, "load the normal forms of Unicode");
    return normalizer;
  }();
  return *shared;
}

const icu::Normalizer2& NfkcCasefold() {
  static const icu::Normalizer2* const shared = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    CheckIcu(status, "load the folding of case");
    return normalizer;
  }();
  return *shared;
}

}  // namespace synoptic::language

namespace synoptic {

std::string IcuVersion() {
  UVersionInfo version;
  u_getVersion(version);
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(version, text);
  return text;
}

}  // namespace synoptic
