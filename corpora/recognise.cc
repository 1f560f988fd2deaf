// Formats by their content: a table of how files begin, and a few questions that need more of a
// text. A text that is none of these is prose; what is one is never read as prose, whatever it is
// called.

#include "corpora/recognise.hpp"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

#include "corpora/bitext/columns.hpp"
#include "corpora/html/elements.hpp"
#include "corpora/lines.hpp"
#include "corpora/markdown/marks.hpp"
#include "corpora/subtitles/station.hpp"
#include "corpora/text_formats.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
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
constexpr Recognition kFeed = {Format::kXml, "a feed (RSS, Atom)",
                               "xmllint --xpath '//*[local-name()=\"description\" or "
                               "local-name()=\"content\"]/text()'"};
constexpr Recognition kTmx = {Format::kTmx, "a translation memory (TMX)",
                              "xmllint --xpath 'string(/)'"};
constexpr Recognition kXcesLinks = {Format::kXcesLinks, "an alignment (XCES)", ""};
constexpr Recognition kSentenceXml = {Format::kSentenceXml, "XML with sentences (XCES, TEI)",
                                      "xmllint --xpath 'string(/)'"};
constexpr Recognition kTei = {Format::kXml, "TEI",
                              "xmllint --xpath 'string(//*[local-name()=\"text\"])'"};
constexpr Recognition kColumns = {Format::kColumns, "columns of several languages", "cut -f1"};
constexpr Recognition kWikitext = {Format::kWikitext, "wikitext",
                                   "pandoc -f mediawiki -t plain --wrap=none"};
constexpr Recognition kMarkdown = {Format::kMarkdown, "Markdown", "pandoc -t plain --wrap=none"};
constexpr Recognition kWikiExport = {Format::kWikiExport, "an export of MediaWiki",
                                     "xmllint --xpath 'string(//*[local-name()=\"text\"])'"};
constexpr Recognition kSubRip = {Format::kSubRip, "subtitles (SRT)", "sed -E '/^[0-9]+.?$|-->/d'"};
constexpr Recognition kWebVtt = {Format::kWebVtt, "subtitles (WebVTT)", "sed -E '/^WEBVTT|-->/d'"};
constexpr Recognition kStationScript = {Format::kStationScript, "subtitles (ASS)",
                                        "sed -n 's/^Dialogue: *\\([^,]*,\\)\\{9\\}//p'"};
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
    {"%pdf-1"sv, {Format::kPdf, "PDF", "pdftotext"}},
    {"%pdf-2"sv, {Format::kPdf, "PDF", "pdftotext"}},
    {"\x1F\x8B"sv, {Format::kGzip, "gzip", "gzip -dc"}},
    {"\x28\xB5\x2F\xFD"sv, {Format::kZstd, "zstd", "zstd -dc"}},
    {"{\\rtf"sv, {Format::kRtf, "RTF", "soffice --convert-to txt:Text"}},
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
                                          "\"claim\",\"label\",\"probability\"", "result\tlabel\t",
                                          "synoptic-gold\t"};

bool StartsWith(std::string_view bytes, std::string_view magic) {
  return bytes.size() >= magic.size() &&
         std::equal(magic.begin(), magic.end(), bytes.begin(),
                    [](char a, char b) { return a == AsciiLower(b); });
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

// A name in quotation marks, a colon, and what begins a value; what is behind may be broken.
bool BeginsWithMember(std::string_view text) {
  constexpr std::size_t kLongestName = 200;
  if (!text.starts_with('"')) return false;
  const std::size_t end = text.substr(0, kLongestName).find('"', 1);
  if (end == std::string_view::npos) return false;
  std::string_view rest = SkipSpace(text.substr(end + 1));
  if (!rest.starts_with(':')) return false;
  rest = SkipSpace(rest.substr(1));
  return rest.empty() ||
         std::string_view("\"{[-0123456789").find(rest.front()) != std::string_view::npos ||
         rest.starts_with("true") || rest.starts_with("false") || rest.starts_with("null");
}

// A text may begin with a bracket or a brace; JSON goes on with a name, a list or an object.
Recognition OfJson(std::string_view text) {
  const std::string_view inside = SkipSpace(text.substr(1));
  const bool is_object = text.starts_with('{') && BeginsWithMember(inside);
  const bool is_list =
      text.starts_with('[') &&
      (inside.starts_with('{') || inside.starts_with('"') || inside.starts_with('['));
  std::string_view line = FirstLine(text);
  while (line.ends_with(' ')) line.remove_suffix(1);
  const std::string_view next = SkipSpace(text.substr(line.size()));
  const bool is_empty = (line == "{}" || line == "[]") && (next.empty() || next.starts_with('{'));
  if (!is_object && !is_empty && !(is_list && nlohmann::json::accept(text))) return {};
  const std::string_view head = text.substr(0, 4096);
  const bool is_own = inside.starts_with("\"synopsis\"") ||
                      (head.find("\"articles\"") != std::string_view::npos &&
                       (head.find("\"synoptic\"") != std::string_view::npos ||
                        text.find("\"claims\"") != std::string_view::npos)) ||
                      (head.find("\"unit\"") != std::string_view::npos &&
                       head.find("\"mentions\"") != std::string_view::npos);
  if (is_own) return kOwn;
  const bool is_line =
      text.starts_with('{') && line.ends_with('}') && (next.empty() || next.starts_with('{'));
  return is_line ? kJsonLines : kJson;
}

// "<p>" or "<div class=...>": no attribute is without a value, as in "<head of state>".
bool IsTag(std::string_view text) {
  const std::size_t end = text.find_first_of("<>", 1);
  if (end == std::string_view::npos || text[end] != '>') return false;
  const std::string_view tag = text.substr(1, end - 1);
  const std::size_t name = std::min(tag.find_first_of(" \t\r\n/"), tag.size());
  const std::string_view behind = SkipSpace(tag.substr(name));
  return behind.empty() || behind == "/" || behind.find('=') != std::string_view::npos;
}

// Whether most of a text stands in paragraphs without any mark: then it has some markup, and is
// none.
bool IsMostlyUnmarked(std::string_view text) {
  std::size_t unmarked = 0;
  std::size_t all = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find("\n\n"), rest.size());
    const std::string_view paragraph = rest.substr(0, end);
    all += paragraph.size();
    if (paragraph.find('<') == std::string_view::npos) unmarked += paragraph.size();
    rest = SkipSpace(rest.substr(end));
  }
  return 2 * unmarked > all;
}

// A fragment of a page: it begins with an element, and closes some. A prose text, too, may begin
// with a word in bold; a page has blocks.
bool IsMarkup(std::string_view text) {
  constexpr std::string_view kWithinLines[] = {"span", "strong", "em",  "b", "i",
                                               "a",    "font",   "img", "br"};
  constexpr std::string_view kEndsOfBlocks[] = {"</p>", "</div>", "</li>", "</td>", "</h1>"};
  std::string name;
  for (std::size_t i = 1; i < text.size() && i < 24; ++i) {
    if (!IsAsciiLetter(text[i]) && !IsAsciiDigit(text[i]) && text[i] != '-') break;
    name += AsciiLower(text[i]);
  }
  const bool is_known =
      name.starts_with("amp-") || std::ranges::binary_search(html::kElements, name);
  if (!is_known || !IsTag(text) || IsMostlyUnmarked(text)) return false;
  if (std::ranges::find(kWithinLines, name) != std::end(kWithinLines)) {
    return std::ranges::any_of(kEndsOfBlocks, [&](std::string_view end) {
      return text.find(end) != std::string_view::npos;
    });
  }
  return text.find("</") != std::string_view::npos || name == "meta" || name == "base";
}

// What stands in front of a page that was saved with what its server said, or with a warning of the
// program that made it. The page begins a line.
bool HasPageBelow(std::string_view text) {
  constexpr std::size_t kHead = 2048;
  const std::string_view head = text.substr(0, kHead);
  for (std::size_t at = head.find('\n'); at < head.size(); at = head.find('\n', at + 1)) {
    const std::string_view line = SkipSpace(text.substr(at));
    if (StartsWith(line, "<!doctype html") || StartsWith(line, "<html")) {
      return text.find("</") != std::string_view::npos;
    }
  }
  return false;
}

// The name of the first element, without its prefix.
std::string_view RootOf(std::string_view xml) {
  while (xml.starts_with("<?") || xml.starts_with("<!")) {
    std::string_view end = xml[1] == '?' ? "?>" : xml.starts_with("<!--") ? "-->" : ">";
    const std::string_view head = xml.substr(0, xml.find('>'));
    if (end == ">" && head.find('[') != std::string_view::npos) end = "]>";
    const std::size_t at = xml.find(end);
    if (at == std::string_view::npos) return {};
    xml = SkipSpace(xml.substr(at + end.size()));
  }
  if (!xml.starts_with('<')) return {};
  const std::string_view name = xml.substr(1, xml.find_first_of(" \t\r\n/>") - 1);
  return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

Recognition OfXml(std::string_view text) {
  const std::string_view root = RootOf(text);
  const bool is_declared = text.starts_with("<?xml") || text.starts_with("<!DOCTYPE");
  if (root == "mediawiki") return kWikiExport;
  if (root == "rss" || (root == "feed" && text.find("</entry>") != std::string_view::npos)) {
    return kFeed;
  }
  if (root == "tmx") return kTmx;
  if (root == "cesAlign") return kXcesLinks;
  const bool is_tei = root.starts_with("TEI") || root == "teiCorpus";
  const bool has_sentences =
      text.find("<s ") != std::string_view::npos || text.find("<s>") != std::string_view::npos;
  const bool may_have = is_tei || root == "cesDoc" || root == "text" || root == "document" ||
                        root == "doc" || root == "body" || root == "letsmt";
  if (may_have && has_sentences && (is_declared || root != "body")) return kSentenceXml;
  if (is_tei) return kTei;
  if (root == "html" || root == "HTML") return kHtml;
  return text.starts_with("<?xml") ? kXml : Recognition{};
}

Recognition OfMarkup(std::string_view text) {
  std::string_view rest = text;
  while (rest.starts_with("<!--")) {
    const std::size_t end = rest.find("-->");
    if (end == std::string_view::npos) return {};
    rest = SkipSpace(rest.substr(end + 3));
  }
  const Recognition xml = OfXml(rest);
  if (xml.format != Format::kText) return xml;
  if (StartsWith(rest, "<!doctype html") || StartsWith(rest, "<html")) return kHtml;
  return IsMarkup(rest) ? kHtml : Recognition{};
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
  bytes.remove_prefix(BehindByteOrderMark(bytes));
  const std::string_view text = SkipSpace(bytes);
  const std::string_view line = FirstLine(text);
  for (const std::string_view own : kOwnLines) {
    if (line.starts_with(own)) return kOwn;
  }
  const std::string_view next_line = FirstLine(SkipSpace(text.substr(line.size())));
  if ((IsBead(line) && (next_line.empty() || IsBead(next_line))) ||
      text.starts_with("# Synopsis\n\n* **A** "))
    return kOwn;
  if (text.starts_with('{') || text.starts_with('[')) {
    const Recognition json = OfJson(text);
    if (json.format != Format::kText) return json;
  }
  if (text.starts_with('<')) {
    const Recognition markup = OfMarkup(text);
    if (markup.format != Format::kText) return markup;
  }
  if (!IsMail(text) && HasPageBelow(text)) return kHtml;
  if (IsWebVtt(text)) return kWebVtt;
  if (subtitles::IsStationScript(text)) return kStationScript;
  if (IsSubRip(text)) return kSubRip;
  if (IsMail(text)) return kMail;
  if (IsWikitext(text)) return kWikitext;
  if (bitext::IsColumns(text)) return kColumns;
  if (markdown::IsMarkdown(text)) return kMarkdown;
  return {};
}

}  // namespace synoptic::corpora
