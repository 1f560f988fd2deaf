#include "models/mentions/figures/unit_names.hpp"

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/mentions/figures/figure_tokens.hpp"

namespace synoptic::mentions {

bool IsRiskyUnitName(std::string_view name, std::string_view lang) {
  if (name == "in" || name == "ha") return language::TraitsOf(lang).in_and_ha_are_words;
  const Tokens tokens = Tokenize(name, lang);
  if (tokens.size() != 1 || !tokens[0].IsWord()) return false;
  std::size_t i = 0;
  const UChar32 first = language::NextCharacter(name, i);
  if (i < name.size() || language::IsCaseless(first) || !language::IsLetter(first)) return false;
  return std::string_view("mgtlLhsWBCмгтлчМ").find(name) == std::string_view::npos;
}

}  // namespace synoptic::mentions
