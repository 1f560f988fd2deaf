#include "align/claims/differences/compared_text.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "align/linking/matrices.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"

namespace synoptic::claims {
namespace {

using linking::TokenRange;

// How many words on each side of a mention make up its place.
constexpr std::size_t kNeighbours = 4;

bool IsCompared(MentionType type) {
  return type != MentionType::kUrl && type != MentionType::kHandle;
}

void AddMentions(const Unit& unit, TokenRange range, ComparedText& compared) {
  for (const Mention& mention : unit.mentions) {
    if (!IsCompared(mention.type)) continue;
    std::size_t begin = range.begin;
    while (begin < range.end && compared.token(begin).span.end <= mention.span.begin) ++begin;
    std::size_t end = begin;
    while (end < range.end && compared.token(end).span.begin < mention.span.end) ++end;
    compared.mentions.push_back({mention, begin, end});
  }
}

// How well the words around a mention of one side match those around one of the other.
float PlaceCoverage(const TextPair& sides, const ComparedText::Placed& here,
                    const ComparedText::Placed& there) {
  constexpr std::size_t kReach = 2 * kNeighbours;  // Languages order words differently.
  const std::size_t to_begin = there.begin - std::min(there.begin, kReach);
  const std::size_t to_end = std::min(sides.to.size(), there.end + kReach);
  float matched = 0;
  float total = 0;
  const auto add = [&](std::size_t t, std::size_t steps) {
    const float weight = sides.from.weight(t) / std::sqrt(static_cast<float>(steps));
    float best = 0;
    for (std::size_t s = to_begin; s < to_end; ++s) {
      if (s < there.begin || s >= there.end) best = std::max(best, sides.similarity.row(t)[s]);
    }
    matched += weight * best;
    total += weight;
  };
  for (std::size_t steps = 1; steps <= kNeighbours; ++steps) {
    if (steps <= here.begin) add(here.begin - steps, steps);
    if (here.end + steps <= sides.from.size()) add(here.end + steps - 1, steps);
  }
  return total > 0 ? matched / total : 0;
}

}  // namespace

bool IsInPart(Span span, const std::vector<Span>& parts) {
  return parts.empty() || std::ranges::any_of(parts, [&](Span part) {
           return part.begin <= span.begin && span.end <= part.end;
         });
}

ComparedText MakeComparedText(const LinkedText& text) {
  ComparedText compared{&text, {}};
  const std::vector<Token>& tokens = text.words->tokens();
  for (std::size_t u = 0; u < text.units->size(); ++u) {
    const auto begin = std::ranges::lower_bound(tokens, u, {}, &Token::unit);
    const auto end = std::ranges::upper_bound(tokens, u, {}, &Token::unit);
    const TokenRange range{static_cast<std::size_t>(begin - tokens.begin()),
                           static_cast<std::size_t>(end - tokens.begin())};
    AddMentions(text.entry->units[(*text.units)[u]], range, compared);
  }
  return compared;
}

TextPair PairTexts(ComparedText from, ComparedText to, Matrix similarity) {
  return {std::move(from), std::move(to), std::move(similarity)};
}

TextPair Reversed(const TextPair& sides) {
  return {sides.to, sides.from, linking::Transposed(sides.similarity)};
}

Finding Find(const TextPair& sides, const ComparedText::Placed& placed, std::size_t begin,
             std::size_t end) {
  float matched = 0;
  float total = 0;
  for (std::size_t t = placed.begin; t < placed.end; ++t) {
    const float weight = sides.from.weight(t);
    const std::span<const float> row = sides.similarity.row(t).subspan(begin, end - begin);
    matched += weight * (row.empty() ? 0 : *std::ranges::max_element(row));
    total += weight;
  }
  return {total > 0 ? matched / total : 0};
}

Finding FindAnywhere(const TextPair& sides, const ComparedText::Placed& placed) {
  return Find(sides, placed, 0, sides.to.size());
}

float PlaceSimilarity(const TextPair& sides, const TextPair& back, const ComparedText::Placed& a,
                      const ComparedText::Placed& b) {
  return (PlaceCoverage(sides, a, b) + PlaceCoverage(back, b, a)) / 2;
}

}  // namespace synoptic::claims
