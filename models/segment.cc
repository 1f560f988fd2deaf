#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "models/language/words/words.hpp"
#include "synoptic/internal/split_clauses.hpp"
#include "synoptic/internal/split_once.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

// Mentions are found in whole articles: quotations may be longer than a sentence, and what is a
// name shows elsewhere. Both are in order. What else crosses a boundary was misread.
void Distribute(const std::vector<Mention>& mentions, std::span<Unit> units) {
  for (const Mention& mention : mentions) {
    auto unit = std::ranges::partition_point(
        units, [&](const Unit& u) { return u.span.end <= mention.span.begin; });
    for (; unit != units.end() && unit->span.begin < mention.span.end; ++unit) {
      const Span common{std::max(mention.span.begin, unit->span.begin),
                        std::min(mention.span.end, unit->span.end)};
      if (common != mention.span && mention.type != MentionType::kQuotation) break;
      unit->mentions.push_back({mention.type, common, mention.value, mention.telling});
    }
  }
}

std::vector<Unit> ClausesOf(const Article& article, const std::vector<Unit>& sentences,
                            const Words& words) {
  std::vector<Unit> clauses;
  for (const Unit& sentence : sentences) {
    if (!MakesClaim(sentence.kind)) {
      clauses.push_back(sentence);
      continue;
    }
    const std::size_t first = clauses.size();
    for (const Span span : language::SplitClauses(article.text, sentence.span, sentence.mentions,
                                                  article.lang, words)) {
      clauses.push_back({span, sentence.paragraph, sentence.sentence, {}, sentence.kind});
    }
    Distribute(sentence.mentions, std::span(clauses).subspan(first));
  }
  return clauses;
}

}  // namespace

std::vector<Unit> Segment(const Article& article, const SegmentOptions& options) {
  return Segment(article, SplitWords(article), options);
}

std::vector<Unit> Segment(const Article& article, const Words& words,
                          const SegmentOptions& options) {
  std::vector<Unit> units = CutSentences(article);
  Distribute(FindMentions(article.text, article.lang, article.date, words), units);
  for (Unit& unit : units) {
    if (!MakesClaim(unit.kind)) unit.mentions.clear();
  }
  if (options.units == UnitKind::kClause) return ClausesOf(article, units, words);
  return units;
}

Words SplitWords(const Article& article) {
  CheckSpans(article, {});
  return language::SplitWords(article.text, article.lang);
}

}  // namespace synoptic
