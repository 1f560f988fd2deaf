#include <unicode/uloc.h>

#include <array>
#include <cstdint>
#include <string>

#include "models/language/icu.hpp"
#include "synoptic/article.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

// Long enough for any tag that we know; others are refused.
using Buffer = std::array<char, ULOC_FULLNAME_CAPACITY>;
constexpr auto kCapacity = static_cast<std::int32_t>(Buffer{}.size());

std::string PrimarySubtag(std::string_view tag) {
  std::string subtag(tag.substr(0, tag.find('-')));
  for (char& c : subtag) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return subtag;
}

// ICU's name of the locale of a well-formed tag, else an empty string.
std::string LocaleOf(std::string_view tag) {
  const std::string terminated(tag);
  if (tag.empty() || tag.find('\0') != std::string_view::npos) return {};
  Buffer locale;
  std::int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      uloc_forLanguageTag(terminated.c_str(), locale.data(), kCapacity, &parsed, &status);
  const bool is_whole = static_cast<std::size_t>(parsed) == tag.size();
  if (U_FAILURE(status) || length >= kCapacity || !is_whole) return {};
  return std::string(locale.data(), static_cast<std::size_t>(length));
}

// The primary subtag that BCP 47 prefers: "he" for a locale that was written "iw".
std::string PreferredLanguage(const std::string& locale) {
  Buffer tag;
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      uloc_toLanguageTag(locale.c_str(), tag.data(), kCapacity, false, &status);
  if (U_FAILURE(status) || length >= kCapacity) return {};
  return PrimarySubtag(std::string_view(tag.data(), static_cast<std::size_t>(length)));
}

}  // namespace

bool IsKnownLanguage(std::string_view lang) {
  const std::string subtag = PrimarySubtag(lang);
  const std::string locale = LocaleOf(lang);
  if (subtag == kUndetermined) return lang.size() == subtag.size() || !locale.empty();
  if (locale.empty() || *uloc_getISO3Language(locale.c_str()) == '\0') return false;
  return PreferredLanguage(locale) == subtag;
}

std::string LanguageName(std::string_view lang) {
  const std::string locale = LocaleOf(lang);
  std::array<UChar, ULOC_FULLNAME_CAPACITY> name;
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      uloc_getDisplayLanguage(locale.c_str(), "en", name.data(), kCapacity, &status);
  const bool has_name = !locale.empty() && U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING &&
                        length < kCapacity;
  if (!has_name) return std::string(lang);
  std::string utf8;
  icu::UnicodeString(name.data(), length).toUTF8String(utf8);
  return utf8;
}

bool IsRightToLeft(std::string_view lang) {
  const std::string locale = LocaleOf(lang);
  return !locale.empty() && uloc_isRightToLeft(locale.c_str()) != 0;
}

}  // namespace synoptic
