// From a fastText model to a store: words are composed from their rows once and for all, and the
// mean sentence vector of each language, which centres the vectors of units, is estimated from
// text, since an article is too short for it.

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "models/training/corpus.hpp"
#include "models/vectors/fasttext_file.hpp"
#include "models/vectors/kernels.hpp"
#include "models/vectors/norm.hpp"
#include "models/vectors/store_writer.hpp"
#include "synoptic/error.hpp"
#include "synoptic/train.hpp"

namespace synoptic {
namespace {

// A mean needs no more than a sample; all of a training text takes minutes.
constexpr std::size_t kSampleForMeans = 8;

Matrix ComposeWords(const vectors::FastTextFile& model) {
  Matrix rows(model.words.size(), model.rows.cols);
  for (std::uint32_t word = 0; word < model.words.size(); ++word) {
    vectors::BestKernels().mean_of_rows(model.rows.values.data(), model.RowsOfWord(word), rows.cols,
                                        rows.row(word).data());
  }
  return rows;
}

// The trainer counts a word by its share in the language that uses it most, so the total is that of
// all languages together, and a word's share in its own is so many times larger.
std::vector<float> Weights(const vectors::FastTextFile& model, double sif, std::size_t languages) {
  const auto total = static_cast<double>(std::max<std::int64_t>(
      1, std::accumulate(model.counts.begin(), model.counts.end(), std::int64_t{0})));
  std::vector<float> weights;
  for (const std::int64_t count : model.counts) {
    const double share = static_cast<double>(count) / total * static_cast<double>(languages);
    weights.push_back(static_cast<float>(sif / (sif + share)));
  }
  return weights;
}

// The mean of the unit-length sentence vectors of each language of `content`.
Matrix LanguageMeans(const training::Corpus& corpus, const vectors::StoreContent& content) {
  std::unordered_map<std::string, std::size_t> word_numbers;
  for (std::size_t i = 0; i < content.words.size(); ++i) word_numbers[content.words[i]] = i;
  Matrix means(content.languages.size(), content.word_rows.cols);
  std::vector<float> sentence(means.cols);
  for (const training::Corpus::Text& text : corpus.texts) {
    std::fill(sentence.begin(), sentence.end(), 0.0F);
    for (std::size_t i = text.begin; i < text.begin + text.size; ++i) {
      const auto word = word_numbers.find(corpus.forms[corpus.tokens[i]]);
      if (word == word_numbers.end()) continue;
      const std::span<const float> row = content.word_rows.row(word->second);
      const float weight = content.weights[word->second];
      for (std::size_t k = 0; k < row.size(); ++k) sentence[k] += weight * row[k];
    }
    vectors::Normalise(sentence);
    const auto language = std::find(content.languages.begin(), content.languages.end(),
                                    corpus.languages[text.language]);
    if (language == content.languages.end()) continue;
    const std::span<float> mean =
        means.row(static_cast<std::size_t>(language - content.languages.begin()));
    for (std::size_t k = 0; k < mean.size(); ++k) mean[k] += sentence[k];
  }
  for (std::size_t l = 0; l < content.languages.size(); ++l) {
    const auto texts = std::count_if(
        corpus.texts.begin(), corpus.texts.end(),
        [&](const auto& text) { return corpus.languages[text.language] == content.languages[l]; });
    for (float& value : means.row(l))
      value /= static_cast<float>(std::max<std::ptrdiff_t>(1, texts));
  }
  return means;
}

}  // namespace

void Pack(const PackOptions& options) {
  if (options.bits != 4 && options.bits != 8 && options.bits != 32) {
    throw Error(ErrorCode::kInvalidArgument,
                "pack: expected 4, 8 or 32 bits, found " + std::to_string(options.bits));
  }
  if (!(options.sif > 0) || !std::isfinite(options.sif)) {
    throw Error(ErrorCode::kInvalidArgument,
                "pack: expected a sif above 0, found " + std::to_string(options.sif));
  }
  const vectors::FastTextFile model = vectors::ReadFastText(options.model);
  vectors::StoreContent content;
  content.name = options.name;
  content.bits = static_cast<std::size_t>(options.bits);
  content.min_ngram = model.subwords.min_ngram;
  content.max_ngram = model.subwords.max_ngram;
  content.words = model.words;
  content.word_rows = ComposeWords(model);
  content.bucket_rows = Matrix(model.subwords.buckets, model.rows.cols);
  std::copy_n(model.rows.row(model.words.size()).data(), content.bucket_rows.values.size(),
              content.bucket_rows.values.begin());
  training::Corpus corpus;
  content.languages = options.languages;
  if (!options.rows.empty()) {
    corpus = training::ReadCorpus(options.rows, {options.languages, 60, kSampleForMeans});
    if (content.languages.empty()) content.languages = corpus.languages;
    std::sort(content.languages.begin(), content.languages.end());
  }
  content.weights = Weights(model, options.sif, std::max<std::size_t>(1, content.languages.size()));
  content.means = LanguageMeans(corpus, content);
  vectors::WriteStore(content, options.output);
}

}  // namespace synoptic
