#include "corpora/html/part_names.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "corpora/html/part_words.hpp"

namespace synoptic::corpora::html {
namespace {

/// The index of a word, or the number of words.
std::size_t Find(std::string_view word) {
  const auto* found = std::ranges::lower_bound(kPartNames, word, {}, &Word::word);
  const bool is_found = found != std::end(kPartNames) && found->word == word;
  return static_cast<std::size_t>((is_found ? found : std::end(kPartNames)) -
                                  std::begin(kPartNames));
}

/// Calls `visit` with each word of a name as makers of pages write them: "article__related-links",
/// "relatedLinks".
template <typename Visit>
void ForEachNameWord(std::string_view name, const Visit& visit) {
  std::string word;
  char before = 0;
  for (const char c : name) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    const bool is_letter = is_capital || (c >= 'a' && c <= 'z');
    const bool is_hump = is_capital && before >= 'a' && before <= 'z';
    if ((!is_letter || is_hump) && !word.empty()) {
      visit(word);
      word.clear();
    }
    if (is_letter) word += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
    before = c;
  }
  if (!word.empty()) visit(word);
}

}  // namespace

std::size_t CountPartNames() { return std::size(kPartNames); }

bool IsStrongPartName(std::size_t name) { return kPartNames[name].kind == PartName::kStrong; }

std::vector<std::size_t> PartNamesOf(const Tree& tree, const Node& node) {
  std::vector<std::size_t> found_names;
  for (const std::string_view name : {"class", "id", "data-component", "data-testid"}) {
    std::string_view rest = tree.Value(node, name);
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find_first_of(" \t\r\n"), rest.size());
      const std::string_view one = rest.substr(0, space);
      rest.remove_prefix(std::min(space + 1, rest.size()));
      // Names with these say how an element looks, and when; those of a post, what it is about.
      if (one.find_first_of(":[") != std::string_view::npos) continue;
      if (one.starts_with("tag-") || one.starts_with("category-")) continue;
      std::string all;
      ForEachNameWord(one, [&](const std::string& word) {
        all += word;
        const std::size_t found = Find(word);
        if (found == CountPartNames() || kPartNames[found].kind == PartName::kWhole) return;
        found_names.push_back(found);
      });
      const std::size_t found = Find(all);
      if (found != CountPartNames() && kPartNames[found].kind == PartName::kWhole) {
        found_names.push_back(found);
      }
    }
  }
  return found_names;
}

}  // namespace synoptic::corpora::html
