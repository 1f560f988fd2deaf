// From word vectors to a store. The mean sentence vector of each language, which centres the vectors
// of units, is estimated from text, since an article is too short for it.

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "models/training/corpus.hpp"
#include "models/vectors/model_file.hpp"
#include "models/vectors/norm.hpp"
#include "models/vectors/store_writer.hpp"
#include "synoptic/error.hpp"
#include "synoptic/train.hpp"

namespace synoptic {
namespace {

// A mean needs no more than a sample; all of a training text takes minutes.
constexpr std::size_t kSampleForMeans = 8;

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
  vectors::RecogniseModel(options.model);  // Before the rows, which take their time.
  training::Corpus corpus;
  vectors::ReadModelOptions read_options{options.languages, options.max_words, options.sif};
  if (!options.rows.empty()) {
    corpus = training::ReadCorpus(options.rows, {options.languages, 60, kSampleForMeans});
    if (options.languages.empty()) read_options.languages = corpus.languages;
    std::sort(read_options.languages.begin(), read_options.languages.end());
  }
  vectors::StoreContent content = vectors::ReadModel(options.model, read_options);
  if (!options.name.empty()) content.name = options.name;
  content.bits = static_cast<std::size_t>(options.bits);
  content.means = LanguageMeans(corpus, content);
  vectors::WriteStore(content, options.output);
}

}  // namespace synoptic
