#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "models/vectors/fasttext_file.hpp"
#include "models/vectors/kernels.hpp"
#include "models/vectors/store.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/norm.hpp"
#include "synoptic/train.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::FloatNear;
using ::testing::HasSubstr;
using ::testing::Pointwise;

class PackTest : public ::testing::Test {
 protected:
  PackTest() {
    options_.model = folder_ / "m.bin";
    options_.output = folder_ / "m.synoptic";
    options_.bits = 32;
    vectors::WriteFastText(model_, options_.model);
  }

  std::shared_ptr<const Model::Store> Packed() {
    Pack(options_);
    return Model::Store::Map(options_.output);
  }

  void ExpectRefused(ErrorCode code, const std::string& message) {
    EXPECT_ERROR(Pack(options_), code, message);
    EXPECT_FALSE(std::filesystem::exists(options_.output));
  }

  testing::ScratchFolder folder_;
  vectors::FastTextFile model_ =
      testing::MakeFastText({"il", "sole", "matahari", "the"}, 4, {3, 5, 40});
  PackOptions options_;
};

TEST_F(PackTest, ComposesTheVectorsOfAllWords) {
  const auto store = Packed();
  for (std::uint32_t word = 0; word < model_.words.size(); ++word) {
    std::vector<float> expected(4);
    vectors::BestKernels().mean_of_rows(model_.rows.values.data(), model_.RowsOfWord(word), 4,
                                        expected.data());
    std::vector<float> found(4);
    store->ReadWord(store->FindWord(model_.words[word]).value(), found);
    EXPECT_THAT(found, ElementsAreArray(expected));
  }
}

TEST_F(PackTest, KeepsTheNgramsForWordsItDoesNotKnow) {
  const auto store = Packed();
  std::vector<float> found(4);
  std::vector<vectors::ScaledRow> ngrams;
  store->AppendUnknown("luna", 1, ngrams);
  store->AddRows(ngrams, found);
  std::vector<std::uint32_t> rows;
  for (const std::uint32_t bucket : vectors::SubwordBuckets("luna", model_.subwords)) {
    rows.push_back(static_cast<std::uint32_t>(model_.words.size()) + bucket);
  }
  std::vector<float> expected(4);
  vectors::BestKernels().mean_of_rows(model_.rows.values.data(), rows, 4, expected.data());
  EXPECT_THAT(found, Pointwise(FloatNear(1e-5F), expected));
}

TEST_F(PackTest, GivesFrequentWordsLessWeight) {
  const auto store = Packed();  // 1000, 500, 333 and 250 occurrences of 2083.
  EXPECT_LT(store->Weight(0), store->Weight(1));
  EXPECT_LT(store->Weight(1), store->Weight(3));
  EXPECT_NEAR(store->Weight(0), 1e-3 / (1e-3 + 1000.0 / 2083), 2e-5);
}

TEST_F(PackTest, TakesTheShareOfAWordWithinItsOwnLanguage) {
  options_.languages = {"en", "id", "it"};
  EXPECT_NEAR(Packed()->Weight(0), 1e-3 / (1e-3 + 3 * 1000.0 / 2083), 2e-5);
}

TEST_F(PackTest, ReadsTheLanguagesFromTheRowsIfNoneAreGiven) {
  options_.rows = testing::WriteBytes(folder_ / "rows.tsv", "s\tit\til sole\tid\tmatahari\n");
  EXPECT_THAT(Packed()->languages(), ElementsAre("id", "it"));
}

TEST_F(PackTest, AveragesTheSentencesOfEachLanguage) {
  options_.rows = testing::WriteBytes(folder_ / "rows.tsv", "s\tit\tsole\tid\tmatahari\n");
  const auto store = Packed();
  std::vector<float> expected(4);
  store->ReadWord(store->FindWord("sole").value(), expected);
  vectors::Normalise(expected);
  EXPECT_THAT(store->MeanOf("it"), Pointwise(FloatNear(1e-5F), expected));
}

TEST_F(PackTest, HasNoMeansWithoutRows) {
  options_.languages = {"it"};
  const auto store = Packed();
  EXPECT_THAT(store->languages(), ElementsAre("it"));
  EXPECT_THAT(store->MeanOf("it"), Each(0.0F));
}

TEST_F(PackTest, GivesALanguageWithoutTextAZeroMean) {
  options_.rows = testing::WriteBytes(folder_ / "rows.tsv", "s\tit\tsole\tid\tmatahari\n");
  options_.languages = {"it", "fr", "id"};
  EXPECT_THAT(Packed()->MeanOf("fr"), Each(0.0F));
}

TEST_F(PackTest, TakesItsBackgroundFromSentencesLessTheMeanOfTheirLanguage) {
  std::string rows;  // Every eighth is used.
  for (int i = 0; i < 8; ++i) rows += "s\tit\tsole sole sole sole sole\tid\tmatahari\n";
  options_.rows = testing::WriteBytes(folder_ / "rows.tsv", rows + "s\tit\til\tid\tmatahari\n");
  const auto store = Packed();
  EXPECT_EQ(store->background().rows, 1U) << "only one text has five words";
  std::vector<float> expected(4);
  store->ReadWord(store->FindWord("sole").value(), expected);
  vectors::Normalise(expected);
  for (std::size_t k = 0; k < 4; ++k) expected[k] -= store->MeanOf("it")[k];
  vectors::Normalise(expected);
  EXPECT_THAT(store->background().row(0), Pointwise(FloatNear(1e-4F), expected));
}

TEST_F(PackTest, HasNoBackgroundWithoutRows) { EXPECT_EQ(Packed()->background().rows, 0U); }

TEST_F(PackTest, KeepsTheCardAsItIs) {
  const std::string card = "Invented for tests.\nDi pubblico dominio: è così.\n";
  options_.card = testing::WriteBytes(folder_ / "card.md", card);
  EXPECT_EQ(Packed()->card(), card);
}

TEST_F(PackTest, RefusesACardThatIsNoText) {
  options_.card = testing::WriteBytes(folder_ / "card.md", "\xFF\xFE");
  ExpectRefused(ErrorCode::kUnreadable, "card.md: expected a text in UTF-8");
  options_.card = folder_.path();
  ExpectRefused(ErrorCode::kUnreadable, "expected a text in UTF-8");
}

TEST_F(PackTest, WritesSmallerStoresOfFewerBits) {
  std::vector<std::uintmax_t> sizes;
  for (const int bits : {4, 8, 32}) {
    options_.bits = bits;
    EXPECT_EQ(Packed()->dimension(), 4U);
    sizes.push_back(std::filesystem::file_size(options_.output));
  }
  EXPECT_TRUE(std::ranges::is_sorted(sizes));
  EXPECT_LT(sizes.front(), sizes.back());
}

TEST_F(PackTest, NamesTheModel) {
  options_.name = "prova";
  EXPECT_EQ(Packed()->name(), "prova");
}

TEST_F(PackTest, RefusesOptionsOutOfRange) {
  for (const int bits : {0, -4, 5, 16, 64}) {
    options_.bits = bits;
    ExpectRefused(ErrorCode::kInvalidArgument, "expected 4, 8 or 32 bits");
  }
  options_.bits = 4;
  for (const double sif : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(),
                           std::numeric_limits<double>::infinity()}) {
    options_.sif = sif;
    ExpectRefused(ErrorCode::kInvalidArgument, "expected a sif above 0");
  }
}

TEST_F(PackTest, RefusesLanguagesThatAreNoTags) {
  options_.languages = {"it", "id en"};
  ExpectRefused(ErrorCode::kInvalidArgument, "\"id en\"");
}

TEST_F(PackTest, RefusesAModelWhoseNumbersAreNone) {
  for (const float bad :
       {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 1e38F}) {
    vectors::FastTextFile spoilt = model_;
    spoilt.rows.row(1)[2] = bad;  // Of "sole".
    vectors::WriteFastText(spoilt, options_.model);
    ExpectRefused(ErrorCode::kInvalidFormat, "the vector of the word \"sole\"");
  }
}

TEST_F(PackTest, NamesFilesThatDoNotExist) {
  options_.card = folder_ / "absent.md";
  ExpectRefused(ErrorCode::kNotFound, "absent.md");
  options_.rows = folder_ / "absent.tsv";
  ExpectRefused(ErrorCode::kNotFound, "absent.tsv");
  options_.model = folder_ / "absent.bin";
  ExpectRefused(ErrorCode::kNotFound, "absent.bin");
}

TEST_F(PackTest, RefusesAModelThatIsNone) {
  testing::WriteBytes(options_.model, "Nel mezzo del cammin di nostra vita\n");
  ExpectRefused(ErrorCode::kInvalidFormat, "m.bin: not a usable model: expected a store");
}

TEST_F(PackTest, SaysThatItsOutputCannotBeWritten) {
  options_.output = folder_ / "absent" / "m.synoptic";
  ExpectRefused(ErrorCode::kUnreadable, "m.synoptic: cannot be written");
}

}  // namespace
}  // namespace synoptic
