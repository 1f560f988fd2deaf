// Names of all scripts in Latin letters, for comparing. ICU transliterates; two scripts get more:
// Cyrillic by the BGN's rules, which are close to how newsrooms spell Russian names ("khuan" rather
// than "huan"), and Chinese by a table, since pinyin gives a vowel to every consonant ("ma ke long"
// for Macron). The table spares most Chinese texts the loading of ICU's pinyin (70 ms) too.

#include "models/mentions/names/transliteration.hpp"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <memory>
#include <string>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/records/records.hpp"

namespace synoptic::mentions {
namespace {

// What a Chinese character stands for in foreign names, and how sure it is to be in one. Of a
// script rather than a language: names of Chinese articles are compared with those of all.
struct Sounds {
  Transcribes transcribes = Transcribes::kNo;
  std::string_view sounds;
};

Sounds SoundsOf(char32_t character) {
  std::string key;
  language::AppendCharacter(static_cast<UChar32>(character), key);
  const auto found = language::RecordOf("und").TableNamed("transcription").Find(key);
  if (!found) return {};
  const bool is_mostly = found->front() == 'm';
  return {is_mostly ? Transcribes::kMostly : Transcribes::kSometimes, found->substr(1)};
}

const icu::Transliterator& MakeOnce(std::unique_ptr<icu::Transliterator>& made, const char* rules) {
  if (made == nullptr) {
    UErrorCode status = U_ZERO_ERROR;
    made.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
    language::CheckIcu(status, "load its rules of transliteration");
  }
  return *made;
}

const icu::Transliterator& CyrillicToLatin() {
  thread_local std::unique_ptr<icu::Transliterator> made;
  return MakeOnce(made, "Russian-Latin/BGN");
}

const icu::Transliterator& AnyToLatin() {
  thread_local std::unique_ptr<icu::Transliterator> made;
  return MakeOnce(made, "Any-Latin; Latin-ASCII");
}

bool IsAscii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

// The sounds of a word all of whose characters are in the table, else nothing.
std::string FromTable(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const Sounds found = SoundsOf(static_cast<char32_t>(language::NextCharacter(word, i)));
    if (found.transcribes == Transcribes::kNo) return {};
    out += found.sounds;
  }
  return out;
}

// Letters and digits of ASCII alone, small.
void AppendLatin(std::string_view text, std::string& out) {
  for (const char c : text) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    if (is_capital) {
      out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    }
  }
}

std::string WordToLatin(std::string_view word) {
  std::string out;
  if (IsAscii(word)) {
    AppendLatin(word, out);
    return out;
  }
  out = FromTable(word);
  if (!out.empty()) return out;
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  UErrorCode status = U_ZERO_ERROR;
  if (uscript_getScript(text.char32At(0), &status) == USCRIPT_CYRILLIC) {
    CyrillicToLatin().transliterate(text);
  }
  AnyToLatin().transliterate(text);
  std::string latin;
  text.toUTF8String(latin);
  AppendLatin(latin, out);
  return out;
}

bool SeparatesWords(UChar32 c) {
  return c < 0 || (!language::IsWordPart(c) && c != '\'' && c != U'’' && c != U'.' && c != U'ー' &&
                   !language::HasCategory(c, U_GC_CF_MASK));
}

}  // namespace

Transcribes TranscribesNames(char32_t character) { return SoundsOf(character).transcribes; }

std::string NormaliseName(std::string_view name) {
  std::string out;
  const auto add = [&](std::string_view word) {
    const std::string latin = WordToLatin(word);
    if (latin.empty()) return;
    if (!out.empty()) out += ' ';
    out += latin;
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t at = i;
    if (!SeparatesWords(language::NextCharacter(name, i))) continue;
    if (at > begin) add(name.substr(begin, at - begin));
    begin = i;
  }
  if (begin < name.size()) add(name.substr(begin));
  return out;
}

}  // namespace synoptic::mentions
