#include "models/training/encoder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "models/training/contrast.hpp"
#include "models/vectors/subwords.hpp"
#include "tests/unit/training/parallel_text.hpp"

namespace synoptic::training {
namespace {

using testing::CorpusOf;
using ::testing::ElementsAre;
using ::testing::FloatNear;
using ::testing::Pointwise;

constexpr vectors::SubwordScheme kScheme{3, 4, 50};

Encoder::Options SmallOptions() { return {6, 100, kScheme, 1e-2, 1}; }

std::vector<std::uint32_t> AllTexts(const Corpus& corpus) {
  std::vector<std::uint32_t> texts(corpus.texts.size());
  std::iota(texts.begin(), texts.end(), 0U);
  return texts;
}

/// The sentence vector by its definition, from the rows of the model.
std::vector<float> Compute(const Corpus& corpus, const vectors::FastTextFile& model, double sif,
                           std::uint32_t text) {
  const std::size_t dimension = model.rows.cols;
  std::vector<double> sentence(dimension);
  const Corpus::Text& found = corpus.texts[text];
  for (std::size_t i = found.begin; i < found.begin + found.size; ++i) {
    const std::uint32_t form = corpus.tokens[i];
    std::vector<std::size_t> rows;
    const auto word = std::find(model.words.begin(), model.words.end(), corpus.forms[form]);
    if (word != model.words.end()) {
      rows.push_back(static_cast<std::size_t>(word - model.words.begin()));
    }
    for (const std::uint32_t bucket : SubwordBuckets(corpus.forms[form], model.subwords)) {
      rows.push_back(model.words.size() + bucket);
    }
    const double weight = sif / (sif + corpus.frequency[form]);
    for (const std::size_t row : rows) {
      for (std::size_t k = 0; k < dimension; ++k) {
        sentence[k] +=
            weight * static_cast<double>(model.rows.row(row)[k]) / static_cast<double>(rows.size());
      }
    }
  }
  double squared = 0;
  for (const double value : sentence) squared += value * value;
  std::vector<float> scaled;
  for (const double value : sentence)
    scaled.push_back(static_cast<float>(value / std::sqrt(squared)));
  return scaled;
}

TEST(EncoderTest, GivesSentencesByTheirDefinition) {
  const Corpus corpus = CorpusOf(
      "s\tit\til sole e il mare\tid\tmatahari dan laut\n"
      "s\tit\til mare, il mare, il MARE\tid\tlaut lagi\n"
      "s\tit\til sole\tid\tmatahari\n");
  const Encoder::Options options = SmallOptions();
  Encoder encoder(corpus, options);
  Encoder::Workspace workspace;
  std::mt19937_64 random(1);
  encoder.Encode(AllTexts(corpus), 0, random, workspace);
  const Matrix sentences = workspace.sentences;
  const vectors::FastTextFile model = encoder.Release();
  ASSERT_EQ(sentences.rows, corpus.texts.size());
  for (std::uint32_t text = 0; text < corpus.texts.size(); ++text) {
    EXPECT_THAT(sentences.row(text),
                Pointwise(FloatNear(1e-4F), Compute(corpus, model, options.sif, text)));
  }
}

TEST(EncoderTest, GivesTheSameInAWorkspaceThatWasUsedBefore) {
  const Corpus corpus = CorpusOf(testing::MakeRows(testing::MakeLexicon(40), 60, 1));
  Encoder encoder(corpus, SmallOptions());
  std::mt19937_64 random(1);
  Encoder::Workspace used;
  encoder.Encode(AllTexts(corpus), 0, random, used);
  encoder.Encode(std::vector<std::uint32_t>{7, 3, 3}, 0, random, used);
  Encoder::Workspace fresh;
  encoder.Encode(std::vector<std::uint32_t>{7, 3, 3}, 0, random, fresh);
  EXPECT_EQ(used.sentences.values, fresh.sentences.values);
}

TEST(EncoderTest, WritesTheModelThatItTrained) {
  const Corpus corpus = CorpusOf(
      "s\tit\tsole sole luna\tid\tmatahari\n"
      "s\tit\tluna sole mare\tid\tbulan\n");  // Six words of Italian, eight in all.
  const vectors::FastTextFile model = Encoder(corpus, SmallOptions()).Release();
  EXPECT_THAT(model.words, ElementsAre("sole", "luna"));
  EXPECT_THAT(model.counts, ElementsAre(4, 3));  // 3/6 and 2/6 of 8, rounded.
  EXPECT_EQ(model.rows.rows, 2 + kScheme.buckets);
  EXPECT_EQ(model.rows.cols, 6U);
  EXPECT_EQ(model.subwords.min_ngram, kScheme.min_ngram);
  EXPECT_EQ(model.subwords.max_ngram, kScheme.max_ngram);
}

TEST(EncoderTest, StartsTheSameForASeedAndOtherwiseForAnother) {
  const Corpus corpus = CorpusOf(testing::MakeRows(testing::MakeLexicon(20), 20, 1));
  const auto rows = [&](std::uint64_t seed) {
    Encoder::Options options = SmallOptions();
    options.seed = seed;
    return Encoder(corpus, options).Release().rows.values;
  };
  EXPECT_EQ(rows(1), rows(1));
  EXPECT_NE(rows(1), rows(2));
}

TEST(EncoderTest, LeavesOutAShareOfTheWords) {
  // With all words left out but one in a thousand, most texts are empty: zero, never NaN.
  const Corpus corpus = CorpusOf(testing::MakeRows(testing::MakeLexicon(20), 50, 1));
  Encoder encoder(corpus, SmallOptions());
  Encoder::Workspace workspace;
  std::mt19937_64 random(1);
  encoder.Encode(AllTexts(corpus), 0.999, random, workspace);
  std::size_t empty = 0;
  for (std::size_t t = 0; t < workspace.sentences.rows; ++t) {
    const auto row = std::as_const(workspace.sentences).row(t);
    const float squared = std::inner_product(row.begin(), row.end(), row.begin(), 0.0F);
    EXPECT_TRUE(squared == 0 || std::abs(squared - 1) < 1e-4F) << squared;
    if (squared == 0) ++empty;
  }
  EXPECT_GT(empty, workspace.sentences.rows / 2);
  encoder.Update(Matrix(workspace.sentences.rows, 6), 0.1F, workspace);
  const vectors::FastTextFile model = encoder.Release();
  for (const float value : model.rows.values) EXPECT_TRUE(std::isfinite(value));
}

/// A batch of all rows of a corpus of one source, on both sides.
struct Sides {
  std::vector<std::uint32_t> a;
  std::vector<std::uint32_t> b;
  std::vector<std::uint64_t> a_hashes;
  std::vector<std::uint64_t> b_hashes;

  explicit Sides(const Corpus& corpus) {
    for (const Corpus::Row row : corpus.sources[0]) {
      a.push_back(row.begin);
      b.push_back(row.begin + 1);
      a_hashes.push_back(corpus.texts[row.begin].hash);
      b_hashes.push_back(corpus.texts[row.begin + 1].hash);
    }
  }
};

/// How much closer texts are to their translations than to the other texts, on average.
float Lead(const Matrix& a, const Matrix& b) {
  const Matrix cosines = DotProducts(a, b);
  const auto n = static_cast<float>(cosines.rows);
  float own = 0;
  for (std::size_t i = 0; i < cosines.rows; ++i) own += cosines.row(i)[i];
  const float all = std::accumulate(cosines.values.begin(), cosines.values.end(), 0.0F);
  return own / n - (all - own) / (n * (n - 1));
}

TEST(EncoderTest, MovesTextsTowardsTheirTranslationsWithEachUpdate) {
  const Corpus corpus = CorpusOf(testing::MakeRows(testing::MakeLexicon(30), 20, 1));
  const Sides sides(corpus);
  Encoder encoder(corpus, SmallOptions());
  Encoder::Workspace a;
  Encoder::Workspace b;
  std::mt19937_64 random(1);
  double last_loss = std::numeric_limits<double>::max();
  float last_lead = -2;
  for (int step = 0; step < 8; ++step) {
    encoder.Encode(sides.a, 0, random, a);
    encoder.Encode(sides.b, 0, random, b);
    const ContrastResult contrast =
        Contrast(a.sentences, b.sentences, sides.a_hashes, sides.b_hashes, 0.5F, 0);
    const float lead = Lead(a.sentences, b.sentences);
    EXPECT_LT(contrast.loss, last_loss) << "step " << step;
    EXPECT_GT(lead, last_lead) << "step " << step;
    last_loss = contrast.loss;
    last_lead = lead;
    encoder.Update(contrast.a_gradient, 0.01F, a);
    encoder.Update(contrast.b_gradient, 0.01F, b);
  }
}

TEST(EncoderTest, MovesOnlyTheRowsOfWordsThatOccurInTheBatch) {
  const Corpus corpus = CorpusOf(
      "s\tit\tsole sole\tid\tmatahari matahari\n"
      "s\tit\tluna luna\tid\tbulan bulan\n");
  Encoder::Options options = SmallOptions();
  options.subwords.buckets = 0;
  const Matrix before = Encoder(corpus, options).Release().rows;
  Encoder encoder(corpus, options);
  Encoder::Workspace workspace;
  std::mt19937_64 random(1);
  encoder.Encode(std::vector<std::uint32_t>{0}, 0, random, workspace);
  Matrix gradient(1, 6);
  gradient.values = {1, 2, 3, 4, 5, 6};
  encoder.Update(gradient, 0.1F, workspace);
  const vectors::FastTextFile model = encoder.Release();
  for (std::size_t word = 0; word < model.words.size(); ++word) {
    const bool is_same = std::ranges::equal(model.rows.row(word), before.row(word));
    EXPECT_EQ(is_same, model.words[word] != "sole") << model.words[word];
  }
}

TEST(EncoderTest, DoesNotMoveAlongTheSentenceItself) {
  // Only the direction of a sentence counts, so a gradient along it changes nothing.
  const Corpus corpus = CorpusOf("s\tit\tsole sole\tid\tmatahari matahari\n");
  Encoder::Options options = SmallOptions();
  options.subwords.buckets = 0;
  Encoder encoder(corpus, options);
  Encoder::Workspace workspace;
  std::mt19937_64 random(1);
  encoder.Encode(std::vector<std::uint32_t>{0}, 0, random, workspace);
  const Matrix sentence = workspace.sentences;
  encoder.Update(sentence, 1e-5F, workspace);
  encoder.Encode(std::vector<std::uint32_t>{0}, 0, random, workspace);
  EXPECT_THAT(workspace.sentences.values, Pointwise(FloatNear(1e-3F), sentence.values));
}

}  // namespace
}  // namespace synoptic::training
