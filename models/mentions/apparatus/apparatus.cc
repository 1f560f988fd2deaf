#include <algorithm>

#include "models/mentions/apparatus/credits.hpp"
#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/apparatus/parts.hpp"
#include "models/mentions/apparatus/prompts.hpp"

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
  const auto closed = input.cues.Find(Cue::kReference, text, core.begin, core.end);
  const auto cue = std::max(open, closed);  // The longer.
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

// The end of "(12)" or "12" beside a label, if there is one.
std::size_t EndOfCount(std::string_view text, std::size_t i, std::size_t end) {
  std::size_t at = i;
  const UChar32 first = CharacterAt(text, at);
  const bool is_open = first == '(' || first == 0xFF08;
  if (is_open) language::NextCharacter(text, at);
  const std::size_t begin = at;
  while (at < end) {
    std::size_t next = at;
    const UChar32 c = language::NextCharacter(text, next);
    const bool is_part = language::IsDigit(c) || ((c == '.' || c == ',') && at > begin);
    if (!is_part) break;
    at = next;
  }
  if (at == begin || !is_open) return i;
  const UChar32 last = CharacterAt(text, at);
  if (last != ')' && last != 0xFF09) return i;
  language::NextCharacter(text, at);
  return at;
}

// Labels, counts and networks alone: "Comments (12)", "Share on Facebook | X", "Facebook".
bool IsLabel(const ApparatusInput& input, Span core) {
  if (core.size() > kLongestLabel) return false;
  const std::string_view text = input.text;
  bool has_label = false;
  bool has_network = false;
  bool has_joint = false;
  for (std::size_t at = core.begin; at < core.end;) {
    if (const auto label = input.cues.Find(Cue::kLabel, text, at, core.end)) {
      has_label = true;
      at = *label;
    } else if (const auto network = input.cues.Find(Cue::kNetwork, text, at, core.end)) {
      has_network = true;
      at = *network;
    } else if (const auto joint = input.cues.Find(Cue::kNameWord, text, at, core.end)) {
      has_joint = true;
      at = *joint;
    } else if (const std::size_t count = EndOfCount(text, at, core.end); count > at && has_label) {
      at = count;
    } else {
      const UChar32 c = language::NextCharacter(text, at);
      // "Home > News > Weather"
      const bool leads_on = c == '>' || c == 0x203A || c == 0xBB || c == 0x2192;
      if (leads_on && has_label) return !EndsAsSentence(text, core);
      if (language::IsWordPart(c) || c == '!' || c == '?') return false;
    }
  }
  return has_label || (has_network && !has_joint);
}

// "#Halden #Bridges", "https://example.org/a".
bool IsTagsOrLink(std::string_view line) {
  bool has_any = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, end - at);
    const bool is_link = word.find("://") != word.npos || word.starts_with("www.");
    const bool is_tag = word.size() > 1 && (word.front() == '#' || word.starts_with("＃"));
    if (!word.empty() && !is_link && !is_tag) return false;
    has_any = has_any || !word.empty();
    at = end + 1;
  }
  return has_any;
}

// "Published: May 4, 2023 | 4 min read": between bars and points nothing but such.
std::optional<ApparatusPart> ReadRow(const ApparatusInput& input, Span line) {
  constexpr std::size_t kLongestRow = 200;
  constexpr std::string_view kBars[] = {" | ", " · ", " • ", " ｜ "};
  const std::string_view text = Slice(input.text, line);
  if (text.size() > kLongestRow) return std::nullopt;
  std::optional<ApparatusPart> row;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.size();
    std::size_t next = end;
    for (const std::string_view bar : kBars) {
      const std::size_t at = text.find(bar, begin);
      if (at >= end) continue;
      end = at;
      next = at + bar.size();
    }
    if (begin == 0 && end == text.size()) return std::nullopt;
    const Span cell = TrimSpaces(input.text, {line.begin + begin, line.begin + end});
    auto part = cell.empty() ? std::nullopt : ReadApparatus(input, cell, true);
    if (!part) return std::nullopt;
    if (!row) {
      row = std::move(part);
    } else {
      if (row->date.empty()) row->date = std::move(part->date);
      if (row->byline.empty()) row->byline = std::move(part->byline);
    }
    begin = next;
  }
  if (row) row->span = line;
  return row;
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
  const bool is_of_page = is_line && (IsListOfTopics(input, core) || IsPrompt(input, core) ||
                                      IsContact(input, core) || IsTagsOrLink(Slice(text, unit)));
  if (is_of_page) return part(TextKind::kLabel);
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
  return is_line ? ReadRow(input, unit) : std::nullopt;
}

}  // namespace synoptic::mentions
