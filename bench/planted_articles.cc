#include "bench/planted_articles.hpp"

#include <fstream>
#include <stdexcept>
#include <utility>

#include "bench/planted_figures.hpp"
#include "synoptic/text.hpp"

namespace synoptic::bench {
namespace {

constexpr std::size_t kSentences = 20;

PlantedPair Begin(const std::string& lang) {
  PlantedPair pair;
  pair.a.id = pair.a.lang = "en";
  pair.b.id = pair.b.lang = lang;
  return pair;
}

void Append(const std::string& sentence, Article& article) {
  const std::size_t begin = article.text.size();
  article.text += sentence;
  article.paragraphs.push_back({begin, article.text.size()});
  article.text += "\n\n";
}

}  // namespace

std::vector<PlantedPair> DifferencePlanter::Plant(const std::string& lang) {
  const std::vector<std::string> english = Read("en");
  const std::vector<std::string> others = Read(lang);
  std::mt19937_64 random(1);
  Names names{NameSpotter(lang, english, others), {}};
  for (std::size_t s = 0; s < others.size(); ++s) {
    for (const Span span : names.spotter.Find(others[s], english[s])) {
      names.all.emplace_back(Slice(others[s], span));
    }
  }
  std::vector<PlantedPair> pairs;
  for (std::size_t begin = 0; begin + kSentences <= english.size(); begin += kSentences) {
    PlantedPair& pair = pairs.emplace_back(Begin(lang));
    for (std::size_t s = begin; s < begin + kSentences; ++s) {
      Append(english[s], pair.a);
      std::string text = others[s];
      const std::optional<Change> change =
          s % 2 == 1 ? ChangeOne(text, english[s], lang, names, random) : std::nullopt;
      if (change) {
        text.replace(change->span.begin, change->span.size(), change->text);
        const std::size_t at = pair.b.text.size() + change->span.begin;
        pair.changes.push_back({{at, at + change->text.size()}, change->kind});
      }
      Append(text, pair.b);
    }
  }
  return pairs;
}

std::vector<PlantedPair> DifferencePlanter::Untouched(const std::string& lang) const {
  const std::vector<std::string> english = Read("en");
  const std::vector<std::string> others = Read(lang);
  std::vector<PlantedPair> pairs;
  for (std::size_t begin = 0; begin + kSentences <= english.size(); begin += kSentences) {
    PlantedPair& pair = pairs.emplace_back(Begin(lang));
    for (std::size_t s = begin; s < begin + kSentences; ++s) {
      Append(english[s], pair.a);
      Append(others[s], pair.b);
    }
  }
  return pairs;
}

std::vector<std::string> DifferencePlanter::Read(const std::string& lang) const {
  const std::filesystem::path file = folder_ / ("pud." + lang + ".tsv");
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot be read");
  std::vector<std::string> sentences;
  for (std::string line; std::getline(in, line);) {
    sentences.push_back(line.substr(line.find('\t') + 1));
  }
  return sentences;
}

std::optional<DifferencePlanter::Change> DifferencePlanter::ChangeOne(const std::string& text,
                                                                      const std::string& english,
                                                                      const std::string& lang,
                                                                      const Names& names,
                                                                      std::mt19937_64& random) {
  const auto of_kind = [](const std::optional<Replacement>& found, PlantedKind kind) {
    return found ? std::optional(Change{found->span, found->text, kind}) : std::nullopt;
  };
  constexpr std::size_t kKinds = 3;
  for (std::size_t attempt = 0; attempt < kKinds; ++attempt) {
    std::optional<Change> change;
    switch (static_cast<PlantedKind>(turn_++ % kKinds)) {
      case PlantedKind::kFigure:
        change = of_kind(ChangeFigure(text, lang, random), PlantedKind::kFigure);
        break;
      case PlantedKind::kDate:
        change = of_kind(ChangeDate(text, english, lang, random), PlantedKind::kDate);
        break;
      case PlantedKind::kName: {
        const std::vector<Span> here = names.spotter.Find(text, english);
        if (here.empty() || names.all.empty()) break;
        const std::string& other = names.all[random() % names.all.size()];
        if (text.find(other) == std::string::npos && english.find(other) == std::string::npos) {
          change = Change{here[random() % here.size()], other, PlantedKind::kName};
        }
        break;
      }
    }
    if (change && change->text != Slice(text, change->span)) return change;
  }
  return std::nullopt;
}

}  // namespace synoptic::bench
