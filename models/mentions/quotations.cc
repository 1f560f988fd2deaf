// Quotations in the marks of all languages. Which mark opens and which closes is not a matter of
// the mark: “ opens in English and closes in German, « the other way about, and " does both. So the
// marks of a paragraph are read in order with a stack of those that are open: a mark that closes
// the uppermost closes it, unless its surroundings say that it opens (a space before it and none
// behind). An apostrophe stands between letters and is no mark. What is not closed by the end of
// the paragraph is no quotation. The stack is bounded, so the whole is linear.

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/language/units/quotation_marks.hpp"
#include "models/mentions/mentions.hpp"
#include "models/mentions/spelling.hpp"

namespace synoptic::mentions {
namespace {

// Open quotations at once; what is deeper is noise.
constexpr std::size_t kMaxDepth = 8;

// Bytes; a "quotation" that is longer has lost its closing mark.
constexpr std::size_t kMaxLength = 4000;
constexpr std::size_t kMaxSingleLength = 400;  // Of straight single marks, which apostrophes mimic.

struct Pair {
  UChar32 open;
  UChar32 close;
};

// Those that a language is known to use.
constexpr Pair kPairs[] = {
    {U'“', U'”'},   {U'„', U'“'},   {U'„', U'”'},   {U'”', U'”'},   {U'«', U'»'},   {U'»', U'«'},
    {U'»', U'»'},   {U'‘', U'’'},   {U'‚', U'‘'},   {U'‚', U'’'},   {U'’', U'’'},   {U'‹', U'›'},
    {U'›', U'‹'},   {U'「', U'」'}, {U'『', U'』'}, {U'《', U'》'}, {U'〈', U'〉'}, {U'〝', U'〟'},
    {U'〝', U'〞'}, {U'"', U'"'},   {U'\'', U'\''}, {U'＂', U'＂'}, {U'｢', U'｣'},   {U'‟', U'”'},
    {U'“', U'“'},   {U'„', U'"'},   {U'„', U'„'}};

bool Closes(UChar32 open, UChar32 close) {
  return std::ranges::any_of(
      kPairs, [=](const Pair& pair) { return pair.open == open && pair.close == close; });
}

bool IsMark(UChar32 c) {
  if (c == '"' || c == '\'') return true;
  const bool is_among_letters = c < 0xAB || (c > 0xBB && c < 0x2018) || (c > 0x301F && c < 0xFF02);
  if (is_among_letters) return false;
  return std::ranges::any_of(kPairs,
                             [=](const Pair& pair) { return pair.open == c || pair.close == c; });
}

// Most text has none of them.
bool IsFormat(UChar32 c) {
  const bool is_of_alphabet = (c >= 0 && c < 0xAD) || (c > 0xAD && c < 0x600);
  return !is_of_alphabet && (c < 0x3000 || c > 0xD7FF) && language::HasCategory(c, U_GC_CF_MASK);
}

// Marks of East Asia have one direction and need no spaces around them.
bool IsFullwidth(UChar32 c) { return c >= 0x3000; }
bool IsSingle(UChar32 c) { return c == '\'' || c == U'’'; }

// English puts the stop of the sentence into the quotation; other languages do not.
void RemoveStops(std::string& value) {
  constexpr std::string_view kStops[] = {",", ".", ";", ":", "。", "、", "،"};
  for (const std::string_view* stop = std::begin(kStops); stop != std::end(kStops);) {
    const bool is_last = value.ends_with(*stop);
    if (is_last) value.resize(value.size() - stop->size());
    stop = is_last ? std::begin(kStops) : stop + 1;
  }
}

class QuotationFinder {
 public:
  QuotationFinder(std::string_view text, std::string_view lang) : text_(text), lang_(lang) {}

  std::vector<Mention> Find() {
    UChar32 before = ' ';
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t begin = i;
      const UChar32 c = language::NextCharacter(text_, i);
      if (IsMark(c)) {
        Read({c, begin, i, before, CharacterAt(i)});
      } else if (c == '\n' && IsBlankLine(i)) {
        depth_ = 0;
      }
      if (c < 0 || !IsFormat(c)) before = c;
    }
    std::ranges::sort(mentions_, {}, &Mention::span);
    return std::move(mentions_);
  }

 private:
  struct Mark {
    UChar32 c;
    std::size_t begin;
    std::size_t end;
    UChar32 before;
    UChar32 after;
  };

  UChar32 CharacterAt(std::size_t i) const {
    while (i < text_.size()) {
      const UChar32 c = language::NextCharacter(text_, i);
      if (c < 0 || !IsFormat(c)) return c;
    }
    return ' ';
  }

  bool IsBlankLine(std::size_t i) const {
    i = std::min(text_.find_first_not_of(" \t\r", i), text_.size());
    return i == text_.size() || text_[i] == '\n';
  }

  static bool IsWord(UChar32 c) { return c >= 0 && language::IsWordPart(c); }

  // 1: opens, -1: closes, 0: could do both.
  static int Direction(const Mark& mark) {
    const bool is_low = language::IsOpeningByName(mark.c);
    if (is_low && (language::MayPrecedeQuotation(mark.before) || IsWord(mark.after))) return 1;
    if (IsFullwidth(mark.c) && mark.c != U'＂')
      return language::HasCategory(mark.c, U_GC_PS_MASK) ? 1 : -1;
    const bool after_edge =
        language::MayPrecedeQuotation(mark.before) || (mark.before >= 0 && IsMark(mark.before));
    const bool before_edge = mark.after < 0 || !IsWord(mark.after);
    if (after_edge == before_edge) return is_low ? 1 : 0;
    return after_edge ? 1 : -1;
  }

  void Read(const Mark& mark) {
    const bool is_apostrophe = IsSingle(mark.c) && IsWord(mark.before) && IsWord(mark.after) &&
                               !language::IsIdeographOrKana(mark.before) &&
                               !language::IsIdeographOrKana(mark.after);
    if (is_apostrophe || IsClitic(mark)) return;
    const int direction = Direction(mark);
    if (direction <= 0 && Close(mark)) return;
    if (CanOpen(mark, direction)) Push(mark);
  }

  // "'s-Hertogenbosch", "'t Was", "rock 'n' roll", "the '90s": something was left out.
  bool IsClitic(const Mark& mark) const {
    constexpr std::u32string_view kVowels = U"aeiouy";
    if (mark.c != '\'' || !IsWord(mark.after)) return false;
    if (language::IsDigit(mark.after)) return IsDecade(mark.end);
    if (!language::IsSmall(mark.after)) return false;
    if (kVowels.find(static_cast<char32_t>(mark.after)) != std::u32string_view::npos) return false;
    std::size_t i = mark.end;
    language::NextCharacter(text_, i);
    const UChar32 behind = CharacterAt(i);
    return behind == '-' || (i < text_.size() && (text_[i] == ' ' || text_[i] == '\''));
  }

  // Two digits and an s, or what neither goes on from them nor closes a quotation: "'50."
  bool IsDecade(std::size_t i) const {
    constexpr std::size_t kDigits = 2;
    const std::string_view digits = text_.substr(i, kDigits);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (digits.size() < kDigits || !std::ranges::all_of(digits, is_digit)) return false;
    const UChar32 next = CharacterAt(i + kDigits);
    return next == 's' || !(IsWord(next) || IsMark(next));
  }

  bool Close(const Mark& mark) {
    for (std::size_t d = depth_; d > 0; --d) {
      const Mark& open = open_[d - 1];
      if (!Closes(open.c, mark.c)) continue;
      // An apostrophe that ends a word closes nothing but what is near.
      const std::size_t limit = mark.c == '\'' ? kMaxSingleLength : kMaxLength;
      const bool is_near = mark.begin - open.end <= limit;
      depth_ = d - 1;
      if (is_near) Add({open.end, mark.begin});
      return is_near;
    }
    return false;
  }

  bool CanOpen(const Mark& mark, int direction) const {
    if (mark.c == '\'' || mark.c == U'’') return direction > 0 && mark.c == '\'';
    if (mark.c == U'”')
      return direction > 0 ||
             (direction == 0 && language::TraitsOf(lang_).opens_with_closing_quote);
    if (direction > 0) return true;
    if (direction < 0) return false;
    // Spaces on both sides, or on neither: the direction that Unicode gives it.
    if (mark.c == '"' || mark.c == U'＂') return true;
    return mark.c == U'“' || mark.c == U'«' || mark.c == U'‘' || mark.c == U'‹';
  }

  void Push(const Mark& mark) {
    if (depth_ == kMaxDepth) {
      std::shift_left(open_.begin(), open_.end(), 1);
      --depth_;
    }
    open_[depth_++] = mark;
  }

  void Add(Span content) {
    for (const std::string_view space : {"\u00A0", "\u202F", " "}) {
      if (Slice(text_, content).starts_with(space)) content.begin += space.size();
      if (Slice(text_, content).ends_with(space)) content.end -= space.size();
    }
    std::string value = NormaliseSpelling(Slice(text_, content), Case::kKeep);
    RemoveStops(value);
    bool has_word = false;
    for (std::size_t i = 0; i < value.size() && !has_word;) {
      has_word = IsWord(language::NextCharacter(value, i));
    }
    if (has_word) mentions_.push_back({MentionType::kQuotation, content, Value(std::move(value))});
  }

  std::string_view text_;
  std::string_view lang_;
  std::array<Mark, kMaxDepth> open_{};
  std::size_t depth_ = 0;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> FindQuotations(std::string_view text, std::string_view lang) {
  return QuotationFinder(text, lang).Find();
}

}  // namespace synoptic::mentions
