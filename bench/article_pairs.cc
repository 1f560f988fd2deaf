#include "bench/article_pairs.hpp"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <random>
#include <stdexcept>
#include <utility>

#include "synoptic/score.hpp"
#include "synoptic/text.hpp"

namespace synoptic::bench {
namespace {

// The second of the columns between tabs.
std::vector<std::string> ReadSentences(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot be read");
  std::vector<std::string> sentences;
  for (std::string line; std::getline(in, line);) {
    sentences.push_back(line.substr(line.find('\t') + 1));
  }
  return sentences;
}

// Of each unit, those that lie inside of it.
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

GoldSide MakeSide(const std::vector<std::string>& sentences, const std::vector<std::size_t>& kept,
                  const std::string& lang) {
  GoldSide side;
  side.article.id = side.article.lang = lang;
  for (const std::size_t s : kept) {
    Unit unit;
    unit.span.begin = side.article.text.size();
    side.article.text += sentences[s];
    unit.span.end = side.article.text.size();
    unit.paragraph = unit.sentence = side.units.size();
    side.article.text += '\n';
    side.article.paragraphs.push_back(unit.span);
    side.units.push_back(unit);
  }
  AddMentions(side);
  return side;
}

std::vector<std::size_t> Sample(std::size_t begin, std::size_t size, std::size_t dropped,
                                std::mt19937_64& random) {
  std::vector<std::size_t> kept(size);
  std::iota(kept.begin(), kept.end(), begin);
  std::shuffle(kept.begin(), kept.end(), random);
  kept.resize(size - dropped);
  std::ranges::sort(kept);
  return kept;
}

}  // namespace

GoldSide ReadSide(const Gold::Article& gold) {
  ReadOptions options;
  options.lang = gold.lang;
  GoldSide side{ReadArticle(gold.file, options), {}};
  std::size_t from = 0;
  for (const std::string& sentence : gold.sentences) {
    Unit unit;
    unit.span.begin = side.article.text.find(sentence, from);
    unit.span.end = from = unit.span.begin + sentence.size();
    side.units.push_back(unit);
  }
  AddMentions(side);
  return side;
}

std::vector<ArticlePair> ReadSamplePairs(const std::filesystem::path& gold_file) {
  const Gold gold = ReadGold(gold_file);
  std::vector<GoldSide> sides;
  for (const Gold::Article& article : gold.articles) sides.push_back(ReadSide(article));
  std::vector<ArticlePair> pairs;
  for (std::size_t a = 0; a < sides.size(); ++a) {
    for (std::size_t b = a + 1; b < sides.size(); ++b) {
      const std::size_t width = sides[b].units.size();
      std::vector<bool> linked(sides[a].units.size() * width);
      for (const Gold::Link& link : gold.links) {
        if (link.a.article + link.b.article != a + b) continue;
        if (link.a.article != a && link.a.article != b) continue;
        const bool forward = link.a.article == a;
        for (const std::size_t i : (forward ? link.a : link.b).sentences) {
          for (const std::size_t j : (forward ? link.b : link.a).sentences) {
            linked[i * width + j] = true;
          }
        }
      }
      pairs.push_back({gold_file.parent_path().filename().string(), sides[a].article,
                       sides[b].article, sides[a].units, sides[b].units, std::move(linked)});
    }
  }
  return pairs;
}

std::vector<std::vector<ArticlePair>> MakeComparableGroups(const std::vector<ParallelFile>& files,
                                                           const ComparableOptions& options) {
  std::vector<std::vector<std::string>> sentences;
  for (const ParallelFile& file : files) {
    sentences.push_back(ReadSentences(file.path));
    if (sentences.back().size() != sentences.front().size()) {
      throw std::runtime_error(file.path.string() + ": expected as many lines as in " +
                               files.front().path.string());
    }
  }
  std::mt19937_64 random(options.seed);
  const auto dropped =
      static_cast<std::size_t>(options.dropped * static_cast<double>(options.sentences));
  std::vector<std::vector<ArticlePair>> groups;
  for (std::size_t begin = 0; begin + options.sentences <= sentences.front().size();
       begin += options.sentences) {
    std::vector<std::vector<std::size_t>> kept;
    for (std::size_t side = 0; side < files.size(); ++side) {
      kept.push_back(Sample(begin, options.sentences, dropped, random));
    }
    std::vector<GoldSide> sides;
    for (std::size_t side = 0; side < files.size(); ++side) {
      if (side > 0 && options.other_sides == ComparableOptions::OtherSides::kShuffled) {
        std::shuffle(kept[side].begin(), kept[side].end(), random);
      }
      sides.push_back(MakeSide(sentences[side], kept[side], files[side].lang));
    }
    std::vector<ArticlePair>& pairs = groups.emplace_back();
    for (std::size_t a = 0; a < sides.size(); ++a) {
      for (std::size_t b = a + 1; b < sides.size(); ++b) {
        std::vector<bool> linked;
        for (const std::size_t i : kept[a]) {
          for (const std::size_t j : kept[b]) linked.push_back(i == j);
        }
        pairs.push_back({files[a].lang + "-" + files[b].lang, sides[a].article, sides[b].article,
                         sides[a].units, sides[b].units, std::move(linked)});
      }
    }
  }
  return groups;
}

}  // namespace synoptic::bench
