// Formats by their content: a table of how files begin, and a few questions that need more of a
// text. A text that is none of these is prose; what is one is never read as prose, whatever it is
// called.

#include "corpora/recognise.hpp"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

#include "corpora/lines.hpp"
#include "synoptic/span.hpp"

namespace synoptic::corpora {
namespace {

using std::string_view_literals::operator""sv;

struct Beginning {
  std::string_view magic;  // Lower case.
  Recognition format;
};

constexpr Recognition kJson = {Format::kJson, "JSON", "jq -r '.title, .text'"};
constexpr Recognition kJsonLines = {Format::kJsonLines, "JSON Lines", "jq -r '.title, .text'"};
constexpr Recognition kHtml = {Format::kHtml, "HTML", "w3m -dump -T text/html"};
constexpr Recognition kOwn = {Format::kResult, "a result of synoptic", ""};
constexpr Recognition kXml = {Format::kXml, "XML", "xmllint --xpath 'string(/)'"};
constexpr Recognition kTmx = {Format::kXml, "a translation memory (TMX)",
                              "xmllint --xpath 'string(/)'"};
constexpr Recognition kXces = {Format::kXml, "XCES", "xmllint --xpath 'string(/)'"};
constexpr Recognition kTei = {Format::kXml, "TEI",
                              "xmllint --xpath 'string(//*[local-name()=\"text\"])'"};
constexpr Recognition kWikitext = {Format::kWikitext, "wikitext",
                                   "pandoc -f mediawiki -t plain --wrap=none"};
constexpr Recognition kSubRip = {Format::kSubRip, "subtitles (SRT)", "sed -E '/^[0-9]+.?$|-->/d'"};
constexpr Recognition kWebVtt = {Format::kWebVtt, "subtitles (WebVTT)", "sed -E '/^WEBVTT|-->/d'"};
constexpr Recognition kMail = {Format::kMail, "a mail, or text as mails have it (quoted-printable)",
                               "python3 -m quopri -d"};
constexpr Recognition kZip = {Format::kZip, "a ZIP archive or an office document",
                              "soffice --convert-to txt:Text"};

// UTF-32 stands before UTF-16, whose mark its own begins with.
constexpr Beginning kBeginnings[] = {
    {"\xFF\xFE\0\0"sv, {Format::kUtf32, "UTF-32", "iconv -f UTF-32 -t UTF-8"}},
    {"\0\0\xFE\xFF"sv, {Format::kUtf32, "UTF-32", "iconv -f UTF-32 -t UTF-8"}},
    {"\xFF\xFE"sv, {Format::kUtf16, "UTF-16", "iconv -f UTF-16 -t UTF-8"}},
    {"\xFE\xFF"sv, {Format::kUtf16, "UTF-16", "iconv -f UTF-16 -t UTF-8"}},
    {"%pdf-"sv, {Format::kPdf, "PDF", "pdftotext"}},
    {"\x1F\x8B"sv, {Format::kGzip, "gzip", "gzip -dc"}},
    {"\x28\xB5\x2F\xFD"sv, {Format::kZstd, "zstd", "zstd -dc"}},
    {"{\\rtf"sv, {Format::kRtf, "RTF", "soffice --convert-to txt:Text"}},
    {"webvtt"sv, kWebVtt},
    {"<!doctype html"sv, kHtml},
    {"<html"sv, kHtml},
};

/// What a ZIP archive of a document has near its begin.
struct Member {
  std::string_view name;
  Recognition format;
};

constexpr Member kMembers[] = {
    {"word/", {Format::kOffice, "a Word document (DOCX)", "soffice --convert-to txt:Text"}},
    {"opendocument.text", {Format::kOffice, "an ODT document", "soffice --convert-to txt:Text"}},
    {"epub+zip", {Format::kOffice, "a book (EPUB)", "pandoc -t plain --wrap=none"}},
    {"xl/", {Format::kOffice, "a workbook (XLSX)", "soffice --convert-to csv"}},
};

/// The first line of what the program itself writes.
constexpr std::string_view kOwnLines[] = {"claim\tlabel\tprobability",
                                          "\"claim\",\"label\",\"probability\"", "result\tlabel\t"};

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool StartsWith(std::string_view bytes, std::string_view magic) {
  return bytes.size() >= magic.size() && std::equal(magic.begin(), magic.end(), bytes.begin(),
                                                    [](char a, char b) { return a == Lower(b); });
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return Lower(c) >= 'a' && Lower(c) <= 'z'; }

std::string_view SkipSpace(std::string_view text) {
  while (!text.empty() && IsAsciiSpace(text.front())) text.remove_prefix(1);
  return text;
}

std::string_view LineAt(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

/// "[0]:[0]:0.03", as beads are written.
bool IsBead(std::string_view line) {
  std::size_t brackets = 0;
  for (const char c : line) {
    if (c == '[' || c == ']') ++brackets;
    if (std::string_view("[]:, .0123456789").find(c) == std::string_view::npos) return false;
  }
  return line.starts_with('[') && brackets == 4 && line.find("]:[") != std::string_view::npos;
}

// Its own policy of what may run stands in the head of each page that the program writes.
bool IsOwnPage(std::string_view text) {
  const std::string_view head = text.substr(0, 2048);
  return StartsWith(text, "<!doctype html") &&
         head.find("default-src 'none'; style-src 'unsafe-inline'") != std::string_view::npos &&
         head.find("base-uri 'none'; form-action 'none'") != std::string_view::npos;
}

// A text may begin with a bracket or a brace; JSON goes on with a name, a list or an object.
Recognition OfJson(std::string_view text) {
  const std::string_view inside = SkipSpace(text.substr(1));
  const bool is_object = text.starts_with('{') && inside.starts_with('"') &&
                         inside.substr(0, 200).find("\":") != std::string_view::npos;
  const bool is_spaced = text.starts_with('{') && inside.starts_with('"') &&
                         inside.substr(0, 200).find("\" :") != std::string_view::npos;
  const bool is_list =
      text.starts_with('[') &&
      (inside.starts_with('{') || inside.starts_with('"') || inside.starts_with('['));
  const bool is_empty = LineAt(text) == "{}" || LineAt(text) == "[]";
  if (!is_object && !is_spaced && !is_empty && !(is_list && nlohmann::json::accept(text)))
    return {};
  const std::string_view head = text.substr(0, 4096);
  const bool is_own = inside.starts_with("\"synopsis\"") ||
                      (head.find("\"articles\"") != std::string_view::npos &&
                       (head.find("\"synoptic\"") != std::string_view::npos ||
                        text.find("\"claims\"") != std::string_view::npos)) ||
                      (head.find("\"unit\"") != std::string_view::npos &&
                       head.find("\"mentions\"") != std::string_view::npos);
  if (is_own) return kOwn;
  std::string_view line = LineAt(text);
  while (line.ends_with(' ')) line.remove_suffix(1);
  const std::string_view next = SkipSpace(text.substr(line.size()));
  const bool is_line =
      text.starts_with('{') && line.ends_with('}') && (next.empty() || next.starts_with('{'));
  return is_line ? kJsonLines : kJson;
}

// A fragment of a page: it begins with an element, and closes some.
bool IsMarkup(std::string_view text) {
  constexpr std::string_view kElements[] = {
      "p",      "div",    "article", "section", "h1",     "h2",  "h3",    "head",
      "body",   "meta",   "span",    "table",   "ul",     "ol",  "title", "main",
      "header", "script", "strong",  "em",      "b",      "i",   "a",     "blockquote",
      "link",   "style",  "center",  "font",    "figure", "img", "br"};
  std::string name;
  for (std::size_t i = 1; i < text.size() && i < 12; ++i) {
    if (!IsLetter(text[i]) && !IsDigit(text[i])) break;
    name += Lower(text[i]);
  }
  const bool is_known = std::ranges::find(kElements, name) != std::end(kElements);
  return is_known && (text.find("</") != std::string_view::npos || name == "meta" || name == "br");
}

Recognition OfMarkup(std::string_view text) {
  std::string_view rest = text;
  while (rest.starts_with("<!--")) {
    const std::size_t end = rest.find("-->");
    if (end == std::string_view::npos) return {};
    rest = SkipSpace(rest.substr(end + 3));
  }
  const std::string_view head = rest.substr(0, 4096);
  if (rest.starts_with("<?xml") || rest.starts_with("<!DOCTYPE") || rest.starts_with("<tmx") ||
      rest.starts_with("<TEI") || rest.starts_with("<cesAlign") || rest.starts_with("<cesDoc")) {
    if (head.find("<tmx") != std::string_view::npos) return kTmx;
    if (head.find("<TEI") != std::string_view::npos) return kTei;
    if (head.find("<ces") != std::string_view::npos) return kXces;
    if (head.find("<html") != std::string_view::npos) return kHtml;
    if (rest.starts_with("<?xml")) return kXml;
  }
  if (StartsWith(rest, "<!doctype html") || StartsWith(rest, "<html")) return kHtml;
  return IsMarkup(rest) ? kHtml : Recognition{};
}

// "1", and below it "00:00:01,000 --> 00:00:03,500".
bool IsSubRip(std::string_view text) {
  const std::string_view number = LineAt(text);
  if (number.empty() || !std::ranges::all_of(number, IsDigit)) return false;
  const std::string_view times = LineAt(SkipSpace(text.substr(number.size())));
  return !times.empty() && IsDigit(times.front()) && times.find(" --> ") != std::string_view::npos;
}

// Two of: a link in brackets, bold by apostrophes, a template, a heading, a reference.
bool IsWikitext(std::string_view text) {
  const auto has = [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; };
  int found = 0;
  if (has("[[") && has("]]")) ++found;
  if (has("'''")) ++found;
  if (has("{{") && has("}}")) ++found;
  if (has("\n== ") || has("\n==")) ++found;
  if (has("<ref") && (has("</ref>") || has("/>"))) ++found;
  return found >= 2 && (has("[[") || has("{{"));
}

// Headers, or characters by their numbers throughout.
bool IsMail(std::string_view text) {
  const std::string_view head = text.substr(0, 4096);
  const bool has_headers = StartsWith(text, "from:") || StartsWith(text, "received:") ||
                           StartsWith(text, "return-path:") || StartsWith(text, "mime-version:") ||
                           StartsWith(text, "content-type:");
  if (has_headers &&
      (head.find("\nContent-T") != std::string_view::npos || StartsWith(text, "content-type:"))) {
    return true;
  }
  const auto is_hex = [](char c) { return IsDigit(c) || (c >= 'A' && c <= 'F'); };
  std::size_t codes = 0;
  std::size_t soft_ends = 0;
  for (std::size_t at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1)) {
    if (at + 2 < text.size() && is_hex(text[at + 1]) && is_hex(text[at + 2])) ++codes;
    if (at + 1 < text.size() && text[at + 1] == '\n') ++soft_ends;
  }
  return codes >= 2 && soft_ends >= 1;
}

}  // namespace

Recognition Recognise(std::string_view bytes) {
  if (IsOwnPage(bytes)) return kOwn;
  for (const Beginning& one : kBeginnings) {
    if (StartsWith(bytes, one.magic)) return one.format;
  }
  if (StartsWith(bytes, "pk\x03\x04")) {
    const std::string_view head = bytes.substr(0, 1 << 16);
    for (const Member& member : kMembers) {
      if (head.find(member.name) != std::string_view::npos) return member.format;
    }
    return kZip;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string_view text = SkipSpace(bytes);
  const std::string_view line = LineAt(text);
  for (const std::string_view own : kOwnLines) {
    if (line.starts_with(own)) return kOwn;
  }
  if (IsBead(line) || text.starts_with("# Synopsis\n\n* **A** ")) return kOwn;
  if (text.starts_with('{') || text.starts_with('[')) {
    const Recognition json = OfJson(text);
    if (json.format != Format::kText) return json;
  }
  if (text.starts_with('<')) {
    const Recognition markup = OfMarkup(text);
    if (markup.format != Format::kText) return markup;
  }
  if (StartsWith(text, "webvtt")) return kWebVtt;
  if (IsSubRip(text)) return kSubRip;
  if (IsMail(text)) return kMail;
  if (IsWikitext(text)) return kWikitext;
  return {};
}

}  // namespace synoptic::corpora
