#include "tests/unit/vectors/toy_models.hpp"

#include <random>
#include <utility>

namespace synoptic::testing {

const std::vector<std::string>& WordsOfManyScripts() {
  static const std::vector<std::string> words = {"a",
                                                 "io",
                                                 "sole",
                                                 "perché",
                                                 "matahari",
                                                 "kura",
                                                 "ı",
                                                 "straße",
                                                 "ğüşiöç",
                                                 "солнце",
                                                 "ещё",
                                                 "ήλιος",
                                                 "الشمس",
                                                 "خورشید",
                                                 "שמש",
                                                 "सूर्य",
                                                 "พระอาทิตย์",
                                                 "នាង",
                                                 "太阳",
                                                 "日本語",
                                                 "한국어",
                                                 "がぎぐ",
                                                 "𝒳",
                                                 "😀",
                                                 "👩‍👩‍👧",
                                                 "e\u0301",
                                                 "4,8",
                                                 "2024",
                                                 "covid-19",
                                                 "<",
                                                 ">",
                                                 "<a>",
                                                 "__label__",
                                                 "antidisestablishmentarianism"};
  return words;
}

Matrix RandomMatrix(std::size_t rows, std::size_t cols, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::normal_distribution<float> normal;
  Matrix matrix(rows, cols);
  for (float& value : matrix.values) value = normal(random);
  return matrix;
}

vectors::FastTextFile MakeFastText(std::vector<std::string> words, std::size_t dimension,
                                   vectors::SubwordScheme subwords, std::uint64_t seed) {
  vectors::FastTextFile model;
  model.words = std::move(words);
  for (std::size_t i = 0; i < model.words.size(); ++i) {
    model.counts.push_back(static_cast<std::int64_t>(1000 / (i + 1)));
  }
  model.subwords = subwords;
  model.rows = RandomMatrix(model.words.size() + subwords.buckets, dimension, seed);
  return model;
}

vectors::StoreContent MakeContent(std::vector<std::string> words, std::size_t dimension,
                                  std::size_t bits, std::uint64_t seed) {
  vectors::StoreContent content;
  content.name = "toy";
  content.languages = {"id", "it"};
  content.means = RandomMatrix(content.languages.size(), dimension, seed);
  content.words = std::move(words);
  for (std::size_t i = 0; i < content.words.size(); ++i) {
    content.weights.push_back(1 / static_cast<float>(1 + i));
  }
  content.word_rows = RandomMatrix(content.words.size(), dimension, seed + 1);
  content.bucket_rows = RandomMatrix(50, dimension, seed + 2);
  content.background = RandomMatrix(12, dimension, seed + 3);
  content.card = "Invented for tests.";
  content.min_ngram = 3;
  content.max_ngram = 5;
  content.bits = bits;
  return content;
}

}  // namespace synoptic::testing
