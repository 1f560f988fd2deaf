// A text that was decoded wrongly has letters that each may stand in a text, but all as often as
// one another. Where there are few, that tells more than which language comes out: all Greek
// letters read as Greek. The letters are in the order of their frequency in our own samples and in
// what is known of the languages; which ideographs are common, the standards of China, Taiwan and
// Japan said when they put them on their first level: GB 2312-80, CNS 11643 (Big5), JIS X 0208.

#include "models/language/encodings/usual.hpp"

#include <unicode/uniset.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "models/language/characters.hpp"
#include "models/language/encodings/converter.hpp"

namespace synoptic::language {
namespace {

// Where a script has letters of several languages, those that are frequent in one of them.
constexpr std::u16string_view kFrequent[] = {
    // Cyrillic.
    u"оеаинтсрвлкмдпуяызьбгчйхжіїєђјљњћ",
    // Greek.
    u"αοιετσνηυρπκμλςάίόέήωώύδγ",
    // Hebrew.
    u"יוהלארתבשמנדקעכםחפצןגטך",
    // Arabic and Persian.
    u"اليمنرتوهبدعةسفكحقأجشصىخطکیگپچآإء",
    // Thai.
    u"นรากเองมยลวดทสตปบคจหแไใชขพะถผศณญธัิีืุู่้็ำ์โึ",
};

struct ScriptRange {
  UChar32 first;
  UChar32 last;
};
constexpr ScriptRange kScripts[] = {
    {0x0400, 0x045F}, {0x0370, 0x03FF}, {0x05D0, 0x05EA}, {0x0621, 0x06D3}, {0x0E01, 0x0E4E}};

void AddLevel(const char* encoding, int first_lead, int last_lead, icu::UnicodeSet& set) {
  std::string bytes;
  for (int lead = first_lead; lead <= last_lead; ++lead) {
    for (int trail = 0x40; trail < 0xFF; ++trail) {
      if (trail == 0x7F) continue;
      bytes = {static_cast<char>(lead), static_cast<char>(trail)};
      ForEachCharacter(bytes, encoding, [&](UChar32 c, std::size_t behind) {
        if (behind == 2 && c > 0x2E80) set.add(c);
        return false;
      });
    }
  }
}

icu::UnicodeSet ReadFirstLevels() {
  icu::UnicodeSet set;
  AddLevel("GB2312", 0xB0, 0xD7, set);
  AddLevel("Big5", 0xA4, 0xC6, set);
  AddLevel("Shift_JIS", 0x88, 0x98, set);
  set.freeze();
  return set;
}

bool IsDigitOrSpace(UChar32 c) { return IsDigit(c) || IsSpace(c); }

bool IsQuotationMark(UChar32 c) {
  return (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A;
}

bool IsGuillemet(UChar32 c) { return c == 0xAB || c == 0xBB; }

bool MayStand(UChar32 before, UChar32 c, UChar32 behind) {
  const bool begins = !IsWordPart(before);
  const bool ends = !IsWordPart(behind);
  switch (c) {
    case 0xA3:    // Pound.
    case 0xA5:    // Yen.
    case 0x20AC:  // Euro.
    case 0xB1:    // Plus or minus.
      return (begins && IsDigitOrSpace(behind)) || (IsDigitOrSpace(before) && ends);
    case 0xA9:    // Copyright.
    case 0xA7:    // Section.
    case 0x2022:  // Bullet.
      return begins && (IsDigitOrSpace(behind) || IsCapital(behind));
    case 0xAE:    // Registered.
    case 0x2122:  // Trade mark.
      return !IsDigitOrSpace(before) && ends;
    case 0xB9:  // Superscripts.
    case 0xB2:
    case 0xB3:
      return IsWordPart(before) && ends;
    case 0xB0:  // Degree.
      return IsDigitOrSpace(before);
    case 0xD7:  // Times.
    case 0xF7:
      return IsDigitOrSpace(before) && IsDigitOrSpace(behind);
    case 0xA0:  // No-break space.
      return !IsSpace(before) && !IsSpace(behind);
    case 0xA2:  // Cent, fractions, per mille.
    case 0xBC:
    case 0xBD:
    case 0xBE:
    case 0x2030:
      return IsDigitOrSpace(before) && ends;
    default:
      return !(IsDigit(before) && IsDigit(behind)) &&
             (IsGuillemet(c) || !(IsSpace(before) && IsSpace(behind)));
  }
}

}  // namespace

SignPlace PlaceOfSign(UChar32 before, UChar32 c, UChar32 behind) {
  constexpr std::u16string_view kSigns = u"£¥€±©§•®™¹²³°×÷\u00A0¢¼½¾‰";
  const bool is_known =
      IsQuotationMark(c) ||
      (c < 0x10000 && kSigns.find(static_cast<char16_t>(c)) != std::u16string_view::npos);
  if (!is_known) return SignPlace::kUnknown;
  return MayStand(before, c, behind) ? SignPlace::kUsual : SignPlace::kUnusual;
}

bool IsSeldom(UChar32 c) {
  if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) {
    static const icu::UnicodeSet kFirstLevels = ReadFirstLevels();
    return !kFirstLevels.contains(c);
  }
  for (std::size_t s = 0; s < std::size(kScripts); ++s) {
    if (c < kScripts[s].first || c > kScripts[s].last) continue;
    return kFrequent[s].find(static_cast<char16_t>(u_tolower(c))) == std::u16string_view::npos;
  }
  // Half-width kana.
  return c >= 0xFF66 && c <= 0xFF9D;
}

}  // namespace synoptic::language
