#include "corpora/plain_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <optional>

#include "corpora/encoding.hpp"
#include "corpora/lines.hpp"
#include "corpora/recognise.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora {
namespace {

std::string Hexadecimal(char c) {
  char digits[5];
  std::snprintf(digits, sizeof digits, "0x%02X",
                static_cast<unsigned>(static_cast<unsigned char>(c)));
  return digits;
}

bool IsReadByIo(Format format) {
  return format == Format::kHtml || format == Format::kTmx || format == Format::kXcesLinks ||
         format == Format::kSentenceXml || format == Format::kColumns || format == Format::kGzip ||
         format == Format::kZstd || format == Format::kWikiExport;
}

[[noreturn]] void Refuse(const Recognition& found, const std::string& name) {
  std::string message = name + ": looks like " + std::string(found.what) + "; ";
  if (found.format == Format::kResult) {
    message += "expected an article. Results are shown by: synoptic view " + name;
  } else {
    message += "expected plain text in UTF-8.";
    if (!found.advice.empty())
      message += " To convert it: " + std::string(found.advice) + " " + name;
    if (IsReadByIo(found.format)) {
      message += " (synoptic::io::ReadArticles of <synoptic/io/read.hpp> reads such files)";
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
  throw Error(
      ErrorCode::kInvalidText,
      name + ":" + std::to_string(place.line) + ": expected UTF-8, found the byte " +
          Hexadecimal(bytes[*invalid]) + " as byte " + std::to_string(place.byte) +
          " of the line. " +
          (IsNearlyUtf8(bytes)
               ? "Most of the file is UTF-8; this leaves out what is not: iconv -c -f UTF-8 "
                 "-t UTF-8 "
               : "It reads well in no other encoding either. If you know which it has, tell "
                 "it (--encoding, ReadOptions::encoding), or convert it: iconv -f ENCODING "
                 "-t UTF-8 ") +
          name);
}

}  // namespace synoptic::corpora
