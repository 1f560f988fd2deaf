#pragma once

#include <cstddef>
#include <string_view>

#include "models/mentions/figures/parser_input.hpp"

namespace synoptic::mentions {

/// Whether a word begins with one of the keys of a table, a stem. O(length of the word).
bool StartsWithOneOf(std::string_view word, const language::Table& stems);

/// Whether it is a mark that ends a clause, but no comma.
bool EndsClause(const Token& token);

/// How many words before and behind a figure are looked at.
struct Reach {
  std::size_t before = 0;
  std::size_t behind = 0;
};

/// Whether a word of the clause that the tokens [begin, end) are in, no farther than `reach`,
/// begins with a stem of the word list `list`.
bool IsBeside(const ParserInput& input, std::size_t begin, std::size_t end, std::string_view list,
              Reach reach);

}  // namespace synoptic::mentions
