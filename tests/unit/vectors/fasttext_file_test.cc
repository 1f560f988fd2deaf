#include "models/vectors/fasttext_file.hpp"

#include <fasttext/fasttext.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "models/vectors/kernels.hpp"
#include "synoptic/error.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic::vectors {
namespace {

using ::testing::FloatNear;
using ::testing::HasSubstr;
using testing::MakeFastText;
using ::testing::Pointwise;
using testing::ReadBytes;
using testing::ScratchFolder;
using testing::WordsOfManyScripts;
using testing::WriteBytes;

constexpr SubwordScheme kScheme{3, 5, 100};

void ExpectEqual(const FastTextFile& found, const FastTextFile& expected) {
  EXPECT_EQ(found.words, expected.words);
  EXPECT_EQ(found.counts, expected.counts);
  EXPECT_EQ(found.subwords.min_ngram, expected.subwords.min_ngram);
  EXPECT_EQ(found.subwords.max_ngram, expected.subwords.max_ngram);
  EXPECT_EQ(found.subwords.buckets, expected.subwords.buckets);
  EXPECT_EQ(found.rows.rows, expected.rows.rows);
  EXPECT_EQ(found.rows.cols, expected.rows.cols);
  EXPECT_EQ(found.rows.values, expected.rows.values);
}

/// The vector of a word as the comment of FastTextFile defines it.
std::vector<float> Compose(const FastTextFile& model, const std::string& form) {
  const auto known = std::find(model.words.begin(), model.words.end(), form);
  std::vector<std::uint32_t> rows;
  if (known != model.words.end()) {
    rows = model.RowsOfWord(static_cast<std::uint32_t>(known - model.words.begin()));
  } else {
    for (const std::uint32_t bucket : SubwordBuckets(form, model.subwords)) {
      rows.push_back(static_cast<std::uint32_t>(model.words.size()) + bucket);
    }
  }
  std::vector<float> vector(model.rows.cols);
  BestKernels().mean_of_rows(model.rows.values.data(), rows, vector.size(), vector.data());
  return vector;
}

std::vector<float> VectorOf(const fasttext::FastText& model, const std::string& form) {
  fasttext::Vector vector(model.getDimension());
  model.getWordVector(vector, form);
  return {vector.data(), vector.data() + vector.size()};
}

class FastTextFileTest : public ::testing::Test {
 protected:
  /// Writes a model, for tests that then spoil its bytes.
  std::string BytesOf(const FastTextFile& model) {
    WriteFastText(model, folder_ / "whole.bin");
    return ReadBytes(folder_ / "whole.bin");
  }

  FastTextFile ReadFrom(const std::string& bytes) {
    return ReadFastText(WriteBytes(folder_ / "model.bin", bytes));
  }

  ScratchFolder folder_;
};

TEST_F(FastTextFileTest, ComesBackAsItWasWritten) {
  const FastTextFile model = MakeFastText(WordsOfManyScripts(), 7, kScheme);
  WriteFastText(model, folder_ / "m.bin");
  ExpectEqual(ReadFastText(folder_ / "m.bin"), model);
}

TEST_F(FastTextFileTest, MayHaveNoBuckets) {
  const FastTextFile model = MakeFastText({"sole", "luna"}, 3, {3, 5, 0});
  const FastTextFile found = ReadFrom(BytesOf(model));
  EXPECT_EQ(found.words, model.words);
  EXPECT_EQ(found.rows.values, model.rows.values);
  EXPECT_EQ(found.subwords.buckets, 0U);
  EXPECT_EQ(Compose(found, "sole"), Compose(model, "sole"));
}

TEST_F(FastTextFileTest, MayHaveNoWords) {
  const FastTextFile model = MakeFastText({}, 3, kScheme);
  ExpectEqual(ReadFrom(BytesOf(model)), model);
}

TEST_F(FastTextFileTest, IsReadByFastTextWhichFindsTheSameVectors) {
  std::vector<std::string> words = WordsOfManyScripts();
  words.emplace_back("</s>");  // The one word that fastText gives no n-grams.
  const FastTextFile model = MakeFastText(words, 9, kScheme);
  WriteFastText(model, folder_ / "m.bin");
  fasttext::FastText reader;
  reader.loadModel(folder_ / "m.bin");
  ASSERT_EQ(reader.getDimension(), 9);
  words.insert(words.end(), {"sconosciuta", "ungekannt", "未知", "неизвестно", "x"});
  for (const std::string& word : words) {
    EXPECT_THAT(Compose(model, word), Pointwise(FloatNear(1e-6F), VectorOf(reader, word))) << word;
  }
}

TEST_F(FastTextFileTest, ReadsWhatFastTextHasTrained) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "il sole sorge e la luna tramonta sul mare\n";
  fasttext::Args args;
  args.input = WriteBytes(folder_ / "text.txt", text);
  args.model = fasttext::model_name::sg;
  args.loss = fasttext::loss_name::hs;
  args.dim = 5;
  args.bucket = 50;
  args.epoch = 1;
  args.thread = 1;
  args.verbose = 0;
  fasttext::FastText trained;
  trained.train(args);
  trained.saveModel(folder_ / "m.bin");

  const FastTextFile model = ReadFastText(folder_ / "m.bin");
  EXPECT_THAT(model.words, ::testing::IsSupersetOf({"</s>", "sole", "luna", "mare"}));
  for (const std::string& word : model.words) {
    EXPECT_THAT(Compose(model, word), Pointwise(FloatNear(1e-6F), VectorOf(trained, word))) << word;
  }
}

TEST_F(FastTextFileTest, IsReadOnlyForTheMostFrequentWordsIfSoAsked) {
  const FastTextFile model = MakeFastText(WordsOfManyScripts(), 7, kScheme);
  WriteFastText(model, folder_ / "m.bin");
  const FastTextFile found = ReadFastText(folder_ / "m.bin", 3);
  EXPECT_THAT(found.words, ::testing::ElementsAre(model.words[0], model.words[1], model.words[2]));
  EXPECT_EQ(found.counts.size(), 3U);
  for (const std::string& word : found.words) EXPECT_EQ(Compose(found, word), Compose(model, word));
  EXPECT_EQ(Compose(found, "sconosciuta"), Compose(model, "sconosciuta"));
  ExpectEqual(ReadFastText(folder_ / "m.bin", 1000), model);
}

TEST_F(FastTextFileTest, NamesAFileThatDoesNotExist) {
  EXPECT_ERROR(ReadFastText(folder_ / "absent.bin"), ErrorCode::kNotFound, "absent.bin");
}

TEST_F(FastTextFileTest, RefusesADirectory) {
  EXPECT_ERROR(ReadFastText(folder_.path()), ErrorCode::kUnreadable, folder_.path().string());
}

TEST_F(FastTextFileTest, RefusesWhatIsNoFastTextModel) {
  for (const std::string& bytes :
       {std::string(), std::string("x"), std::string("Nel mezzo del cammin di nostra vita\n"),
        std::string(5000, '\0'), std::string(5000, '\xFF')}) {
    EXPECT_ERROR(ReadFrom(bytes), ErrorCode::kInvalidFormat,
                 "model.bin: expected a fastText model");
  }
}

TEST_F(FastTextFileTest, RefusesRandomBytesBehindTheRightSignature) {
  const std::string signature = BytesOf(MakeFastText({"sole"}, 3, kScheme)).substr(0, 8);
  std::mt19937_64 random(3);
  for (int i = 0; i < 300; ++i) {
    std::string bytes = signature;
    for (int k = 0; k < 400; ++k) bytes += static_cast<char>(random() % (i % 2 == 0 ? 256 : 3));
    EXPECT_ERROR(ReadFrom(bytes), ErrorCode::kInvalidFormat, "model.bin");
  }
}

TEST_F(FastTextFileTest, RefusesAModelThatWasCutShortAnywhere) {
  const std::string bytes = BytesOf(MakeFastText(WordsOfManyScripts(), 7, {3, 5, 20}));
  for (std::size_t size = 0; size < bytes.size(); size += 7) {
    EXPECT_ERROR(ReadFrom(bytes.substr(0, size)), ErrorCode::kInvalidFormat, "model.bin");
  }
  EXPECT_ERROR(ReadFrom(bytes.substr(0, bytes.size() - 1)), ErrorCode::kInvalidFormat,
               "ends too early");
}

TEST_F(FastTextFileTest, RefusesBytesAfterTheEnd) {
  const std::string bytes = BytesOf(MakeFastText({"sole"}, 3, kScheme));
  EXPECT_ERROR(ReadFrom(bytes + '\0'), ErrorCode::kInvalidFormat, "bytes after its end");
}

TEST_F(FastTextFileTest, SurvivesEveryAlteredByte) {
  // Numbers of the rows may change unnoticed: the format has no checksum. Nothing else may happen.
  const std::string bytes = BytesOf(MakeFastText({"sole", "luna"}, 2, {3, 4, 5}));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const unsigned flip : {0x01U, 0x80U, 0xFFU}) {
      std::string altered = bytes;
      altered[i] = static_cast<char>(static_cast<unsigned char>(altered[i]) ^ flip);
      try {
        const FastTextFile model = ReadFrom(altered);
        EXPECT_EQ(model.words.size(), 2U);
        EXPECT_EQ(model.rows.rows, model.words.size() + model.subwords.buckets);
      } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kInvalidFormat);
      }
    }
  }
}

TEST_F(FastTextFileTest, RefusesSizesThatWouldFillTheMemory) {
  const FastTextFile model = MakeFastText({"sole"}, 2, {3, 4, 5});
  std::string bytes = BytesOf(model);
  // The last matrix: rows (int64), columns (int64), one row of two numbers.
  const std::int64_t rows = 30'000'000'000;
  std::memcpy(bytes.data() + bytes.size() - 24, &rows, sizeof(rows));
  EXPECT_ERROR(ReadFrom(bytes), ErrorCode::kInvalidFormat, "ends too early");
}

class FastTextTreeTest : public FastTextFileTest {
 protected:
  /// A model with hierarchical softmax of two words with these counts.
  std::string WithTree(std::int64_t sole, std::int64_t luna) {
    FastTextFile model = MakeFastText({"sole", "luna"}, 2, {3, 4, 5});
    model.counts = {sole, luna};
    std::string bytes = BytesOf(model);
    bytes[kLossAt] = static_cast<char>(fasttext::loss_name::hs);
    return bytes;
  }

  static constexpr std::size_t kLossAt = 32;
};

TEST_F(FastTextTreeTest, IsReadIfItsCountsFall) {
  EXPECT_EQ(ReadFrom(WithTree(3, 2)).counts, (std::vector<std::int64_t>{3, 2}));
  EXPECT_EQ(ReadFrom(WithTree(3, 3)).words.size(), 2U);
}

TEST_F(FastTextTreeTest, IsRefusedIfFastTextCouldNotBuildIt) {
  EXPECT_ERROR(ReadFrom(WithTree(2, 3)), ErrorCode::kInvalidFormat, "counts that do not fall");
  EXPECT_ERROR(ReadFrom(WithTree(2, 0)), ErrorCode::kInvalidFormat, "or fall to zero");
  std::string bytes = BytesOf(MakeFastText({}, 2, {3, 4, 5}));
  bytes[kLossAt] = static_cast<char>(fasttext::loss_name::hs);
  EXPECT_ERROR(ReadFrom(bytes), ErrorCode::kInvalidFormat, "without a leaf");
}

TEST_F(FastTextFileTest, RefusesCountsOfMoreTokensThanAnyTextHas) {
  FastTextFile model = MakeFastText({"sole", "luna"}, 2, {3, 4, 5});
  constexpr std::int64_t kMost = 999'999'999'999'999;
  model.counts = {kMost - 1, 1};
  EXPECT_EQ(ReadFrom(BytesOf(model)).counts, model.counts);
  for (const std::int64_t more : {kMost, std::int64_t{1} << 62}) {
    model.counts = {more, 1};
    EXPECT_ERROR(ReadFrom(BytesOf(model)), ErrorCode::kInvalidFormat, "more often than 1e15");
  }
  model.counts = {-1, 1};
  EXPECT_ERROR(ReadFrom(BytesOf(model)), ErrorCode::kInvalidFormat, "less than zero times");
}

TEST_F(FastTextFileTest, RefusesADimensionThatWouldFillTheMemory) {
  std::string bytes = BytesOf(MakeFastText({}, 1, {0, 0, 0}));
  const std::int32_t dimension = 2'000'000'000;
  std::memcpy(bytes.data() + 8, &dimension, sizeof(dimension));
  EXPECT_ERROR(ReadFrom(bytes), ErrorCode::kInvalidFormat, "arguments out of range");
}

TEST_F(FastTextFileTest, SaysThatItCannotBeWritten) {
  const FastTextFile model = MakeFastText({"sole"}, 2, kScheme);
  EXPECT_ERROR(WriteFastText(model, folder_ / "absent" / "m.bin"), ErrorCode::kUnreadable,
               "m.bin: cannot be written");
  EXPECT_ERROR(WriteFastText(model, folder_.path()), ErrorCode::kUnreadable, "cannot be written");
}

TEST_F(FastTextFileTest, SaysThatTheDiskIsFull) {
  const auto full = testing::FullDisk(folder_);
  if (!full) GTEST_SKIP() << "no device that is always full";
  EXPECT_ERROR(WriteFastText(MakeFastText({"sole"}, 2, kScheme), *full), ErrorCode::kUnreadable,
               "full: cannot be written: No space left on device");
}

}  // namespace
}  // namespace synoptic::vectors
