#include "models/mentions/figures/figure_tokens.hpp"

#include <unicode/uscript.h>

#include <algorithm>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/language/words/words.hpp"

namespace synoptic::mentions {
namespace {

enum class Class : std::uint8_t { kDigit, kLetter, kSingle, kKatakana, kSpace, kInvisible, kMark };

bool IsKatakana(UChar32 c) { return (c >= 0x30A1 && c <= 0x30FE) || (c >= 0xFF66 && c <= 0xFF9F); }

// Of Kangxi: PDFs have them in the place of the characters that look alike.
bool IsRadical(UChar32 c) { return c >= 0x2F00 && c <= 0x2FD5; }

// Superscripts that belong to units: square and cubic.
bool IsPower(UChar32 c) { return c == 0xB2 || c == 0xB3; }

// Where most text lies, and all of a block is alike.
bool IsCommonLetter(UChar32 c) {
  if (c < 0x250) return c >= 0xC0 && c != 0xD7 && c != 0xF7;
  return (c >= 0x410 && c <= 0x44F) || (c >= 0x621 && c <= 0x64A);
}

bool IsCommonIdeograph(UChar32 c) { return c >= 0x4E00 && c <= 0x9FA5; }

Class ClassOf(UChar32 c) {
  if (c >= 0 && c < 0x80) {
    if (c >= '0' && c <= '9') return Class::kDigit;
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return Class::kLetter;
    return c == ' ' || (c >= '\t' && c <= '\r') ? Class::kSpace : Class::kMark;
  }
  if (c < 0) return Class::kMark;
  if (IsCommonLetter(c)) return Class::kLetter;
  if (IsCommonIdeograph(c)) return Class::kSingle;
  if (c == U'・') return Class::kMark;
  if (IsKatakana(c)) return Class::kKatakana;
  if (IsRadical(c)) return Class::kSingle;
  if (language::IsHiragana(c) || u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return Class::kSingle;
  if (language::IsSpace(c)) return Class::kSpace;
  if (language::IsDigit(c)) return Class::kDigit;
  if (language::HasCategory(c, U_GC_L_MASK | U_GC_M_MASK)) {
    // A stray combining mark or variation selector after a digit is no letter.
    return language::HasCategory(c, U_GC_L_MASK) ? Class::kLetter : Class::kMark;
  }
  // Soft hyphen, zero width, marks of direction, byte order mark; not the joiner of emoji, which
  // never stands by a digit.
  return language::HasCategory(c, U_GC_CF_MASK) ? Class::kInvisible : Class::kMark;
}

Gap GapOf(UChar32 c) {
  switch (c) {
    case 0xA0:
    case 0x2007:
    case 0x2008:
    case 0x2009:
    case 0x202F:
      return Gap::kFixedSpace;
    case '\n':
    case '\r':
    case '\t':
    case 0x2028:
    case 0x2029:
      return Gap::kBreak;
    default:
      return Gap::kSpace;
  }
}

// Compatibility characters: squared units, degrees with a letter, fullwidth signs.
bool HasSimplerForm(UChar32 c) {
  return (c >= 0x3300 && c <= 0x33FF) || (c >= 0xFF01 && c <= 0xFFEE) || c == 0x2103 || c == 0x2109;
}

constexpr UChar32 kStress = 0x301;  // "Миллио́на": marks no letter in Cyrillic.

bool IsCapital(UChar32 c) {
  return c >= 0 && c < 0x80 ? c >= 'A' && c <= 'Z' : language::IsCapital(c);
}

bool IsCyrillic(std::string_view text, Span span) {
  const auto lead = static_cast<unsigned char>(text[span.begin]);
  return lead == 0xD0 || lead == 0xD1;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::string_view lang)
      : text_(text), folder_(lang), joins_proclitics_(language::TraitsOf(lang).joins_proclitics) {}

  Tokens Run() {
    tokens_.reserve(text_.size() / 5 + 4);
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t begin = i;
      const UChar32 c = language::NextCharacter(text_, i);
      switch (const Class kind = ClassOf(c)) {
        case Class::kInvisible:
          break;
        case Class::kSpace:
          if (!IsBreakWithinUnspaced(c, i)) gap_ = std::max(gap_, GapOf(c));
          break;
        case Class::kDigit:
          i = ReadDigits(begin);
          break;
        case Class::kLetter:
        case Class::kKatakana:
        case Class::kSingle: {
          bool is_visible = true;
          if (kind != Class::kSingle) i = EndOfWord(begin, kind, is_visible);
          AddWord({begin, i}, IsCapital(c), is_visible);
          break;
        }
        case Class::kMark:
          AddMark(c, {begin, i});
          break;
      }
    }
    return std::move(tokens_);
  }

 private:
  void Add(Token::Kind kind, Span span, std::string form, bool is_capital = false) {
    tokens_.push_back({kind, gap_, is_capital, span, std::move(form)});
    gap_ = Gap::kNone;
  }

  // Whether a line ends at `i` between two characters of a script without spaces, where a line may
  // end within a number: "三百五十万" and, on the next line, "元".
  bool IsBreakWithinUnspaced(UChar32 c, std::size_t i) const {
    if (c != '\n' || gap_ != Gap::kNone || tokens_.empty() || i >= text_.size()) return false;
    const Token& last = tokens_.back();
    const bool is_unspaced = last.IsWord() && ClassOf(FirstOf(last.form)) == Class::kSingle;
    return (is_unspaced || last.IsDigits()) && last.span.end + 1 == i &&
           ClassOf(FirstOf(text_.substr(i))) == Class::kSingle;
  }

  static UChar32 FirstOf(std::string_view text) {
    std::size_t i = 0;
    return text.empty() ? 0 : language::NextCharacter(text, i);
  }

  std::size_t ReadDigits(std::size_t begin) {
    std::string digits;
    UChar32 zero = -1;
    std::size_t end = begin;
    for (std::size_t i = begin; i < text_.size();) {
      const UChar32 c = language::NextCharacter(text_, i);
      const Class kind = ClassOf(c);
      if (kind == Class::kInvisible) continue;
      if (kind != Class::kDigit) break;
      const std::int32_t value = u_charDigitValue(c);
      if (zero >= 0 && c - value != zero) break;
      zero = c - value;
      digits += static_cast<char>('0' + value);
      end = i;
    }
    Add(Token::Kind::kDigits, {begin, end}, std::move(digits));
    return end;
  }

  // `is_visible`: it holds nothing else.
  std::size_t EndOfWord(std::size_t begin, Class kind, bool& is_visible) const {
    const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
    std::size_t end = begin;
    while (kind == Class::kLetter && end < text_.size() && is_letter(text_[end])) ++end;
    for (std::size_t i = end; i < text_.size();) {
      const UChar32 c = language::NextCharacter(text_, i);
      const Class next = ClassOf(c);
      is_visible = is_visible && next != Class::kInvisible && c != kStress;
      if (next == Class::kInvisible) continue;
      const bool goes_on =
          next == kind || IsPower(c) || (c >= 0x80 && language::HasCategory(c, U_GC_M_MASK));
      if (!goes_on) break;
      end = i;
      if (IsPower(c)) break;
    }
    return end;
  }

  // Without what is invisible, and marks of stress.
  std::string Visible(Span span) const {
    std::string word;
    for (std::size_t i = span.begin; i < span.end;) {
      const std::size_t at = i;
      const UChar32 c = language::NextCharacter(text_, i);
      if (ClassOf(c) == Class::kInvisible || (c == kStress && IsCyrillic(text_, span))) continue;
      word.append(text_.substr(at, i - at));
    }
    return word;
  }

  void AddWord(Span span, bool is_capital, bool is_visible) {
    const std::string visible = is_visible ? std::string() : Visible(span);
    const std::string_view word = is_visible ? Slice(text_, span) : visible;
    std::string form = folder_.Fold(word);
    // Folding takes every "ال" for the article, but with a hamza it begins the word: ألفان is 2000.
    constexpr std::string_view kWithHamza = "أل";
    constexpr std::string_view kWithoutHamza = "ال";
    if (joins_proclitics_ && word.starts_with(kWithHamza) && !form.starts_with(kWithoutHamza)) {
      form.insert(0, kWithoutHamza);
    }
    Add(Token::Kind::kWord, span, std::move(form), is_capital);
  }

  void AddMark(UChar32 c, Span span) {
    const std::string_view mark = Slice(text_, span);
    if (c < 0x80 || !HasSimplerForm(c)) {
      Add(Token::Kind::kMark, span, std::string(mark));
      return;
    }
    std::string form = folder_.Fold(mark);
    const bool is_word = form.size() > 1 && c < 0xFF00;
    Add(is_word ? Token::Kind::kWord : Token::Kind::kMark, span, std::move(form));
  }

  std::string_view text_;
  language::WordFolder folder_;
  bool joins_proclitics_;
  Tokens tokens_;
  Gap gap_ = Gap::kBreak;
};

}  // namespace

Tokens Tokenize(std::string_view text, std::string_view lang) {
  return Tokenizer(text, lang).Run();
}

}  // namespace synoptic::mentions
