#include "tests/unit/training/parallel_text.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "tests/unit/vectors/scratch_folder.hpp"

namespace synoptic::testing {
namespace {

/// Words that are all different, of two or three syllables of these consonants and vowels.
std::vector<std::string> InventWords(std::size_t count, const std::string& consonants,
                                     const std::string& vowels, std::mt19937_64& random) {
  std::set<std::string> known;
  std::vector<std::string> words;
  while (words.size() < count) {
    std::string word;
    for (std::size_t syllables = 2 + random() % 2; syllables > 0; --syllables) {
      word += consonants[random() % consonants.size()];
      word += vowels[random() % vowels.size()];
    }
    if (known.insert(word).second) words.push_back(word);
  }
  return words;
}

}  // namespace

Lexicon MakeLexicon(std::size_t pairs, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Lexicon lexicon;
  lexicon.a = InventWords(pairs, "bdfglmnprst", "aeiou", random);
  lexicon.b = InventWords(pairs, "hjkqvwxz", "aeiouy", random);
  return lexicon;
}

std::string MakeRows(const Lexicon& lexicon, std::size_t rows, std::size_t sources,
                     std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::string text;
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<std::size_t> words(3 + random() % 6);
    for (std::size_t& word : words) word = random() % lexicon.a.size();
    text += "source" + std::to_string(row % sources) + "\taa\t";
    for (const std::size_t word : words) text += lexicon.a[word] + ' ';
    std::shuffle(words.begin(), words.end(), random);
    text += "\tbb\t";
    for (const std::size_t word : words) text += lexicon.b[word] + ' ';
    text += '\n';
  }
  return text;
}

training::Corpus CorpusOf(const std::string& rows, const training::CorpusOptions& options) {
  const ScratchFolder folder;
  return training::ReadCorpus(WriteBytes(folder / "rows.tsv", rows), options);
}

std::vector<std::string> WordsOf(const training::Corpus& corpus, std::uint32_t text) {
  const training::Corpus::Text& found = corpus.texts[text];
  std::vector<std::string> words;
  for (std::size_t i = found.begin; i < found.begin + found.size; ++i) {
    words.push_back(corpus.forms[corpus.tokens[i]]);
  }
  return words;
}

}  // namespace synoptic::testing
