#include "bench/learning_data.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>

#include "align/weights/digest.hpp"
#include "align/weights/learning/planted_clauses.hpp"
#include "bench/comparable.hpp"
#include "bench/gold_beads.hpp"

namespace synoptic::bench {
namespace {

namespace fs = std::filesystem;
using weights::ArticlePair;
using weights::BeadExample;
using weights::GoldGroup;
using weights::GoldSide;
using weights::Source;
using weights::Table;

std::vector<fs::path> FilesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

fs::path PudFile(const DataFolders& folders, const std::string& lang) {
  return folders.data / "pud" / ("pud." + lang + ".tsv");
}

// A unit a line.
GoldSide ReadLines(const fs::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot be opened");
  GoldSide side;
  side.article.id = file.string();
  side.article.lang = file.extension().string().substr(1);
  for (std::string line; std::getline(in, line);) {
    Unit unit;
    unit.span.begin = side.article.text.size();
    unit.span.end = unit.span.begin + line.find_last_not_of(" \r") + 1;
    side.units.push_back(unit);
    side.article.text += line + "\n";
  }
  return side;
}

// What a document of bench/parallel_documents.py was made of.
std::string SetOf(const std::string& name) {
  if (name == "dev.defr") return "textberg-dev";
  if (name.starts_with("textberg")) return "textberg-dev, gaps";
  if (name.starts_with("fiction")) return name.substr(0, name.find('.'));
  return "pud";
}

// NAME.A-B.{A,B,beads}, in the order of names.
std::vector<Document> DocumentsIn(const fs::path& folder) {
  std::vector<Document> documents;
  for (const fs::path& file : FilesIn(folder)) {
    if (file.extension() != ".beads") continue;
    const std::string text = (file.parent_path() / file.stem()).string();  // "long.en-de".
    const std::string pair = file.stem().extension().string().substr(1);
    const std::size_t dash = pair.find('-');
    documents.push_back({file, ReadLines(text + '.' + pair.substr(0, dash)),
                         ReadLines(text + '.' + pair.substr(dash + 1))});
  }
  return documents;
}

// The same words without vectors, as an encoder that knows nothing has them.
linking::WordTypes WithoutVectors(const linking::WordTypes& of) {
  linking::WordTypes words = of;
  auto encoding = std::make_shared<Encoding>(*of.encoding);
  std::ranges::fill(encoding->type_vectors.values, 0.0F);
  std::ranges::fill(encoding->unit_vectors.values, 0.0F);
  words.encoding = std::move(encoding);
  return words;
}

BeadExample ExampleOf(const Model& model, const Document& document, bool has_vectors = true) {
  linking::WordKeys keys;
  const auto words_of = [&](const GoldSide& side) {
    const linking::WordTypes words = weights::WordingOf(model, side.article, side.units, keys);
    return has_vectors ? words : WithoutVectors(words);
  };
  const linking::WordTypes a = words_of(document.a);
  const linking::WordTypes b = words_of(document.b);
  BeadExample example =
      weights::MakeBeadExample(a, b, ReadBeads(document.beads.string()),
                               std::min(linking::FamiliarityOf(model, document.a.article.lang),
                                        linking::FamiliarityOf(model, document.b.article.lang)));
  example.name = document.beads.filename().string();
  return example;
}

}  // namespace

std::vector<Document> ReadDocuments(const DataFolders& folders) {
  const fs::path textberg = folders.data / "textberg-dev";
  std::vector<Document> documents = DocumentsIn(folders.documents);
  documents.insert(documents.begin(), {textberg / "dev.defr", ReadLines(textberg / "dev.de"),
                                       ReadLines(textberg / "dev.fr")});
  return documents;
}

std::vector<Source> SourcesOf(Table table, const DataFolders& folders,
                              const std::vector<GoldGroup>& golds) {
  std::vector<Source> sources;
  const fs::path& data = folders.data;
  if (table == Table::kUnfamiliar) {
    const auto add_translations = [&](const std::string& name, const std::string& licence) {
      const fs::path folder = folders.unfamiliar / name;
      if (fs::exists(folder))
        sources.push_back({name, licence, weights::DigestOf(FilesIn(folder))});
    };
    add_translations("handbook", "GPL-2.0+ or CC-BY-SA-3.0");
    add_translations("declaration", "MIT");
    return sources;
  }
  const auto add = [&](const std::string& name, const std::string& licence) {
    if (!data.empty()) sources.push_back({name, licence, weights::DigestOf(FilesIn(data / name))});
  };
  const bool is_of_samples_alone =
      table == Table::kRelatedness || table == Table::kCorroboration || table == Table::kLabels;
  if (!is_of_samples_alone) add("pud", "CC BY-SA 3.0");
  if (table == Table::kBeads || table == Table::kLinking) {
    add("textberg-dev", "GPL-2.0");
    std::vector<fs::path> fiction;
    for (const auto& entry : fs::recursive_directory_iterator(SYNOPTIC_FICTION)) {
      if (entry.is_regular_file() && entry.path().extension() != ".md") fiction.push_back(entry);
    }
    std::ranges::sort(fiction);
    sources.push_back({"fiction", "Apache-2.0", weights::DigestOf(fiction)});
  }
  if (table == Table::kExtra) add("refresd-dev", "MIT");
  if (table == Table::kMining) {
    add("tatoeba", "CC BY 2.0 FR");
    return sources;
  }
  if (table == Table::kBeads || table == Table::kLevels) return sources;
  std::vector<fs::path> files;
  for (const GoldGroup& group : golds) {
    for (const Gold::Article& article : group.gold.articles) {
      files.push_back(article.file);
      files.push_back(article.file.parent_path() / "gold.tsv");
    }
  }
  sources.push_back({"samples", "Apache-2.0", weights::DigestOf(files)});
  return sources;
}

std::vector<BeadExample> BeadExamples(const Model& model, const DataFolders& folders) {
  std::vector<BeadExample> examples;
  for (const Document& document : ReadDocuments(folders)) {
    examples.push_back(ExampleOf(model, document));
    examples.back().set = SetOf(examples.back().name);
  }
  return examples;
}

std::vector<BeadExample> UnfamiliarExamples(const Model& model, const fs::path& documents) {
  std::vector<BeadExample> examples;
  std::size_t read = 0;
  for (const Document& document : DocumentsIn(documents)) {
    // Every other text has no vectors at all: what is learned must not lean on what little they may
    // know of a language. Of two of a book, it is the first and the second in turn.
    const bool has_vectors = (read + read / 2) % 2 == 0;
    examples.push_back(ExampleOf(model, document, has_vectors));
    const std::string& name = examples.back().name;  // "handbook-pl-gaps.pl-en.beads".
    const std::size_t lang = name.find('-') + 1;
    examples.back().set = name.substr(lang, name.find('-', lang) - lang);
    ++read;
  }
  return examples;
}

std::vector<weights::OppositeExample> OppositeExamples(const Model& model,
                                                       const DataFolders& folders,
                                                       const std::vector<GoldGroup>& golds) {
  const linking::TokenThresholds& thresholds = weights::DefaultTables().linking.tokens;
  std::vector<weights::OppositeExample> examples;
  const auto add = [&](const GoldGroup& group) {
    std::ranges::move(weights::OppositeExamplesOf(model, group, thresholds),
                      std::back_inserter(examples));
  };
  for (const GoldGroup& group : golds) add(group);
  for (const fs::path& file : FilesIn(folders.documents / "planted" / "opposites")) {
    const std::string name = file.filename().string();  // "en-it.07.gold.tsv".
    if (!name.ends_with(".gold.tsv")) continue;
    GoldGroup group = weights::ReadGroup(file);
    const std::size_t number = name.find('.') + 1;
    group.set = "pud." + name.substr(number, name.find('.', number) - number);
    add(group);
  }
  return examples;
}

ExtraData ReadExtraData(const Model& model, const weights::Tables& tables,
                        const DataFolders& folders, const std::vector<GoldGroup>& golds) {
  const auto example = [&](weights::MarkedText text) {
    return MakeExtraExample(model, std::move(text), tables.extra.least_mutual, tables.levels);
  };
  ExtraData data;
  data.rows = ReadRefresd(folders.data / "refresd-dev");
  for (const RelatedTexts& row : data.rows) {
    data.refresd.push_back(example(row.en));
    data.refresd.push_back(example(row.fr));
  }
  constexpr std::array<std::pair<const char*, const char*>, 8> kLanguages = {{{"en", "es"},
                                                                              {"en", "zh"},
                                                                              {"it", "id"},
                                                                              {"de", "ru"},
                                                                              {"fr", "ar"},
                                                                              {"tr", "pt"},
                                                                              {"en", "de"},
                                                                              {"fr", "en"}}};
  std::uint64_t seed = 0;
  for (const auto& [a, b] : kLanguages) {
    const std::vector<std::string> x = ReadSentences(PudFile(folders, a));
    const std::vector<std::string> y = ReadSentences(PudFile(folders, b));
    std::vector<weights::EqualTexts> texts;
    const std::size_t step = 5;  // Every fifth is enough, and is from all documents.
    for (std::size_t s = seed % step; s < x.size(); s += step) texts.push_back({x[s], y[s], a, b});
    for (weights::MarkedText& text : weights::PlantClauses(texts, "pud", ++seed)) {
      data.planted.push_back(example(std::move(text)));
    }
  }
  for (weights::MarkedText& text : weights::MarkedGolds(golds)) {
    data.marked.push_back(example(std::move(text)));
  }
  for (const GoldGroup& group : golds) {
    std::ranges::move(ClaimsOf(model, group, tables.levels), std::back_inserter(data.golds));
  }
  return data;
}

}  // namespace synoptic::bench
