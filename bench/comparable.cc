#include "bench/comparable.hpp"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <random>
#include <stdexcept>
#include <utility>

namespace synoptic::bench {
namespace {

using weights::ArticlePair;
using weights::GoldSide;

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
  weights::AddMentions(side);
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

std::vector<std::string> ReadSentences(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot be read");
  std::vector<std::string> sentences;
  for (std::string line; std::getline(in, line);) {
    sentences.push_back(line.substr(line.find('\t') + 1));
  }
  return sentences;
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
        std::vector<weights::Truth> truth;
        for (const std::size_t i : kept[a]) {
          for (const std::size_t j : kept[b]) {
            truth.push_back(i == j ? weights::Truth::kLinked : weights::Truth::kApart);
          }
        }
        pairs.push_back({files[a].lang + "-" + files[b].lang, sides[a].article, sides[b].article,
                         sides[a].units, sides[b].units, std::move(truth)});
      }
    }
  }
  return groups;
}

}  // namespace synoptic::bench
