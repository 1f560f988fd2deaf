#include "align/weights/learning/gold_pairs.hpp"

#include <algorithm>
#include <utility>

#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::weights {

void AddMentions(GoldSide& side) {
  const Article& article = side.article;
  for (const Mention& mention : FindMentions(article.text, article.lang, article.date)) {
    const auto holds = [&](const Unit& unit) {
      return unit.span.begin <= mention.span.begin && mention.span.end <= unit.span.end;
    };
    const auto unit = std::ranges::find_if(side.units, holds);
    if (unit != side.units.end()) unit->mentions.push_back(mention);
  }
}

GoldSide ReadSide(const Gold::Article& gold) {
  ReadOptions options;
  options.lang = gold.lang;
  GoldSide side{ReadArticle(gold.file, options), {}};
  std::size_t from = 0;
  for (const std::string& sentence : gold.sentences) {
    Unit unit;
    unit.span.begin = side.article.text.find(sentence, from);
    if (unit.span.begin == std::string::npos) {
      throw Error(ErrorCode::kInvalidFormat, gold.file.string() +
                                                 ": expected the sentence of the "
                                                 "gold \"" +
                                                 sentence + "\", found it nowhere");
    }
    unit.span.end = from = unit.span.begin + sentence.size();
    side.units.push_back(unit);
  }
  AddMentions(side);
  return side;
}

GoldGroup ReadGroup(const std::filesystem::path& file) {
  GoldGroup group{file.parent_path().filename().string(), ReadGold(file), {}};
  for (const Gold::Article& article : group.gold.articles) group.sides.push_back(ReadSide(article));
  return group;
}

std::vector<ArticlePair> PairsOf(const GoldGroup& group) {
  const std::vector<GoldSide>& sides = group.sides;
  std::vector<ArticlePair> pairs;
  for (std::size_t a = 0; a < sides.size(); ++a) {
    for (std::size_t b = a + 1; b < sides.size(); ++b) {
      const std::size_t width = sides[b].units.size();
      std::vector<Truth> truth(sides[a].units.size() * width, Truth::kApart);
      const auto mark = [&](const std::vector<Gold::Link>& links, Truth as) {
        for (const Gold::Link& link : links) {
          if (link.a.article != a || link.b.article != b) continue;
          for (const std::size_t i : link.a.sentences) {
            for (const std::size_t j : link.b.sentences) truth[i * width + j] = as;
          }
        }
      };
      mark(group.gold.possible, Truth::kOpen);
      mark(group.gold.links, Truth::kLinked);
      pairs.push_back({group.set, sides[a].article, sides[b].article, sides[a].units,
                       sides[b].units, std::move(truth)});
    }
  }
  return pairs;
}

}  // namespace synoptic::weights
