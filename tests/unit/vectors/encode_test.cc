#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include "models/vectors/store_writer.hpp"
#include "synoptic/model.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;
using ::testing::IsEmpty;
using testing::MakeContent;
using ::testing::Pointwise;
using vectors::StoreContent;

/// An article whose units are the given texts.
struct Text {
  Article article;
  std::vector<Unit> units;

  Text(const std::string& lang, const std::vector<std::string>& sentences) {
    article.lang = lang;
    for (const std::string& sentence : sentences) {
      const std::size_t begin = article.text.size();
      article.text += sentence;
      units.push_back({{begin, article.text.size()}, 0, units.size(), {}});
      article.text += '\n';
    }
  }
};

Model Open(const StoreContent& content) {
  const testing::ScratchFolder folder;  // A mapped file may be removed.
  vectors::WriteStore(content, folder / "m.synoptic");
  return Model::Open(folder / "m.synoptic");
}

std::vector<std::string> Forms(const Encoding& encoding) {
  std::vector<std::string> forms;
  for (const Token& token : encoding.tokens) forms.push_back(encoding.TypeOf(token).form);
  return forms;
}

double Length(std::span<const float> vector) {
  double squared = 0;
  for (const float value : vector)
    squared += static_cast<double>(value) * static_cast<double>(value);
  return std::sqrt(squared);
}

void ExpectUnitLengthOrZero(const Matrix& matrix) {
  ASSERT_EQ(matrix.values.size(), matrix.rows * matrix.cols);
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    const double length = Length(matrix.row(i));
    EXPECT_TRUE(length == 0 || std::abs(length - 1) < 1e-5) << "row " << i << ": " << length;
  }
}

std::vector<float> Normalised(std::vector<float> vector) {
  const auto length = static_cast<float>(Length(vector));
  for (float& value : vector) value /= length;
  return vector;
}

TEST(EncodeTest, FindsTheWordsOfEachUnitInOrder) {
  const Text text("it", {"Il Sole sorge.", "La luna, a 384 400 km!"});
  const Encoding encoding = Model::Default().Encode(text.article, text.units);
  EXPECT_THAT(Forms(encoding),
              ElementsAre("il", "sole", "sorge", "la", "luna", "a", "384", "400", "km"));
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
    EXPECT_EQ(encoding.tokens[t].unit, t < 3 ? 0U : 1U);
  }
}

TEST(EncodeTest, GivesSpansThatSliceToTheWords) {
  const Text text("it", {"Perché è così, disse l’ALTRA.", "Straße 日本語 ΩΜΕΓΑ"});
  const Encoding encoding = Model::Default().Encode(text.article, text.units);
  std::vector<std::string> slices;
  for (const Token& token : encoding.tokens) {
    slices.emplace_back(Slice(text.article.text, token.span));
  }
  EXPECT_THAT(slices, ElementsAre("Perché", "è", "così", "disse", "l", "ALTRA", "Straße", "日本語",
                                  "ΩΜΕΓΑ"));
  EXPECT_THAT(Forms(encoding), ElementsAre("perché", "è", "così", "disse", "l", "altra", "strasse",
                                           "日本語", "ωμεγα"));
}

TEST(EncodeTest, GivesVectorsOfUnitLengthOrZero) {
  std::vector<std::string> sentences = testing::WordsOfManyScripts();
  sentences.emplace_back("Una frase di più parole, con 3 cifre.");
  for (const std::string& word : testing::WordsOfManyScripts()) sentences.back() += " " + word;
  const Text text("it", sentences);
  for (const Model& model : {Model::Default(), Open(MakeContent({"sole", "luna"}, 7, 4))}) {
    const Encoding encoding = model.Encode(text.article, text.units);
    EXPECT_EQ(encoding.type_vectors.rows, encoding.types.size());
    EXPECT_EQ(encoding.unit_vectors.rows, text.units.size());
    EXPECT_EQ(encoding.type_vectors.cols, model.dimension());
    EXPECT_EQ(encoding.unit_vectors.cols, model.dimension());
    ExpectUnitLengthOrZero(encoding.type_vectors);
    ExpectUnitLengthOrZero(encoding.unit_vectors);
  }
}

TEST(EncodeTest, GivesVectorsOfUnitLengthForModelsOfHugeAndTinyNumbers) {
  const Text text("it", {"sole luna", "sole nuvola"});
  for (const float factor : {1e29F, 1e-29F}) {
    StoreContent content = MakeContent({"sole", "luna"}, 7, 32);
    for (Matrix* rows : {&content.word_rows, &content.bucket_rows}) {
      for (float& value : rows->values) value *= factor;
    }
    const Encoding encoding = Open(content).Encode(text.article, text.units);
    for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
      EXPECT_NEAR(Length(encoding.VectorOf(encoding.tokens[t])), 1, 1e-5);
    }
    EXPECT_NEAR(Length(encoding.unit_vectors.row(0)), 1, 1e-5);
  }
}

TEST(EncodeTest, WeighsAddsAndCentresTheWordsOfAUnit) {
  const StoreContent content = MakeContent({"sole", "luna"}, 4, 32);  // Weights 1 and 1/2.
  const Text text("it", {"sole luna luna"});
  const Encoding encoding = Open(content).Encode(text.article, text.units);
  std::vector<float> expected(4);
  for (std::size_t k = 0; k < 4; ++k) {
    expected[k] = content.word_rows.row(0)[k] + 2 * 0.5F * content.word_rows.row(1)[k];
  }
  expected = Normalised(expected);
  for (std::size_t k = 0; k < 4; ++k) expected[k] -= content.means.row(1)[k];
  EXPECT_THAT(encoding.unit_vectors.row(0), Pointwise(FloatNear(1e-4F), Normalised(expected)));
  const auto weight = [&](std::size_t word, double frequency_weight) {
    return frequency_weight * std::sqrt(Length(content.word_rows.row(word)));
  };
  EXPECT_NEAR(encoding.types[0].weight, weight(0, 1), 1e-4);
  EXPECT_NEAR(encoding.types[1].weight, weight(1, 0.5), 1e-4);
}

TEST(EncodeTest, HasEachFormOnceHoweverOftenItStands) {
  const Text text("it", {"Sole luna sole", "luna SOLE mare"});
  const Encoding encoding = Model::Default().Encode(text.article, text.units);
  std::vector<std::string> forms;
  for (const WordType& type : encoding.types) forms.push_back(type.form);
  EXPECT_THAT(forms, ElementsAre("sole", "luna", "mare"));
  EXPECT_THAT(Forms(encoding), ElementsAre("sole", "luna", "sole", "luna", "sole", "mare"));
  EXPECT_EQ(encoding.type_vectors.rows, 3U);
}

TEST(EncodeTest, GivesAnUnknownWordTheWeightOfARareOne) {
  StoreContent content = MakeContent({"sole"}, 4, 32);
  const Text text("it", {"nuvola"});
  const float unknown = Open(content).Encode(text.article, text.units).types[0].weight;
  EXPECT_GT(unknown, 0);
  for (float& value : content.bucket_rows.values) value *= 4;
  EXPECT_NEAR(Open(content).Encode(text.article, text.units).types[0].weight, 2 * unknown, 1e-4);
}

TEST(EncodeTest, MeasuresHubnessByTheTenNearestOfTheBackground) {
  const StoreContent content = MakeContent({"sole", "luna"}, 4, 32);
  const Text text("it", {"sole", "luna nuvola", "* * *"});
  const Encoding encoding = Open(content).Encode(text.article, text.units);
  ASSERT_EQ(encoding.hubness.size(), 3U);
  for (std::size_t u = 0; u < 3; ++u) {
    std::vector<float> cosines;
    for (std::size_t row = 0; row < content.background.rows; ++row) {
      float& cosine = cosines.emplace_back(0.0F);
      for (std::size_t k = 0; k < 4; ++k) {
        cosine += encoding.unit_vectors.row(u)[k] * content.background.row(row)[k];
      }
    }
    std::ranges::sort(cosines, std::greater<>());
    const float mean = std::accumulate(cosines.begin(), cosines.begin() + 10, 0.0F) / 10;
    EXPECT_NEAR(encoding.hubness[u], mean, 1e-5F);
  }
}

TEST(EncodeTest, MeasuresNoHubnessWithoutABackground) {
  StoreContent content = MakeContent({"sole", "luna"}, 4, 32);
  content.background = Matrix(0, 4);
  const Text text("it", {"sole", "luna nuvola"});
  EXPECT_THAT(Open(content).Encode(text.article, text.units).hubness, ElementsAre(0, 0));
}

TEST(EncodeTest, GivesAnEmptyArticleNoRows) {
  const Text text("it", {});
  const Model model = Model::Default();
  const Encoding encoding = model.Encode(text.article, text.units);
  EXPECT_THAT(encoding.tokens, IsEmpty());
  EXPECT_EQ(encoding.type_vectors.rows, 0U);
  EXPECT_EQ(encoding.unit_vectors.rows, 0U);
  EXPECT_EQ(encoding.type_vectors.cols, model.dimension());
  EXPECT_EQ(encoding.unit_vectors.cols, model.dimension());
}

TEST(EncodeTest, GivesAUnitWithoutWordsAZeroVector) {
  const Text text("it", {"* * *", "Il sole.", "-", "…"});
  const Encoding encoding = Model::Default().Encode(text.article, text.units);
  EXPECT_THAT(Forms(encoding), ElementsAre("il", "sole"));
  for (const std::size_t empty : {0U, 2U, 3U}) {
    EXPECT_THAT(encoding.unit_vectors.row(empty), Each(0.0F));
  }
  EXPECT_EQ(encoding.tokens[0].unit, 1U);
}

TEST(EncodeTest, GivesAUnitOfWhichNothingIsKnownAZeroVector) {
  StoreContent content = MakeContent({"sole"}, 4, 4);
  content.bucket_rows = Matrix(0, 4);
  const Text text("it", {"luna nuvola", "sole"});
  const Encoding encoding = Open(content).Encode(text.article, text.units);
  EXPECT_THAT(encoding.unit_vectors.row(0), Each(0.0F));
  EXPECT_NEAR(Length(encoding.unit_vectors.row(1)), 1, 1e-5);
}

TEST(EncodeTest, AcceptsALanguageThatItDoesNotKnow) {
  for (const char* lang : {"und", "", "tlh"}) {
    const Text text(lang, {"Il sole sorge."});
    const Encoding encoding = Model::Default().Encode(text.article, text.units);
    EXPECT_NEAR(Length(encoding.unit_vectors.row(0)), 1, 1e-5);
  }
}

TEST(EncodeTest, GivesTheSameForAUnitWhereverItStands) {
  const Text alone("it", {"La luna cala."});
  const Text among("it", {"Il sole sorge.", "La luna cala.", "Il mare è calmo."});
  const Model model = Model::Default();
  const Encoding one = model.Encode(alone.article, alone.units);
  const Encoding three = model.Encode(among.article, among.units);
  EXPECT_THAT(three.unit_vectors.row(1), ::testing::ElementsAreArray(one.unit_vectors.row(0)));
}

TEST(EncodeUnitsTest, GivesTheUnitVectorsOfEncode) {
  std::vector<std::string> sentences = testing::WordsOfManyScripts();
  sentences.emplace_back("Il sole, la luna e 4,8 nuvole mai viste: sole!");
  sentences.emplace_back("* * *");
  for (const char* lang : {"it", "tr", "ar", "zh", "und"}) {
    const Text text(lang, sentences);
    for (const std::size_t bits : {4U, 8U, 32U}) {
      for (const Model& model : {Model::Default(), Open(MakeContent({"sole", "luna"}, 7, bits))}) {
        const Matrix expected = model.Encode(text.article, text.units).unit_vectors;
        const Matrix found = model.EncodeUnits(text.article, text.units);
        EXPECT_EQ(found.rows, sentences.size());
        EXPECT_EQ(found.cols, model.dimension());
        EXPECT_EQ(found.values, expected.values);
      }
    }
  }
}

TEST(ModelTest, OutlivesTheOneThatItWasCopiedFrom) {
  const Text text("it", {"Il sole sorge."});
  Model copy = Model::Default();
  {
    const Model original = Open(MakeContent({"sole"}, 4, 4));
    copy = original;
    EXPECT_EQ(&copy.name(), &original.name()) << "copies share one store";
  }
  EXPECT_EQ(copy.name(), "toy");
  EXPECT_EQ(copy.Encode(text.article, text.units).tokens.size(), 3U);
}

TEST(ModelTest, SharesOneDefault) {
  EXPECT_EQ(&Model::Default().name(), &Model::Default().name());
  EXPECT_THAT(Model::Default().languages(), ::testing::IsSupersetOf({"en", "id", "it"}));
}

TEST(ModelTest, EncodesInManyThreadsAsInOne) {
  std::vector<std::string> sentences = testing::WordsOfManyScripts();
  for (int i = 0; i < 20; ++i)
    sentences.push_back("Il sole sorge per la volta numero " + std::to_string(i));
  const Text text("it", sentences);
  const Model model = Open(MakeContent({"sole", "luna", "il", "per"}, 9, 4));
  const Encoding expected = model.Encode(text.article, text.units);
  std::vector<Encoding> found(4);
  {
    std::vector<std::jthread> threads;
    for (Encoding& encoding : found) {
      threads.emplace_back([&encoding, model, &text] {
        for (int repeat = 0; repeat < 5; ++repeat)
          encoding = model.Encode(text.article, text.units);
        static_cast<void>(Model::Default().Encode(text.article, text.units));
      });
    }
  }
  for (const Encoding& encoding : found) {
    EXPECT_EQ(Forms(encoding), Forms(expected));
    EXPECT_EQ(encoding.type_vectors.values, expected.type_vectors.values);
    EXPECT_EQ(encoding.unit_vectors.values, expected.unit_vectors.values);
  }
}

TEST(EncodeTest, GivesAUnitWithoutEndTheTokensOfItsBeginning) {
  std::string table = "sole";
  for (std::size_t k = 1; k < kMostTokensOfUnit + 100; ++k) table += " mare";
  const Text text("it", {table, "sole mare"});
  const Encoding encoding = Model::Default().Encode(text.article, text.units);
  ASSERT_EQ(encoding.tokens.size(), kMostTokensOfUnit + 2);
  EXPECT_EQ(encoding.types.size(), 2U);
  EXPECT_EQ(encoding.types.front().form, "sole");
  EXPECT_EQ(encoding.tokens[kMostTokensOfUnit].unit, 1U);
  const Matrix units = Model::Default().EncodeUnits(text.article, text.units);
  EXPECT_EQ(encoding.unit_vectors.values, units.values) << "of all words";
}

}  // namespace
}  // namespace synoptic
