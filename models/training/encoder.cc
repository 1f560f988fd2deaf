#include "models/training/encoder.hpp"

#include <cmath>
#include <numeric>
#include <utility>

#include "models/vectors/kernels.hpp"

namespace synoptic::training {

Encoder::Encoder(const Corpus& corpus, const Options& options) : corpus_(corpus) {
  model_.subwords = options.subwords;
  const std::vector<std::uint32_t> vocabulary = ChooseVocabulary(corpus, options.max_words);
  const auto tokens = static_cast<double>(corpus.tokens.size());
  constexpr auto kNoRow = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> own_row(corpus.forms.size(), kNoRow);
  for (const std::uint32_t form : vocabulary) {
    own_row[form] = static_cast<std::uint32_t>(model_.words.size());
    model_.words.push_back(corpus.forms[form]);
    model_.counts.push_back(std::llround(corpus.frequency[form] * tokens));
  }

  const auto words = static_cast<std::uint32_t>(model_.words.size());
  row_begin_.push_back(0);
  for (std::uint32_t form = 0; form < corpus.forms.size(); ++form) {
    if (own_row[form] != kNoRow) row_numbers_.push_back(own_row[form]);
    for (const std::uint32_t bucket :
         vectors::SubwordBuckets(corpus.forms[form], options.subwords)) {
      row_numbers_.push_back(words + bucket);
    }
    row_begin_.push_back(row_numbers_.size());
    weights_.push_back(static_cast<float>(options.sif / (options.sif + corpus.frequency[form])));
  }

  model_.rows = Matrix(words + options.subwords.buckets, options.dimension);
  accumulators_.assign(model_.rows.rows, 1e-10F);
  std::mt19937_64 random(options.seed);
  const float range = 1 / static_cast<float>(options.dimension);
  std::uniform_real_distribution<float> uniform(-range, range);
  for (float& value : model_.rows.values) value = uniform(random);
}

void Encoder::Encode(std::span<const std::uint32_t> texts, double dropout, std::mt19937_64& random,
                     Workspace& workspace) const {
  const std::size_t dim = model_.rows.cols;
  workspace.forms_.clear();
  workspace.occurrences_.clear();
  workspace.index_.resize(corpus_.forms.size());
  const auto threshold = static_cast<std::uint64_t>(dropout * 0x1p32);
  for (std::uint32_t t = 0; t < texts.size(); ++t) {
    const Corpus::Text& text = corpus_.texts[texts[t]];
    for (std::size_t i = text.begin; i < text.begin + text.size; ++i) {
      if ((random() >> 32U) < threshold) continue;
      const std::uint32_t form = corpus_.tokens[i];
      std::uint32_t& index = workspace.index_[form];
      if (index >= workspace.forms_.size() || workspace.forms_[index] != form) {
        index = static_cast<std::uint32_t>(workspace.forms_.size());
        workspace.forms_.push_back(form);
      }
      workspace.occurrences_.push_back({t, index});
    }
  }

  const auto& kernels = vectors::BestKernels();
  workspace.words_ = Matrix(workspace.forms_.size(), dim);
  for (std::size_t w = 0; w < workspace.forms_.size(); ++w) {
    kernels.mean_of_rows(model_.rows.values.data(), RowsOf(workspace.forms_[w]), dim,
                         workspace.words_.row(w).data());
  }
  workspace.sentences = Matrix(texts.size(), dim);
  for (const auto& [text, word] : workspace.occurrences_) {
    const float weight = weights_[workspace.forms_[word]];
    const std::span<const float> vector = std::as_const(workspace.words_).row(word);
    const std::span<float> sentence = workspace.sentences.row(text);
    for (std::size_t k = 0; k < dim; ++k) sentence[k] += weight * vector[k];
  }
  workspace.lengths_.assign(texts.size(), 0);
  for (std::size_t t = 0; t < texts.size(); ++t) {
    const std::span<float> sentence = workspace.sentences.row(t);
    const float squared =
        std::inner_product(sentence.begin(), sentence.end(), sentence.begin(), 0.0F);
    if (squared == 0) continue;
    workspace.lengths_[t] = std::sqrt(squared);
    for (float& value : sentence) value /= workspace.lengths_[t];
  }
}

void Encoder::Update(const Matrix& gradient, float rate, Workspace& workspace) {
  const std::size_t dim = model_.rows.cols;
  // Through the scaling: only what is orthogonal to the sentence moves it.
  Matrix inner = gradient;
  for (std::size_t t = 0; t < inner.rows; ++t) {
    const std::span<float> row = inner.row(t);
    const std::span<const float> sentence = std::as_const(workspace.sentences).row(t);
    const float along = std::inner_product(row.begin(), row.end(), sentence.begin(), 0.0F);
    const float scale = workspace.lengths_[t] == 0 ? 0 : 1 / workspace.lengths_[t];
    for (std::size_t k = 0; k < dim; ++k) row[k] = (row[k] - along * sentence[k]) * scale;
  }
  workspace.gradients_ = Matrix(workspace.words_.rows, dim);
  for (const auto& [text, word] : workspace.occurrences_) {
    const float weight = weights_[workspace.forms_[word]];
    const std::span<const float> from = std::as_const(inner).row(text);
    const std::span<float> to = workspace.gradients_.row(word);
    for (std::size_t k = 0; k < dim; ++k) to[k] += weight * from[k];
  }
  const auto& kernels = vectors::BestKernels();
  for (std::size_t w = 0; w < workspace.forms_.size(); ++w) {
    const std::span<float> row = workspace.gradients_.row(w);
    const std::span<const std::uint32_t> ids = RowsOf(workspace.forms_[w]);
    if (ids.empty()) continue;
    // The word is a mean of its rows; Adagrad's step does not depend on the gradient's scale, but
    // the balance between words of many rows and of few does.
    const float share = 1 / static_cast<float>(ids.size());
    float squared = 0;
    for (float& value : row) {
      value *= share;
      squared += value * value;
    }
    kernels.adagrad(model_.rows.values.data(), accumulators_.data(), ids, dim, row.data(),
                    squared / static_cast<float>(dim), rate);
  }
}

vectors::FastTextFile Encoder::Release() { return std::move(model_); }

}  // namespace synoptic::training
