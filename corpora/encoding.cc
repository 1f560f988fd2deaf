// Which encoding the bytes of a file are read in. UTF-8 is what it is: nearly nothing else is
// well-formed UTF-8 by chance. All others are found by what comes out (models/language/encodings).

#include "corpora/encoding.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "corpora/lines.hpp"
#include "corpora/recognise.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/encoding.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kMark = "\uFEFF";

// The told encoding by its usual name.
std::string ToldEncoding(const ReadOptions& options) {
  if (options.encoding.empty()) return {};
  const std::string known = language::KnownEncoding(options.encoding);
  if (!known.empty()) return known;
  std::string message = "unknown encoding \"" + ReplaceInvalidUtf8(options.encoding) + "\"; ";
  const std::vector<std::string> near = language::NearEncodings(options.encoding);
  message += near.empty() ? "expected a name such as windows-1252, KOI8-R or GB18030" : "is it";
  for (std::size_t i = 0; i < near.size(); ++i) {
    message += (i == 0 ? " " : i + 1 < near.size() ? ", " : " or ") + near[i];
  }
  throw Error(ErrorCode::kInvalidArgument, message + (near.empty() ? "" : "?"));
}

// "UTF-16" says nothing of the order of bytes.
std::string WithOrder(std::string encoding, std::string_view bytes) {
  if (encoding != "UTF-16" && encoding != "UTF-32") return encoding;
  const std::optional<language::FoundEncoding> found = language::FindEncoding(bytes);
  return found && found->name.starts_with(encoding) ? found->name : encoding + "LE";
}

// A mark of the order of bytes is no text.
std::string Decode(std::string_view bytes, const std::string& encoding) {
  std::string text = language::Decode(bytes, encoding);
  if (text.starts_with(kMark)) text.erase(0, kMark.size());
  return text;
}

std::size_t CountReplaced(std::string_view text) {
  constexpr std::string_view kReplacement = "\uFFFD";
  std::size_t count = 0;
  for (std::size_t at = text.find(kReplacement); at != std::string_view::npos;
       at = text.find(kReplacement, at + kReplacement.size())) {
    ++count;
  }
  return count;
}

std::string Places(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " place" : " places");
}

[[noreturn]] void RefuseTold(std::string_view bytes, std::size_t at, const std::string& encoding,
                             const std::string& name) {
  const Place place = FindPlace(bytes, at);
  std::string message = name + ':' + std::to_string(place.line) + ": expected " + encoding +
                        ", found what is no character in it at byte " + std::to_string(place.byte) +
                        " of the line";
  const std::optional<language::FoundEncoding> found = language::FindEncoding(bytes);
  if (!FindInvalidUtf8(bytes)) {
    message += "; the file is UTF-8";
  } else if (found && found->name != encoding) {
    message += "; it looks like " + found->name;
  }
  throw Error(ErrorCode::kInvalidText, message);
}

// Files that hold text in no encoding; UTF-16 and UTF-32 do.
bool HoldsNoText(std::string_view bytes) {
  constexpr Format kFormats[] = {Format::kPdf, Format::kGzip, Format::kZstd, Format::kZip,
                                 Format::kOffice};
  return std::ranges::find(kFormats, Recognise(bytes.substr(0, 1 << 16)).format) !=
         std::end(kFormats);
}

// The encoding of bytes that may be text; empty if they are to be taken as they are.
std::string FindTextEncoding(std::string_view bytes) {
  const bool is_utf8 = !FindInvalidUtf8(bytes);
  const bool has_controls =
      bytes.find('\0') != std::string_view::npos || bytes.find("\x1B$"sv) != std::string_view::npos;
  if (is_utf8 ? !has_controls : IsNearlyUtf8(bytes)) return {};
  if (HoldsNoText(bytes)) return {};
  const std::optional<language::FoundEncoding> found = language::FindEncoding(bytes);
  if (!found) return {};
  const bool has_own_controls =
      found->name.starts_with("UTF-") || found->name.starts_with("ISO-2022");
  return (is_utf8 || IsBinary(bytes)) && !has_own_controls ? std::string() : found->name;
}

// `charset=...` of the first bytes of a page.
std::string DeclaredEncoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  std::size_t at = head.find("charset=");
  if (at == std::string_view::npos) at = head.find("CHARSET=");
  if (at == std::string_view::npos) at = head.find("encoding=");
  if (at == std::string_view::npos) return {};
  at = head.find('=', at) + 1;
  const std::size_t begin = head.find_first_not_of("\"' ", at);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = head.find_first_of("\"' ;/>?\r\n", begin);
  return language::KnownEncoding(head.substr(begin, end - begin));
}

// What stands between the tags of the first bytes of a page, without scripts.
std::string TextOfPage(std::string_view bytes) {
  constexpr std::size_t kMost = std::size_t{1} << 20;
  bytes = bytes.substr(0, kMost);
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t tag = std::min(bytes.find('<', at), bytes.size());
    text.append(bytes.substr(at, tag - at)).append("\n");
    const std::string_view rest = bytes.substr(tag);
    std::string_view end = ">";
    if (rest.starts_with("<script") || rest.starts_with("<SCRIPT")) end = "</";
    if (rest.starts_with("<style") || rest.starts_with("<STYLE")) end = "</";
    const std::size_t found = rest.substr(std::min<std::size_t>(1, rest.size())).find(end);
    at = found == std::string_view::npos ? bytes.size() : tag + 1 + found + end.size();
  }
  return text;
}

}  // namespace

bool IsNearlyUtf8(std::string_view bytes) {
  const std::string mended = ReplaceInvalidUtf8(bytes);
  std::size_t broken = 0;
  std::size_t sound = 0;
  for (std::size_t i = 0; i < mended.size(); ++i) {
    if (std::string_view(mended).substr(i, 3) == "\uFFFD") {
      ++broken;
    } else if ((static_cast<unsigned char>(mended[i]) & 0xC0) == 0xC0) {
      ++sound;
    }
  }
  return broken * 5 < sound;
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

DecodedText DecodeText(std::string bytes, const ReadOptions& options, const std::string& name) {
  std::string encoding = WithOrder(ToldEncoding(options), bytes);
  if (encoding == "UTF-8") return {std::move(bytes), {}, 0};
  const bool is_told = !encoding.empty();
  if (!is_told) encoding = FindTextEncoding(bytes);
  if (encoding.empty()) return {std::move(bytes), {}, 0};
  const std::optional<std::size_t> at = language::FindUndecodable(bytes, encoding);
  if (at && is_told) RefuseTold(bytes, *at, encoding, name);
  DecodedText decoded{Decode(bytes, encoding), encoding, 0};
  if (at) decoded.replaced = CountReplaced(decoded.text);
  return decoded;
}

std::string EncodingOfPage(std::string_view bytes, const ReadOptions& options) {
  const std::string told = WithOrder(ToldEncoding(options), bytes);
  if (told == "UTF-8") return {};
  if (!told.empty()) return told;
  const bool is_utf8 = !FindInvalidUtf8(bytes);
  if (is_utf8 && bytes.find('\0') == std::string_view::npos) return {};
  const std::string declared = DeclaredEncoding(bytes);
  // A few bytes that were cut by somebody are no other encoding.
  if (declared == "UTF-8" && IsNearlyUtf8(bytes)) return declared;
  const std::optional<language::FoundEncoding> wide = language::FindEncoding(bytes.substr(0, 1024));
  if (wide && wide->name.starts_with("UTF-")) return wide->name;
  const std::optional<language::FoundEncoding> found =
      language::FindEncoding(TextOfPage(bytes), declared);
  if (found) return found->name;
  return declared.empty() || declared == "UTF-8" ? "windows-1252" : declared;
}

std::string NoteOnEncoding(const DecodedText& decoded, const ReadOptions& options) {
  const bool is_told = !options.encoding.empty();
  const bool is_sure = decoded.encoding.empty() || decoded.encoding.starts_with("UTF-");
  const bool has_replaced = decoded.replaced > 0;
  if (is_told || (is_sure && !has_replaced)) return {};
  return "read as " + decoded.encoding + ", by what it holds; --encoding tells another" +
         (has_replaced ? ". " + Places(decoded.replaced) + " of it are no character in that" : "");
}

std::string NoteOnMojibake(std::string_view text) {
  const std::optional<language::Mojibake> found = language::FindMojibake(text);
  if (!found) {
    const std::size_t lost = CountReplaced(text);
    if (lost == 0) return {};
    return "characters were lost when it was converted before, at " + Places(lost) +
           " (U+FFFD); words with them will not be recognised";
  }
  return "looks like " + found->encoding + " that was read as " + found->read_as +
         " before it was saved: \"" + found->broken + "\" for \"" + found->sound +
         "\". Words and names of it will not be recognised; get the text anew, or mend it: iconv "
         "-f "
         "UTF-8 -t " +
         found->read_as +
         (found->encoding == "UTF-8" ? "" : " FILE | iconv -f " + found->encoding + " -t UTF-8");
}

}  // namespace synoptic::corpora
