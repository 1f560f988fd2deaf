#include "models/language/units/paragraph_reader.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"

namespace synoptic::language {
namespace {

// How far the looks for the end of a word and of a link go.
constexpr std::size_t kMaxWord = 40;
constexpr std::size_t kMaxLink = 200;

Stop::Kind KindOf(std::size_t points, std::size_t ellipses, std::size_t others) {
  if (others > 0) return Stop::Kind::kStrong;
  return ellipses > 0 || points > 1 ? Stop::Kind::kEllipsis : Stop::Kind::kFullStop;
}

}  // namespace

ParagraphReader::ParagraphReader(std::string_view text) : text_(text) {
  characters_.reserve(text.size());
  std::vector<std::size_t> marks;
  for (std::size_t i = 0; i < text.size();) {
    Character character;
    character.offset = static_cast<std::uint32_t>(i);
    const auto byte = static_cast<unsigned char>(text[i]);
    character.c = byte < 0x80 ? byte : NextCharacter(text, i);
    i += byte < 0x80;
    has_brackets_ = has_brackets_ || IsBracket(character.c);
    if (IsQuotationMark(character.c)) marks.push_back(characters_.size());
    characters_.push_back(character);
  }
  if (has_brackets_) FindBrackets();
  FindQuotations(marks);
}

// The character that stands there but for spaces; 0 at the beginning.
UChar32 ParagraphReader::BeforeSpaces(std::size_t i) const {
  while (i > 0 && IsSpace(At(i - 1))) --i;
  return At(i - 1);
}

std::size_t ParagraphReader::SkipSpace(std::size_t i) const {
  while (i < size() && IsSpace(At(i))) ++i;
  return i;
}

std::size_t ParagraphReader::WordEnd(std::size_t i) const {
  std::size_t end = i;
  while (end - i < kMaxWord && IsWordPart(At(end))) ++end;
  return end;
}

Span ParagraphReader::WordBefore(std::size_t end) const {
  if (end > 0 && IsSpace(At(end - 1))) --end;
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMaxWord && IsWordPart(At(begin - 1))) --begin;
  return {begin, end};
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

  const std::size_t end = WordEnd(i);
  start.word_end = end;
  start.word = LowerCase(i, end);
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
    // "人気のMr.": a word in letters, though it is written to what stands before it.
    if (begin < end && At(begin) < 0x80 && IsIdeographOrKana(c)) break;
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

std::string ParagraphReader::LowerCase(std::size_t begin, std::size_t end) const {
  std::string word = Utf8(begin, end);
  const bool is_ascii =
      std::ranges::all_of(word, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  if (is_ascii) {
    for (char& byte : word) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
    return word;
  }
  std::string small;
  icu::UnicodeString::fromUTF8(word).toLower(icu::Locale::getRoot()).toUTF8String(small);
  return small;
}

}  // namespace synoptic::language
