// Names of all scripts in Latin letters, for comparing. What becomes of a character is in the
// record of all languages, generated from CLDR's transforms, so that it does not depend on the ICU
// at hand: of Latin, Cyrillic (by the BGN's rules, which are close to how newsrooms spell Russian
// names), Arabic, Devanagari, kana and the common ideographs. Chinese names of foreigners are read
// by a table of their own, since pinyin gives a vowel to every consonant ("ma ke long" for Macron).
// Only words with other characters are left to ICU, whose transforms take 20 ms to load, its
// pinyin 70.

#include "models/mentions/names/transliteration.hpp"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

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

Sounds SoundsOf(const language::Table& transcription, std::string_view character) {
  const auto found = transcription.Find(character);
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
  const language::Table transcription = language::RecordOf("und").TableNamed("transcription");
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t begin = i;
    language::NextCharacter(word, i);
    const Sounds found = SoundsOf(transcription, word.substr(begin, i - begin));
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

std::size_t EndOfCharacter(std::string_view word, std::size_t i) {
  if (i < word.size()) language::NextCharacter(word, i);
  return i;
}

// The word in Latin letters by the table of the records; nothing if it does not say all of it.
class TableReader {
 public:
  explicit TableReader(std::string_view word)
      : word_(word), table_(language::RecordOf("und").TableNamed("transliteration")) {}

  std::optional<std::string> Read() {
    // Russian rules hold where a word begins in Cyrillic.
    const auto first = table_.Find(word_.substr(0, EndOfCharacter(word_, 0)));
    const bool is_cyrillic = first && first->starts_with(kCyrillic);
    std::string out;
    for (std::size_t i = 0; i < word_.size();) {
      const std::size_t begin = i;
      const std::size_t end = EndOfCharacter(word_, i);
      if (static_cast<unsigned char>(word_[i]) < 0x80) {
        AppendLatin(word_.substr(i, 1), out);
        i = end;
      } else {
        auto latin = table_.Find(word_.substr(i, end - i));
        if (!latin || (latin->starts_with(kCyrillic) && !is_cyrillic)) return std::nullopt;
        i = end;
        if (latin->find_first_of(kDepending) == 0) latin = AmongNeighbours(begin, i, *latin);
        out += latin->substr(1);
      }
      two_before_ = std::exchange(one_before_, begin);
    }
    return out;
  }

 private:
  static constexpr char kCyrillic = 'c';
  static constexpr std::string_view kDepending = "cakd";  // Cyrillic, Arabic, kana, Devanagari.

  // What the table says of the character at `begin` and those behind it, which are known as one, or
  // else of this one where it stands. Moves `end` behind them.
  std::string_view AmongNeighbours(std::size_t begin, std::size_t& end, std::string_view alone) {
    const std::size_t second = EndOfCharacter(word_, end);
    const std::size_t third = EndOfCharacter(word_, second);
    for (const std::size_t last : {third, second}) {
      if (last == end) continue;
      if (const auto together = table_.Find(word_.substr(begin, last - begin))) {
        end = last;
        return *together;
      }
    }
    const std::string_view one = word_.substr(one_before_, begin - one_before_);
    const std::string_view two = word_.substr(two_before_, begin - two_before_);
    const bool is_second = begin > 0 && one_before_ == 0;
    const std::string_view here = word_.substr(begin, end - begin);
    for (const std::string& key :
         {(is_second ? "^" + std::string(one) : std::string(two)).append("<").append(here),
          std::string(one).append("<").append(here),
          std::string(here).append(">").append(word_.substr(end, second - end))}) {
      if (const auto found = table_.Find(key)) return *found;
    }
    return alone;
  }

  std::string_view word_;
  language::Table table_;
  std::size_t one_before_ = 0;  // Where the character before the one that is being read begins,
  std::size_t two_before_ = 0;  // and the one before that.
};

std::string WordToLatin(std::string_view word) {
  std::string out;
  if (IsAscii(word)) {
    AppendLatin(word, out);
    return out;
  }
  out = FromTable(word);
  if (!out.empty()) return out;
  if (const auto by_table = TableReader(word).Read()) return *by_table;
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

Transcription::Transcription()
    : characters_(language::RecordOf("und").TableNamed("transcription")) {}

Transcribes Transcription::Of(char32_t character) const {
  constexpr char32_t kFirst = 0x4E00;
  constexpr char32_t kBehindLast = 0x10000;
  if (character < kFirst || character >= kBehindLast) return Transcribes::kNo;
  const char bytes[] = {static_cast<char>(0xE0 | character >> 12),
                        static_cast<char>(0x80 | (character >> 6 & 0x3F)),
                        static_cast<char>(0x80 | (character & 0x3F))};
  return SoundsOf(characters_, {bytes, sizeof bytes}).transcribes;
}

Transcribes TranscribesNames(char32_t character) { return Transcription().Of(character); }

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
