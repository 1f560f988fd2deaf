// Clauses, from what stands between words. A verb cannot be seen, so the rules ask for signs that
// rarely stand within a clause, and for enough words on both sides to make a claim:
//
//   1. In all languages: a semicolon, a colon and a dash between spaces.
//   2. A comma that a conjunction or a relative follows; in some languages any comma, in some one
//      behind certain endings (clause_markers.hpp). Not the last comma of a list, whose items are
//      short.
//   3. A subordinator that begins a clause without a comma.
//
// Nothing is cut within brackets or mentions. One pass over words and the gaps between them.

#include <algorithm>
#include <string>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/units/clause_markers.hpp"
#include "models/language/words/words.hpp"
#include "synoptic/internal/split_clauses.hpp"

namespace synoptic::language {
namespace {

// Words that a clause has at least. One of a list's items has fewer.
constexpr std::size_t kMinWords = 4;
constexpr std::size_t kMinWordsOfComma = 6;  // Where a comma alone is the sign.

// What stands in a gap between two words.
struct Sign {
  bool is_strong = false;  // Semicolon, colon, dash.
  bool is_comma = false;
  std::size_t end = 0;  // Behind the punctuation and white space: where a clause would begin.
};

class ClauseSplitter {
 public:
  ClauseSplitter(std::string_view text, Span sentence, std::span<const Mention> mentions,
                 std::string_view lang, const Words& words)
      : text_(text),
        sentence_(sentence),
        mentions_(mentions),
        markers_(ClauseMarkersOf(lang)),
        words_(text, sentence, words, lang) {}

  std::vector<Span> Split() {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const Span gap{WordSpan(i - 1).end, WordSpan(i).begin};
      const Sign sign = ReadSign(gap);
      const std::size_t since_comma = i - last_comma_;
      if (sign.is_comma) last_comma_ = i;
      const std::size_t least = Least(i, sign, since_comma);
      if (least == 0 || i - first_word_ < least || words_.size() - i < least) continue;
      if (depth_ == 0 && !IsInMention(sign.end)) Cut(i, sign.end);
    }
    Add(sentence_.end);
    return std::move(clauses_);
  }

 private:
  Span WordSpan(std::size_t i) const { return words_.span(i); }

  // Also keeps count of open brackets.
  Sign ReadSign(Span gap) {
    Sign sign;
    sign.end = gap.end;
    bool is_spaced = false;
    std::size_t opening = gap.end;  // Of brackets and quotation marks before the next word.
    for (std::size_t i = gap.begin; i < gap.end;) {
      const std::size_t at = i;
      const UChar32 c = NextCharacter(text_, i);
      if (c < 0) continue;
      const bool before_space = i < gap.end && (text_[i] == ' ' || text_[i] == '\n');
      if (c == ';' || c == U'；' || c == U'؛' || c == U'：') sign.is_strong = true;
      if (c == ':' && before_space) sign.is_strong = true;
      if (IsDash(c) && ((is_spaced && before_space) || c == U'—')) sign.is_strong = true;
      if (c == ',' || c == U'，' || c == U'،' || c == U'、') sign.is_comma = true;
      is_spaced = IsSpace(c);
      const bool opens = HasCategory(c, U_GC_PS_MASK | U_GC_PI_MASK) || c == U'„' ||
                         (c == '"' && IsAfterSpace(at, gap.begin));
      opening = opens ? std::min(opening, at) : is_spaced ? opening : gap.end;
      if (HasCategory(c, U_GC_PS_MASK) && !IsQuotationMark(c)) ++depth_;
      if (HasCategory(c, U_GC_PE_MASK) && !IsQuotationMark(c) && depth_ > 0) --depth_;
    }
    sign.end = opening;
    return sign;
  }

  bool IsAfterSpace(std::size_t at, std::size_t begin) const {
    return at > begin && text_[at - 1] == ' ';
  }

  // Corner brackets are; what is quoted is a mention.
  static bool IsQuotationMark(UChar32 c) {
    return (c >= 0x3008 && c <= 0x300F) || c == U'„' || c == U'‚';
  }

  // The words that both sides of a cut before word `i` are to have; 0: no cut.
  std::size_t Least(std::size_t i, const Sign& sign, std::size_t since_comma) const {
    if (sign.is_strong) return kMinWords;
    const std::string_view form = words_.form(i);
    if (sign.is_comma) {
      if (markers_.comma_is_enough) return kMinWordsOfComma;
      const bool is_list = since_comma < kMinWords && last_comma_ != 0;
      if (!is_list && markers_.behind_comma.Has(form)) return kMinWords;
      if (EndsInOneOf(words_.form(i - 1), markers_.before_comma)) return kMinWordsOfComma;
      return 0;
    }
    return markers_.alone.Has(form) ? kMinWords : 0;
  }

  bool IsInMention(std::size_t at) {
    while (next_mention_ < mentions_.size() && mentions_[next_mention_].span.begin < at) {
      mention_end_ = std::max(mention_end_, mentions_[next_mention_++].span.end);
    }
    return at < mention_end_;
  }

  void Cut(std::size_t word, std::size_t at) {
    Add(at);
    first_word_ = word;
  }

  // Adds the clause that ends before `end`.
  void Add(std::size_t end) {
    std::size_t last = end;
    while (last > begin_ && IsSpaceBefore(last)) last = PreviousCharacter(last);
    if (last > begin_) clauses_.push_back({begin_, last});
    begin_ = end;
  }

  std::size_t PreviousCharacter(std::size_t i) const {
    do --i;
    while (i > begin_ && (text_[i] & 0xC0) == 0x80);
    return i;
  }

  bool IsSpaceBefore(std::size_t i) const {
    std::size_t at = PreviousCharacter(i);
    return IsSpace(NextCharacter(text_, at));
  }

  std::string_view text_;
  const Span sentence_;
  const std::span<const Mention> mentions_;
  const ClauseMarkers markers_;
  const PartOfWords words_;
  std::size_t begin_ = sentence_.begin;  // Of the clause that is being read, and its first word.
  std::size_t first_word_ = 0;
  std::size_t last_comma_ = 0;  // The word behind it.
  std::size_t depth_ = 0;       // Of brackets.
  std::size_t next_mention_ = 0;
  std::size_t mention_end_ = 0;  // The furthest end of the mentions that have begun.
  std::vector<Span> clauses_;
};

}  // namespace

std::vector<Span> SplitClauses(std::string_view text, Span sentence,
                               std::span<const Mention> mentions, std::string_view lang,
                               const Words& words) {
  return ClauseSplitter(text, sentence, mentions, lang, words).Split();
}

}  // namespace synoptic::language
