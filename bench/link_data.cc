#include "bench/link_data.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "align/weights/learning/compared_pair.hpp"
#include "bench/article_pieces.hpp"
#include "bench/comparable.hpp"

namespace synoptic::bench {
namespace {

namespace fs = std::filesystem;
using weights::ArticlePair;
using weights::ComparedPair;
using weights::GoldGroup;
using weights::GoldSide;
using weights::Origin;
using weights::PairWeight;
using weights::Truth;

// Siblings are few and much alike, crossings as many as one likes.
constexpr PairWeight kOfGroup = {1, 1};
constexpr PairWeight kOfSibling = {0.3, 1};
constexpr PairWeight kOfCrossing = {0.13, 0.28};
constexpr PairWeight kOfMade = {0.8, 3};
constexpr double kMadeRelatedness = 0;  // They are too easy to tell.
constexpr double kSiblingRelatedness = 1;
constexpr double kCrossingRelatedness = 0.25;
constexpr double kOfPiece = 0.5;
constexpr std::array<std::size_t, 2> kPieces = {3, 5};  // Sentences.
constexpr double kLeastLinked = 1.0 / 3;                // Of a piece of a related article.
constexpr std::size_t kEachCrossing = 3;                // One of so many pairs of groups is enough.

ArticlePair Crossing(const GoldSide& a, const GoldSide& b) {
  return {"",      a.article, b.article,
          a.units, b.units,   std::vector<Truth>(a.units.size() * b.units.size(), Truth::kApart)};
}

// Articles made of translations, by dropping sentences of both sides, and shuffling some.
std::vector<ArticlePair> MadeOf(const fs::path& pud) {
  using Options = ComparableOptions;
  constexpr std::size_t kEach = 5;
  constexpr std::array<std::pair<const char*, const char*>, 7> kLanguages = {{{"it", "id"},
                                                                              {"en", "de"},
                                                                              {"en", "es"},
                                                                              {"en", "ru"},
                                                                              {"en", "zh"},
                                                                              {"fr", "tr"},
                                                                              {"pt", "ar"}}};
  std::vector<ArticlePair> pairs;
  for (const auto& [a, b] : kLanguages) {
    for (const auto sides : {Options::OtherSides::kShuffled, Options::OtherSides::kInOrder}) {
      Options options;
      options.other_sides = sides;
      const auto file = [&](const std::string& lang) {
        return ParallelFile{pud / ("pud." + lang + ".tsv"), lang};
      };
      const auto groups = MakeComparableGroups({file(a), file(b)}, options);
      for (std::size_t g = 0; g < groups.size(); g += kEach) pairs.push_back(groups[g].front());
    }
  }
  return pairs;
}

class Reader {
 public:
  Reader(const Model& model, const weights::Tables& tables) : model_(model), tables_(tables) {}

  void Add(const ArticlePair& pair, const Origin& origin, PairWeight weight, bool is_related,
           double weight_of_relatedness) {
    const ComparedPair compared = weights::ComparePair(model_, pair, tables_);
    data_.links.push_back(MakeLinkExample(compared, pair, origin, weight));
    data_.relatedness.push_back(
        {origin, compared.relatedness, is_related, true, weight_of_relatedness});
    AddPieces(pair, origin, is_related, weight_of_relatedness);
    AddPieces(Swapped(pair), origin, is_related, weight_of_relatedness);
    AddSentences(pair, origin, is_related, weight_of_relatedness);
  }

  LinkData Take() && {
    std::ranges::move(pieces_, std::back_inserter(data_.relatedness));
    return std::move(data_);
  }

 private:
  // From the middle of an article; one of a related article that tells nothing of what the other
  // does is neither related nor not.
  void AddPieces(const ArticlePair& pair, const Origin& origin, bool is_related, double weight) {
    for (const std::size_t count : kPieces) {
      if (pair.a_units.size() < 2 * count) continue;
      const ArticlePair piece = PieceOf(pair, (pair.a_units.size() - count) / 2, count);
      if (is_related && ShareLinked(piece) < kLeastLinked) continue;
      pieces_.push_back({origin, weights::ComparePair(model_, piece, tables_).relatedness,
                         is_related, false, kOfPiece * weight});
    }
  }

  // A sentence beside another: articles can be as short as that.
  void AddSentences(const ArticlePair& pair, const Origin& origin, bool is_related, double weight) {
    std::size_t i = pair.a_units.size() / 2;
    std::size_t j = pair.b_units.size() / 2;
    if (is_related) {
      const auto linked = std::ranges::find(pair.truth, Truth::kLinked);
      if (linked == pair.truth.end()) return;
      const auto cell = static_cast<std::size_t>(linked - pair.truth.begin());
      i = cell / pair.b_units.size();
      j = cell % pair.b_units.size();
    }
    const ArticlePair sentences = PieceOf(Swapped(PieceOf(pair, i, 1)), j, 1);
    pieces_.push_back({origin, weights::ComparePair(model_, sentences, tables_).relatedness,
                       is_related, false, kOfPiece * weight});
  }

  const Model& model_;
  const weights::Tables& tables_;
  LinkData data_;
  std::vector<weights::RelatednessExample> pieces_;
};

// `act(gold, tables)` of each group, with what is learned from the other folds.
template <typename Act>
void ForEachFold(std::size_t folds, const weights::Tables& tables,
                 const std::vector<GoldGroup>& golds, LinkData& data, const Act& act) {
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::set<std::string> left_out;
    for (std::size_t g = fold; g < golds.size(); g += folds) left_out.insert(golds[g].set);
    weights::Tables of_others = tables;
    LearnLinkTables(Without(left_out, data), of_others);
    for (std::size_t g = fold; g < golds.size(); g += folds) act(golds[g], of_others);
  }
}

}  // namespace

std::vector<GoldGroup> SiblingsOf(const GoldGroup& group) {
  std::vector<GoldGroup> siblings;
  const fs::path folder = group.gold.articles.front().file.parent_path() / "sibling";
  if (!fs::is_directory(folder)) return siblings;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("gold.") && name.ends_with(".tsv")) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const fs::path& file : files) siblings.push_back(weights::ReadGroup(file));
  return siblings;
}

LinkData ReadLinkData(const Model& model, const weights::Tables& tables, const fs::path& pud,
                      const std::vector<GoldGroup>& golds) {
  Reader reader(model, tables);
  for (const ArticlePair& pair : MadeOf(pud)) {
    reader.Add(pair, {pair.set}, kOfMade, true, kMadeRelatedness);
  }
  for (const GoldGroup& group : golds) {
    for (const ArticlePair& pair : PairsOf(group)) {
      reader.Add(pair, {group.set}, kOfGroup, true, 1);
    }
    for (const GoldGroup& sibling : SiblingsOf(group)) {
      for (const ArticlePair& pair : PairsOf(sibling)) {
        reader.Add(pair, {group.set}, kOfSibling, false, kSiblingRelatedness);
      }
    }
  }
  std::size_t crossing = 0;
  for (std::size_t x = 0; x < golds.size(); ++x) {
    for (std::size_t y = x + 1; y < golds.size(); ++y, ++crossing) {
      if (crossing % kEachCrossing != 0) continue;
      const GoldSide& a = golds[x].sides[crossing % golds[x].sides.size()];
      const auto other = std::ranges::find_if(golds[y].sides, [&](const GoldSide& side) {
        return side.article.lang != a.article.lang;
      });
      if (other == golds[y].sides.end()) continue;
      reader.Add(Crossing(a, *other), {golds[x].set, golds[y].set}, kOfCrossing, false,
                 kCrossingRelatedness);
    }
  }
  return std::move(reader).Take();
}

LinkData ReadPieces(const Model& model, const weights::Tables& tables,
                    const std::vector<GoldGroup>& golds) {
  LinkData data;
  const auto add = [&](const ArticlePair& pair) {
    const ComparedPair compared = weights::ComparePair(model, pair, tables);
    data.links.push_back(MakeLinkExample(compared, pair, {pair.set}, kOfGroup));
    data.relatedness.push_back({{pair.set}, compared.relatedness, true, false, kOfPiece});
  };
  for (const GoldGroup& group : golds) {
    for (const ArticlePair& pair : PairsOf(group)) {
      for (const ArticlePair& side : {pair, Swapped(pair)}) {
        for (const std::size_t count : kPieces) {
          for (std::size_t first = 0; first + count <= side.a_units.size(); first += count) {
            const ArticlePair piece = PieceOf(side, first, count);
            if (ShareLinked(piece) >= kLeastLinked) add(piece);
          }
        }
      }
    }
  }
  return data;
}

LinkSplit All(LinkData& data) { return Without({}, data); }

LinkSplit Without(const std::set<std::string>& sets, LinkData& data) {
  LinkSplit split;
  for (std::size_t e = 0; e < data.relatedness.size(); ++e) {
    const Origin& origin = data.relatedness[e].origin;
    if (sets.contains(origin.set) || sets.contains(origin.other)) continue;
    split.relatedness.push_back(&data.relatedness[e]);
    if (e < data.links.size()) split.links.push_back(&data.links[e]);
  }
  return split;
}

void LearnLinkTables(const LinkSplit& part, weights::Tables& tables) {
  tables.relatedness = weights::LearnRelatedness(part.relatedness);
  const std::vector<float> log_odds = weights::RelatednessOutOfFold(part.relatedness);
  for (std::size_t e = 0; e < part.links.size(); ++e) part.links[e]->relatedness = log_odds[e];
  tables.links = weights::LearnLinks({part.links.begin(), part.links.end()});
}

std::vector<weights::JudgedGroup> JudgedGroups(const Model& model, const weights::Tables& tables,
                                               const std::vector<GoldGroup>& golds,
                                               LinkData& data) {
  constexpr std::size_t kFolds = 4;
  std::vector<weights::JudgedGroup> groups;
  ForEachFold(kFolds, tables, golds, data,
              [&](const GoldGroup& gold, const weights::Tables& of_others) {
                const std::size_t articles = gold.sides.size();
                if (articles < 3) return;
                groups.push_back(JudgeGroup(model, of_others, articles, PairsOf(gold), 1));
              });
  return groups;
}

std::vector<weights::OneSidedGroup> OneSidedGroups(
    const Model& model, const weights::Tables& tables, const std::vector<GoldGroup>& golds,
    const std::vector<weights::JudgedGroup>& of_groups, LinkData& data) {
  constexpr std::size_t kFolds = 7;
  std::vector<weights::OneSidedGroup> groups;
  ForEachFold(kFolds, tables, golds, data,
              [&](const GoldGroup& gold, const weights::Tables& of_others) {
                weights::Tables judging = of_others;
                std::vector<const weights::JudgedGroup*> others;
                for (const weights::JudgedGroup& group : of_groups) {
                  if (group.set != gold.set) others.push_back(&group);
                }
                judging.corroboration = weights::LearnCorroboration(others);
                groups.push_back(JudgeOneSided(model, judging, gold.sides.size(), PairsOf(gold)));
              });
  return groups;
}

}  // namespace synoptic::bench
