// When a page was published. Its metadata say it best. Else it stands about the title, in an
// element that holds a time or in words; a day in the text is what the article tells of. An address
// with a day in its folders was made on that day; other figures of an address may be anything.

#include "corpora/html/dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "corpora/day.hpp"
#include "corpora/html/prose.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::html {
namespace {

/// Beginnings of words that stand before a day of change, in small letters.
constexpr std::string_view kChanged[] = {
    "updated",    "modified",   "edited",    "corrected",     "revised",       "aktualisiert",
    "geändert",   "mis à jour", "modifié",   "mise à jour",   "actualizado",   "actualización",
    "modificado", "aggiornat",  "modificat", "atualizad",     "bijgewerkt",    "gewijzigd",
    "uppdatera",  "opdateret",  "oppdatert", "päivitet",      "zaktualizowan", "aktualizov",
    "frissít",    "actualizat", "ažurira",   "обновлен",      "изменен",       "оновлен",
    "обновен",    "güncelle",   "ενημερ",    "更新",          "最終更新",      "수정",
    "업데이트",   "تحديث",      "بروزرسانی", "به‌روز", "अपडेट",          "আপডেট",
    "แก้ไข",       "อัปเดต",      "cập nhật",  "diperbarui",    "uuendatud",     "atnaujinta",
    "atjaunin"};

bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }

std::string Small(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

bool SaysChange(std::string_view text) {
  const std::string small = Small(text);
  return std::ranges::any_of(
      kChanged, [&](std::string_view word) { return small.find(word) != std::string::npos; });
}

/// "1709593200", in seconds or milliseconds.
std::string DayOfTimestamp(std::string_view date) {
  const bool is_number = std::ranges::all_of(date, IsAsciiDigit);
  if (!is_number || (date.size() != 10 && date.size() != 13)) return {};
  const auto seconds = static_cast<std::int64_t>(Digits(date, 0, 5)) * 100'000 +
                       static_cast<std::int64_t>(Digits(date, 5, 5));
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds{std::chrono::seconds{seconds}})};
  return Day(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
             static_cast<int>(static_cast<unsigned>(day.day())));
}

/// "2024-3-5", "5.3.2024", "03/25/2024". Of figures that may be either, the day stands first, as in
/// most countries.
std::string DayOfFigures(std::string_view date) {
  std::array<int, 3> numbers{};
  std::array<std::size_t, 3> sizes{};
  std::size_t at = 0;
  for (std::size_t k = 0; k < 3; ++k) {
    std::size_t end = at;
    while (end < date.size() && IsAsciiDigit(date[end]) && end - at < 5) ++end;
    if (end == at) return {};
    numbers[k] = Digits(date, at, end - at);
    sizes[k] = end - at;
    const bool is_mark =
        end < date.size() && (date[end] == '-' || date[end] == '/' || date[end] == '.');
    if (k < 2 && !is_mark) return {};
    at = end + 1;
    if (k < 2 && date[end] == '.' && at < date.size() && date[at] == ' ') ++at;
  }
  if (sizes[0] == 4) return Day(numbers[0], numbers[1], numbers[2]);
  if (sizes[2] != 4) return {};
  const std::string day = Day(numbers[2], numbers[1], numbers[0]);
  return day.empty() ? Day(numbers[2], numbers[0], numbers[1]) : day;
}

/// The first whole day of a text that tells no change. The years of the Buddhist era, which begins
/// 543 years before ours, are those of no other.
std::string DayInText(const std::string& text, const std::string& lang) {
  constexpr std::size_t kNear = 40;
  std::size_t behind = 0;
  std::string changed;
  for (const Mention& mention : FindMentions(text, lang)) {
    if (mention.type != MentionType::kDate) continue;
    std::string_view value = mention.value.text();
    std::string day = DayOf(value);
    const int year = Digits(value, 0, 4);
    if (day.empty() && year > 2400 && year < 2700 && value.size() >= 10) {
      day = Day(year - 543, Digits(value, 5, 2), Digits(value, 8, 2));
    }
    if (day.empty()) continue;
    const std::size_t from =
        std::max(behind, mention.span.begin - std::min(mention.span.begin, kNear));
    behind = mention.span.end;
    if (!SaysChange(std::string_view(text).substr(from, mention.span.begin - from))) return day;
  }
  return changed;
}

/// Whether an element that holds a time, or what it is in, says that it tells a change.
bool TellsChange(const Tree& tree, std::uint32_t n) {
  constexpr int kLevels = 2;
  for (int up = 0; up < kLevels && n != Node::kNone; ++up, n = tree.nodes[n].parent) {
    for (const std::string_view name : {"class", "itemprop", "id"}) {
      const std::string value = Small(tree.Value(tree.nodes[n], name));
      for (const std::string_view word : {"modif", "updat"}) {
        if (value.find(word) != std::string::npos) {
          // An element of both days says so with both words.
          return value.find("publish") == std::string::npos;
        }
      }
    }
  }
  return false;
}

/// The text before a node, in the element about it.
std::string TextBefore(const Tree& tree, std::uint32_t n) {
  constexpr std::size_t kNear = 40;
  std::string text;
  const std::uint32_t parent = tree.nodes[n].parent;
  for (std::uint32_t before = n - 1; before > parent && text.size() < kNear; --before) {
    const Node& node = tree.nodes[before];
    if (node.tag == "time") break;
    if (node.is_text()) text = std::string(tree.Text(node.text)) + text;
  }
  return text.size() <= kNear ? text : text.substr(text.size() - kNear);
}

std::string DayOfElement(const Tree& tree, const Node& node) {
  std::string day = DayOfMetadata(tree.Value(node, "datetime"));
  return !day.empty() ? day : DayOfMetadata(tree.Value(node, "content"));
}

bool IsTime(const Tree& tree, const Node& node) {
  return !node.is_text() && (node.tag == "time" || tree.Value(node, "itemprop") == "datePublished");
}

}  // namespace

std::string DayOfMetadata(std::string_view date, std::string_view lang) {
  constexpr std::size_t kLongest = 80;
  const std::size_t begin = date.find_first_not_of(" \t\r\n\"");
  if (begin == std::string_view::npos || date.size() > kLongest) return {};
  date = date.substr(begin, date.find_last_not_of(" \t\r\n\"") + 1 - begin);
  if (std::ranges::all_of(date, IsAsciiDigit) && date.size() >= 10) {
    const bool is_written = date.size() == 12 || date.size() == 14;
    return is_written ? DayOf(date) : DayOfTimestamp(date);
  }
  std::string day = DayOfFigures(date);
  if (day.empty()) day = DayOf(date);
  for (const std::string_view one : {lang, std::string_view("en")}) {
    if (day.empty() && !one.empty() && IsKnownLanguage(one)) {
      day = DayInText(ReplaceInvalidUtf8(date), std::string(one));
    }
  }
  return day;
}

std::string DayOfAddress(std::string_view url, bool is_any) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  for (std::size_t at = url.find('/'); at < url.size(); ++at) {
    const char mark = url[at];
    const bool is_begin =
        (mark == '/' || (is_any && (mark == '-' || mark == '_' || mark == '='))) &&
        Digits(url, at + 1, 4) >= 1990 && Digits(url, at + 1, 4) < 2100;
    if (!is_begin) continue;
    const std::string_view rest = url.substr(at + 1);
    const char inner = rest.size() > 7 ? rest[4] : 0;
    const bool is_split = (inner == '/' || inner == '-') && rest.size() >= 9;
    const std::string_view figures =
        rest.substr(0, std::min(rest.find_first_of("?#"), rest.size()));
    if (is_split) {
      const std::string day = DayOfFigures(figures);
      const bool is_folder =
          inner == '/' || rest.size() == 10 || (rest.size() > 10 && rest[10] == '/');
      if (!day.empty() && (is_any || is_folder)) return day;
    }
    const bool is_eight =
        is_any && Digits(rest, 0, 8) > 0 && (rest.size() == 8 || !IsAsciiDigit(rest[8]));
    if (is_eight) {
      std::string day = Day(Digits(rest, 0, 4), Digits(rest, 4, 2), Digits(rest, 6, 2));
      if (!day.empty()) return day;
    }
  }
  return {};
}

DateHints FindDateHints(const Tree& tree, const std::vector<Block>& blocks, const MainText& main) {
  constexpr std::size_t kBefore = 10;
  constexpr std::size_t kBehind = 15;
  constexpr std::size_t kShort = 120;
  constexpr std::size_t kParagraphs = 3;  // Of the text: what is behind those is no date of it.
  DateHints hints;
  if (blocks.empty()) return hints;
  std::size_t at = main.blocks.empty() ? 0 : main.blocks.front();
  if (main.title_block != nullptr) {
    at = static_cast<std::size_t>(main.title_block - blocks.data());
  }
  const std::size_t from = at - std::min(at, kBefore);
  const std::size_t to = std::min(blocks.size(), at + kBehind);
  std::vector<bool> is_text(blocks.size(), false);
  for (const std::size_t b : main.blocks) is_text[b] = true;
  // Behind the title first: what stands before it may be of the site.
  for (std::size_t b = at + 1; b < to; ++b) {
    const bool is_told = is_text[b] && (blocks[b].kind != TextKind::kProse || IsProse(blocks[b]));
    if (blocks[b].size <= kShort && !is_told)
      hints.texts.push_back(ReplaceInvalidUtf8(blocks[b].text));
  }
  for (std::size_t b = at; b-- > from;) {
    if (blocks[b].size <= kShort) hints.texts.push_back(ReplaceInvalidUtf8(blocks[b].text));
  }
  std::uint32_t last = to < blocks.size() ? blocks[to].node : tree.nodes.front().last;
  std::size_t paragraphs = 0;
  for (std::size_t b = at; b < blocks.size(); ++b) {
    if (!is_text[b] || !IsProse(blocks[b]) || ++paragraphs < kParagraphs) continue;
    last = std::min(last, blocks[b].node);
    break;
  }
  // The block that a node is in, or that is before it.
  std::size_t b = from;
  std::vector<std::string> before;
  std::string changed;
  for (std::uint32_t n = std::min(blocks[from].node, blocks[at].node); n < last; ++n) {
    while (b + 1 < blocks.size() && blocks[b + 1].node <= n) ++b;
    if (!IsTime(tree, tree.nodes[n])) continue;
    const std::string day = DayOfElement(tree, tree.nodes[n]);
    if (day.empty() || TellsChange(tree, n)) continue;
    const bool is_told =
        is_text[b] && blocks[b].size > kShort && n < tree.nodes[blocks[b].element].last;
    if (is_told || SaysChange(TextBefore(tree, n))) continue;
    (n > blocks[at].node ? hints.days : before).push_back(day);
  }
  hints.days.insert(hints.days.end(), before.rbegin(), before.rend());
  return hints;
}

std::string ChooseDate(const Metadata& metadata, const DateHints& hints, const std::string& lang) {
  if (!metadata.date.empty()) return metadata.date;
  const std::string folders = DayOfAddress(metadata.url, false);
  if (!hints.days.empty()) {
    const bool is_confirmed = std::ranges::find(hints.days, folders) != hints.days.end();
    return is_confirmed ? folders : hints.days.front();
  }
  if (!folders.empty()) return folders;
  for (const std::string& text : hints.texts) {
    std::string day = DayInText(text, lang);
    if (!day.empty()) return day;
  }
  std::string day = DayOfAddress(metadata.url, true);
  return !day.empty() ? day : metadata.changed;
}

}  // namespace synoptic::corpora::html
