// Brackets and quotations, and whether a sentence goes on behind them, so that what ends within
// them ends no sentence.

#include <algorithm>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/units/paragraph_reader.hpp"

namespace synoptic::language {
namespace {

// What is in longer brackets is cut like any text, and so is a longer quotation.
constexpr std::size_t kMaxEnclosure = 400;
constexpr std::size_t kMaxQuotation = 250;
constexpr std::size_t kMaxTitle = 60;  // Of a quotation that a sentence begins with.

constexpr UChar32 kQuotative = 0x3068;  // と: what was said or thought stands before it.

constexpr std::pair<UChar32, UChar32> kBrackets[] = {
    {'(', ')'},       {'[', ']'},       {0xFF08, 0xFF09}, {0x3008, 0x3009},
    {0x300A, 0x300B}, {0x300C, 0x300D}, {0x300E, 0x300F}};

bool IsTitleBracket(UChar32 c) { return c >= 0x3008 && c <= 0x300B; }
bool IsCornerBracket(UChar32 c) { return c >= 0x300C && c <= 0x300F; }

// What the words of a sentence before a quotation end in.
bool IsWordOrBracket(UChar32 c) {
  return IsWordPart(c) || c == ')' || c == ']' || c == 0xFF09 || c == 0x300B;
}

bool IsComma(UChar32 c) { return c == ',' || c == 0xFF0C || c == 0x060C; }

}  // namespace

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

}  // namespace synoptic::language
