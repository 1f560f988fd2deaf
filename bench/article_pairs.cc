#include "bench/article_pairs.hpp"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <random>
#include <stdexcept>
#include <utility>

#include "synoptic/score.hpp"

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

std::vector<ArticlePair> MakeComparablePairs(const std::filesystem::path& a_file,
                                             const std::string& a_lang,
                                             const std::filesystem::path& b_file,
                                             const std::string& b_lang,
                                             const ComparableOptions& options) {
  const std::vector<std::string> a_sentences = ReadSentences(a_file);
  const std::vector<std::string> b_sentences = ReadSentences(b_file);
  if (a_sentences.size() != b_sentences.size()) {
    throw std::runtime_error(b_file.string() + ": expected as many lines as in " + a_file.string());
  }
  std::mt19937_64 random(options.seed);
  const auto dropped =
      static_cast<std::size_t>(options.dropped * static_cast<double>(options.sentences));
  std::vector<ArticlePair> pairs;
  for (std::size_t begin = 0; begin + options.sentences <= a_sentences.size();
       begin += options.sentences) {
    const auto a_kept = Sample(begin, options.sentences, dropped, random);
    auto b_kept = Sample(begin, options.sentences, dropped, random);
    if (options.second_side == ComparableOptions::SecondSide::kShuffled) {
      std::shuffle(b_kept.begin(), b_kept.end(), random);
    }
    GoldSide a = MakeSide(a_sentences, a_kept, a_lang);
    GoldSide b = MakeSide(b_sentences, b_kept, b_lang);
    std::vector<bool> linked;
    for (const std::size_t i : a_kept) {
      for (const std::size_t j : b_kept) linked.push_back(i == j);
    }
    pairs.push_back({a_lang + "-" + b_lang, std::move(a.article), std::move(b.article),
                     std::move(a.units), std::move(b.units), std::move(linked)});
  }
  return pairs;
}

}  // namespace synoptic::bench
