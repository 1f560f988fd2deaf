// Two apostrophes are italic, three bold, five both. Where a line has an odd number of both, one
// bold mark was meant as an apostrophe before an italic one: "L'''Avvenire''", by the rules of
// MediaWiki (doQuotes in BlockLevelPass; https://www.mediawiki.org/wiki/Help:Formatting).

#include "corpora/wiki/quotes.hpp"

#include <algorithm>

namespace synoptic::corpora::wiki {
namespace {

// The first bold mark behind a word of one letter, else behind a longer one, else behind a space.
void Balance(std::string_view text, std::vector<Quotes>& all, std::size_t first) {
  std::size_t bold = 0;
  std::size_t italic = 0;
  for (std::size_t i = first; i < all.size(); ++i) {
    const std::uint32_t size = all[i].size - all[i].literal;
    bold += size != 2;
    italic += size != 3;
  }
  if (bold % 2 == 0 || italic % 2 == 0) return;
  constexpr int kNone = 3;
  int best = kNone;
  std::size_t chosen = 0;
  for (std::size_t i = first; i < all.size(); ++i) {
    if (all[i].size - all[i].literal != 3) continue;
    const std::size_t begin = all[i].begin + all[i].literal;
    const char before = begin > 0 ? text[begin - 1] : ' ';
    const char second = begin > 1 ? text[begin - 2] : ' ';
    const int rank = before == ' ' || before == '\n' ? 2 : second == ' ' || second == '\n' ? 0 : 1;
    if (rank < best) {
      best = rank;
      chosen = i;
    }
  }
  if (best == kNone) return;
  ++all[chosen].literal;
  all[chosen].is_bold = false;
}

}  // namespace

std::vector<Quotes> FindQuotes(std::string_view text) {
  std::vector<Quotes> all;
  std::size_t first = 0;  // Of the line.
  for (std::size_t at = 0; (at = text.find_first_of("'\n", at)) != std::string_view::npos;) {
    if (text[at] == '\n') {
      Balance(text, all, first);
      first = all.size();
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find_first_not_of('\'', at), text.size());
    const std::size_t size = end - at;
    if (size >= 2) {
      const std::size_t literal = size == 4 ? 1 : size > 5 ? size - 5 : 0;
      all.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size),
                     static_cast<std::uint32_t>(literal), size != 2});
    }
    at = end;
  }
  Balance(text, all, first);
  return all;
}

}  // namespace synoptic::corpora::wiki
