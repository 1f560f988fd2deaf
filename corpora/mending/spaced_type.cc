#include <algorithm>
#include <cstddef>

#include "corpora/lines.hpp"
#include "corpora/mending/edits.hpp"

namespace synoptic::corpora::mending {
namespace {

/// So many letters apart are no initials; of capitals, one more.
constexpr std::size_t kShortest = 4;

std::size_t CharacterSize(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t size = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return std::min(size, text.size() - at);
}

/// Of Latin, Greek, Cyrillic and other alphabets of two bytes; U+0080 to U+00BF are signs.
bool IsLetter(std::string_view character) {
  if (character.size() == 1) return IsAsciiLetter(character.front());
  return character.size() == 2 && character.front() != '\xC2';
}

bool IsCapital(std::string_view character) {
  return character.size() == 1 && character.front() >= 'A' && character.front() <= 'Z';
}

bool IsWide(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return false;
  return markup::IsUnspaced(text.substr(at, 3)) ||
         (text[at] == '\xEF' && (text[at + 1] == '\xBC' || text[at + 1] == '\xBD'));
}

/// A letter between white space or at an end of a text; at its end punctuation may stand.
struct Letters {
  std::string_view text;
  std::size_t at;

  bool IsAlone() const {
    const std::size_t end = at + CharacterSize(text, at);
    if (!IsLetter(text.substr(at, end - at))) return false;
    if (end == text.size() || IsAsciiSpace(text[end])) return true;
    return std::string_view(".,;:!?)").find(text[end]) != std::string_view::npos;
  }
};

/// Whether a letter stands next to another in its alphabet, or one behind that: "A B C D F" is a
/// list.
bool CountsUp(std::string_view before, std::string_view letter) {
  const int step =
      static_cast<unsigned char>(letter.back()) - static_cast<unsigned char>(before.back());
  return letter.size() == before.size() && step >= 1 && step <= 2;
}

/// Removes the spaces of a word that begins at `begin`; returns where it goes on.
std::size_t JoinLetters(std::string_view text, std::size_t begin, Edits& edits) {
  std::vector<std::size_t> spaces;
  std::size_t letters = 0;
  bool is_capital = true;
  bool has_small = false;
  bool is_varied = false;  // No word is of one letter throughout.
  bool is_list = true;
  std::string_view before;
  std::size_t at = begin;
  while (at < text.size() && Letters{text, at}.IsAlone()) {
    const std::size_t end = at + CharacterSize(text, at);
    is_capital = IsCapital(text.substr(at, end - at));
    // A capital behind small letters begins a word.
    if (letters > 0 && is_capital && has_small) break;
    has_small = has_small || !is_capital;
    is_varied = is_varied || text.substr(begin, end - at) != text.substr(at, end - at);
    if (letters > 0) is_list = is_list && CountsUp(before, text.substr(at, end - at));
    before = text.substr(at, end - at);
    ++letters;
    at = end;
    const bool goes_on = at + 1 < text.size() && text[at] == ' ' && text[at + 1] != ' ' &&
                         Letters{text, at + 1}.IsAlone();
    if (!goes_on) break;
    spaces.push_back(at++);
  }
  if (is_varied && !is_list && letters >= kShortest + (has_small ? 0 : 1)) {
    // The space before a capital that begins the next word stays.
    if (at < text.size() && !spaces.empty() && spaces.back() + 1 == at) spaces.pop_back();
    for (const std::size_t space : spaces) edits.push_back({{space, space + 1}, {}});
  }
  return std::max(at, begin + 1);
}

}  // namespace

void FindSpacedType(std::string_view text, Edits& edits) {
  std::size_t spaced = 0;
  std::size_t joined = 0;
  Edits wide;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins_word = at == 0 || IsAsciiSpace(text[at - 1]) || text[at - 1] == '(';
    if (begins_word && Letters{text, at}.IsAlone()) {
      at = JoinLetters(text, at, edits);
      continue;
    }
    if (IsWide(text, at)) {
      joined += IsWide(text, at + 3);
      spaced += at + 4 < text.size() && text[at + 3] == ' ' && IsWide(text, at + 4);
    }
    const bool is_space = text[at] == ' ' && at > 0 && at + 1 < text.size();
    if (is_space) {
      const bool is_wide_before = at >= 3 && IsWide(text, at - 3);
      const bool is_wide_behind = IsWide(text, at + 1);
      const bool is_digit_before = IsAsciiDigit(text[at - 1]);
      const bool is_digit_behind = IsAsciiDigit(text[at + 1]);
      if ((is_wide_before || is_digit_before) && (is_wide_behind || is_digit_behind)) {
        wide.push_back({{at, at + 1}, {}});
      }
    }
    at += CharacterSize(text, at);
  }
  if (spaced >= kShortest && spaced > joined) edits.insert(edits.end(), wide.begin(), wide.end());
}

}  // namespace synoptic::corpora::mending
