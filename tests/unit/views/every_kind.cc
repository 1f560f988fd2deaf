#include "tests/unit/views/every_kind.hpp"

#include <string>
#include <utility>
#include <vector>

#include "tests/unit/views/synopses.hpp"

namespace synoptic::testing {
namespace {

/// From the first enumerator, which is 0, to the last.
template <typename Enum>
std::vector<Enum> AllUpTo(Enum last) {
  std::vector<Enum> all;
  for (int i = 0; i <= static_cast<int>(last); ++i) all.push_back(static_cast<Enum>(i));
  return all;
}

Synopsis::Entry MakeArticle(const std::string& id, const std::string& lang) {
  Paragraphs paragraphs;
  for (const TextKind kind : AllUpTo(TextKind::kLabel)) {
    paragraphs.push_back({"Text of " + lang + ", " + std::string(TextKindName(kind)) + "."});
  }
  Synopsis::Entry entry = MakeEntry(id, lang, paragraphs);
  entry.article.title = "Title";
  entry.article.date = "2024-03-12";
  entry.article.source = "dpa";
  entry.article.place = "BERLIN";
  entry.article.byline = "Von Anna Weber";
  entry.article.kinds = AllUpTo(TextKind::kLabel);
  for (std::size_t u = 0; u < entry.units.size(); ++u) {
    entry.units[u].kind = entry.article.kinds[u];
  }
  const std::vector<MentionType> types = AllUpTo(MentionType::kMinute);
  for (std::size_t m = 0; m < types.size(); ++m) {
    Unit& unit = entry.units[m];
    unit.mentions.push_back({types[m], unit.span, Value("value"), .5F});
  }
  return entry;
}

std::vector<Difference> EveryDifference(const Synopsis& synopsis) {
  std::vector<Difference> differences;
  for (const DifferenceType type : AllUpTo(DifferenceType::kOpposite)) {
    const bool is_opposite = type == DifferenceType::kOpposite;
    for (const DifferenceGround ground : AllUpTo(DifferenceGround::kOtherDay)) {
      if (ground == DifferenceGround::kOtherDay) continue;
      if (is_opposite != (ground == DifferenceGround::kOpposite)) continue;
      Difference difference{.type = type, .members = {}, .reason = "Why.", .ground = ground};
      for (const std::size_t article : {0, 1}) {
        difference.members.push_back({article, synopsis.articles[article].units[0].span,
                                      is_opposite ? Value() : Value("value")});
      }
      if (ground == DifferenceGround::kGap) difference.gap = Gap{4, .25, "EUR"};
      differences.push_back(std::move(difference));
    }
  }
  return differences;
}

}  // namespace

Synopsis EveryKind() {
  Synopsis synopsis = Bridge();
  synopsis.articles = {MakeArticle("a", "it"), MakeArticle("b", "id")};
  synopsis.relatedness = {{.a = 0, .b = 1, .probability = .75, .refused = false}};
  synopsis.only_risk = .1;
  synopsis.links.clear();
  synopsis.claims.clear();
  const auto span = [&](std::size_t article, std::size_t unit) {
    return synopsis.articles[article].units[unit].span;
  };
  const std::vector<Label> labels = {Label::kDiffers, Label::kPartial, Label::kShared};
  for (std::size_t u = 0; u < labels.size(); ++u) {
    Link link{.a = 0, .b = 1, .a_units = {u}, .b_units = {u}, .probability = .75, .evidence = {}};
    link.a_spans = {span(0, u)};
    link.b_spans = {span(1, u)};
    link.evidence.words = {{span(0, u), span(1, u), .5}};
    synopsis.links.push_back(std::move(link));
    Claim claim{.label = labels[u],
                .probability = .75,
                .members = {{0, {u}, {}}, {1, {u}, {}}},
                .differences = {}};
    claim.label_probability = .5;
    for (ClaimMember& member : claim.members) member.spans = {span(member.article, u)};
    synopsis.claims.push_back(std::move(claim));
  }
  synopsis.claims[0].differences = EveryDifference(synopsis);
  synopsis.claims[1].members[0].extra = {span(0, 1)};
  for (const std::size_t article : {0, 1}) {
    for (std::size_t u = labels.size(); MakesClaim(static_cast<TextKind>(u)); ++u) {
      synopsis.claims.push_back(Only(article, u, .75));
      synopsis.claims.back().retained = u % 2 == 0;
    }
  }
  Claim& partial = synopsis.claims[1];
  Difference update = synopsis.claims[0].differences.front();
  for (Difference::Member& member : update.members) member.span = span(member.article, 1);
  update.ground = DifferenceGround::kOtherDay;
  partial.updates = {std::move(update)};
  return synopsis;
}

}  // namespace synoptic::testing
