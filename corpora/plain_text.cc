#include "corpora/plain_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <optional>

#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora {
namespace {

using std::string_view_literals::operator""sv;

struct Format {
  std::string_view magic;  // Lower case.
  std::string_view what;
  std::string_view advice;  // A command; the name of the file follows.
};

// UTF-32 stands before UTF-16, whose mark its own begins with.
constexpr Format kFormats[] = {
    {"\xFF\xFE\0\0"sv, "UTF-32", "iconv -f UTF-32 -t UTF-8"},
    {"\0\0\xFE\xFF"sv, "UTF-32", "iconv -f UTF-32 -t UTF-8"},
    {"\xFF\xFE"sv, "UTF-16", "iconv -f UTF-16 -t UTF-8"},
    {"\xFE\xFF"sv, "UTF-16", "iconv -f UTF-16 -t UTF-8"},
    {"%pdf-"sv, "PDF", "pdftotext"},
    {"\x1F\x8B"sv, "gzip", "gzip -dc"},
    {"\x28\xB5\x2F\xFD"sv, "zstd", "zstd -dc"},
    {"pk\x03\x04"sv, "a ZIP archive or an office document", "soffice --convert-to txt"},
    {"<!doctype html"sv, "HTML", "w3m -dump -T text/html"},
    {"<html"sv, "HTML", "w3m -dump -T text/html"},
};

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool StartsWith(std::string_view bytes, std::string_view magic) {
  return bytes.size() >= magic.size() && std::equal(magic.begin(), magic.end(), bytes.begin(),
                                                    [](char a, char b) { return a == Lower(b); });
}

bool IsBinary(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return true;
  const auto controls = std::ranges::count_if(bytes, [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 &&
            "\t\n\v\f\r\b\x1B"sv.find(c) == std::string_view::npos) ||
           c == 0x7F;
  });
  return static_cast<std::size_t>(controls) > bytes.size() / 10;
}

struct Place {
  std::size_t line = 1;
  std::size_t byte = 1;  // Within the line.
};

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

std::string Hexadecimal(char c) {
  char digits[5];
  std::snprintf(digits, sizeof digits, "0x%02X",
                static_cast<unsigned>(static_cast<unsigned char>(c)));
  return digits;
}

}  // namespace

void CheckPlainText(std::string_view bytes, const std::string& name) {
  for (const Format& format : kFormats) {
    if (!StartsWith(bytes, format.magic)) continue;
    throw Error(ErrorCode::kInvalidText, name + ": looks like " + std::string(format.what) +
                                             "; expected plain text in UTF-8. To convert it: " +
                                             std::string(format.advice) + " " + name);
  }
  if (IsBinary(bytes)) {
    throw Error(ErrorCode::kInvalidText,
                name + ": looks like a binary file; expected plain text in UTF-8");
  }
  const std::optional<std::size_t> invalid = FindInvalidUtf8(bytes);
  if (!invalid) return;
  const Place place = FindPlace(bytes, *invalid);
  throw Error(ErrorCode::kInvalidText,
              name + ":" + std::to_string(place.line) + ": expected UTF-8, found the byte " +
                  Hexadecimal(bytes[*invalid]) + " as byte " + std::to_string(place.byte) +
                  " of the line. If the text has another encoding, convert it, for example: "
                  "iconv -f WINDOWS-1252 -t UTF-8 " +
                  name);
}

}  // namespace synoptic::corpora
