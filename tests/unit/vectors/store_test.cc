#include "models/vectors/store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "models/default/embedded.hpp"
#include "models/vectors/checksum.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::FloatNear;
using ::testing::IsEmpty;
using testing::MakeContent;
using ::testing::Pointwise;
using testing::ScratchFolder;
using ::testing::SizeIs;
using vectors::StoreContent;

/// Words of many scripts, the empty one, a very long one, and many that resemble one another.
std::vector<std::string> ManyWords() {
  std::vector<std::string> words = testing::WordsOfManyScripts();
  words.emplace_back();
  words.emplace_back(20'000, 'z');
  words.emplace_back("nul\0inside", 10);
  for (int i = 0; i < 700; ++i) words.push_back("word" + std::to_string(i));
  return words;
}

class StoreTest : public ::testing::Test {
 protected:
  std::shared_ptr<const Model::Store> Store(const StoreContent& content) {
    vectors::WriteStore(content, file_);
    return Model::Store::Map(file_);
  }

  ScratchFolder folder_;
  const std::filesystem::path file_ = folder_ / "m.synoptic";
};

TEST_F(StoreTest, FindsAllItsWords) {
  for (const std::size_t bits : {4U, 8U, 32U}) {
    const StoreContent content = MakeContent(ManyWords(), 3, bits);
    const auto store = Store(content);
    for (std::uint32_t i = 0; i < content.words.size(); ++i) {
      EXPECT_EQ(store->FindWord(content.words[i]), i) << content.words[i].substr(0, 40);
      EXPECT_EQ(store->Word(i), content.words[i]);
    }
  }
}

TEST_F(StoreTest, FindsNoWordsThatItDoesNotHave) {
  std::vector<std::string> words = ManyWords();
  std::erase(words, "");
  const auto store = Store(MakeContent(words, 3, 4));
  const std::set<std::string> known(words.begin(), words.end());
  std::vector<std::string> absent = {
      "", "nul", "Sole", "sole ", "word", "word700", std::string(19'999, 'z')};
  for (const std::string& word : words) absent.push_back(word + word);
  for (const std::string& word : absent) {
    EXPECT_TRUE(known.contains(word) || store->FindWord(word) == std::nullopt) << word;
  }
}

TEST_F(StoreTest, MayHaveNoWords) {
  const auto store = Store(MakeContent({}, 3, 4));
  EXPECT_EQ(store->FindWord(""), std::nullopt);
  EXPECT_EQ(store->FindWord("sole"), std::nullopt);
}

TEST_F(StoreTest, KeepsRowsAsWellAsItsBitsAllow) {
  for (const auto& [bits, tolerance] :
       {std::pair<std::size_t, float>{4, 0.5F}, {8, 0.02F}, {32, 0}}) {
    const StoreContent content = MakeContent(ManyWords(), 5, bits);
    const auto store = Store(content);
    std::vector<float> row(5);
    for (std::uint32_t i = 0; i < content.words.size(); ++i) {
      store->ReadWord(i, row);
      EXPECT_THAT(row, Pointwise(FloatNear(tolerance), content.word_rows.row(i)));
    }
  }
}

TEST_F(StoreTest, KeepsWeightsToAFewHundredThousandths) {
  const StoreContent content = MakeContent(ManyWords(), 3, 4);
  const auto store = Store(content);
  for (std::uint32_t i = 0; i < content.words.size(); ++i) {
    EXPECT_NEAR(store->Weight(i), content.weights[i], 1e-5F);
  }
}

TEST_F(StoreTest, LetsNoWeightBecomeZero) {
  StoreContent content = MakeContent({"di"}, 3, 4);
  content.weights = {1e-9F};
  EXPECT_GT(Store(content)->Weight(0), 0.0F);
}

TEST_F(StoreTest, ComposesUnknownWordsFromTheirNgrams) {
  const StoreContent content = MakeContent({"sole"}, 4, 32);
  const auto store = Store(content);
  for (const std::string& form : testing::WordsOfManyScripts()) {
    const auto buckets = vectors::SubwordBuckets(form, {3, 5, content.bucket_rows.rows});
    std::vector<float> expected(4);
    for (const std::uint32_t bucket : buckets) {
      for (std::size_t k = 0; k < 4; ++k) {
        expected[k] += content.bucket_rows.row(bucket)[k] / static_cast<float>(buckets.size());
      }
    }
    std::vector<float> found(4);
    std::vector<vectors::ScaledRow> rows;
    store->AppendUnknown(form, 1, rows);
    store->AddRows(rows, found);
    EXPECT_THAT(found, Pointwise(FloatNear(1e-5F), expected)) << form;
  }
}

TEST_F(StoreTest, KnowsNothingOfAnUnknownWordWithoutBuckets) {
  StoreContent content = MakeContent({"sole"}, 4, 4);
  content.bucket_rows = Matrix(0, 4);
  std::vector<vectors::ScaledRow> rows;
  Store(content)->AppendUnknown("luna", 1, rows);
  EXPECT_TRUE(rows.empty());
}

TEST_F(StoreTest, KeepsNameLanguagesAndDimension) {
  StoreContent content = MakeContent({"sole"}, 4, 4);
  content.name = "nome con spazi, 名前";
  const auto store = Store(content);
  EXPECT_EQ(store->name(), content.name);
  EXPECT_EQ(store->dimension(), 4U);
  EXPECT_THAT(store->languages(), ElementsAre("id", "it"));
}

TEST_F(StoreTest, KeepsItsCardAndItsBackground) {
  const StoreContent content = MakeContent({"sole"}, 4, 32);
  const auto store = Store(content);
  EXPECT_EQ(store->card(), content.card);
  EXPECT_EQ(store->background().rows, content.background.rows);
  EXPECT_THAT(store->background().values, ElementsAreArray(content.background.values));
}

TEST_F(StoreTest, KeepsTheMeanOfEachLanguageWhateverItsRegion) {
  const StoreContent content = MakeContent({"sole"}, 4, 4);
  const auto store = Store(content);
  EXPECT_THAT(store->MeanOf("id"), ElementsAreArray(content.means.row(0)));
  EXPECT_THAT(store->MeanOf("it"), ElementsAreArray(content.means.row(1)));
  EXPECT_THAT(store->MeanOf("it-CH"), ElementsAreArray(content.means.row(1)));
}

TEST_F(StoreTest, GivesAnUnknownLanguageTheMeanOfTheMeans) {
  const StoreContent content = MakeContent({"sole"}, 4, 4);
  const auto store = Store(content);
  for (const std::string_view lang : {"und", "", "i", "ita"}) {
    for (std::size_t k = 0; k < 4; ++k) {
      EXPECT_NEAR(store->MeanOf(lang)[k], (content.means.row(0)[k] + content.means.row(1)[k]) / 2,
                  1e-6F);
    }
  }
}

TEST_F(StoreTest, MayHaveNoLanguages) {
  StoreContent content = MakeContent({"sole"}, 4, 4);
  content.languages.clear();
  content.means = Matrix(0, 4);
  const auto store = Store(content);
  EXPECT_THAT(store->languages(), IsEmpty());
  EXPECT_THAT(store->MeanOf("it"), Each(0.0F));
}

TEST_F(StoreTest, HasAHashThatTellsContentsApart) {
  const std::string hash = Store(MakeContent({"sole"}, 4, 4))->hash();
  EXPECT_THAT(hash, SizeIs(16));
  EXPECT_EQ(Store(MakeContent({"sole"}, 4, 4))->hash(), hash);
  EXPECT_NE(Store(MakeContent({"sola"}, 4, 4))->hash(), hash);
  EXPECT_NE(Store(MakeContent({"sole"}, 4, 4, 2))->hash(), hash);
  EXPECT_NE(Store(MakeContent({"sole"}, 4, 8))->hash(), hash);
}

TEST_F(StoreTest, IsWrittenTheSameEachTime) {
  vectors::WriteStore(MakeContent(ManyWords(), 5, 4), folder_ / "a");
  vectors::WriteStore(MakeContent(ManyWords(), 5, 4), folder_ / "b");
  EXPECT_EQ(testing::ReadBytes(folder_ / "a"), testing::ReadBytes(folder_ / "b"));
}

TEST_F(StoreTest, LeavesNothingElseBesideIt) {
  Store(MakeContent({"sole"}, 4, 4));
  Store(MakeContent({"luna"}, 4, 4));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path()), {}), 1);
}

TEST_F(StoreTest, StaysUsableWhenItsFileIsReplacedOrRemoved) {
  const StoreContent content = MakeContent({"sole"}, 4, 32);
  const auto store = Store(content);
  vectors::WriteStore(MakeContent({"luna"}, 4, 32, 2), file_);
  std::filesystem::remove(file_);
  EXPECT_EQ(store->FindWord("sole"), 0U);
  std::vector<float> row(4);
  store->ReadWord(0, row);
  EXPECT_THAT(row, ElementsAreArray(content.word_rows.row(0)));
}

TEST(EmbeddedModelTest, IsIntact) {
  if (EmbeddedModel().empty()) GTEST_SKIP() << "this library embeds no model";
  EXPECT_EQ(Model::Default().hash(), vectors::ToHex(vectors::StoreChecksum(EmbeddedModel())));
}

}  // namespace
}  // namespace synoptic
