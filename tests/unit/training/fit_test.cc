#include "synoptic/fit.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "models/vectors/fasttext_file.hpp"
#include "synoptic/error.hpp"
#include "synoptic/model.hpp"
#include "tests/unit/training/rotations.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic {
namespace {

using ::testing::FloatNear;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pointwise;
using testing::RandomMatrix;
using testing::ReadBytes;
using ::testing::SizeIs;
using testing::WriteBytes;

constexpr std::size_t kDimension = 20;

std::vector<std::string> NumberedWords(const std::string& stem, std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back(stem + std::to_string(i));
  return words;
}

std::string Vec(const std::vector<std::string>& words, const Matrix& rows) {
  std::string text = std::to_string(rows.rows) + ' ' + std::to_string(rows.cols) + '\n';
  for (std::size_t i = 0; i < rows.rows; ++i) {
    text += words[i];
    for (const float value : rows.row(i)) text += ' ' + std::to_string(value);
    text += '\n';
  }
  return text;
}

std::vector<float> VectorOf(const Model& model, const std::string& word, const std::string& lang) {
  Article article;
  article.lang = lang;
  article.text = word;
  const std::vector<Unit> units = {{{0, word.size()}, 0, 0, {}}};
  return model.Encode(article, units).type_vectors.values;
}

void Append(const std::vector<float>& row, Matrix& matrix) {
  matrix.values.insert(matrix.values.end(), row.begin(), row.end());
  ++matrix.rows;
}

/// Two languages: words a0, a1 .. of one mean b0, b1 .. of the other, whose vectors are those of
/// the first, turned and disturbed.
class FitTest : public ::testing::Test {
 protected:
  /// Writes it.vec and id.vec with `words` words each.
  void MakeLanguages(std::size_t words, float noise, std::size_t dimension = kDimension) {
    const Matrix source = RandomMatrix(words, dimension, 1);
    Matrix target = testing::Product(source, testing::RandomRotation(dimension, 2));
    const Matrix disturbance = RandomMatrix(words, dimension, 3);
    for (std::size_t i = 0; i < target.values.size(); ++i) {
      target.values[i] += noise * disturbance.values[i];
    }
    WriteBytes(folder_ / "it.vec", Vec(NumberedWords("a", words), source));
    WriteBytes(folder_ / "id.vec", Vec(NumberedWords("b", words), target));
  }

  /// Writes a dictionary of every `step`-th word.
  void MakeDictionary(std::size_t pairs, std::size_t step = 1) {
    std::string lines;
    for (std::size_t i = 0; i < pairs; ++i) {
      const std::string number = std::to_string(i * step);
      lines += 'a' + number + "\tb" + number + '\n';
    }
    WriteBytes(folder_ / "it-id.tsv", lines);
  }

  FitOptions Options() const {
    FitOptions options;
    options.from = {"it", folder_ / "it.vec"};
    options.to = {"id", folder_ / "id.vec"};
    options.dictionary = folder_ / "it-id.tsv";
    options.output = folder_ / "it.synoptic";
    return options;
  }

  Model OpenPair(const FitOptions& options) const {
    const std::vector<ModelFile> files = {{"it", options.output}, options.to};
    return Model::Open(files);
  }

  /// How many of the words have their translation as the nearest by cosine.
  std::size_t CountTranslated(const FitOptions& options, std::size_t words) const {
    const Model model = OpenPair(options);
    Matrix source(0, model.dimension());
    Matrix target(0, model.dimension());
    for (std::size_t i = 0; i < words; ++i) {
      const std::string number = std::to_string(i);
      Append(VectorOf(model, 'a' + number, "it"), source);
      Append(VectorOf(model, 'b' + number, "id"), target);
    }
    const Matrix cosines = DotProducts(source, target);
    std::size_t translated = 0;
    for (std::size_t i = 0; i < words; ++i) {
      const std::span<const float> row = cosines.row(i);
      if (std::ranges::max_element(row) == row.begin() + static_cast<std::ptrdiff_t>(i))
        ++translated;
    }
    return translated;
  }

  void ExpectRefused(const FitOptions& options, ErrorCode code, const std::string& message) {
    EXPECT_ERROR(Fit(options), code, message);
    EXPECT_FALSE(std::filesystem::exists(options.output));
  }

  testing::ScratchFolder folder_;
};

TEST_F(FitTest, RecoversARotationFromAPartOfTheWords) {
  MakeLanguages(300, 0);
  MakeDictionary(60, 3);
  FitOptions options = Options();
  options.bits = 32;
  const FitReport report = Fit(options);
  EXPECT_EQ(report.source_words, 300U);
  EXPECT_EQ(report.target_words, 300U);
  EXPECT_EQ(report.dimension, kDimension);
  EXPECT_EQ(report.pairs, 60U);
  EXPECT_EQ(report.covered, 60U);
  EXPECT_EQ(report.held_out, 6U);
  ASSERT_THAT(report.precision, SizeIs(1 + options.rounds));
  EXPECT_EQ(report.precision[0], 1);
  EXPECT_EQ(report.precision[report.best_round], 1);
  const Model model = OpenPair(options);
  for (std::size_t i = 0; i < 300; ++i) {
    EXPECT_THAT(VectorOf(model, "a" + std::to_string(i), "it"),
                Pointwise(FloatNear(1e-3F), VectorOf(model, "b" + std::to_string(i), "id")));
  }
}

TEST_F(FitTest, MapsTheNgramsTooSoThatUnknownWordsLieInTheSameSpace) {
  const auto source = testing::MakeFastText(NumberedWords("nome", 100), kDimension, {3, 5, 60});
  auto target = source;
  target.rows = testing::Product(source.rows, testing::RandomRotation(kDimension, 2));
  vectors::WriteFastText(source, folder_ / "it.bin");
  vectors::WriteFastText(target, folder_ / "id.bin");
  FitOptions options = Options();
  options.from.file = folder_ / "it.bin";
  options.to.file = folder_ / "id.bin";
  options.dictionary.clear();
  options.bits = 32;
  Fit(options);
  const Model model = OpenPair(options);
  for (const std::string& word : testing::WordsOfManyScripts()) {
    EXPECT_THAT(VectorOf(model, word, "it"),
                Pointwise(FloatNear(1e-3F), VectorOf(model, word, "id")))
        << word;
  }
}

TEST_F(FitTest, FindsMostTranslationsDespiteNoise) {
  MakeLanguages(1000, 0.4F);
  MakeDictionary(300, 3);
  const FitReport report = Fit(Options());
  EXPECT_EQ(report.held_out, 30U);
  EXPECT_GT(report.precision[report.best_round], 0.9);
}

TEST_F(FitTest, IsRefinedFromASmallDictionary) {
  MakeLanguages(500, 0.6F, 60);
  MakeDictionary(50, 7);
  FitOptions options = Options();
  options.rounds = 0;
  Fit(options);
  const std::size_t before = CountTranslated(options, 500);
  options.rounds = 5;
  const FitReport report = Fit(options);
  EXPECT_GT(report.best_round, 0U);
  EXPECT_GT(CountTranslated(options, 500), before + 50);
}

TEST_F(FitTest, IsNotWorsenedByRefinement) {
  for (const float noise : {0.0F, 0.5F, 1.0F, 3.0F}) {
    MakeLanguages(400, noise);
    MakeDictionary(100, 2);
    const FitReport report = Fit(Options());
    EXPECT_GE(report.precision[report.best_round], report.precision[0]) << noise;
    for (const double precision : report.precision) {
      EXPECT_LE(precision, report.precision[report.best_round]) << noise;
    }
  }
}

TEST_F(FitTest, TakesWordsThatAreSpelledAlikeForADictionary) {
  const std::vector<std::string> words = NumberedWords("nome", 80);
  const Matrix source = RandomMatrix(80, kDimension, 1);
  WriteBytes(folder_ / "it.vec", Vec(words, source));
  WriteBytes(folder_ / "id.vec",
             Vec(words, testing::Product(source, testing::RandomRotation(kDimension, 2))));
  FitOptions options = Options();
  options.dictionary.clear();
  const FitReport report = Fit(options);
  EXPECT_EQ(report.covered, 80U);
  EXPECT_EQ(report.precision[0], 1);
}

TEST_F(FitTest, LooksUpTheWordsOfTheDictionaryByTheirFormAndCountsEachPairOnce) {
  MakeLanguages(50, 0);
  WriteBytes(folder_ / "it-id.tsv", "A1\tB1\na1\tb1\r\n\na2\tb2\na3\tabsent\nabsent\tb4\na2\tb9\n");
  const FitReport report = Fit(Options());
  EXPECT_EQ(report.pairs, 5U);
  EXPECT_EQ(report.covered, 3U);
}

TEST_F(FitTest, IsNeitherMeasuredNorRefinedWithFewerThanTenWords) {
  MakeLanguages(50, 0);
  MakeDictionary(9);
  const FitReport report = Fit(Options());
  EXPECT_EQ(report.held_out, 0U);
  EXPECT_THAT(report.precision, IsEmpty());
  EXPECT_EQ(report.best_round, 0U);
}

TEST_F(FitTest, IsTheSameToTheByteEachTime) {
  MakeLanguages(300, 0.5F);
  MakeDictionary(100);
  FitOptions options = Options();
  Fit(options);
  options.output = folder_ / "again.synoptic";
  Fit(options);
  EXPECT_EQ(ReadBytes(folder_ / "again.synoptic"), ReadBytes(folder_ / "it.synoptic"));
}

TEST_F(FitTest, ReadsOnlyTheMostFrequentWordsIfSoAsked) {
  MakeLanguages(300, 0);
  MakeDictionary(100);
  FitOptions options = Options();
  options.max_words = 40;
  const FitReport report = Fit(options);
  EXPECT_EQ(report.source_words, 40U);
  EXPECT_EQ(report.target_words, 40U);
  EXPECT_EQ(report.pairs, 100U);
  EXPECT_EQ(report.covered, 40U);
}

TEST_F(FitTest, NamesTheStoreAndItsLanguage) {
  MakeLanguages(50, 0);
  MakeDictionary(50);
  FitOptions options = Options();
  Fit(options);
  EXPECT_EQ(Model::Open(options.output).name(), "it");
  EXPECT_THAT(Model::Open(options.output).languages(), ::testing::ElementsAre("it"));
  options.name = "mine";
  Fit(options);
  EXPECT_EQ(Model::Open(options.output).name(), "mine");
}

TEST_F(FitTest, RefusesADictionaryThatCoversNothingAndCountsWhatWasFound) {
  MakeLanguages(50, 0);
  WriteBytes(folder_ / "it-id.tsv", "b1\ta1\nb2\ta2\na3\tx\n");
  ExpectRefused(Options(), ErrorCode::kInvalidFormat,
                "it-id.tsv: expected pairs of which both models have the word, found none: of 3 "
                "pairs, " +
                    (folder_ / "it.vec").string() + " has 1 of the first words and " +
                    (folder_ / "id.vec").string() + " has 0 of the second");
  FitOptions options = Options();
  options.dictionary.clear();
  ExpectRefused(options, ErrorCode::kInvalidFormat, "found none; give a dictionary");
}

TEST_F(FitTest, RefusesADictionaryWithABadLine) {
  MakeLanguages(50, 0);
  for (const char* line : {"a2 b2", "a2\t", "\tb2", "a2\tb2\t1\tc2", "a2"}) {
    WriteBytes(folder_ / "it-id.tsv", std::string("a1\tb1\n") + line + "\n");
    ExpectRefused(Options(), ErrorCode::kInvalidFormat,
                  "it-id.tsv:2: expected a word and its translation with a tab between them");
  }
  WriteBytes(folder_ / "it-id.tsv", "a\xFF\tb1\n");
  ExpectRefused(Options(), ErrorCode::kInvalidFormat,
                "it-id.tsv:1: expected UTF-8, found an invalid byte in");
}

TEST_F(FitTest, RefusesModelsOfDifferentDimensions) {
  MakeLanguages(50, 0);
  MakeDictionary(50);
  WriteBytes(folder_ / "id.vec", "1 2\nb1 1 0\n");
  ExpectRefused(Options(), ErrorCode::kInvalidArgument, "it.vec has 20 dimensions");
}

TEST_F(FitTest, RefusesAStore) {
  MakeLanguages(50, 0);
  MakeDictionary(50);
  FitOptions options = Options();
  Fit(options);
  options.from.file = options.output;
  options.output = folder_ / "again.synoptic";
  ExpectRefused(options, ErrorCode::kInvalidArgument, "found a store");
}

TEST_F(FitTest, RefusesOptionsOutOfRange) {
  MakeLanguages(50, 0);
  MakeDictionary(50);
  const auto refuse = [&](const auto& spoil, const std::string& message) {
    FitOptions options = Options();
    spoil(options);
    ExpectRefused(options, ErrorCode::kInvalidArgument, message);
  };
  refuse([](FitOptions& options) { options.bits = 5; }, "expected 4, 8 or 32 bits, found 5");
  refuse([](FitOptions& options) { options.sif = 0; }, "sif must be above 0");
  refuse([](FitOptions& options) { options.frequent_words = 0; }, "frequent_words");
  refuse([](FitOptions& options) { options.from.lang = "italiano"; }, "found \"italiano\"");
  refuse([](FitOptions& options) { options.to.lang = ""; }, "expected its language");
}

TEST_F(FitTest, NamesFilesThatDoNotExist) {
  MakeLanguages(50, 0);
  ExpectRefused(Options(), ErrorCode::kNotFound, "it-id.tsv");
  FitOptions options = Options();
  options.from.file = folder_ / "absent.bin";
  ExpectRefused(options, ErrorCode::kNotFound, "absent.bin");
}

}  // namespace
}  // namespace synoptic
