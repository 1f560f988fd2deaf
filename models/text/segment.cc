#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "models/text/sentences.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

// Mentions are found in whole paragraphs, since quotations may be longer than a sentence. `units`
// are those of the paragraph; both are in order. What else crosses a boundary was misread.
void Distribute(const std::vector<Mention>& mentions, std::size_t offset, std::span<Unit> units) {
  for (Mention mention : mentions) {
    mention.span = {offset + mention.span.begin, offset + mention.span.end};
    auto unit = std::ranges::partition_point(
        units, [&](const Unit& u) { return u.span.end <= mention.span.begin; });
    for (; unit != units.end() && unit->span.begin < mention.span.end; ++unit) {
      const Span common{std::max(mention.span.begin, unit->span.begin),
                        std::min(mention.span.end, unit->span.end)};
      if (common != mention.span && mention.type != MentionType::kQuotation) break;
      unit->mentions.push_back({mention.type, common, mention.value});
    }
  }
}

}  // namespace

std::vector<Unit> Segment(const Article& article) {
  std::vector<Unit> units;
  for (std::size_t p = 0; p < article.paragraphs.size(); ++p) {
    const Span paragraph = article.paragraphs[p];
    const std::string_view text = Slice(article.text, paragraph);
    const std::size_t first = units.size();
    for (const Span span : text::SplitSentences(text, article.lang)) {
      Unit unit;
      unit.span = {paragraph.begin + span.begin, paragraph.begin + span.end};
      unit.paragraph = p;
      unit.sentence = units.size();
      units.push_back(std::move(unit));
    }
    Distribute(FindMentions(text, article.lang, article.date), paragraph.begin,
               std::span(units).subspan(first));
  }
  return units;
}

}  // namespace synoptic
