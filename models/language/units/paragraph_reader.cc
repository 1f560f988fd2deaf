#include "models/language/units/paragraph_reader.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"

namespace synoptic::language {
namespace {

// What is in a longer enclosure is cut like any text.
constexpr std::size_t kMaxEnclosure = 400;

// How far the looks for the end of a word and of a link go.
constexpr std::size_t kMaxWord = 40;
constexpr std::size_t kMaxLink = 200;

// Longer remarks in brackets are text.
constexpr std::size_t kMaxNote = 60;
constexpr std::size_t kMaxReference = 500;

constexpr std::pair<UChar32, UChar32> kBrackets[] = {
    {'(', ')'}, {'[', ']'}, {0xFF08, 0xFF09}, {0x300C, 0x300D}, {0x300E, 0x300F}};

bool IsJapaneseQuotationMark(UChar32 c) { return c == 0x300D || c == 0x300F; }

bool IsGuillemetOrFinalQuote(UChar32 c) { return HasCategory(c, U_GC_PF_MASK) && c != 0x2019; }

Stop::Kind KindOf(std::size_t points, std::size_t ellipses, std::size_t others) {
  if (others > 0) return Stop::Kind::kStrong;
  return ellipses > 0 || points > 1 ? Stop::Kind::kEllipsis : Stop::Kind::kFullStop;
}

}  // namespace

ParagraphReader::ParagraphReader(std::string_view text) : text_(text) {
  characters_.reserve(text.size());
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size();) {
    Character character;
    character.offset = i;
    character.c = NextCharacter(text, i);
    character.is_quoted = is_quoted;
    is_quoted ^= character.c == '"';
    characters_.push_back(character);
  }
  FindEnclosures();
}

void ParagraphReader::FindEnclosures() {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < size(); ++i) {
    const UChar32 c = At(i);
    for (const auto& [opening, closing] : kBrackets) {
      if (c == opening) open.push_back(i);
      if (c != closing) continue;
      // What was opened within and not closed does not count.
      while (!open.empty() && At(open.back()) != opening) open.pop_back();
      if (open.empty()) break;
      const std::size_t begin = open.back();
      open.pop_back();
      // A quotation is cut unless its sentence goes on: 「そうだ。」と言った。
      const bool is_quotation = IsJapaneseQuotationMark(c);
      if (i - begin > kMaxEnclosure || (is_quotation && !IsHiragana(At(i + 1)))) break;
      for (std::size_t k = begin; k < i; ++k) characters_[k].enclosure = is_quotation ? i : begin;
    }
  }
}

std::size_t ParagraphReader::SkipSpace(std::size_t i) const {
  while (i < size() && IsSpace(At(i))) ++i;
  return i;
}

Stop ParagraphReader::ReadStop(std::size_t i) const {
  Stop stop;
  stop.begin = i;
  std::size_t points = 0;
  std::size_t ellipses = 0;
  std::size_t others = 0;
  while (IsTerminator(At(i))) {
    ++(At(i) == '.' ? points : At(i) == 0x2026 ? ellipses : others);
    ++i;
    // An ellipsis may be spaced: ". . ."
    if (At(i - 1) == '.' && IsSpace(At(i)) && At(i + 1) == '.') ++i;
  }
  stop.kind = KindOf(points, ellipses, others);
  stop.marks_end = i;
  stop.end = SkipClosers(i);
  stop.next = SkipSpace(stop.end);
  return stop;
}

std::size_t ParagraphReader::SkipClosers(std::size_t i) const {
  while (i < size()) {
    std::size_t next = i + (IsCloser(i) ? 1 : 0);
    next = std::max({next, SkipDetachedCloser(i), SkipNote(i), SkipEmoji(i)});
    if (next == i) break;
    i = next;
  }
  return i;
}

bool ParagraphReader::IsCloser(std::size_t i) const {
  const UChar32 c = At(i);
  const bool is_followed_by_word = IsWordPart(At(i + 1));
  if (c == '"') return !is_followed_by_word || characters_[i].is_quoted;
  if (c == '\'' || c == '*' || c == '_') return !is_followed_by_word;
  // German quotations end with “ or «, which open others.
  if (HasCategory(c, U_GC_PI_MASK)) return !is_followed_by_word;
  return HasCategory(c, U_GC_PE_MASK | U_GC_PF_MASK);
}

// A closing mark behind a space, as French has it: "C'est fini. » Elle".
std::size_t ParagraphReader::SkipDetachedCloser(std::size_t i) const {
  const std::size_t mark = SkipSpace(i);
  if (mark == i || mark >= size()) return i;
  const UChar32 c = At(mark);
  const bool closes = IsGuillemetOrFinalQuote(c) || (c == '"' && characters_[mark].is_quoted);
  const bool is_detached = mark + 1 == size() || IsSpace(At(mark + 1)) || At(mark + 1) == ',';
  return closes && is_detached ? mark + 1 : i;
}

// The mark of a footnote, a remark in square brackets, a reference of wiki text: "[12]", "²",
// "[citation needed]", "<ref>Doe 2004</ref>". It touches what it belongs to.
std::size_t ParagraphReader::SkipNote(std::size_t i) const {
  if (HasCategory(At(i), U_GC_NO_MASK)) return i + 1;
  if (At(i) == '<') return SkipReference(i);
  if (At(i) != '[') return i;
  std::size_t end = i + 1;
  while (end < size() && end - i < kMaxNote && At(end) != ']' && At(end) != '[') ++end;
  return end > i + 1 && At(end) == ']' ? end + 1 : i;
}

std::size_t ParagraphReader::SkipReference(std::size_t i) const {
  if (At(i + 1) != 'r' || At(i + 2) != 'e' || At(i + 3) != 'f' || IsWordPart(At(i + 4))) return i;
  for (std::size_t end = i; end < size() && end - i < kMaxReference; ++end) {
    if (At(end) != '>') continue;
    const bool is_empty = At(end - 1) == '/' && end > i;  // "<ref name="a"/>"
    const bool closes = end >= i + 5 && At(end - 1) == 'f' && At(end - 4) == '/';
    if (is_empty || closes) return end + 1;
  }
  return i;
}

std::size_t ParagraphReader::SkipEmoji(std::size_t i) const {
  const std::size_t emoji = SkipSpace(i);
  if (emoji - i > 1 || !IsEmoji(At(emoji))) return i;
  std::size_t end = emoji;
  while (IsEmoji(At(end))) ++end;
  return end;
}

Start ParagraphReader::ReadStart(std::size_t i) const {
  using Kind = Start::Kind;
  Start start;
  const UChar32 first = At(i);
  if (SentenceClass(first) == U_SB_SCONTINUE && !IsDash(first)) {
    start.kind = Kind::kContinuation;
    return start;
  }
  while (i < size() && !IsWordPart(At(i))) {
    const UChar32 c = At(i);
    if (IsTerminator(c)) {
      start.kind = Kind::kContinuation;
      return start;
    }
    const bool opens_sentence = c == 0xBF || c == 0xA1 || c == '@' || c == '#';
    if (opens_sentence) start.kind = Kind::kCapital;
    ++i;
  }
  start.begin = i;
  if (i == size()) return start;

  std::size_t end = i;
  while (end - i < kMaxWord && IsWordPart(At(end))) ++end;
  start.word_end = end;
  icu::UnicodeString::fromUTF8(Utf8(i, end))
      .toLower(icu::Locale::getRoot())
      .toUTF8String(start.word);
  if (start.kind == Kind::kCapital) return start;

  const UChar32 c = At(i);
  if (IsDigit(c)) {
    start.kind = Kind::kNumber;
  } else if (IsCapital(c)) {
    start.kind = Kind::kCapital;
  } else if (!IsSmall(c)) {
    start.kind = Kind::kCaseless;
  } else {
    const bool is_brand = IsCapital(At(i + 1));  // "iPhone", "eBay".
    const bool is_url = start.word == "https" || start.word == "http" || start.word == "www";
    // The Dutch "'s Avonds".
    const bool is_clitic = i > 0 && (At(i - 1) == '\'' || At(i - 1) == 0x2019) && end == i + 1 &&
                           IsSpace(At(end)) && IsCapital(At(end + 1));
    const bool is_item = end == i + 1 && At(end) == ')';  // "b) "
    const bool begins = is_brand || is_url || is_clitic || is_item;
    start.kind = begins ? Kind::kCapital : Kind::kSmall;
  }
  return start;
}

std::string ParagraphReader::TokenBefore(std::size_t end) const {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMaxWord) {
    const UChar32 c = At(begin - 1);
    const bool is_joint = (c == '.' || c == '-') && begin < end && begin > 1;
    const bool is_inner = is_joint && (IsWordPart(At(begin - 2)) || At(begin - 2) == '.');
    if (!IsWordPart(c) && !is_inner) break;
    --begin;
  }
  std::string token = Utf8(begin, end);
  const bool is_second_half = end - begin == 1 && begin >= 3 && IsSpace(At(begin - 1)) &&
                              At(begin - 2) == '.' && IsSmall(At(begin - 3)) &&
                              (begin == 3 || !IsWordPart(At(begin - 4)));
  return is_second_half ? Utf8(begin - 3, begin - 1) + token : token;
}

bool ParagraphReader::IsInLink(std::size_t i) const {
  std::size_t begin = i;
  while (begin > 0 && i - begin < kMaxLink && !IsSpace(At(begin - 1))) --begin;
  std::size_t end = i;
  while (end < size() && end - i < kMaxLink && !IsSpace(At(end))) ++end;
  const std::string token = Utf8(begin, end);
  return token.find("://") != std::string::npos || token.find('@') != std::string::npos ||
         token.find("www.") != std::string::npos;
}

bool ParagraphReader::IsEnclosed(std::size_t i, std::size_t sentence) const {
  return characters_[i].enclosure > sentence;
}

std::string ParagraphReader::Utf8(std::size_t begin, std::size_t end) const {
  return std::string(Slice(text_, ToBytes(begin, end)));
}

}  // namespace synoptic::language
