// Encodings by their names: one usual name for each, and what else people write.

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "models/language/encodings/candidates.hpp"
#include "models/language/encodings/converter.hpp"
#include "synoptic/internal/encoding.hpp"

namespace synoptic::language {
namespace {

using Renamed = std::pair<std::string_view, std::string_view>;

// What browsers take names for (WHATWG Encoding Standard), and names that ICU does not know.
constexpr Renamed kMeant[] = {{"iso88591", "windows-1252"},
                              {"latin1", "windows-1252"},
                              {"usascii", "windows-1252"},
                              {"ascii", "windows-1252"},
                              {"ansi", "windows-1252"},
                              {"iso88599", "windows-1254"},
                              {"latin5", "windows-1254"},
                              {"gb2312", "GB18030"},
                              {"gbk", "GB18030"},
                              {"gb", "GB18030"},
                              {"cp936", "GB18030"},
                              {"windows936", "GB18030"},
                              {"shiftjis", "Shift_JIS"},
                              {"sjis", "Shift_JIS"},
                              {"xsjis", "Shift_JIS"},
                              {"cp932", "Shift_JIS"},
                              {"ms932", "Shift_JIS"},
                              {"windows932", "Shift_JIS"},
                              {"windows31j", "Shift_JIS"},
                              {"ksc56011987", "EUC-KR"},
                              {"euckr", "EUC-KR"},
                              {"cp949", "EUC-KR"},
                              {"uhc", "EUC-KR"},
                              {"windows949", "EUC-KR"},
                              {"big5", "Big5-HKSCS"},
                              {"big5hkscs", "Big5-HKSCS"},
                              {"cp950", "Big5-HKSCS"},
                              {"tis620", "windows-874"},
                              {"iso885911", "windows-874"},
                              {"iso88598i", "ISO-8859-8"},
                              {"koi8", "KOI8-R"},
                              {"koi8ru", "KOI8-U"},
                              {"mac", "macintosh"},
                              {"macroman", "macintosh"},
                              {"maccyrillic", "x-mac-cyrillic"},
                              {"macce", "x-mac-ce"},
                              {"utf8", "UTF-8"},
                              {"utf8sig", "UTF-8"},
                              {"unicode", "UTF-16LE"},
                              {"ucs2", "UTF-16LE"},
                              {"utf16", "UTF-16"},
                              {"utf32", "UTF-32"},
                              {"utf16le", "UTF-16LE"},
                              {"utf16be", "UTF-16BE"},
                              {"utf32le", "UTF-32LE"},
                              {"utf32be", "UTF-32BE"}};

// "Windows 1251", "CP-1251" and "windows-1251" are one.
std::string Plain(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
  }
  return plain;
}

// Insertions, deletions and replacements from one to the other.
std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

// By the converter of ICU that a name leads to.
std::string CanonicalName(const std::string& name) {
  const Converter converter = OpenConverter(name);
  if (!converter) return {};
  UErrorCode error = U_ZERO_ERROR;
  return ucnv_getName(converter.get(), &error);
}

}  // namespace

std::string KnownEncoding(std::string_view name) {
  constexpr std::size_t kLongest = 40;
  const std::string plain = Plain(name.substr(0, kLongest + 1));
  if (plain.empty() || name.size() > kLongest) return {};
  for (const auto& [said, meant] : kMeant) {
    if (plain == said) return std::string(meant);
  }
  for (const Candidate& candidate : Candidates()) {
    if (plain == Plain(candidate.name)) return std::string(candidate.name);
  }
  std::string canonical = CanonicalName(std::string(name));
  if (canonical.empty() && plain.starts_with("cp"))
    canonical = CanonicalName("cp" + plain.substr(2));
  if (canonical.empty()) return {};
  for (const Candidate& candidate : Candidates()) {
    if (CanonicalName(std::string(candidate.name)) == canonical) return std::string(candidate.name);
  }
  return std::string(name);
}

std::vector<std::string> NearEncodings(std::string_view name) {
  constexpr std::size_t kMost = 3;
  constexpr std::size_t kLongest = 40;
  const std::string plain = Plain(name.substr(0, kLongest));
  std::vector<std::pair<std::size_t, std::string_view>> near;
  const auto add = [&](std::string_view written, std::string_view usual) {
    const std::size_t distance = Distance(plain, Plain(written));
    if (distance <= std::max<std::size_t>(1, plain.size() / 3)) near.push_back({distance, usual});
  };
  for (const Candidate& candidate : Candidates()) add(candidate.name, candidate.name);
  for (const auto& [said, meant] : kMeant) add(said, meant);
  std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string_view>::first);
  std::vector<std::string> names;
  for (const auto& [distance, usual] : near) {
    if (names.size() == kMost) break;
    if (std::ranges::find(names, usual) == names.end()) names.emplace_back(usual);
  }
  return names;
}

}  // namespace synoptic::language
