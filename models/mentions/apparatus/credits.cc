#include "models/mentions/apparatus/credits.hpp"

#include <algorithm>
#include <utility>

#include "models/language/byte_set.hpp"
#include "models/language/records/records.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/apparatus/name_runs.hpp"
#include "models/mentions/mentions.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kLongest = 160;
constexpr UChar32 kCopyright = 0xA9;

constexpr std::pair<UChar32, UChar32> kBrackets[] = {
    {'(', ')'}, {'[', ']'}, {0xFF08, 0xFF09}, {0x3010, 0x3011}, {0xFF3B, 0xFF3D}};

// Behind an announcement: a colon, or an equals sign or a slash where lines are written so.
std::optional<std::size_t> BehindColon(std::string_view text, std::size_t i, std::size_t end) {
  i = SkipSpaces(text, i, end);
  if (i >= end) return std::nullopt;
  const UChar32 c = language::NextCharacter(text, i);
  const UChar32 next = CharacterAt(text, i);
  const bool before_capital = c == '/' && language::IsLetter(next) && !language::IsSmall(next);
  const bool announces = c == ':' || c == 0xFF1A || c == 0xFF1D || c == 0xFF0F || c == 0x25CE ||
                         c == 0x30FB || before_capital;
  return announces ? std::optional(SkipSpaces(text, i, end)) : std::nullopt;
}

bool IsNameRun(const ApparatusInput& input, std::size_t begin, std::size_t end) {
  const Span span = TrimSpaces(input.text, {begin, end});
  return !span.empty() && IsShortNameRun(ReadNameRun(input.text, span, input.cues));
}

// 図 within 図書館.
bool GoesOnUnspaced(std::string_view text, std::size_t i) {
  return language::IsIdeographOrKana(CharacterBefore(text, i)) &&
         language::IsIdeographOrKana(CharacterAt(text, i));
}

bool IsAnnounced(const ApparatusInput& input, Span span, Standing standing) {
  const std::string_view text = input.text;
  for (const Cue cue : {Cue::kCredit, Cue::kSource}) {
    std::size_t at = span.begin;
    // "Foto: Bild: SN/APA", "Foto ©  Roman Warschauer (hr)"
    bool is_one = false;
    while (const auto end = input.cues.Find(cue, text, at, span.end)) {
      const std::size_t next = SkipSpaces(text, *end, span.end);
      const auto name = CharacterAt(text, next) == kCopyright ? std::optional(next)
                                                              : BehindColon(text, *end, span.end);
      if (!name) break;
      is_one = true;
      at = *name;
    }
    if (!is_one) continue;
    if (at >= span.end) return standing != Standing::kWithin;
    if (standing == Standing::kEnclosed || IsNameRun(input, at, span.end)) return true;
  }
  // "Mit Material von dpa und AFP"
  if (const auto with = input.cues.Find(Cue::kSource, text, span.begin, span.end)) {
    const NameRun run = ReadNameRun(text, {*with, span.end}, input.cues);
    if (standing != Standing::kWithin && run.is_one && run.has_agency && run.names == 0)
      return true;
  }
  // "(Foto Ansa)"
  const auto cue = input.cues.Find(Cue::kCredit, text, span.begin, span.end);
  if (cue && standing == Standing::kEnclosed && !GoesOnUnspaced(text, *cue) &&
      IsNameRun(input, *cue, span.end)) {
    return true;
  }
  // "Foto ANP"
  if (cue && standing == Standing::kLine) {
    const NameRun run = ReadNameRun(text, TrimSpaces(text, {*cue, span.end}), input.cues);
    if (run.is_one && run.has_agency && run.names == 0) return true;
  }
  const auto by = input.cues.Find(Cue::kCreditBy, text, span.begin, span.end);
  return by && standing != Standing::kWithin && IsNameRun(input, *by, span.end);
}

// "©", "(c)", "Copyright 2024".
bool IsCopyright(const ApparatusInput& input, Span span, Standing standing) {
  const bool is_certain = standing != Standing::kWithin;
  if (CharacterAt(input.text, span.begin) == kCopyright) {
    return is_certain || IsNameRun(input, span.begin, span.end);
  }
  const auto spelt = input.cues.Find(Cue::kCopyright, input.text, span.begin, span.end);
  if (!spelt || !is_certain) return false;
  const auto name = BehindColon(input.text, *spelt, span.end);
  if (name && IsNameRun(input, *name, span.end)) return true;
  const std::size_t next = SkipSpaces(input.text, *spelt, span.end);
  return Slice(input.text, span).find("©") != std::string_view::npos ||
         language::IsDigit(CharacterAt(input.text, next));
}

// 潟沼義樹撮影
bool EndsInCredit(const ApparatusInput& input, Span span) {
  for (std::size_t i = span.begin; i < span.end;) {
    const bool ends = input.cues.Find(Cue::kCreditEnd, input.text, i, span.end) == span.end;
    if (ends) return i > span.begin && IsNameRun(input, span.begin, span.end);
    language::NextCharacter(input.text, i);
  }
  return false;
}

// "By Air France": a word of it says what kind of thing that is.
bool NamesThing(const ApparatusInput& input, Span span) {
  const language::Table kinds = language::RecordOf(input.lang).TableNamed("kind_words");
  const Words words = language::SplitWords(Slice(input.text, span), input.lang);
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (kinds.Has(words.form(w))) return true;
  }
  return false;
}

// "Rosa Lindqvist, Associated Press", "Claire Dubois avec AFP".
bool IsNameWithAgency(const ApparatusInput& input, Span span) {
  constexpr std::size_t kMostNames = 3;
  const NameRun run = ReadNameRun(input.text, span, input.cues);
  return IsShortNameRun(run) && run.has_agency && run.names >= 2 && run.names <= kMostNames &&
         run.places == 0 && run.unspaced == 0 && !EndsAsSentence(input.text, span);
}

}  // namespace

Span WithoutBrackets(std::string_view text, Span span) {
  // "(Foto: AP)." too.
  std::size_t close = span.end;
  std::size_t last = span.end;
  while (last > span.begin && language::IsTerminator(CharacterBefore(text, last, &close))) {
    last = close;
  }
  for (const auto& [opening, closing] : kBrackets) {
    std::size_t begin = span.begin;
    if (begin >= last || language::NextCharacter(text, begin) != opening) continue;
    std::size_t end = last;
    if (CharacterBefore(text, last, &end) != closing || end < begin) continue;
    for (std::size_t i = begin; i < end;) {
      if (language::NextCharacter(text, i) == closing) return span;  // "(a) and (b)"
    }
    return TrimSpaces(text, {begin, end});
  }
  return span;
}

bool IsCredit(const ApparatusInput& input, Span span, Standing standing) {
  if (span.empty() || span.size() > kLongest) return false;
  const std::string_view text = input.text;
  if (IsAnnounced(input, span, standing) || IsCopyright(input, span, standing)) return true;
  if (standing == Standing::kWithin) return false;
  const NameRun run = ReadNameRun(text, span, input.cues);
  if (!IsShortNameRun(run)) return false;
  const bool is_agency_alone = run.has_agency && run.names == 0;
  constexpr std::size_t kMostNames = 4;
  const bool is_with_agency = run.has_agency && run.has_slash && run.names <= kMostNames;
  if (is_agency_alone || is_with_agency) return true;
  return run.unspaced > 0 && EndsInCredit(input, span);
}

bool IsByline(const ApparatusInput& input, Span span, Standing standing) {
  if (span.empty() || span.size() > kLongest) return false;
  const std::string_view text = input.text;
  if (const auto label = input.cues.Find(Cue::kBylineLabel, text, span.begin, span.end)) {
    const auto name = BehindColon(text, *label, span.end);
    const std::size_t begin = name.value_or(SkipSpaces(text, *label, span.end));
    // "Penulis: Dewi Lestari | Editor: Rudi Hartono"
    const std::size_t bar = std::min({text.find(" | ", begin), text.find("; ", begin), span.end});
    const NameRun run = ReadNameRun(text, TrimSpaces(text, {begin, bar}), input.cues);
    const bool stands_off = begin > *label || standing == Standing::kEnclosed;
    if (IsShortNameRun(run) && !EndsAsSentence(text, span) &&
        (name || (stands_off && (run.unspaced > 1 || run.names >= 2)))) {
      if (bar == span.end) return true;
      const Span rest = TrimSpaces(text, {bar + std::string_view("; ").size(), span.end});
      return IsByline(input, rest, standing) || IsCredit(input, rest, Standing::kLine) ||
             ReadStampLine(input, rest, true).has_value();
    }
  }
  const auto by = input.cues.Find(Cue::kByline, text, span.begin, span.end);
  if (!by) return standing == Standing::kLine && IsNameWithAgency(input, span);
  // "Von Ines Zöttl, Washington", "By Takeo Maeda and Tatsuya Tanoue / Yomiuri Shimbun"
  std::size_t end = *by;
  while (end < span.end) {
    const UChar32 c = CharacterAt(text, end);
    const bool is_figure = language::IsDigit(c) && language::IsSpace(CharacterBefore(text, end));
    if (c == ',' || c == '|' || c == '/' || c == 0xB7 || c == 0x2022 || is_figure) break;
    language::NextCharacter(text, end);
  }
  const Span first = TrimSpaces(text, {*by, end});
  if (!FindFigures(Slice(text, first), input.lang, {}).empty())
    return false;  // "By Friday Evening".
  const NameRun names = ReadNameRun(text, first, input.cues);
  const bool is_agency = names.is_one && names.has_agency && names.names <= 1;
  constexpr std::size_t kMostNames = 8;
  const bool are_people = names.is_one && names.names >= 2 && names.names <= kMostNames &&
                          names.places < names.names && !EndsAsSentence(text, span) &&
                          !(end == span.end && names.names == 2 && NamesThing(input, first));
  if (!is_agency && !are_people) return false;
  const Span rest{end, span.end};
  return rest.empty() || ReadNameRun(text, rest, input.cues).is_one ||
         ReadStampLine(input, rest, true).has_value();
}

std::optional<ApparatusPart> ReadCreditBehind(const ApparatusInput& input, Span unit,
                                              bool is_line) {
  const std::string_view text = input.text;
  constexpr std::size_t kReach = 120;
  std::size_t from = unit.end - std::min(unit.size(), kReach);
  while (from < unit.end && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80) ++from;
  const auto part = [&](std::size_t begin) {
    return ApparatusPart{{begin, unit.end}, TextKind::kCredit, {}, {}, {}, {}};
  };
  for (std::size_t i = from; i < unit.end;) {
    const std::size_t at = i;
    const UChar32 c = language::NextCharacter(text, i);
    if (at == unit.begin) continue;
    static constexpr language::ByteSet kMarks("([,|;-.!?");
    const bool is_of_word = c > 0 && c < 0x80 && !kMarks.Has(static_cast<char>(c));
    if (is_of_word) continue;  // As most are.
    const Span rest{at, unit.end};
    const bool opens = c == '(' || c == '[' || c == 0xFF08;
    if (opens) {
      const Span inner = WithoutBrackets(text, rest);
      if (inner == rest) continue;
      const Span before = TrimSpaces(text, {unit.begin, at});
      const bool is_behind_sentence = EndsAsSentence(text, before);
      if (inner.empty()) continue;
      const bool is_unspaced = language::IsIdeographOrKana(CharacterAt(text, inner.begin));
      const bool is_agency =
          (is_behind_sentence || is_unspaced) && IsCredit(input, inner, Standing::kLine);
      const bool is_announced =
          IsAnnounced(input, inner, Standing::kEnclosed) || EndsInCredit(input, inner);
      if (is_agency || is_announced) return part(at);
      continue;
    }
    if (c == kCopyright && language::IsSpace(CharacterBefore(text, at)) &&
        IsCredit(input, rest,
                 is_line && !EndsAsSentence(text, rest) ? Standing::kLine : Standing::kWithin)) {
      return part(at);
    }
    // ", Foto: LAT Images", " | Photo: AP"
    const bool is_mark = c == ',' || c == '|' || c == ';' || c == 0xFF0C || language::IsDash(c) ||
                         (language::IsTerminator(c) && !EndsAsSentence(text, unit));
    if (!is_mark) continue;
    const std::size_t next = SkipSpaces(text, i, unit.end);
    const Span behind{next, unit.end};
    if (!behind.empty() && input.cues.Find(Cue::kCredit, text, next, unit.end) &&
        IsCredit(input, behind, Standing::kWithin)) {
      return part(next);
    }
  }
  return std::nullopt;
}

std::optional<ApparatusPart> ReadCreditOfPicture(const ApparatusInput& input, Span unit) {
  constexpr std::ptrdiff_t kMostSpaces = 3;
  constexpr std::size_t kMostNames = 6;
  const std::string_view text = input.text;
  if (unit.size() > kLongest) return std::nullopt;
  const Span inner = WithoutBrackets(text, unit);
  const bool is_enclosed = inner != unit;
  const NameRun all = ReadNameRun(text, inner, input.cues);
  const bool is_pair = is_enclosed && IsShortNameRun(all) && all.has_slash && all.names >= 2 &&
                       all.names <= kMostNames;
  const auto cue = input.cues.Find(Cue::kCredit, text, inner.begin, inner.end);
  bool is_credit = is_pair;
  if (cue && !GoesOnUnspaced(text, *cue)) {
    const NameRun run = ReadNameRun(text, TrimSpaces(text, {*cue, inner.end}), input.cues);
    const bool is_short = std::ranges::count(Slice(text, inner), ' ') <= kMostSpaces;
    const bool is_word_beside = *cue < inner.end && is_short;  // "Archives municipales"
    is_credit = is_credit || (is_enclosed && is_short) || is_word_beside ||
                (IsShortNameRun(run) && run.names >= 2);
  }
  if (!is_credit) return std::nullopt;
  return ApparatusPart{unit, TextKind::kCredit, {}, {}, {}, {}};
}

std::optional<ApparatusPart> ReadCreditBefore(const ApparatusInput& input, Span unit) {
  const std::string_view text = input.text;
  const auto cue = input.cues.Find(Cue::kCredit, text, unit.begin, unit.end);
  if (!cue) return std::nullopt;
  const auto name = BehindColon(text, *cue, unit.end);
  if (!name) return std::nullopt;
  const std::size_t reach = EndWithin(text, unit, kLongest);
  for (std::size_t i = *name; i < reach;) {
    if (const auto agency = input.cues.Find(Cue::kAgency, text, i, reach)) {
      const std::size_t next = SkipSpaces(text, *agency, unit.end);
      const bool ends = next > *agency && next < unit.end &&
                        language::HasCategory(CharacterAt(text, next), U_GC_L_MASK | U_GC_P_MASK) &&
                        BeginsSentence(text, next, unit.end) && CharacterAt(text, next) != '/' &&
                        IsNameRun(input, *name, *agency);
      if (ends) return ApparatusPart{{unit.begin, *agency}, TextKind::kCredit, {}, {}, {}, {}};
      i = *agency;
      continue;
    }
    language::NextCharacter(text, i);
  }
  return std::nullopt;
}

}  // namespace synoptic::mentions
