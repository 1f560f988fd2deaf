// What tells texts with marks from prose that has some of them by chance.

#include "corpora/text_formats.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "corpora/lines.hpp"
#include "corpora/subtitles/cues.hpp"

namespace synoptic::corpora {
namespace {

// "[[Page]]", "[[Page|text]]" on one line; lists of lists in a program have brackets within.
bool HasWikiLink(std::string_view text) {
  for (std::size_t at = text.find("[["); at != std::string_view::npos;
       at = text.find("[[", at + 2)) {
    const std::string_view rest = text.substr(at + 2);
    const std::size_t end = rest.find_first_of("[]\n");
    const bool is_closed = end != std::string_view::npos && rest.substr(end).starts_with("]]");
    const bool has_nested = end != std::string_view::npos && rest.substr(end).starts_with("[[");
    if ((is_closed || has_nested) && end > 0 && !IsAsciiSpace(rest.front())) return true;
  }
  return false;
}

// "{{Infobox", at the begin of a line. What is filled in by a program ("{{first_name}}") has one
// word and goes on with the text of its line.
bool HasTemplate(std::string_view text) {
  for (std::size_t at = text.find("{{"); at != std::string_view::npos;
       at = text.find("{{", at + 2)) {
    const std::string_view rest = text.substr(at + 2);
    const bool is_begin = at == 0 || text[at - 1] == '\n';
    if (!is_begin || rest.empty() || IsAsciiSpace(rest.front())) continue;
    const std::size_t end = rest.find_first_of("}|\n");
    if (end == std::string_view::npos || end == 0) continue;
    const std::string_view behind = rest.substr(end);
    const bool is_field = rest.substr(0, end).find('_') != std::string_view::npos;
    if (!behind.starts_with("}}")) return true;
    const std::string_view more = SkipSpace(FirstLine(behind.substr(2)));
    if (!is_field && (more.empty() || more.starts_with("{{"))) return true;
  }
  return false;
}

// "== Heading ==", a line of its own.
bool HasWikiHeading(std::string_view text) {
  for (std::size_t at = text.find("\n=="); at != std::string_view::npos;
       at = text.find("\n==", at + 1)) {
    const std::string_view line = FirstLine(text.substr(at + 1));
    const std::size_t last = line.find_last_not_of(" \t");
    if (last > 4 && line.substr(0, last + 1).ends_with("==")) return true;
  }
  return false;
}

// Lines "Name: value" up to a blank one, of which mails alone have some.
bool HasMailHeaders(std::string_view text) {
  constexpr std::string_view kOfMails[] = {"received",
                                           "return-path",
                                           "mime-version",
                                           "content-type",
                                           "message-id",
                                           "delivered-to",
                                           "content-transfer-encoding"};
  std::size_t headers = 0;
  bool is_mail = false;
  for (std::string_view rest = text;;) {
    const std::string_view line = FirstLine(rest);
    if (line.empty()) break;
    if (!IsAsciiSpace(line.front())) {
      std::string name;
      for (const char c : line.substr(0, line.find(':'))) name += AsciiLower(c);
      const bool is_name =
          name.size() < line.size() && !name.empty() &&
          std::ranges::all_of(name, [](char c) { return IsAsciiLetter(c) || c == '-'; });
      if (!is_name) return false;
      ++headers;
      is_mail = is_mail || std::ranges::find(kOfMails, name) != std::end(kOfMails);
    }
    rest.remove_prefix(line.size());
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
  }
  return is_mail && headers >= 2;
}

}  // namespace

bool IsSubRip(std::string_view text) {
  const std::string_view line = FirstLine(text);
  if (subtitles::IsTimes(line)) return true;
  if (line.empty() || !std::ranges::all_of(line, IsAsciiDigit)) return false;
  return subtitles::IsTimes(FirstLine(SkipSpace(text.substr(line.size()))));
}

bool IsWebVtt(std::string_view text) {
  constexpr std::string_view kMagic = "WEBVTT";
  return text.starts_with(kMagic) &&
         (text.size() == kMagic.size() || IsAsciiSpace(text[kMagic.size()]));
}

bool IsWikitext(std::string_view text) {
  const auto has = [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
  const bool has_link = HasWikiLink(text);
  const bool has_template = has("}}") && HasTemplate(text);
  const bool has_reference = has("<ref") && (has("</ref>") || has("/>"));
  const int found = static_cast<int>(has_link) + static_cast<int>(has_template) +
                    static_cast<int>(has("'''")) + static_cast<int>(HasWikiHeading(text)) +
                    static_cast<int>(has_reference);
  return found >= 2 && (has_link || has_template);
}

bool IsMail(std::string_view text) {
  constexpr std::size_t kLinesWithSoftEnd = 5;  // One of so many is.
  constexpr std::size_t kBytesWithCode = 100;
  if (HasMailHeaders(text)) return true;
  const auto is_hex = [](char c) { return IsAsciiDigit(c) || (c >= 'A' && c <= 'F'); };
  std::size_t codes = 0;
  std::size_t soft_ends = 0;
  for (std::size_t at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1)) {
    if (at + 2 < text.size() && is_hex(text[at + 1]) && is_hex(text[at + 2])) ++codes;
    const std::string_view behind = text.substr(at + 1);
    if (behind.starts_with('\n') || behind.starts_with("\r\n")) ++soft_ends;
  }
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  return codes >= 2 && soft_ends >= 1 &&
         (kLinesWithSoftEnd * soft_ends >= lines || kBytesWithCode * codes >= text.size());
}

}  // namespace synoptic::corpora
