#include "models/language/words/folding.hpp"

#include <unicode/bytestream.h>

#include <cstddef>
#include <cstdint>

#include "models/language/icu.hpp"
#include "models/language/traits.hpp"

namespace synoptic::language {
namespace {

// The two letters that Turkic languages fold their own way, before the folding that is for all.
std::string FoldTurkicI(std::string_view word) {
  static constexpr std::string_view kDottedCapital = "\u0130";
  static constexpr std::string_view kDotAbove = "\u0307";
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    if (word.substr(i).starts_with(kDottedCapital)) {
      out += 'i';
      i += kDottedCapital.size();
    } else if (word[i] == 'I') {
      ++i;
      const bool is_dotted = word.substr(i).starts_with(kDotAbove);
      out += is_dotted ? "i" : "\u0131";
      if (is_dotted) i += kDotAbove.size();
    } else {
      out += word[i++];
    }
  }
  return out;
}

// Whether nothing but common ideographs and kana is there, which folding leaves as they are.
bool IsOfEastAsia(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const UChar32 c = NextCharacter(word, i);
    const bool is_same = (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x3041 && c <= 0x3096) ||
                         (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC;
    if (!is_same) return false;
  }
  return true;
}

}  // namespace

Folding FoldingOf(std::string_view lang) {
  return TraitsOf(lang).has_turkic_i ? Folding::kTurkic : Folding::kCommon;
}

std::string FoldCase(std::string_view word, Folding folding) {
  std::string form = folding == Folding::kTurkic ? FoldTurkicI(word) : std::string(word);
  bool is_ascii = true;
  for (char& c : form) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    is_ascii = is_ascii && static_cast<unsigned char>(c) < 0x80;
  }
  if (is_ascii || IsOfEastAsia(form)) return form;

  UErrorCode status = U_ZERO_ERROR;
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded, static_cast<std::int32_t>(form.size()));
  NfkcCasefold().normalizeUTF8(0, form, sink, nullptr, status);
  CheckIcu(status, "fold the case of a word");
  std::erase(folded, ' ');  // A few ligatures stand for a whole phrase.
  return folded;
}

}  // namespace synoptic::language
