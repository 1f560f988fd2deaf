// A field of an export is a fragment that its system wrote, not a page: there is nothing in it to
// choose from, so no tree is needed, and the core library needs no parser of HTML.

#include "corpora/json/markup.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "corpora/lines.hpp"

namespace synoptic::corpora::json {
namespace {

constexpr std::string_view kBlocks[] = {
    "p",       "div",    "br",     "h1",    "h2",      "h3",         "h4",     "h5",  "h6",
    "ul",      "ol",     "li",     "table", "tr",      "blockquote", "figure", "pre", "figcaption",
    "section", "header", "footer", "aside", "article", "main",       "hr",     "dl",  "dt",
    "dd",      "nav",    "form",   "tbody", "thead",   "title",      "body",   "head"};

constexpr std::string_view kInline[] = {
    "a",    "b",    "i",    "em",    "strong", "span", "u",     "s",      "small",  "sub",
    "sup",  "font", "img",  "td",    "th",     "cite", "code",  "q",      "abbr",   "time",
    "mark", "wbr",  "html", "video", "audio",  "link", "meta",  "iframe", "source", "picture",
    "del",  "ins",  "kbd",  "label", "button", "svg",  "input", "center"};

/// Elements whose content is no text.
constexpr std::string_view kSilent[] = {"script", "style", "noscript", "template", "iframe", "svg"};

template <typename Names>
bool IsOneOf(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != std::end(names);
}

struct Tag {
  std::string name;      ///< Small letters; empty if there is none.
  bool is_end = false;   ///< "</p>".
  std::size_t size = 0;  ///< With its brackets.
};

/// The tag of HTML that a text begins with.
Tag TagAt(std::string_view text) {
  constexpr std::size_t kLongest = 4096;  // A bracket without an end is looked for no farther.
  std::size_t at = 1;
  Tag tag;
  tag.is_end = text.substr(at).starts_with('/');
  if (tag.is_end) ++at;
  while (at < text.size() && tag.name.size() < 12 &&
         (IsAsciiLetter(text[at]) || IsAsciiDigit(text[at]))) {
    tag.name += static_cast<char>(IsAsciiLetter(text[at]) ? text[at] | 0x20 : text[at]);
    ++at;
  }
  if (!IsOneOf(kBlocks, tag.name) && !IsOneOf(kInline, tag.name) && !IsOneOf(kSilent, tag.name)) {
    return {};
  }
  const bool ends_name =
      at < text.size() && (text[at] == '>' || text[at] == '/' || text[at] == ' ' ||
                           text[at] == '\n' || text[at] == '\t' || text[at] == '\r');
  if (!ends_name) return {};
  char quote = 0;
  for (; at < text.size() && at < kLongest; ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && text[at - 1] == '=') {
      quote = c;
    } else if (c == '>') {
      tag.size = at + 1;
      return tag;
    }
  }
  return {};
}

struct Named {
  std::string_view name;
  std::uint32_t code;
};

constexpr Named kNamed[] = {
    {"amp", '&'},       {"lt", '<'},        {"gt", '>'},        {"quot", '"'},
    {"apos", '\''},     {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018},
    {"rsquo", 0x2019},  {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},
    {"bdquo", 0x201E},  {"bull", 0x2022},   {"hellip", 0x2026}, {"prime", 0x2032},
    {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},   {"trade", 0x2122},
    {"minus", 0x2212},  {"thinsp", 0x2009}, {"ensp", 0x2002},   {"emsp", 0x2003},
    {"zwnj", 0x200C},   {"zwj", 0x200D},    {"OElig", 0x152},   {"oelig", 0x153},
    {"Scaron", 0x160},  {"scaron", 0x161},  {"Yuml", 0x178},    {"permil", 0x2030}};

/// Those of Latin-1, from U+00A0 on.
constexpr std::string_view kLatin[] = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};
static_assert(std::size(kLatin) == 96);

std::uint32_t CodeOfName(std::string_view name) {
  for (const Named& one : kNamed) {
    if (one.name == name) return one.code;
  }
  const auto* const latin = std::ranges::find(kLatin, name);
  if (latin == std::end(kLatin)) return 0;
  return 0xA0 + static_cast<std::uint32_t>(latin - std::begin(kLatin));
}

/// Of "#39" or "#x27"; 0 for what is no character that a text has.
std::uint32_t CodeOfNumber(std::string_view number) {
  const bool is_hex = number.starts_with("#x") || number.starts_with("#X");
  number.remove_prefix(is_hex ? 2 : 1);
  if (number.empty() || number.size() > 7) return 0;
  std::uint32_t code = 0;
  for (const char c : number) {
    const char low = static_cast<char>(c | 0x20);
    if (IsAsciiDigit(c)) {
      code = code * (is_hex ? 16 : 10) + static_cast<std::uint32_t>(c - '0');
    } else if (is_hex && low >= 'a' && low <= 'f') {
      code = code * 16 + static_cast<std::uint32_t>(low - 'a' + 10);
    } else {
      return 0;
    }
  }
  const bool is_character = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) &&
                            (code < 0x7F || code > 0x9F);
  return is_character ? code : 0;
}

void AppendUtf8(std::uint32_t code, std::string& text) {
  const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0 | code >> 6);
    add(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    add(0xE0 | code >> 12);
    add(0x80 | (code >> 6 & 0x3F));
    add(0x80 | (code & 0x3F));
  } else {
    add(0xF0 | code >> 18);
    add(0x80 | (code >> 12 & 0x3F));
    add(0x80 | (code >> 6 & 0x3F));
    add(0x80 | (code & 0x3F));
  }
}

/// Appends the character that a text names at its begin, and returns how long its name is; 0 if it
/// names none. Soft hyphens are none of the text.
std::size_t AppendNamed(std::string_view text, std::string& out) {
  constexpr std::size_t kLongest = 10;
  constexpr std::uint32_t kSoftHyphen = 0xAD;
  const std::size_t end = text.substr(0, kLongest + 2).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(1, end - 1);
  const std::uint32_t code = name.starts_with('#') ? CodeOfNumber(name) : CodeOfName(name);
  if (code == 0) return 0;
  if (code != kSoftHyphen) AppendUtf8(code, out);
  return end + 1;
}

bool HasTag(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (TagAt(text.substr(at)).size > 0) return true;
  }
  return false;
}

/// Behind the end tag of an element, or at the end of the text.
std::size_t BehindElement(std::string_view text, std::size_t at, const std::string& name) {
  for (at = text.find("</", at); at != std::string_view::npos; at = text.find("</", at + 2)) {
    const Tag tag = TagAt(text.substr(at));
    if (tag.name == name) return at + tag.size;
  }
  return text.size();
}

}  // namespace

std::string WithoutMarkup(std::string_view text) {
  const bool is_markup = HasTag(text);
  if (!is_markup && text.find('&') == std::string_view::npos) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '&') {
      const std::size_t size = AppendNamed(text.substr(at), out);
      if (size > 0) {
        at += size;
        continue;
      }
    } else if (is_markup && c == '<') {
      if (text.substr(at).starts_with("<!--")) {
        const std::size_t end = text.find("-->", at + 4);
        at = end == std::string_view::npos ? text.size() : end + 3;
        continue;
      }
      const Tag tag = TagAt(text.substr(at));
      if (tag.size > 0) {
        at += tag.size;
        if (!tag.is_end && IsOneOf(kSilent, tag.name)) at = BehindElement(text, at, tag.name);
        if (tag.name == "td" || tag.name == "th") out += tag.is_end ? "\t" : "";
        if (IsOneOf(kBlocks, tag.name)) out += "\n\n";
        continue;
      }
    }
    out += is_markup && (c == '\n' || c == '\r') ? ' ' : c;
    ++at;
  }
  return out;
}

}  // namespace synoptic::corpora::json
