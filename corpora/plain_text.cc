#include "corpora/plain_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <optional>

#include "corpora/lines.hpp"
#include "corpora/recognise.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora {
namespace {

using std::string_view_literals::operator""sv;

bool IsBinary(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return true;
  const auto controls = std::ranges::count_if(bytes, [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 &&
            "\t\n\v\f\r\b\x1B"sv.find(c) == std::string_view::npos) ||
           c == 0x7F;
  });
  return static_cast<std::size_t>(controls) > bytes.size() / 10;
}

std::string Hexadecimal(char c) {
  char digits[5];
  std::snprintf(digits, sizeof digits, "0x%02X",
                static_cast<unsigned>(static_cast<unsigned char>(c)));
  return digits;
}

[[noreturn]] void Refuse(const Recognition& found, const std::string& name) {
  std::string message = name + ": looks like " + std::string(found.what) + "; ";
  if (found.format == Format::kResult) {
    message += "expected an article. Results are shown by: synoptic view " + name;
  } else {
    message +=
        "expected plain text in UTF-8. To convert it: " + std::string(found.advice) + " " + name;
    if (found.format == Format::kHtml || found.format == Format::kWikiExport) {
      message += " (synoptic::io::ReadArticles of <synoptic/io/read.hpp> reads it)";
    }
  }
  throw Error(ErrorCode::kInvalidText, message);
}

}  // namespace

void CheckPlainText(std::string_view bytes, const std::string& name) {
  const Recognition found = Recognise(bytes);
  // Lines of Markdown are lines of text.
  const bool is_text = found.format == Format::kText || found.format == Format::kMarkdown;
  if (!is_text) Refuse(found, name);
  if (IsBinary(bytes)) {
    throw Error(ErrorCode::kInvalidText,
                name + ": looks like a binary file; expected plain text in UTF-8");
  }
  CheckUtf8(bytes, name);
}

void CheckUtf8(std::string_view bytes, const std::string& name) {
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
