// The names that HTML has for characters, as far as articles use them.

#include "corpora/markup/characters.hpp"

#include <algorithm>
#include <iterator>

#include "corpora/lines.hpp"

namespace synoptic::corpora::markup {
namespace {

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

}  // namespace

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

}  // namespace synoptic::corpora::markup
