#include "corpora/lines.hpp"

#include <cstddef>

#include "synoptic/internal/byte_order_mark.hpp"

namespace synoptic::corpora {
namespace {

// The characters with the property White_Space that are more than a byte.
constexpr std::string_view kWideSpaces[] = {"\u0085", "\u00A0", "\u1680", "\u2000", "\u2001",
                                            "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
                                            "\u2007", "\u2008", "\u2009", "\u200A", "\u2028",
                                            "\u2029", "\u202F", "\u205F", "\u3000"};

// Length of the white space that `text` begins with: a character's, or 0.
std::size_t LeadingSpace(std::string_view text) {
  if (text.empty()) return 0;
  if (IsAsciiSpace(text.front())) return 1;
  for (const std::string_view space : kWideSpaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

std::size_t TrailingSpace(std::string_view text) {
  if (text.empty()) return 0;
  if (IsAsciiSpace(text.back())) return 1;
  for (const std::string_view space : kWideSpaces) {
    if (text.ends_with(space)) return space.size();
  }
  return 0;
}

}  // namespace

std::vector<Span> SplitLines(std::string_view text) {
  std::vector<Span> lines;
  std::size_t begin = BehindByteOrderMark(text);
  while (begin < text.size()) {
    std::size_t end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    lines.push_back({begin, end});
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

Span Trim(std::string_view text, Span span) {
  while (const std::size_t n = LeadingSpace(Slice(text, span))) span.begin += n;
  while (const std::size_t n = TrailingSpace(Slice(text, span))) span.end -= n;
  return span;
}

// A line ends in LF, CRLF or a lone CR.
Place FindPlace(std::string_view bytes, std::size_t offset) {
  Place place;
  for (std::size_t i = 0; i < offset; ++i) {
    const bool ends_line =
        bytes[i] == '\n' || (bytes[i] == '\r' && !bytes.substr(i + 1).starts_with('\n'));
    if (ends_line) ++place.line;
    place.byte = ends_line ? 1 : place.byte + 1;
  }
  return place;
}

bool StartsWithSpace(std::string_view text) { return LeadingSpace(text) > 0; }

bool IsAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAsciiLetter(char c) { return AsciiLower(c) >= 'a' && AsciiLower(c) <= 'z'; }
char AsciiLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view SkipSpace(std::string_view text) {
  while (!text.empty() && IsAsciiSpace(text.front())) text.remove_prefix(1);
  return text;
}

std::string_view FirstLine(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

}  // namespace synoptic::corpora
