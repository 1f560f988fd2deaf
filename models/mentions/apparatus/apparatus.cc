#include "models/mentions/apparatus/credits.hpp"
#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/apparatus/parts.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kLongestLabel = 100;
constexpr std::size_t kLongestReference = 300;

// Without the arrows, bullets and brackets at its ends.
Span WithoutOrnaments(std::string_view text, Span span) {
  const auto is_ornament = [](UChar32 c) {
    constexpr std::u32string_view kOrnaments = U"*+•·>»›→⇒▶►▸◆■●|<«←–—-#▼▲☞＞＜";
    return language::IsSpace(c) || kOrnaments.find(static_cast<char32_t>(c)) != kOrnaments.npos;
  };
  while (!span.empty() && is_ornament(CharacterAt(text, span.begin))) {
    language::NextCharacter(text, span.begin);
  }
  std::size_t begin = span.end;
  while (!span.empty() && is_ornament(CharacterBefore(text, span.end, &begin))) span.end = begin;
  return span;
}

bool HasWord(std::string_view text, Span span) {
  for (std::size_t i = span.begin; i < span.end;) {
    const UChar32 c = language::NextCharacter(text, i);
    const bool is_sign = c > 0x7F && !language::HasCategory(c, U_GC_P_MASK | U_GC_Z_MASK);
    if (language::IsWordPart(c) || is_sign || c == '?' || c == '!') return true;
  }
  return false;
}

// "Read more: …", "Leggi anche", "Lesen Sie auch Fünf Fragen zur Wahl" as a line.
bool IsReference(const ApparatusInput& input, Span core, bool is_line, bool is_enclosed) {
  if (core.size() > kLongestReference) return false;
  const std::string_view text = input.text;
  // 【関連記事】
  const UChar32 first = CharacterAt(text, core.begin);
  if (first == 0x3010 || first == '[') language::NextCharacter(text, core.begin);
  const auto open = input.cues.Find(Cue::kOpenReference, text, core.begin, core.end);
  const auto cue = open ? open : input.cues.Find(Cue::kReference, text, core.begin, core.end);
  if (!cue) return false;
  std::size_t at = SkipSpaces(text, *cue, core.end);
  if (at == core.end) return is_line || is_enclosed;
  const UChar32 c = language::NextCharacter(text, at);
  const bool announces = c == ':' || c == 0xFF1A || c == '|' || c == 0x00BB || c == '>' ||
                         c == 0x2192 || c == 0x3011 || c == ']' || c == 0x203A || c == 0x25B6 ||
                         c == 0x25BA;
  if (announces) return true;
  const bool is_ended = language::IsTerminator(c) && SkipSpaces(text, at, core.end) == core.end;
  if (is_ended && c != '!' && c != '?') return is_line || is_enclosed;
  return open && is_line && !EndsAsSentence(text, core);
}

// "Tags: bridges, floods"
bool IsListOfTopics(const ApparatusInput& input, Span core) {
  const std::string_view text = input.text;
  const auto cue = input.cues.Find(Cue::kTopics, text, core.begin, core.end);
  if (!cue || EndsAsSentence(text, core)) return false;
  const UChar32 colon = CharacterAt(text, SkipSpaces(text, *cue, core.end));
  return colon == ':' || colon == 0xFF1A;
}

bool IsLabel(const ApparatusInput& input, Span core) {
  if (core.size() > kLongestLabel) return false;
  const std::string_view text = input.text;
  const auto label = input.cues.Find(Cue::kLabel, text, core.begin, core.end);
  if (!label) return false;
  std::size_t at = *label;
  bool is_open = false;  // "Comments (12)"
  while (at < core.end) {
    const UChar32 c = language::NextCharacter(text, at);
    is_open = is_open || c == '(' || c == 0xFF08;
    const bool is_count = is_open && language::IsDigit(c);
    if ((language::IsWordPart(c) && !is_count) || c == '!' || c == '?') return false;
  }
  return true;
}

}  // namespace

std::optional<ApparatusPart> ReadApparatus(const ApparatusInput& input, Span unit, bool is_line) {
  const std::string_view text = input.text;
  const auto part = [&](TextKind kind) { return ApparatusPart{unit, kind, {}, {}, {}, {}}; };
  if (unit.size() > kLongestReference) return std::nullopt;
  const Span outer = WithoutOrnaments(text, unit);
  if (!HasWord(text, unit)) {
    return is_line ? std::optional(part(TextKind::kLabel)) : std::nullopt;
  }
  if (outer.empty()) return std::nullopt;
  const Span core = WithoutBrackets(text, outer);
  const bool is_enclosed = core != outer;
  if (core.empty()) return std::nullopt;
  if (IsReference(input, core, is_line, is_enclosed)) return part(TextKind::kReference);
  if ((is_line || is_enclosed) && IsLabel(input, core)) return part(TextKind::kLabel);
  if (is_line && IsListOfTopics(input, core)) return part(TextKind::kLabel);
  const Standing standing = is_enclosed ? Standing::kEnclosed
                            : is_line   ? Standing::kLine
                                        : Standing::kWithin;
  if (IsCredit(input, core, standing)) return part(TextKind::kCredit);
  if (auto stamp = ReadStampLine(input, unit, is_line)) return stamp;
  if ((is_line || is_enclosed) && IsByline(input, core, standing)) {
    ApparatusPart byline = part(TextKind::kByline);
    byline.byline = Slice(text, core);
    return byline;
  }
  return std::nullopt;
}

}  // namespace synoptic::mentions
