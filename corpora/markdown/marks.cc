// A text is Markdown by the density of marks that nobody writes by accident. Lists, quotations and
// single asterisks are not counted: mails and plain texts have them, too.

#include "corpora/markdown/marks.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpora/lines.hpp"

namespace synoptic::corpora::markdown {
namespace {

/// Marks of one kind make Markdown of a text if there are so many, in as many lines at most.
constexpr std::size_t kMarksOfOneKind = 3;
constexpr std::size_t kLinesAMarkOfOneKind = 10;
constexpr std::size_t kLinesAMark = 40;

enum Kind { kHeading, kUnderlined, kBold, kLink, kFence, kTable, kDefinition, kCode, kKinds };

std::string_view WithoutSpaceBehind(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r");
  return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool ConsistsOf(std::string_view line, char mark) {
  return !line.empty() && line.find_first_not_of(mark) == std::string_view::npos;
}

bool IsOfWord(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c); }

/// "x**2 + y**2", "f**k": marks within words. "__init__": a name of a program.
bool IsWithinWords(std::string_view line, std::size_t begin, std::size_t end, std::size_t size) {
  const bool opens_within = begin > 0 && IsOfWord(line[begin - 1]) && IsOfWord(line[begin + size]);
  const bool closes_within =
      end + size < line.size() && IsOfWord(line[end + size]) && IsOfWord(line[end - 1]);
  return opens_within || closes_within;
}

bool IsName(std::string_view inside) {
  return std::ranges::all_of(
      inside, [](char c) { return (c >= 'a' && c <= 'z') || IsAsciiDigit(c) || c == '_'; });
}

/// How many pairs of a mark stand in a line, with no space inside of them.
std::size_t CountPairs(std::string_view line, std::string_view mark) {
  std::size_t pairs = 0;
  for (std::size_t at = line.find(mark); at != std::string_view::npos; at = line.find(mark, at)) {
    const std::size_t begin = at + mark.size();
    const std::size_t end = line.find(mark, begin);
    if (end == std::string_view::npos) break;
    const bool is_name = mark == "__" && IsName(line.substr(begin, end - begin));
    const bool is_pair = end > begin && !IsAsciiSpace(line[begin]) &&
                         !IsAsciiSpace(line[end - 1]) && line[begin] != mark.front() && !is_name &&
                         !IsWithinWords(line, at, end, mark.size());
    pairs += is_pair;
    at = is_pair ? end + mark.size() : begin;
  }
  return pairs;
}

/// Of a page or of a part of one; "p." and "2003" are none.
bool IsAddress(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool is_mark = std::string_view("./#:").find(text[i]) != std::string_view::npos;
    if (is_mark && (IsOfWord(text[i + 1]) || text[i + 1] == '/') && !IsAsciiDigit(text[i + 1])) {
      return true;
    }
  }
  return text.ends_with('/');
}

/// "[text](address)", which holds no space but before a title.
std::size_t CountLinks(std::string_view line) {
  std::size_t links = 0;
  const std::size_t first = line.find('[');
  for (std::size_t at = line.find("]("); at != std::string_view::npos;) {
    const std::size_t end = line.find_first_of(" )", at + 2);
    if (end == std::string_view::npos) break;
    links += first < at && IsAddress(line.substr(at + 2, end - at - 2));
    at = line.find("](", end);
  }
  return links;
}

bool IsData(std::string_view line, char mark) {
  const std::size_t at = line.find(mark);
  if (at == 0 || at == std::string_view::npos) return false;
  return std::ranges::all_of(line.substr(0, at), [](char c) {
    return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '_' || c == '-' || c == ' ';
  });
}

std::string_view NextLine(std::string_view& rest) {
  const std::string_view line = FirstLine(rest);
  rest.remove_prefix(line.size());
  if (rest.starts_with('\r')) rest.remove_prefix(1);
  if (rest.starts_with('\n')) rest.remove_prefix(1);
  return line;
}

}  // namespace

std::size_t HeadingLevel(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  const bool is_heading = level >= 1 && level <= 6 && level < line.size() &&
                          (line[level] == ' ' || line[level] == '\t');
  return is_heading && line.find_first_not_of("# \t\r") != std::string_view::npos ? level : 0;
}

std::size_t UnderlineLevel(std::string_view line) {
  line = WithoutSpaceBehind(line);
  if (line.size() < 3) return 0;
  return ConsistsOf(line, '=') ? 1 : ConsistsOf(line, '-') ? 2 : 0;
}

bool IsRule(std::string_view line) {
  std::size_t marks = 0;
  const char mark = line.empty() ? '\0' : line.front();
  if (mark != '*' && mark != '-' && mark != '_') return false;
  for (const char c : line) {
    if (c != mark && !IsAsciiSpace(c)) return false;
    marks += c == mark;
  }
  return marks >= 3;
}

std::size_t ItemMarkSize(std::string_view line) {
  std::size_t at = 0;
  if (!line.empty() && std::string_view("-*+").find(line.front()) != std::string_view::npos) {
    at = 1;
  } else {
    while (at < line.size() && at < 9 && IsAsciiDigit(line[at])) ++at;
    if (at == 0 || at >= line.size() || (line[at] != '.' && line[at] != ')')) return 0;
    ++at;
  }
  const std::size_t text = std::min(line.find_first_not_of(" \t", at), line.size());
  if (text == at) return 0;
  const std::string_view rest = line.substr(text);
  const bool is_task =
      rest.starts_with("[ ] ") || rest.starts_with("[x] ") || rest.starts_with("[X] ");
  return is_task ? text + 4 : text;
}

std::size_t FenceSize(std::string_view line) {
  if (line.empty() || (line.front() != '`' && line.front() != '~')) return 0;
  const std::size_t size = std::min(line.find_first_not_of(line.front()), line.size());
  const bool is_span = line.front() == '`' && line.find('`', size) != std::string_view::npos;
  return size >= 3 && !is_span ? size : 0;
}

bool IsTableRule(std::string_view line) {
  line = WithoutSpaceBehind(line);
  return line.find_first_not_of("|-: \t") == std::string_view::npos &&
         line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos;
}

std::size_t DefinitionSize(std::string_view line) {
  constexpr std::size_t kLongest = 200;
  if (!line.starts_with('[')) return 0;
  const std::size_t end = line.substr(0, kLongest).find("]:");
  if (end == std::string_view::npos || end == 1) return 0;
  const std::size_t text = std::min(line.find_first_not_of(" \t", end + 2), line.size());
  if (line.starts_with("[^")) return text;
  const std::string_view address = line.substr(text);
  const bool is_address = address.find("://") < 10 || address.starts_with('/') ||
                          address.starts_with('#') || address.starts_with('<') ||
                          address.starts_with('.') || address.starts_with("mailto:");
  return is_address ? text : 0;
}

namespace {

// Of generators of sites. A talk between rules has names and colons, too.
constexpr std::string_view kKeys[] = {
    "title",      "subtitle",    "date",      "lang",    "language",     "author",
    "authors",    "layout",      "tags",      "tag",     "category",     "slug",
    "categories", "description", "summary",   "draft",   "updated",      "keywords",
    "modified",   "published",   "permalink", "lastmod", "weight",       "aliases",
    "url",        "image",       "sidebar",   "toc",     "sidebar_label"};

bool IsKnownKey(std::string_view line, char mark) {
  std::string key;
  for (const char c : WithoutSpaceBehind(line.substr(0, line.find(mark)))) key += AsciiLower(c);
  return std::ranges::find(kKeys, key) != std::end(kKeys);
}

}  // namespace

std::size_t FrontMatterSize(std::string_view text) {
  constexpr std::size_t kMostLines = 200;
  std::string_view rest = text;
  const std::string_view first = WithoutSpaceBehind(NextLine(rest));
  if (first != "---" && first != "+++") return 0;
  const char mark = first == "---" ? ':' : '=';
  bool has_known = false;
  for (std::size_t l = 0; l < kMostLines && !rest.empty(); ++l) {
    const std::string_view line = WithoutSpaceBehind(NextLine(rest));
    if (line == first || (mark == ':' && line == "...")) {
      return has_known ? text.size() - rest.size() : 0;
    }
    const bool is_continued = line.empty() || IsAsciiSpace(line.front()) || line.front() == '-' ||
                              line.front() == '#' || line.front() == '[' || line.front() == ']';
    const bool is_data = IsData(line, mark);
    if (!is_data && !is_continued) return 0;
    has_known |= is_data && IsKnownKey(line, mark);
  }
  return 0;
}

bool IsMarkdown(std::string_view text) {
  if (FrontMatterSize(text) > 0) return true;
  std::array<std::size_t, kKinds> marks{};
  std::size_t lines = 0;
  bool is_text_before = false;  // The line before is text, and no mark.
  std::size_t fence = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view whole = NextLine(rest);
    const std::string_view line = SkipSpace(whole);
    if (line.empty()) {
      is_text_before = false;
      continue;
    }
    ++lines;
    if (const std::size_t size = FenceSize(line); size > 0) {
      marks[kFence] += fence > 0 && size >= fence;
      fence = fence == 0 ? size : size >= fence ? 0 : fence;
      continue;
    }
    if (fence > 0) continue;
    const std::string_view next = SkipSpace(FirstLine(rest));
    const bool is_heading = whole.size() == line.size() && HeadingLevel(line) > 0;
    marks[kHeading] += is_heading && !is_text_before && HeadingLevel(next) == 0;
    marks[kUnderlined] += is_text_before && next.empty() && UnderlineLevel(line) > 0;
    marks[kBold] += CountPairs(line, "**") + CountPairs(line, "__");
    marks[kLink] += CountLinks(line);
    marks[kTable] += IsTableRule(line) && line.starts_with('|');
    marks[kDefinition] += DefinitionSize(line) > 0;
    marks[kCode] += CountPairs(line, "`") > 0;
    is_text_before = !is_heading;
  }
  const auto kinds = static_cast<std::size_t>(
      std::ranges::count_if(marks, [](std::size_t count) { return count > 0; }));
  std::size_t all = 0;
  for (const std::size_t count : marks) all += count;
  if (kinds >= 2) return all * kLinesAMark >= lines;
  return all >= kMarksOfOneKind && all * kLinesAMarkOfOneKind >= lines;
}

}  // namespace synoptic::corpora::markdown
