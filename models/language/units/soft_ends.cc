#include "models/language/units/soft_ends.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "models/language/characters.hpp"
#include "models/language/units/reporting_clauses.hpp"

namespace synoptic::language {
namespace {

bool IsInClause(UChar32 c) { return IsWordPart(c) || IsSpace(c); }

}  // namespace

bool SoftEnds::EndsAfterPause(const Stop& stop, const Start& start, std::size_t sentence) const {
  if (start.kind != Start::Kind::kCaseless || start.begin != stop.next) return false;
  const bool is_unspaced = IsIdeographOrKana(reader_.At(start.begin));
  const std::size_t least = is_unspaced ? 7 : 15;
  const std::size_t least_behind = is_unspaced ? 5 : 15;
  std::size_t begin = stop.begin;
  while (begin > sentence && IsInClause(reader_.At(begin - 1))) --begin;
  std::size_t end = stop.next;
  while (end - stop.next < least_behind && IsInClause(reader_.At(end))) ++end;
  const bool is_long = stop.begin - begin >= least && end - stop.next >= least_behind;
  if (!is_long && !(is_unspaced && IsFullPause(stop, begin, end, sentence))) return false;
  const Span last = reader_.WordBefore(stop.begin);
  const std::string word = reader_.Utf8(last.begin, last.end);
  if (EndsInOneOf(word, words_.pauses) || (is_unspaced && GoesOn(stop.next))) return false;
  return words_.speech_ends.empty() || EndsInOneOf(word, words_.speech_ends);
}

// 老人望着窗外，沉默了许久……三天后，: two ellipses behind clauses that are a sentence together,
// and before a short one with which another begins.
bool SoftEnds::IsFullPause(const Stop& stop, std::size_t clause, std::size_t behind,
                           std::size_t sentence) const {
  constexpr std::size_t kMarks = 2;
  constexpr std::size_t kClause = 4;
  constexpr std::size_t kSentence = 8;
  const bool has_clauses = stop.begin - clause >= kClause && stop.begin - sentence >= kSentence;
  const bool begins =
      behind - stop.next >= 2 && (reader_.At(behind) == 0xFF0C || behind - stop.next > kClause);
  return stop.marks_end - stop.begin >= kMarks && has_clauses && begins;
}

bool SoftEnds::EndsBetweenCaseless(const Stop& stop, const Start& start) const {
  constexpr std::size_t kMinWord = 3;  // Of letters that abbreviations are made of.
  const Span token = reader_.WordBefore(stop.begin);
  if (token.empty() || stop.kind == Stop::Kind::kEllipsis) return false;
  const UChar32 last = reader_.At(stop.begin - 1);
  const UChar32 first = reader_.At(start.begin);
  const auto is_syllable = [](UChar32 c) { return IsIdeographOrKana(c) || IsHangul(c); };
  if (is_syllable(last) && is_syllable(first)) return true;
  return token.size() >= kMinWord && IsCaseless(last) && IsCaseless(first);
}

std::size_t SoftEnds::EndOfUnstopped(std::size_t i, std::size_t sentence) const {
  constexpr UChar32 kOpening = 0x300C;
  constexpr UChar32 kClosing = 0x300D;
  constexpr std::size_t kMinSpeech = 6;
  constexpr std::size_t kReach = 4;  // Of the ends.
  const UChar32 c = reader_.At(i);
  const auto is_ended = [&] {
    return EndsInOneOf(reader_.Utf8(i - std::min(i - sentence, kReach), i), words_.speech_ends);
  };
  if (IsWordPart(c)) return i;
  if (c != kClosing) {
    const bool is_bracket = c == 0xFF08;
    const std::size_t end = i + (is_bracket ? 3 : 1);
    return words_.smileys.Has(reader_.Utf8(i, end)) && is_ended() ? end : i;
  }
  if (reader_.At(sentence) != kOpening || i - sentence < kMinSpeech || !is_ended()) return i;
  const std::optional<Quotation> quotation = reader_.QuotationAround(i);
  if (!quotation || quotation->open != sentence) return i;
  const std::size_t next = reader_.SkipSpace(i + 1);
  const UChar32 behind = reader_.At(next);
  if (behind == kOpening) return i + 1;
  if (!IsIdeographOrKana(behind) || IsHiragana(behind)) return i;
  const Stop stop{Stop::Kind::kStrong, i, i, i + 1, next};
  return IsReportingClause(reader_, stop, reader_.ReadStart(next), words_, false) ? i : i + 1;
}

bool SoftEnds::GoesOn(std::size_t i) const {
  if (words_.going_on.empty() || IsSpace(reader_.At(i))) return false;
  if (words_.going_on.Has(reader_.Utf8(i, i + 2))) return true;
  return words_.going_on.Has(reader_.Utf8(i, i + 1)) && !IsHiragana(reader_.At(i + 1));
}

}  // namespace synoptic::language
