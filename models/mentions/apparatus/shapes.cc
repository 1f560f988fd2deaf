#include "models/mentions/apparatus/shapes.hpp"

#include <algorithm>

#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/mentions.hpp"

namespace synoptic::mentions {

bool StartsListItem(std::string_view line) {
  constexpr std::u32string_view kBullets = U"-*+•‣◦·–▪■●○◆";
  constexpr std::size_t kMostDigits = 3;
  std::size_t at = 0;
  const UChar32 first = CharacterAt(line, 0);
  if (language::IsDigit(first)) {
    std::size_t digits = 0;
    while (language::IsDigit(CharacterAt(line, at))) {
      language::NextCharacter(line, at);
      ++digits;
    }
    const UChar32 mark = CharacterAt(line, at);
    if (digits > kMostDigits || (mark != '.' && mark != ')')) return false;
    ++at;
  } else {
    if (first == 0 || kBullets.find(static_cast<char32_t>(first)) == kBullets.npos) return false;
    language::NextCharacter(line, at);
  }
  return language::IsSpace(CharacterAt(line, at)) && at + 1 < line.size();
}

bool IsTableRow(std::string_view line) {
  constexpr std::size_t kLongest = 2'000;
  if (line.size() > kLongest) return false;
  if (line.find('\t') != std::string_view::npos) return true;
  std::size_t bars = 0;
  for (std::size_t at = 0; (at = line.find(" | ", at)) != std::string_view::npos; ++at) ++bars;
  return bars >= 2 || (line.starts_with("| ") && line.ends_with(" |"));
}

bool IsPost(std::string_view line) {
  constexpr std::size_t kLongest = 2'000;
  if (line.size() > kLongest) return false;
  for (const std::string_view link : kPostLinks) {
    const std::size_t at = line.find(link);
    if (at == std::string_view::npos) continue;
    if (at == 0 || line[at - 1] == ' ' || line[at - 1] == '/') return true;
  }
  // "— Name (@handle)"
  const std::size_t handle = line.find(" (@");
  return handle != std::string_view::npos &&
         line.substr(0, handle).find("— ") != std::string_view::npos;
}

bool IsShortLine(std::string_view line) {
  constexpr std::size_t kLongest = 120;
  constexpr std::size_t kMostSpaces = 12;
  if (line.size() > kLongest || EndsAsSentence(line, {0, line.size()})) return false;
  if (line.ends_with(',') || line.ends_with(';') || line.ends_with(':')) return false;
  return static_cast<std::size_t>(std::ranges::count(line, ' ')) <= kMostSpaces;
}

}  // namespace synoptic::mentions
