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
  const bool is_comma = mark == 0xFF0C || mark == 0x3001;
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
