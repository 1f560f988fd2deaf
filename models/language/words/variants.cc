#include "models/language/words/variants.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/language/words/chinese_variants.hpp"

namespace synoptic::language {
namespace {

// Zero: leave the character out.
UChar32 FoldArabic(UChar32 c) {
  if ((c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x0640) return 0;  // Vowels, tatweel.
  switch (c) {
    case 0x0622:  // Alef with madda, hamza above, hamza below; alef wasla.
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;
    case 0x0649:  // Alef maksura and Farsi yeh.
    case 0x06CC:
      return 0x064A;
    case 0x06A9:  // Keheh.
      return 0x0643;
    default:
      return c;
  }
}

UChar32 FoldHebrew(UChar32 c) { return c >= 0x0591 && c <= 0x05C7 && c != 0x05BE ? 0 : c; }

UChar32 FoldRussian(UChar32 c) { return c == 0x0451 ? 0x0435 : c; }

// Which of the ideographs are traditional: most are not, and a bit says so.
constexpr auto kIsTraditional = [] {
  std::array<std::uint64_t, (0xA000 - 0x4E00) / 64> bits{};
  for (const char16_t c : std::u16string_view(kTraditional)) {
    if (c < 0x4E00 || c > 0x9FFF) continue;
    bits[(c - 0x4E00U) / 64] |= std::uint64_t{1} << (c - 0x4E00U) % 64;
  }
  return bits;
}();

UChar32 FoldChinese(UChar32 c) {
  if (c < 0x4E00 || c > 0x9FFF) return c;
  const auto place = static_cast<std::size_t>(c - 0x4E00);
  if ((kIsTraditional[place / 64] >> place % 64 & 1) == 0) return c;
  constexpr std::u16string_view kCharacters = kTraditional;
  const auto* const found = std::ranges::lower_bound(kCharacters, static_cast<char16_t>(c));
  if (found == kCharacters.end() || *found != c) return c;
  return kSimplified[found - kCharacters.begin()];
}

using CharacterFolding = UChar32 (*)(UChar32);

CharacterFolding VariantsOf(SpellingVariants variants) {
  switch (variants) {
    case SpellingVariants::kNone:
      break;
    case SpellingVariants::kArabic:
      return FoldArabic;
    case SpellingVariants::kHebrew:
      return FoldHebrew;
    case SpellingVariants::kRussian:
      return FoldRussian;
    case SpellingVariants::kChinese:
      return FoldChinese;
  }
  return nullptr;
}

// The proclitics that Arabic writes together with the word: "and", "with", "for", "as", "so" and
// the article. The prefixes of the stemmer light10 (Larkey, Ballesteros and Connell 2007), by its
// rule that enough of the word must be left.
std::string_view WithoutArabicProclitics(std::string_view form) {
  static constexpr std::string_view kAnd = "\u0648";
  static constexpr std::string_view kWithArticle[] = {"\u0627\u0644", "\u0628\u0627\u0644",
                                                      "\u0643\u0627\u0644", "\u0641\u0627\u0644",
                                                      "\u0644\u0644"};
  constexpr std::size_t kBytesOfLetter = 2;
  if (form.starts_with(kAnd) && form.size() >= kAnd.size() + 3 * kBytesOfLetter) {
    form.remove_prefix(kAnd.size());
  }
  for (const std::string_view prefix : kWithArticle) {
    if (form.starts_with(prefix) && form.size() >= prefix.size() + 2 * kBytesOfLetter) {
      return form.substr(prefix.size());
    }
  }
  return form;
}

}  // namespace

std::string FoldVariants(std::string form, std::string_view lang) {
  return FoldVariants(std::move(form), TraitsOf(lang));
}

std::string FoldVariants(std::string form, const Traits& traits) {
  const CharacterFolding fold = VariantsOf(traits.spelling_variants);
  if (fold == nullptr) return form;
  std::size_t same = 0;  // Most words are written in one way.
  for (std::size_t i = 0; i < form.size(); same = i) {
    const UChar32 c = NextCharacter(form, i);
    if (c <= 0 || fold(c) != c) break;
  }
  if (same == form.size() && !traits.joins_proclitics) return form;
  std::string out = form.substr(0, same);
  for (std::size_t i = same; i < form.size();) {
    const UChar32 c = fold(NextCharacter(form, i));
    if (c > 0) AppendCharacter(c, out);
  }
  if (traits.joins_proclitics) return std::string(WithoutArabicProclitics(out));
  return out;
}

bool HasVariants(std::string_view lang) {
  return TraitsOf(lang).spelling_variants != SpellingVariants::kNone;
}

}  // namespace synoptic::language
