#include "models/mentions/figures/words_beside.hpp"

#include <algorithm>

namespace synoptic::mentions {

bool StartsWithOneOf(std::string_view word, const language::Table& stems) {
  if (stems.empty()) return false;
  for (std::size_t size = 1; size <= word.size(); ++size) {
    if (stems.Has(word.substr(0, size))) return true;
  }
  return false;
}

bool EndsClause(const Token& token) {
  return token.IsMark(";") || token.IsMark(":") || token.IsMark("。") || token.IsMark("!") ||
         token.IsMark("?") || token.IsMark("؟") || token.IsMark(".");
}

bool IsBeside(const ParserInput& input, std::size_t begin, std::size_t end, std::string_view list,
              Reach reach) {
  const language::Table stems = input.lexicon().Words(list);
  if (stems.empty()) return false;
  for (std::size_t i = begin; i > begin - std::min(begin, reach.before); --i) {
    if (input[i].gap == Gap::kBreak) break;
    if (EndsClause(input[i - 1]) && !input.Touches(i)) break;  // Unlike "30.000".
    if (StartsWithOneOf(input[i - 1].form, stems)) return true;
  }
  for (std::size_t i = end; i < std::min(end + reach.behind, input.size()); ++i) {
    if (input[i].gap == Gap::kBreak) break;
    if (EndsClause(input[i]) && !input.Touches(i + 1)) break;
    if (StartsWithOneOf(input[i].form, stems)) return true;
  }
  return false;
}

}  // namespace synoptic::mentions
