#include "bench/language_levels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "align/weights/learning/compared_pair.hpp"
#include "align/weights/learning/gold_pairs.hpp"
#include "bench/comparable.hpp"

namespace synoptic::bench {
namespace {

namespace fs = std::filesystem;
using weights::ComparedPair;
using weights::GoldSide;

GoldSide SentencesOf(const std::vector<std::string>& sentences, std::size_t first,
                     std::size_t count, const std::string& lang) {
  GoldSide side;
  side.article.lang = lang;
  for (std::size_t s = first; s < first + count; ++s) {
    Unit unit;
    unit.span.begin = side.article.text.size();
    unit.span.end = unit.span.begin + sentences[s].size();
    unit.sentence = s - first;
    side.units.push_back(unit);
    side.article.text += sentences[s] + "\n";
  }
  weights::AddMentions(side);
  return side;
}

// The mean over sentences of what they reach with their translations.
linking::LanguageLevel LevelOfPair(const Model& model, const fs::path& pud,
                                   const weights::Tables& tables, const std::string& a,
                                   const std::string& b) {
  constexpr std::size_t kBlock = 5;
  constexpr std::size_t kStep = 20;
  const std::vector<std::string> x = ReadSentences(pud / ("pud." + a + ".tsv"));
  const std::vector<std::string> y = ReadSentences(pud / ("pud." + b + ".tsv"));
  linking::LanguageLevel sum{0, 0, 0};
  float count = 0;
  for (std::size_t first = 0; first + kBlock <= std::min(x.size(), y.size()); first += kStep) {
    const GoldSide one = SentencesOf(x, first, kBlock, a);
    const GoldSide other = SentencesOf(y, first, kBlock, b);
    const ComparedPair compared = weights::ComparePair(
        model, {"pud", one.article, other.article, one.units, other.units, {}}, tables);
    for (std::size_t i = 0; i < kBlock; ++i) {
      sum.excess += compared.table.words.plain_excess.row(i)[i];
      sum.gain += compared.table.words.relative_gain.row(i)[i];
      sum.scaled += compared.table.scaled.row(i)[i];
      ++count;
    }
  }
  return {sum.excess / count, sum.gain / count, sum.scaled / count};
}

}  // namespace

linking::LanguageLevels MeasureLevels(const Model& model, const fs::path& pud,
                                      const weights::Tables& tables) {
  constexpr std::array<const char*, 10> kBesideEnglish = {"it", "id", "de", "fr", "es",
                                                          "pt", "ru", "tr", "ar", "zh"};
  constexpr std::array<std::pair<const char*, const char*>, 2> kBorrowed = {
      {{"nl", "de"}, {"ja", "zh"}}};
  linking::LanguageLevels beside_english;
  for (const std::string lang : kBesideEnglish) {
    beside_english[lang] = LevelOfPair(model, pud, tables, "en", lang);
  }
  // it * id is known too, and so what English brings: the root of (en it) (en id) / (it id).
  const linking::LanguageLevel third = LevelOfPair(model, pud, tables, "it", "id");
  linking::LanguageLevels levels;
  for (const auto member : {&linking::LanguageLevel::excess, &linking::LanguageLevel::gain,
                            &linking::LanguageLevel::scaled}) {
    const float english =
        std::sqrt(beside_english["it"].*member * beside_english["id"].*member / (third.*member));
    levels["en"].*member = english;
    for (const auto& [lang, level] : beside_english) levels[lang].*member = level.*member / english;
  }
  for (const auto& [lang, from] : kBorrowed) levels[lang] = levels[from];
  return levels;
}

}  // namespace synoptic::bench
