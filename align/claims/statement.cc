#include "align/claims/statement.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "align/matching/token_similarity.hpp"

namespace synoptic::claims {
namespace {

using matching::TokenRange;

// Statements whose words match this well on average are as good as translations.
constexpr float kTranslation = 0.42F;
// How many words on each side of a mention make up its place.
constexpr std::size_t kNeighbours = 4;

bool IsCompared(MentionType type) {
  return type != MentionType::kUrl && type != MentionType::kHandle;
}

void AddMentions(const Unit& unit, TokenRange range, Statement& statement) {
  for (const Mention& mention : unit.mentions) {
    if (!IsCompared(mention.type)) continue;
    std::size_t begin = range.begin;
    while (begin < range.end && statement.token(begin).span.end <= mention.span.begin) ++begin;
    std::size_t end = begin;
    while (end < range.end && statement.token(end).span.begin < mention.span.end) ++end;
    statement.mentions.push_back({mention, begin, end});
  }
}

// How well the words around a mention of one side match those around one of the other.
float PlaceCoverage(const Opposed& sides, const Statement::Placed& here,
                    const Statement::Placed& there) {
  constexpr std::size_t kReach = 2 * kNeighbours;  // Languages order words differently.
  const std::size_t to_begin = there.begin - std::min(there.begin, kReach);
  const std::size_t to_end = std::min(sides.to.size(), there.end + kReach);
  float matched = 0;
  float total = 0;
  const auto add = [&](std::size_t t, std::size_t steps) {
    const float weight = sides.from.token(t).weight / std::sqrt(static_cast<float>(steps));
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

Statement ReadStatement(const MemberText& text) {
  Statement statement{&text, {}};
  const std::vector<Token>& tokens = text.encoding->tokens;
  for (std::size_t u = 0; u < text.units->size(); ++u) {
    const auto of_unit = std::ranges::equal_range(tokens, u, {}, &Token::unit);
    const TokenRange range{static_cast<std::size_t>(of_unit.begin() - tokens.begin()),
                           static_cast<std::size_t>(of_unit.end() - tokens.begin())};
    AddMentions(text.entry->units[(*text.units)[u]], range, statement);
  }
  return statement;
}

Opposed Oppose(Statement from, Statement to) {
  Matrix similarity =
      matching::TokenComparer(*to.text->encoding).Compare(*from.text->encoding, {0, from.size()});
  return {std::move(from), std::move(to), std::move(similarity)};
}

Opposed Reversed(const Opposed& sides) {
  return {sides.to, sides.from, matching::Transposed(sides.similarity)};
}

Finding Find(const Opposed& sides, const Statement::Placed& placed, std::size_t begin,
             std::size_t end) {
  float matched = 0;
  float total = 0;
  float least = 1;
  for (std::size_t t = placed.begin; t < placed.end; ++t) {
    const float weight = sides.from.token(t).weight;
    const std::span<const float> row = sides.similarity.row(t).subspan(begin, end - begin);
    const float best = row.empty() ? 0 : *std::ranges::max_element(row);
    matched += weight * best;
    total += weight;
    least = std::min(least, best);
  }
  return total > 0 ? Finding{matched / total, least} : Finding{};
}

Finding FindAnywhere(const Opposed& sides, const Statement::Placed& placed) {
  return Find(sides, placed, 0, sides.to.size());
}

Telling HowTold(const Opposed& sides, const Opposed& back) {
  const auto found = [](const Opposed& opposed) {
    return FindAnywhere(opposed, {{}, 0, opposed.from.size()}).mean;
  };
  const float mean = (found(sides) + found(back)) / 2;
  return mean >= kTranslation ? Telling::kTranslated : Telling::kRetold;
}

float PlaceSimilarity(const Opposed& sides, const Opposed& back, const Statement::Placed& a,
                      const Statement::Placed& b) {
  return (PlaceCoverage(sides, a, b) + PlaceCoverage(back, b, a)) / 2;
}

}  // namespace synoptic::claims
