#include "synoptic/internal/whose_money.hpp"

#include <algorithm>

#include "models/language/records/records.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/mentions.hpp"

namespace synoptic::mentions {
namespace {

// "USD", "CAD".
bool HasCode(std::string_view text) {
  constexpr std::size_t kLetters = 3;
  std::size_t capitals = 0;
  for (const char c : text) {
    capitals = c >= 'A' && c <= 'Z' ? capitals + 1 : 0;
    if (capitals == kLetters) return true;
  }
  return false;
}

}  // namespace

bool TellsWhoseMoney(std::string_view text, std::string_view lang) {
  if (HasCode(text)) return true;
  const language::Table words = language::RecordOf("und").TableNamed("whose_money");
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text.find(words.Key(i)) != std::string_view::npos) return true;
  }
  const std::vector<Mention> names = FindNames(text, lang, language::SplitWords(text, lang));
  return std::ranges::any_of(
      names, [](const Mention& name) { return name.value.text().starts_with("region "); });
}

}  // namespace synoptic::mentions
