#include "align/linking/free/clauses.hpp"

#include "synoptic/internal/split_clauses.hpp"
#include "synoptic/internal/text_end.hpp"
#include "synoptic/text.hpp"

namespace synoptic::linking {

std::vector<Clause> FindClauses(const Article& article, std::span<const Unit> units,
                                const Words& words, const Encoding& encoding) {
  const std::vector<TokenRange> tokens = TokensOfUnits(encoding);
  std::vector<Clause> clauses;
  for (std::size_t u = 0; u < units.size(); ++u) {
    std::size_t next = tokens[u].begin;
    const std::vector<Span> spans =
        language::SplitClauses(article.text, units[u].span, units[u].mentions, article.lang, words);
    for (std::size_t c = 0; c < spans.size(); ++c) {
      Clause clause{u, {next, tokens[u].end}};
      if (c + 1 < spans.size()) {
        while (next < tokens[u].end && encoding.tokens[next].span.begin < spans[c].end) ++next;
        clause.tokens.end = next;
      }
      clauses.push_back(clause);
    }
  }
  return clauses;
}

bool BeginsWithHeadline(const Article& article, std::span<const Unit> units) {
  if (units.empty()) return false;
  const Unit& first = units.front();
  return first.kind == TextKind::kHeadline ||
         language::FindTextEnd(Slice(article.text, first.span)) != language::TextEnd::kSentence;
}

std::vector<Clause> UnitsAsClauses(const Encoding& encoding) {
  std::vector<Clause> clauses;
  for (const TokenRange range : TokensOfUnits(encoding)) clauses.push_back({clauses.size(), range});
  return clauses;
}

}  // namespace synoptic::linking
