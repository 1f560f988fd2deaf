#include "synoptic/internal/whose_money.hpp"

#include <algorithm>
#include <string>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/records/records.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/names/known_names.hpp"

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

bool IsSmall(std::string_view word) {
  std::size_t i = 0;
  return language::IsSmall(language::NextCharacter(word, i));
}

// Of a country or of those who come from it: "Canadian", "долларов США".
bool NamesCountry(std::string_view text, Span part, const Words& split, std::string_view lang) {
  constexpr std::string_view kRegion = "region ";
  const KnownNames known(lang);
  const language::PartOfWords words(text, part, split, lang);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string forms(words.form(i));
    const std::size_t longest = std::min(known.LongestFrom(forms), words.size() - i);
    for (std::size_t count = 1; count <= longest; ++count) {
      const auto name = known.FindIssuer(forms);
      const bool is_written =
          name && (name->writing == Writing::kAny || name->writing == Writing::kIssuer ||
                   !IsSmall(Slice(text, words.span(i))));
      if (is_written && name->value.starts_with(kRegion)) return true;
      if (count < longest) forms.append(" ").append(words.form(i + count));
    }
  }
  return false;
}

}  // namespace

bool TellsWhoseMoney(std::string_view text, Span part, const Words& words, std::string_view lang) {
  const std::string_view amount = Slice(text, part);
  if (HasCode(amount)) return true;
  const language::Table told = language::RecordOf("und").TableNamed("whose_money");
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (amount.find(told.Key(i)) != std::string_view::npos) return true;
  }
  return NamesCountry(text, part, words, lang);
}

}  // namespace synoptic::mentions
