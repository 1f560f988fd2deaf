#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "corpora/lines.hpp"
#include "corpora/markup/characters.hpp"
#include "corpora/mending/edits.hpp"

namespace synoptic::corpora::mending {
namespace {

/// Of four hexadecimal digits, or -1.
std::int32_t CodeAt(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  std::int32_t code = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const char low = AsciiLower(text[i]);
    if (IsAsciiDigit(low)) {
      code = code * 16 + (low - '0');
    } else if (low >= 'a' && low <= 'f') {
      code = code * 16 + (low - 'a' + 10);
    } else {
      return -1;
    }
  }
  return code;
}

bool IsSurrogate(std::int32_t code, std::int32_t first) {
  return code >= first && code < first + 0x400;
}

constexpr std::int32_t kHigh = 0xD800;
constexpr std::int32_t kLow = 0xDC00;

/// The escape at a backslash; an empty span if it is none that stands for a character of a text.
Edit EscapeAt(std::string_view text, std::size_t at) {
  const char c = at + 1 < text.size() ? text[at + 1] : '\0';
  switch (c) {
    case 'n':
    case 'r':
      return {{at, at + 2}, "\n"};
    case 't':
      return {{at, at + 2}, "\t"};
    case '"':
    case '\'':
    case '/':
    case '\\':
      return {{at, at + 2}, std::string(1, c)};
    default:
      break;
  }
  const std::int32_t code = CodeAt(text, at);
  Edit edit{{at, at + 6}, {}};
  if (code < 0x20 || (code >= 0x7F && code < 0xA0) || IsSurrogate(code, kLow)) return {};
  if (IsSurrogate(code, kHigh)) {
    const std::int32_t low = CodeAt(text, at + 6);
    if (!IsSurrogate(low, kLow)) return {};
    markup::AppendUtf8(static_cast<std::uint32_t>(0x10000 + ((code - kHigh) << 10) + (low - kLow)),
                       edit.replacement);
    edit.span.end = at + 12;
  } else {
    markup::AppendUtf8(static_cast<std::uint32_t>(code), edit.replacement);
  }
  return edit;
}

bool IsOfWord(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '\\'; }

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

/// "C:\new" is a path, and "the sign \n ends a line" speaks of an escape.
bool IsText(std::string_view text, Span escape) {
  const std::string_view before = text.substr(0, escape.begin);
  const std::string_view behind = text.substr(escape.end);
  if (before.size() >= 2 && before.back() == ':' && IsAsciiLetter(before[before.size() - 2]) &&
      (before.size() == 2 || !IsOfWord(before[before.size() - 3]))) {
    return true;
  }
  const bool stands_alone =
      (before.empty() || IsBlank(before.back())) && (behind.empty() || IsBlank(behind.front()));
  if (!stands_alone) return false;
  const std::string_view next = SkipSpace(behind);
  return !next.empty() && next.front() >= 'a' && next.front() <= 'z';
}

/// Whether a character that is none of ASCII stands at a letter or another escape. "\u00fc is a
/// letter" speaks of it.
bool TouchesWord(std::string_view text, Span escape) {
  return (escape.begin > 0 && IsOfWord(text[escape.begin - 1])) ||
         (escape.end < text.size() && IsOfWord(text[escape.end]));
}

}  // namespace

void FindEscapes(std::string_view text, Edits& edits) {
  Edits found;
  std::size_t characters = 0;  // That are none of ASCII.
  std::size_t ends = 0;        // Of lines, behind words.
  for (std::size_t at = text.find('\\'); at != std::string_view::npos;
       at = text.find('\\', found.back().span.end)) {
    Edit edit = EscapeAt(text, at);
    if (edit.span.empty()) return;
    const bool is_character = edit.replacement.front() < 0;
    if (!is_character && IsText(text, edit.span)) return;
    characters += is_character && TouchesWord(text, edit.span);
    // A path has none behind a full stop: "C:\new"; a string of a program ends behind it.
    const char behind = edit.span.end < text.size() ? text[edit.span.end] : ' ';
    ends += edit.replacement == "\n" && at > 0 && !IsAsciiLetter(text[at - 1]) && behind != '"' &&
            behind != '\'';
    found.push_back(std::move(edit));
  }
  const bool is_ascii = std::ranges::all_of(text, [](char c) { return c >= 0; });
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  const bool is_line = text.substr(0, last + 1).find('\n') == std::string_view::npos;
  if ((characters > 0 && is_ascii) || (ends >= 2 && is_line)) {
    edits.insert(edits.end(), found.begin(), found.end());
  }
}

}  // namespace synoptic::corpora::mending
