// Two forms. Chinese begins with who sends the news and ends with a sign that says so, 电 or 讯,
// with or without brackets around all of it; a reporter may stand in brackets behind. Japanese
// encloses it, with the agency or, behind an equals sign, the reporter.

#include "models/mentions/apparatus/unspaced_datelines.hpp"

#include <string>

#include "models/mentions/apparatus/form.hpp"

namespace synoptic::mentions {
namespace {

constexpr UChar32 kDay = 0x65E5;  // 日

bool IsOpening(UChar32 c) {
  return c == 0xFF08 || c == 0x3010 || c == 0xFF3B || c == '(' || c == '[';
}

bool IsClosing(UChar32 c) {
  return c == 0xFF09 || c == 0x3011 || c == 0xFF3D || c == ')' || c == ']';
}

class Reader {
 public:
  Reader(const ApparatusInput& input, Span paragraph)
      : text_(input.text),
        cues_(input.cues),
        paragraph_(paragraph),
        end_(EndWithin(text_, paragraph, kLongest)) {}

  std::optional<ApparatusPart> Read() {
    const std::size_t begin = paragraph_.begin;
    std::size_t inner = begin;
    const bool is_open = IsOpening(language::NextCharacter(text_, inner));
    if (!is_open) inner = begin;
    std::size_t end = EndOfSentNews(SkipSpaces(text_, inner, end_), is_open);
    if (end == 0 && is_open) end = EndOfEnclosed(inner);
    if (end == 0) return std::nullopt;
    part_.span = TrimSpaces(text_, {begin, SkipMarks(end)});
    part_.kind = TextKind::kDateline;
    return part_;
  }

 private:
  static constexpr std::size_t kLongest = 150;

  // The agency, a few characters, and the sign at the end; 0 if it is none.
  std::size_t EndOfSentNews(std::size_t i, bool is_open) {
    constexpr int kMostCharacters = 30;
    const auto agency = cues_.Find(Cue::kAgency, text_, i, end_);
    if (!agency || !language::IsIdeographOrKana(CharacterAt(text_, i))) return 0;
    std::size_t end = 0;
    std::size_t at = *agency;
    for (int count = 0; count < kMostCharacters && at < end_; ++count) {
      const UChar32 before = CharacterBefore(text_, at);
      const auto sign = cues_.Find(Cue::kDatelineEnd, text_, at, end_);
      if (sign && (before == kDay || at == *agency || is_open)) {
        end = *sign;
        break;
      }
      const UChar32 c = language::NextCharacter(text_, at);
      if (!language::IsWordPart(c) && !language::IsSpace(c) && c != 0x3001) return 0;
    }
    if (end == 0) return 0;
    const bool is_bare = at == *agency;
    const UChar32 behind = CharacterAt(text_, end);
    const bool stands_off = language::IsSpace(behind) || IsOpening(behind) || IsClosing(behind);
    if (is_bare && !stands_off) return 0;
    // "新华社5日电称", "…电，": the report is spoken of.
    const bool is_spoken_of =
        !language::IsIdeographOrKana(behind) || cues_.Find(Cue::kDatelineVerb, text_, end, end_);
    if (!stands_off && is_spoken_of) return 0;
    part_.source = text_.substr(i, *agency - i);
    return end;
  }

  // Behind the opening bracket: what it encloses names who sends it.
  std::size_t EndOfEnclosed(std::size_t inner) {
    std::size_t at = inner;
    bool is_sent = false;
    while (at < end_) {
      const UChar32 c = CharacterAt(text_, at);
      if (IsClosing(c)) break;
      if (language::IsTerminator(c) || c == 0x3001) return 0;
      const auto agency = cues_.Find(Cue::kAgency, text_, at, end_);
      if (agency) part_.source = text_.substr(at, *agency - at);
      is_sent = is_sent || agency || c == 0xFF1D;
      language::NextCharacter(text_, at);
    }
    if (!is_sent || at >= end_) return 0;
    language::NextCharacter(text_, at);
    const std::size_t next = SkipMarks(at);
    const bool is_unspaced = language::IsIdeographOrKana(CharacterAt(text_, inner)) ||
                             language::IsIdeographOrKana(CharacterAt(text_, next));
    return is_unspaced && next < paragraph_.end ? at : 0;
  }

  // A closing bracket, a reporter in brackets, a dash, a colon, spaces.
  std::size_t SkipMarks(std::size_t i) const {
    while (i < end_) {
      std::size_t next = i;
      const UChar32 c = language::NextCharacter(text_, next);
      const bool is_mark = IsClosing(c) || language::IsSpace(c) || language::IsDash(c) ||
                           c == 0x2212 || c == ':' || c == 0xFF1A;
      if (IsOpening(c)) {
        next = EndOfReporter(next);
        if (next == 0) break;
      } else if (!is_mark) {
        break;
      }
      i = next;
    }
    return i;
  }

  std::size_t EndOfReporter(std::size_t i) const {
    i = SkipSpaces(text_, i, end_);
    if (!cues_.Find(Cue::kBylineLabel, text_, i, end_)) return 0;
    while (i < end_) {
      if (IsClosing(language::NextCharacter(text_, i))) return i;
    }
    return 0;
  }

  std::string_view text_;
  const Cues& cues_;
  Span paragraph_;
  std::size_t end_;
  ApparatusPart part_;
};

}  // namespace

std::optional<ApparatusPart> ReadUnspacedDateline(const ApparatusInput& input, Span paragraph) {
  return Reader(input, paragraph).Read();
}

}  // namespace synoptic::mentions
