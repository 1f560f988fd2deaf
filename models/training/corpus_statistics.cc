// What a single article is too short to estimate: where the sentences of a language lie on average,
// and where sentences lie in general. O(words of the corpus x dimension).

#include "models/training/corpus_statistics.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "synoptic/internal/norm.hpp"

namespace synoptic::training {
namespace {

constexpr std::uint32_t kWordsOfSentence = 5;
constexpr auto kNone = static_cast<std::size_t>(-1);

// Sentence vectors of a corpus by the words of a store; words that it does not know are left out.
class SentenceEncoder {
 public:
  SentenceEncoder(const Corpus& corpus, const vectors::StoreContent& content)
      : corpus_(corpus), content_(content), words_(corpus.forms.size(), kNone) {
    std::unordered_map<std::string, std::size_t> numbers;
    for (std::size_t i = 0; i < content.words.size(); ++i) numbers[content.words[i]] = i;
    for (std::size_t form = 0; form < corpus.forms.size(); ++form) {
      const auto word = numbers.find(corpus.forms[form]);
      if (word != numbers.end()) words_[form] = word->second;
    }
  }

  /// Unit length, or zero.
  std::vector<float> Encode(const Corpus::Text& text) const {
    std::vector<float> sentence(content_.word_rows.cols);
    for (std::size_t i = text.begin; i < text.begin + text.size; ++i) {
      const std::size_t word = words_[corpus_.tokens[i]];
      if (word == kNone) continue;
      const std::span<const float> row = content_.word_rows.row(word);
      for (std::size_t k = 0; k < row.size(); ++k) sentence[k] += content_.weights[word] * row[k];
    }
    vectors::Normalise(sentence);
    return sentence;
  }

 private:
  const Corpus& corpus_;
  const vectors::StoreContent& content_;
  std::vector<std::size_t> words_;  // Of forms: the number of the word, or kNone.
};

// The row of content.means for each language of the corpus, or kNone.
std::vector<std::size_t> RowsOfLanguages(const Corpus& corpus,
                                         const vectors::StoreContent& content) {
  std::vector<std::size_t> rows;
  for (const std::string& lang : corpus.languages) {
    const auto found = std::ranges::find(content.languages, lang);
    rows.push_back(found == content.languages.end()
                       ? kNone
                       : static_cast<std::size_t>(found - content.languages.begin()));
  }
  return rows;
}

}  // namespace

Matrix LanguageMeans(const Corpus& corpus, const vectors::StoreContent& content) {
  const SentenceEncoder encoder(corpus, content);
  const std::vector<std::size_t> rows = RowsOfLanguages(corpus, content);
  Matrix means(content.languages.size(), content.word_rows.cols);
  std::vector<float> counts(means.rows);
  for (const Corpus::Text& text : corpus.texts) {
    const std::size_t row = rows[text.language];
    if (row == kNone) continue;
    const std::vector<float> sentence = encoder.Encode(text);
    for (std::size_t k = 0; k < sentence.size(); ++k) means.row(row)[k] += sentence[k];
    counts[row] += 1;
  }
  for (std::size_t row = 0; row < means.rows; ++row) {
    for (float& value : means.row(row)) value /= std::max(1.0F, counts[row]);
  }
  return means;
}

Matrix BackgroundSentences(const Corpus& corpus, const vectors::StoreContent& content,
                           std::size_t wanted) {
  const SentenceEncoder encoder(corpus, content);
  const std::vector<std::size_t> rows = RowsOfLanguages(corpus, content);
  std::vector<const Corpus::Text*> sentences;
  for (const Corpus::Text& text : corpus.texts) {
    if (text.size >= kWordsOfSentence && rows[text.language] != kNone) sentences.push_back(&text);
  }
  Matrix background(std::min(wanted, sentences.size()), content.word_rows.cols);
  for (std::size_t i = 0; i < background.rows; ++i) {
    const Corpus::Text& text = *sentences[i * sentences.size() / background.rows];
    const std::vector<float> sentence = encoder.Encode(text);
    if (std::ranges::count(sentence, 0.0F) == std::ranges::ssize(sentence)) continue;
    const std::span<const float> mean = content.means.row(rows[text.language]);
    const std::span<float> row = background.row(i);
    for (std::size_t k = 0; k < row.size(); ++k) row[k] = sentence[k] - mean[k];
    vectors::Normalise(row);
  }
  return background;
}

}  // namespace synoptic::training
