// Models that users bring: recognised by what is in the file, and one file for each language.

#include "models/vectors/model_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/model.hpp"
#include "tests/unit/vectors/gzip.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::FloatNear;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pointwise;
using testing::ReadBytes;
using testing::WriteBytes;

constexpr const char* kItalian = "3 2\nsole 1 0\nluna 0 1\nmare 0.6 0.8\n";
constexpr const char* kIndonesian = "2 2\nmatahari 1 0\nlaut 0.6 0.8\n";

Encoding Encode(const Model& model, const std::string& text, const std::string& lang = "it") {
  Article article;
  article.id = "articolo";
  article.lang = lang;
  article.text = text;
  const std::vector<Unit> units = {{{0, text.size()}, 0, 0, {}}};
  return model.Encode(article, units);
}

std::vector<float> VectorOf(const Model& model, const std::string& word,
                            const std::string& lang = "it") {
  const Encoding encoding = Encode(model, word, lang);
  EXPECT_EQ(encoding.tokens.size(), 1U);
  return encoding.type_vectors.values;
}

class ModelFileTest : public ::testing::Test {
 protected:
  std::filesystem::path Write(const std::string& name, const std::string& bytes) {
    return WriteBytes(folder_ / name, bytes);
  }

  Model OpenPair(const OpenOptions& options = {}) {
    const std::vector<ModelFile> files = {{"it", Write("it.vec", kItalian)},
                                          {"id", Write("id.vec", kIndonesian)}};
    return Model::Open(files, options);
  }

  void ExpectPairRefused(const std::vector<ModelFile>& files, const std::string& message) {
    EXPECT_ERROR(Model::Open(files), ErrorCode::kInvalidArgument, message);
  }

  testing::ScratchFolder folder_;
};

TEST_F(ModelFileTest, IsRecognisedByContentWhateverItsName) {
  vectors::WriteStore(testing::MakeContent({"sole"}, 4, 4), folder_ / "store.vec");
  vectors::WriteFastText(testing::MakeFastText({"sole"}, 3, {3, 5, 10}), folder_ / "model.txt");
  EXPECT_EQ(Model::Open(folder_ / "store.vec").dimension(), 4U);
  EXPECT_EQ(Model::Open(folder_ / "model.txt").dimension(), 3U);
  EXPECT_EQ(Model::Open(Write("vec.bin", kItalian)).dimension(), 2U);
  EXPECT_EQ(Model::Open(Write("vec.synoptic", testing::Gzip(kItalian))).dimension(), 2U);
}

TEST_F(ModelFileTest, HasTheVectorsOfABinForWordsAndForWhatItMustCompose) {
  const auto fasttext = testing::MakeFastText({"sole", "luna"}, 5, {3, 5, 40});
  vectors::WriteFastText(fasttext, folder_ / "m.bin");
  vectors::WriteStore(vectors::ReadModel(folder_ / "m.bin", {}), folder_ / "m.synoptic");
  const Model model = Model::Open(folder_ / "m.bin");
  const Model packed = Model::Open(folder_ / "m.synoptic");
  for (const std::string word : {"sole", "luna", "lunare"}) {
    EXPECT_THAT(VectorOf(model, word), Pointwise(FloatNear(1e-6F), VectorOf(packed, word)));
    EXPECT_THAT(VectorOf(model, word), ::testing::Not(Each(0.0F)));
  }
  std::vector<float> expected(5);
  const std::vector<std::uint32_t> rows = fasttext.RowsOfWord(0);
  for (const std::uint32_t row : rows) {
    for (std::size_t k = 0; k < 5; ++k) expected[k] += fasttext.rows.row(row)[k];
  }
  const float length =
      std::sqrt(std::inner_product(expected.begin(), expected.end(), expected.begin(), 0.0F));
  for (float& value : expected) value /= length;
  EXPECT_THAT(VectorOf(model, "sole"), Pointwise(FloatNear(1e-5F), expected));
}

TEST_F(ModelFileTest, IsTheSameEachTimeAndCompressedOrNot) {
  const Model model = Model::Open(Write("m.vec", kItalian));
  EXPECT_EQ(Model::Open(folder_ / "m.vec").hash(), model.hash());
  EXPECT_EQ(Model::Open(Write("m.vec.gz", testing::Gzip(kItalian))).hash(), model.hash());
  EXPECT_NE(Model::Open(Write("m.vec", kIndonesian)).hash(), model.hash());
}

TEST_F(ModelFileTest, IsNamedAfterItsFile) {
  EXPECT_EQ(Model::Open(Write("wiki.it.vec", kItalian)).name(), "wiki.it");
  EXPECT_EQ(Model::Open(Write("wiki.it.vec.gz", testing::Gzip(kItalian))).name(), "wiki.it");
  EXPECT_THAT(Model::Open(folder_ / "wiki.it.vec").languages(), IsEmpty());
}

TEST_F(ModelFileTest, LooksWordsUpByTheirFormInText) {
  const Model model =
      Model::Open(Write("m.vec", "4 2\nSole 1 0\nsole 0 1\nPERCHÉ 0 1\nStraße 1 0\n"));
  EXPECT_THAT(VectorOf(model, "sole"), ElementsAre(1, 0)) << "of two the first";
  EXPECT_THAT(VectorOf(model, "SOLE"), ElementsAre(1, 0));
  EXPECT_THAT(VectorOf(model, "perché"), ElementsAre(0, 1));
  EXPECT_THAT(VectorOf(model, "strasse"), ElementsAre(1, 0));
}

TEST_F(ModelFileTest, TakesOfRepeatedWordsTheFirst) {
  const Model model = Model::Open(Write("m.vec", "3 2\nsole 1 0\nsole 0 1\nluna 0 1\n"));
  EXPECT_THAT(VectorOf(model, "sole"), ElementsAre(1, 0));
  EXPECT_THAT(VectorOf(model, "luna"), ElementsAre(0, 1));
}

TEST_F(ModelFileTest, TakesARowOfZerosForAWordThatIsNotKnown) {
  const auto content =
      vectors::ReadModel(Write("m.vec", "3 2\nsole 0 0\nluna 0 1\nSole 1 0\n"), {});
  EXPECT_THAT(content.words, ElementsAre("luna", "sole"));
  EXPECT_THAT(content.word_rows.values, ElementsAre(0, 1, 1, 0));
}

TEST_F(ModelFileTest, KeepsWordsThatNoTextIsSplitInto) {
  const auto content = vectors::ReadModel(Write("m.vec",
                                                "4 1\nNew York 1\nL'Aquila 2\n\xFF"
                                                "A 3\n</s> 4\n"),
                                          {});
  EXPECT_THAT(content.words, ElementsAre("New York", "L'Aquila",
                                         "\xFF"
                                         "A",
                                         "</s>"));
}

TEST_F(ModelFileTest, WeighsTheWordsOfABinByTheirCounts) {
  auto fasttext = testing::MakeFastText({"di", "sole"}, 2, {3, 5, 10});
  fasttext.counts = {999, 1};
  vectors::WriteFastText(fasttext, folder_ / "m.bin");
  const auto content = vectors::ReadModel(folder_ / "m.bin", {});
  EXPECT_NEAR(content.weights[0], 1e-3 / (1e-3 + 0.999), 1e-6);
  EXPECT_NEAR(content.weights[1], 1e-3 / (1e-3 + 0.001), 1e-6);
}

TEST_F(ModelFileTest, WeighsTheWordsOfAVecByZipfsLaw) {
  std::string text = "1000 1\n";
  double harmonic = 0;
  for (int i = 1; i <= 1000; ++i) {
    text += "w" + std::to_string(i) + " 1\n";
    harmonic += 1.0 / i;
  }
  Write("m.vec", text);
  for (const std::size_t max_words : {0U, 20U}) {
    vectors::ReadModelOptions options;
    options.max_words = max_words;
    const auto content = vectors::ReadModel(folder_ / "m.vec", options);
    for (const std::size_t rank : {1U, 2U, 20U}) {
      const double share = 1 / (static_cast<double>(rank) * harmonic);
      EXPECT_NEAR(content.weights[rank - 1], 1e-3 / (1e-3 + share), 1e-5);
    }
  }
}

TEST_F(ModelFileTest, CountsARepeatedWordAsOftenAsAllOfItsRows) {
  const auto content = vectors::ReadModel(Write("m.vec", "3 1\nSole 1\nluna 1\nsole 1\n"), {});
  const double harmonic = 1 + 1.0 / 2 + 1.0 / 3;
  EXPECT_NEAR(content.weights[0], 1e-3 / (1e-3 + (1 + 1.0 / 3) / harmonic), 1e-4);
}

TEST_F(ModelFileTest, HasWordsOfUnitLengthOnAverageIfItIsOfOneLanguage) {
  const auto content = vectors::ReadModel(Write("m.vec", "2 2\nsole 30 0\nluna 0 10\n"), {{"it"}});
  EXPECT_THAT(content.word_rows.values, Pointwise(FloatNear(1e-6F), {1.5F, 0.0F, 0.0F, 0.5F}));
}

TEST_F(ModelFileTest, HasNoMeansAndSoDoesNotCentre) {
  const Model model = Model::Open(Write("m.vec", "2 2\nsole 3 0\nluna 0 4\n"));
  const std::vector<float> weights = vectors::ReadModel(folder_ / "m.vec", {}).weights;
  const float sole = 3 * weights[0];
  const float luna = 4 * weights[1];
  const float length = std::hypot(sole, luna);
  EXPECT_THAT(Encode(model, "sole luna").unit_vectors.values,
              Pointwise(FloatNear(5e-3F), std::vector<float>{sole / length, luna / length}));
}

TEST_F(ModelFileTest, LetsAWordOfWhichNothingIsKnownTellAsMuchAsAnAverageOne) {
  const Model model = Model::Open(Write("m.vec", kItalian));
  EXPECT_EQ(Encode(model, "Cutro").types[0].weight, 1);
}

TEST_F(ModelFileTest, CanBeLimitedToTheMostFrequentWords) {
  const Model model = Model::Open(Write("m.vec", kItalian), {2});
  EXPECT_THAT(VectorOf(model, "luna"), ElementsAre(0, 1));
  EXPECT_THAT(VectorOf(model, "mare"), Each(0.0F));
}

TEST_F(ModelFileTest, IsRefusedForNumbersThatAreNone) {
  auto fasttext = testing::MakeFastText({"sole", "luna"}, 3, {3, 5, 10});
  fasttext.rows.row(1)[2] = std::numeric_limits<float>::quiet_NaN();
  vectors::WriteFastText(fasttext, folder_ / "m.bin");
  EXPECT_ERROR(
      Model::Open(folder_ / "m.bin"), ErrorCode::kInvalidFormat,
      "m.bin: expected finite numbers up to 1e30 either way, found nan in the vector of the "
      "word \"luna\"");
}

TEST_F(ModelFileTest, IsRefusedWhenItWasCutShortAtAnyTenth) {
  vectors::WriteFastText(testing::MakeFastText(testing::WordsOfManyScripts(), 7, {3, 5, 20}),
                         folder_ / "whole.bin");
  for (const std::string& bytes :
       {ReadBytes(folder_ / "whole.bin"), std::string(kItalian), testing::Gzip(kItalian)}) {
    for (std::size_t tenth = 0; tenth < 10; ++tenth) {
      Write("cut", bytes.substr(0, bytes.size() * tenth / 10));
      EXPECT_ERROR(Model::Open(folder_ / "cut"), ErrorCode::kInvalidFormat, "cut");
    }
  }
}

TEST_F(ModelFileTest, IsRefusedIfItMustBeDecompressedFirst) {
  vectors::WriteFastText(testing::MakeFastText({"sole"}, 3, {3, 5, 10}), folder_ / "m.bin");
  Write("m.bin.gz", testing::Gzip(ReadBytes(folder_ / "m.bin")));
  EXPECT_ERROR(Model::Open(folder_ / "m.bin.gz"), ErrorCode::kInvalidFormat, "gunzip --keep");
}

TEST_F(ModelFileTest, IsRefusedIfItIsOfNoKind) {
  for (const std::string& bytes :
       {std::string("Nel mezzo del cammin"), std::string("sole 0.1 0.2\n"), std::string(99, '\0'),
        std::string("\x93NUMPY\x01\x00", 8), std::string("PK\x03\x04")}) {
    EXPECT_ERROR(Model::Open(Write("m", bytes)), ErrorCode::kInvalidFormat,
                 "m: not a usable model: expected a store (which begins with the mark SYNOPTIC), a "
                 "fastText .bin or .ftz, or a .vec");
  }
}

TEST_F(ModelFileTest, MayHaveAFileForEachLanguageAndUsesThatOfTheArticle) {
  const Model model = OpenPair();
  EXPECT_THAT(VectorOf(model, "sole", "it"), ElementsAre(1, 0));
  EXPECT_THAT(VectorOf(model, "matahari", "id"), ElementsAre(1, 0));
  EXPECT_THAT(VectorOf(model, "matahari", "it"), Each(0.0F));
  EXPECT_THAT(VectorOf(model, "sole", "it-CH"), ElementsAre(1, 0));
  EXPECT_THAT(model.languages(), ElementsAre("it", "id"));
  EXPECT_EQ(model.name(), "it+id");
  EXPECT_EQ(model.dimension(), 2U);
}

TEST_F(ModelFileTest, TellsPairsApartByTheirHash) {
  const Model model = OpenPair();
  EXPECT_EQ(OpenPair().hash(), model.hash());
  EXPECT_NE(OpenPair({1}).hash(), model.hash());
  const std::vector<ModelFile> swapped = {{"id", folder_ / "it.vec"}, {"it", folder_ / "id.vec"}};
  EXPECT_NE(Model::Open(swapped).hash(), model.hash());
}

TEST_F(ModelFileTest, MayMixKindsOfFiles) {
  vectors::WriteStore(testing::MakeContent({"sole"}, 2, 8), folder_ / "it.synoptic");
  const std::vector<ModelFile> files = {{"it", folder_ / "it.synoptic"},
                                        {"id", Write("id.vec", kIndonesian)}};
  const Model model = Model::Open(files);
  EXPECT_THAT(VectorOf(model, "sole", "it"), ::testing::Not(Each(0.0F)));
  EXPECT_THAT(VectorOf(model, "laut", "id"), Pointwise(FloatNear(1e-6F), {0.6F, 0.8F}));
}

TEST_F(ModelFileTest, GivesAnArticleInAnotherLanguageTheWordsThatAnyFileHas) {
  const Encoding encoding = Encode(OpenPair(), "luna laut moon", "en");
  EXPECT_THAT(encoding.type_vectors.row(0), ElementsAre(0, 1));
  EXPECT_THAT(encoding.type_vectors.row(1), Pointwise(FloatNear(1e-6F), {0.6F, 0.8F}));
  EXPECT_THAT(encoding.type_vectors.row(2), Each(0.0F));
}

TEST_F(ModelFileTest, RefusesAnArticleOfWhichItKnowsNothing) {
  EXPECT_ERROR(
      Encode(OpenPair(), "the moon", "en"), ErrorCode::kInvalidArgument,
      "articolo: expected an article in a language of the model (it, id), found \"en\" and "
      "no word that the model knows");
  EXPECT_THAT(Encode(OpenPair(), "* * *", "en").tokens, IsEmpty());
  EXPECT_THAT(VectorOf(OpenPair(), "moon", "it"), Each(0.0F))
      << "its own language is never refused";
}

TEST_F(ModelFileTest, IsRefusedForPairsThatDoNotGoTogether) {
  const auto it = Write("it.vec", kItalian);
  const auto id = Write("id.vec", "1 3\nlaut 1 2 3\n");
  ExpectPairRefused({{"it", it}, {"id", id}},
                    "found 2 in " + it.string() + " and 3 in " + id.string());
  ExpectPairRefused({{"it", it}, {"it", id}}, "expected one model for the language \"it\"");
  ExpectPairRefused({{"it", it}, {"", id}}, "expected its language, such as it or id, found \"\"");
  ExpectPairRefused({{"italiano", it}}, "found \"italiano\"");
  ExpectPairRefused({{"pt-BR", it}}, "found \"pt-BR\"");
  ExpectPairRefused({}, "at least one language");
}

}  // namespace
}  // namespace synoptic
