#include "align/views/terminal_text.hpp"

#include <utility>

#include "synoptic/internal/display.hpp"
#include "synoptic/text.hpp"

namespace synoptic::views {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

unsigned char Byte(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

/// Length in bytes of the character that `text`, not empty and UTF-8, begins with.
std::size_t CharacterLength(std::string_view text) {
  const unsigned char lead = Byte(text, 0);
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

char32_t Decode(std::string_view character) {
  const unsigned char lead = Byte(character, 0);
  if (character.size() == 1) return lead;
  auto code = static_cast<char32_t>(lead & (0x7F >> character.size()));
  for (std::size_t i = 1; i < character.size(); ++i) code = code << 6 | (Byte(character, i) & 0x3F);
  return code;
}

/// What a terminal gets to see instead of the character.
std::string_view Harmless(std::string_view character, std::string& buffer) {
  const char32_t code = Decode(character);
  if (code == '\n' || code == '\r' || code == '\t' || code == 0x85 || code == 0x2028 ||
      code == 0x2029) {
    return " ";
  }
  if (code < 0x20 || code == 0x7F) {
    // U+2400 to U+2421 picture the controls; in UTF-8 they are E2 90 80 and what follows.
    buffer = {'\xE2', '\x90', static_cast<char>(0x80 + (code == 0x7F ? 0x21 : code))};
    return buffer;
  }
  if (code >= 0x80 && code < 0xA0) return kReplacement;
  if (code == 0xFFFE || code == 0xFFFF) return kReplacement;  // No characters, in XML forbidden.
  if ((code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)) return {};
  return character;
}

}  // namespace

std::string Neutralise(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::string buffer;
  while (!text.empty()) {
    const std::size_t valid = FindInvalidUtf8(text).value_or(text.size());
    for (std::size_t i = 0; i < valid;) {
      const std::string_view character = text.substr(i, CharacterLength(text.substr(i)));
      out += Harmless(character, buffer);
      i += character.size();
    }
    text.remove_prefix(valid);
    if (text.empty()) break;
    out += kReplacement;
    text.remove_prefix(1);
  }
  return out;
}

std::string Isolate(std::string text) {
  if (!language::HasRightToLeft(text)) return text;
  return std::string(kIsolate) + std::move(text) + std::string(kEndIsolate);
}

std::vector<std::string> Wrap(std::string_view text, std::size_t columns) {
  const std::string harmless = Neutralise(text);
  std::vector<std::string> lines;
  for (const Span line : language::WrapText(harmless, columns))
    lines.emplace_back(Slice(harmless, line));
  if (lines.empty()) lines.emplace_back();
  return lines;
}

std::string PadRight(std::string text, std::size_t columns) {
  const std::size_t width = language::DisplayWidth(text);
  if (width < columns) text.append(columns - width, ' ');
  return text;
}

}  // namespace synoptic::views
