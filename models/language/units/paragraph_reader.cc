#include "models/language/units/paragraph_reader.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"

namespace synoptic::language {
namespace {

// What is in longer brackets is cut like any text, and so is a longer quotation.
constexpr std::size_t kMaxEnclosure = 400;
constexpr std::size_t kMaxQuotation = 250;
constexpr std::size_t kMaxTitle = 60;  // Of a quotation that a sentence begins with.

// How far the looks for the end of a word and of a link go.
constexpr std::size_t kMaxWord = 40;
constexpr std::size_t kMaxLink = 200;

constexpr UChar32 kQuotative = 0x3068;  // と: what was said or thought stands before it.

constexpr std::pair<UChar32, UChar32> kBrackets[] = {
    {'(', ')'},       {'[', ']'},       {0xFF08, 0xFF09}, {0x3008, 0x3009},
    {0x300A, 0x300B}, {0x300C, 0x300D}, {0x300E, 0x300F}};

bool IsBracket(UChar32 c) {
  return c == '(' || c == ')' || c == '[' || c == ']' || (c >= 0x3008 && c <= 0x300F) ||
         c == 0xFF08 || c == 0xFF09;
}

bool IsTitleBracket(UChar32 c) { return c >= 0x3008 && c <= 0x300B; }
bool IsCornerBracket(UChar32 c) { return c >= 0x300C && c <= 0x300F; }

// What the words of a sentence before a quotation end in.
bool IsWordOrBracket(UChar32 c) {
  return IsWordPart(c) || c == ')' || c == ']' || c == 0xFF09 || c == 0x300B;
}

bool IsComma(UChar32 c) { return c == ',' || c == 0xFF0C || c == 0x060C; }

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

void ParagraphReader::FindBrackets() {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < size(); ++i) {
    const UChar32 c = At(i);
    if (!IsBracket(c)) continue;
    const auto* pair = std::ranges::find_if(
        kBrackets, [=](const auto& each) { return each.first == c || each.second == c; });
    if (c == pair->first) {
      open.push_back(i);
      continue;
    }
    // What was opened within and not closed does not count.
    while (!open.empty() && At(open.back()) != pair->first) open.pop_back();
    if (open.empty()) continue;
    const std::size_t begin = open.back();
    open.pop_back();
    if (i - begin > kMaxEnclosure || IsOmission(begin, i)) continue;
    if (IsCornerBracket(c)) quotations_.push_back({begin, i});
    if (!IsCornerBracket(c)) {
      Enclose(begin, i, begin + (IsTitleBracket(c) ? 1 : 0));
    } else if (IsHiragana(At(i + 1))) {
      Enclose(AreSentences(begin, i) ? i - 1 : begin, i, i);  // 「そうだ。」と言った。
    } else if (GoesOnBehind({begin, i})) {
      Enclose(begin, i, begin);
    }
  }
}

// Whether what stands in corner brackets is speech of several sentences, not a title with a stop.
bool ParagraphReader::AreSentences(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kMinSentence = 6;
  const bool is_title = At(begin) == 0x300E;
  if (is_title || At(end + 1) != kQuotative) return false;
  std::size_t first = begin + 1;
  for (std::size_t i = first; i + 1 < end; ++i) {
    if (!IsTerminator(At(i))) continue;
    if (i - first < kMinSentence) return false;
    while (IsTerminator(At(i + 1))) ++i;
    first = i + 1;
  }
  return first > begin + 1 && end - first >= kMinSentence;
}

// "It ended. [...] The rest": a mark that stands between two sentences.
bool ParagraphReader::IsOmission(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kMaxMark = 6;
  if (end - begin > kMaxMark || !IsTerminator(BeforeSpaces(begin))) return false;
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (!IsTerminator(At(i)) && !IsSpace(At(i))) return false;
  }
  return true;
}

void ParagraphReader::FindQuotations(const std::vector<std::size_t>& marks) {
  QuotationMarkReader reader(
      std::ranges::any_of(marks, [&](std::size_t i) { return HasCategory(At(i), U_GC_PI_MASK); }));
  const std::size_t corners = quotations_.size();
  for (const std::size_t i : marks) {
    const std::optional<Quotation> quotation = reader.Read(At(i), i, At(i - 1), At(i + 1));
    if (!quotation) continue;
    characters_[quotation->open].role = MarkRole::kOpens;
    characters_[quotation->close].role = MarkRole::kCloses;
    quotations_.push_back(*quotation);
    if (GoesOnBehind(*quotation)) {
      // One that its sentence begins with counts as well.
      const bool is_first = !IsWordPart(BeforeSpaces(quotation->open));
      Enclose(quotation->open, quotation->close, quotation->open + (is_first ? 1 : 0));
    }
  }
  if (corners > 0) std::ranges::sort(quotations_, {}, &Quotation::close);
}

void ParagraphReader::Enclose(std::size_t begin, std::size_t end, std::size_t enclosure) {
  for (std::size_t i = begin; i < end; ++i) {
    characters_[i].enclosure =
        std::max(characters_[i].enclosure, static_cast<std::uint32_t>(enclosure));
  }
}

// The character that stands there but for spaces; 0 at the beginning.
UChar32 ParagraphReader::BeforeSpaces(std::size_t i) const {
  while (i > 0 && IsSpace(At(i - 1))) --i;
  return At(i - 1);
}

// Whether the sentence that a quotation is part of goes on after it, so that it is one sentence
// whatever is quoted: "his book 'Salt. A history' sold well". A speech that is told with a colon
// or a comma, or at the beginning, is sentences of its own.
bool ParagraphReader::GoesOnBehind(const Quotation& quotation) const {
  const std::size_t length = quotation.close - quotation.open;
  if (length > kMaxQuotation) return false;
  const UChar32 before = BeforeSpaces(quotation.open);
  const bool is_within = IsWordOrBracket(before);
  const UChar32 last = At(quotation.close - 1);
  const bool is_stopped = IsTerminator(last) || IsComma(last);
  const std::size_t next = SkipSpace(quotation.close + 1);
  const bool before_small_letter = next > quotation.close + 1 && IsSmall(At(next));
  // Where there is no case, speech has a colon before it, and a title has none.
  const bool before_caseless = next > quotation.close + 1 && IsCaseless(At(next));
  if (is_within) return !is_stopped || before_small_letter || (before_caseless && last != '.');
  if (IsComma(before)) return before_small_letter;
  return length <= kMaxTitle && !is_stopped && before_small_letter;
}

std::optional<Quotation> ParagraphReader::QuotationAround(std::size_t i) const {
  const auto at = std::ranges::lower_bound(quotations_, i, {}, &Quotation::close);
  if (at == quotations_.end() || at->open >= i) return std::nullopt;
  return *at;
}

std::optional<Quotation> ParagraphReader::QuotationWithinSentence(const Stop& stop) const {
  const auto at = std::ranges::lower_bound(quotations_, stop.marks_end, {}, &Quotation::close);
  if (at == quotations_.end() || at->close >= stop.end) return std::nullopt;
  const UChar32 before = BeforeSpaces(at->open);
  const bool is_within = IsWordOrBracket(before) && !IsHiragana(before);  // 彼は「…！」
  return is_within ? std::optional(*at) : std::nullopt;
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
