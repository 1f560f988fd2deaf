// How characters are written in Latin letters, by CLDR's transforms as ICU runs them: any script to
// Latin, Latin to ASCII, and Russian by the rules of the BGN, which are close to how newsrooms
// spell Russian names ("khuan" rather than "huan"). Of Latin, Arabic and ideographs each character
// stands for itself. In the other scripts here some depend on their neighbours: what they become is
// found by trying all of two, and of three where that is not all.

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/mentions/cldr/rows.hpp"

namespace synoptic::mentions {
namespace {

using Characters = std::vector<UChar32>;

std::unique_ptr<icu::Transliterator> Make(const char* rules) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(
      icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
  language::CheckIcu(status, "load its rules of transliteration");
  return made;
}

std::string Utf8(const Characters& word) {
  std::string text;
  for (const UChar32 c : word) language::AppendCharacter(c, text);
  return text;
}

// Letters and digits of ASCII alone, small, of what the transforms make of a word.
std::string Latin(const Characters& word) {
  static const auto russian = Make("Russian-Latin/BGN");
  static const auto any = Make("Any-Latin; Latin-ASCII");
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(Utf8(word));
  UErrorCode status = U_ZERO_ERROR;
  if (uscript_getScript(word.front(), &status) == USCRIPT_CYRILLIC) russian->transliterate(text);
  any->transliterate(text);
  std::string latin;
  text.toUTF8String(latin);
  std::string out;
  for (const char c : latin) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    if (is_capital) out += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

// What may be part of a word, of these scripts.
Characters CharactersOf(UChar32 first, UChar32 last, const std::vector<UScriptCode>& scripts) {
  Characters found;
  for (UChar32 c = first; c <= last; ++c) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    const bool is_part = language::IsWordPart(c) || language::HasCategory(c, U_GC_CF_MASK);
    const bool is_of_script = std::find(scripts.begin(), scripts.end(), script) != scripts.end();
    if (is_part && is_of_script) found.push_back(c);
  }
  return found;
}

class Transliteration {
 public:
  Transliteration(std::string kind, Rows& rows) : kind_(std::move(kind)), rows_(rows) {}

  // Each for itself.
  void AddSingle(const Characters& characters) {
    for (const UChar32 c : characters) Put(Utf8({c}), single_[c] = Latin({c}));
  }

  // Where the character before decides: what is added to that, amid a word and at its start. Of
  // some the two before.
  void AddBehind(const Characters& characters, const Characters& before, UChar32 neutral) {
    for (const UChar32 c : characters) {
      const std::string usual = Added({neutral}, c);
      Put(Utf8({c}), usual);
      const std::string first = AtStart(c, neutral);
      if (first != usual) Put("<" + Utf8({c}), first);
      for (const UChar32 b : before) {
        const std::string behind = Added({neutral, b}, c);
        if (behind != usual) Put(Utf8({b}) + "<" + Utf8({c}), behind);
      }
    }
  }

  void AddBehindTwo(const Characters& characters, const Characters& before, UChar32 neutral) {
    for (const UChar32 c : characters) {
      for (const UChar32 b : before) {
        const std::string usual = Added({neutral, b}, c);
        const std::string second = Latin({b, c}).substr(AtStart(b, neutral).size());
        if (second != usual) Put("^" + Utf8({b}) + "<" + Utf8({c}), second);
        for (const UChar32 a : before) {
          const std::string behind = Added({neutral, a, b}, c);
          if (behind != usual) Put(Utf8({a, b}) + "<" + Utf8({c}), behind);
        }
      }
    }
  }

  // Two that make something else than one behind the other. Of `assimilating` ones the next
  // decides.
  void AddPairs(const Characters& characters, const Characters& assimilating) {
    for (const UChar32 a : characters) {
      for (const UChar32 b : characters) {
        const std::string both = Latin({a, b});
        if (both == single_[a] + single_[b]) continue;
        const bool is_assimilated =
            std::find(assimilating.begin(), assimilating.end(), a) != assimilating.end() &&
            both.ends_with(single_[b]);
        if (is_assimilated) {
          Put(Utf8({a}) + ">" + Utf8({b}), both.substr(0, both.size() - single_[b].size()));
        } else {
          Put(Utf8({a, b}), both);
        }
      }
    }
  }

  // Three, of which the second changes the first.
  void AddTriples(const Characters& characters, UChar32 second) {
    for (const UChar32 a : characters) {
      const std::string both = Latin({a, second});
      if (both == single_[a] + single_[second]) continue;
      for (const UChar32 c : characters) {
        const std::string all = Latin({a, second, c});
        if (all != both + single_[c]) Put(Utf8({a, second, c}), all);
      }
    }
  }

 private:
  // What a character adds to the Latin of a word.
  static std::string Added(Characters word, UChar32 c) {
    const std::string before = Latin(word);
    word.push_back(c);
    const std::string all = Latin(word);
    return all.starts_with(before) ? all.substr(before.size()) : std::string();
  }

  // What it is at the start of a word that goes on.
  static std::string AtStart(UChar32 c, UChar32 neutral) {
    const std::string latin = Latin({c, neutral});
    return latin.substr(0, latin.size() - Latin({neutral}).size());
  }

  void Put(const std::string& characters, const std::string& latin) {
    rows_.Put("transliteration", latin.empty() ? kind_ : kind_ + ' ' + latin, characters, ' ');
  }

  std::string kind_;
  Rows& rows_;
  std::map<UChar32, std::string> single_;
};

}  // namespace

void AddTransliteration(Rows& rows) {
  constexpr UChar32 kApostrophe = 0x2019;
  Characters latin;
  for (const UChar32 c :
       CharactersOf(0x80, 0x2FFF, {USCRIPT_LATIN, USCRIPT_COMMON, USCRIPT_INHERITED})) {
    if (c < 0x600 || c >= 0xA00) latin.push_back(c);  // Marks and digits of scripts below.
  }
  latin.push_back(kApostrophe);
  for (const UChar32 c : CharactersOf(0xA700, 0xABFF, {USCRIPT_LATIN})) latin.push_back(c);
  for (const UChar32 c : CharactersOf(0xFF00, 0xFFEF, {USCRIPT_LATIN, USCRIPT_COMMON})) {
    if (c < 0xFF66) latin.push_back(c);  // Halfwidth katakana.
  }
  Transliteration("latin", rows).AddSingle(latin);

  const Characters cyrillic = CharactersOf(0x400, 0x4FF, {USCRIPT_CYRILLIC});
  Characters before = cyrillic;
  for (UChar32 c = '0'; c <= 'z'; ++c) {
    if (u_isalnum(c)) before.push_back(c);
  }
  for (const UChar32 c : {UChar32{'\''}, UChar32{'.'}, kApostrophe}) before.push_back(c);
  Transliteration of_cyrillic("cyrillic", rows);
  of_cyrillic.AddBehind(cyrillic, before, U'б');
  of_cyrillic.AddBehindTwo({U'Е', U'Ё', U'е', U'ё'}, cyrillic, U'б');

  const Characters arabic =
      CharactersOf(0x600, 0x6FF, {USCRIPT_ARABIC, USCRIPT_COMMON, USCRIPT_INHERITED});
  Transliteration("arabic", rows).AddBehind(arabic, arabic, U'ب');
  Transliteration("han", rows).AddSingle(CharactersOf(0x4E00, 0x9FFF, {USCRIPT_HAN}));

  Characters kana = CharactersOf(0x3041, 0x3096, {USCRIPT_HIRAGANA});
  for (const UChar32 c : CharactersOf(0x30A1, 0x30FA, {USCRIPT_KATAKANA})) kana.push_back(c);
  kana.push_back(U'ー');
  Transliteration of_kana("kana", rows);
  of_kana.AddSingle(kana);
  of_kana.AddPairs(kana, {U'っ', U'ッ'});

  const Characters devanagari =
      CharactersOf(0x900, 0x97F, {USCRIPT_DEVANAGARI, USCRIPT_COMMON, USCRIPT_INHERITED});
  Transliteration of_devanagari("devanagari", rows);
  of_devanagari.AddSingle(devanagari);
  of_devanagari.AddPairs(devanagari, {0x901, 0x902, 0x903});
  of_devanagari.AddTriples(devanagari, 0x93C);  // The dot of sounds from elsewhere.
}

}  // namespace synoptic::mentions
