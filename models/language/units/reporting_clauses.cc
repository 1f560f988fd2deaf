#include "models/language/units/reporting_clauses.hpp"

#include <algorithm>
#include <string>

#include "models/language/characters.hpp"

namespace synoptic::language {
namespace {

bool IsClosingMark(UChar32 c) { return IsQuotationMark(c) || c == 0x300D || c == 0x300F; }

// "Mary asked", "Judge Lee asked", "Anne a demandé.": a name, and the verb near it. Where the verb
// usually comes first, and in a small letter, it is the beginning of another sentence if it is not
// all there is.
bool IsNameAndVerb(const ParagraphReader& reader, const Start& start, const SentenceWords& words) {
  constexpr std::size_t kMaxWords = 4;
  constexpr std::size_t kMaxAuxiliary = 3;  // Letters.
  if (start.kind != Start::Kind::kCapital || start.begin == start.word_end) return false;
  std::size_t begin = start.word_end;
  bool has_auxiliary = false;
  for (std::size_t i = 1; i < kMaxWords; ++i) {
    if (!IsSpace(reader.At(begin))) return false;
    ++begin;
    const std::size_t end = reader.WordEnd(begin);
    if (end == begin) return false;
    if (const auto order = words.reporting.Find(reader.LowerCase(begin, end))) {
      const UChar32 behind = reader.At(end);
      return *order == "n" || behind == 0 || behind == ',' || IsTerminator(behind);
    }
    const bool is_name = IsCapital(reader.At(begin));
    if (!is_name && (has_auxiliary || end - begin > kMaxAuxiliary)) return false;
    has_auxiliary = !is_name;
    begin = end;
  }
  return false;
}

bool IsUnspacedComma(UChar32 c) { return c == 0xFF0C || c == 0x3001; }

bool EndsSentence(UChar32 c) { return c == 0 || IsTerminator(c); }

// 一名家属质问官员。: who was spoken to stands behind the verb, and nothing else.
bool IsSpokenTo(const ParagraphReader& reader, std::size_t begin, std::size_t end,
                const SentenceWords& words) {
  constexpr std::size_t kLongest = 4;  // Characters.
  constexpr std::size_t kVerb = 2;
  if (!EndsSentence(reader.At(end))) return false;
  for (std::size_t length = 1; length <= kLongest && begin + kVerb + length < end; ++length) {
    const std::size_t at = end - length;
    if (words.asking.Has(reader.Utf8(at - kVerb, at))) {
      return !words.negations.Has(reader.Utf8(at - kVerb - 1, at - kVerb));
    }
  }
  return false;
}

// 她一边后退，一边喊道。, 得知获奖后，她激动地说。: the verb ends the second clause.
bool IsSecondClause(const ParagraphReader& reader, std::size_t begin, std::size_t comma,
                    const SentenceWords& words) {
  constexpr std::size_t kMaxClause = 12;
  if (words.speech_closers.empty() || comma - begin > kMaxClause) return false;
  std::size_t end = comma + 1;
  while (end - comma <= kMaxClause && IsWordPart(reader.At(end))) ++end;
  return EndsSentence(reader.At(end)) &&
         EndsInOneOf(reader.Utf8(comma + 1, end), words.speech_closers);
}

// 他摇摇头说，随后离开了法庭: what the same person does then follows.
bool HasSequel(const ParagraphReader& reader, std::size_t begin, std::size_t comma,
               const SentenceWords& words) {
  if (words.speech_sequels.empty()) return false;
  return EndsInOneOf(reader.Utf8(begin, comma), words.reporting) &&
         words.speech_sequels.Has(reader.Utf8(comma + 1, comma + 3));
}

// "她问道。", "彼女が聞いた。": a short clause whose last word is the verb.
bool IsUnspacedClause(const ParagraphReader& reader, const Start& start,
                      const SentenceWords& words) {
  constexpr std::size_t kMaxClause = 16;
  for (const std::size_t length : {std::size_t{1}, std::size_t{2}}) {
    const bool denies = words.negations.Has(reader.Utf8(start.begin, start.begin + length));
    if (denies) return false;  // "没人回答。"
  }
  std::size_t end = start.begin;
  while (end - start.begin < kMaxClause && IsWordPart(reader.At(end))) ++end;
  const UChar32 mark = reader.At(end);
  const bool is_comma = IsUnspacedComma(mark);
  if (is_comma && (IsSecondClause(reader, start.begin, end, words) ||
                   HasSequel(reader, start.begin, end, words))) {
    return true;
  }
  if (IsSpokenTo(reader, start.begin, end, words)) return true;
  const bool is_clause = mark == 0 || IsTerminator(mark) ||
                         (is_comma && (IsQuotationMark(reader.At(end + 1)) ||
                                       HasCategory(reader.At(end + 1), U_GC_PS_MASK)));
  return is_clause && EndsInOneOf(reader.Utf8(start.begin, end), words.reporting);
}

}  // namespace

bool IsReportingClause(const ParagraphReader& reader, const Stop& stop, const Start& start,
                       const SentenceWords& words, bool often_begins) {
  if (words.reporting.empty() || !stop.IsClosed()) return false;
  if (!IsClosingMark(reader.At(stop.end - 1))) return false;
  if (IsQuotationMark(reader.At(stop.next)) || start.begin != stop.next) return false;
  if (IsIdeographOrKana(reader.At(start.begin))) return IsUnspacedClause(reader, start, words);
  if (stop.kind != Stop::Kind::kStrong) return false;
  if (start.kind == Start::Kind::kCaseless) return words.reporting.Has(start.word);
  return !often_begins && IsNameAndVerb(reader, start, words);
}

}  // namespace synoptic::language
