// Words as a model knows them, and what is near to them, against going through all of them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "models/vectors/store_writer.hpp"
#include "synoptic/error.hpp"
#include "synoptic/model.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic {
namespace {

using ::testing::Each;
using ::testing::FloatNear;
using ::testing::IsEmpty;
using ::testing::Pointwise;
using ::testing::SizeIs;

const std::string kVectors = std::string(SYNOPTIC_SOURCE_DIR) + "/corpora/samples/vectors/";

std::vector<float> Unit(std::span<const float> vector) {
  std::vector<float> unit(vector.begin(), vector.end());
  const float length = std::sqrt(std::inner_product(unit.begin(), unit.end(), unit.begin(), 0.0F));
  for (float& x : unit) x /= length;
  return unit;
}

float Dot(std::span<const float> a, std::span<const float> b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

class KnownWordsTest : public ::testing::Test {
 protected:
  KnownWordsTest() { vectors::WriteStore(content_, folder_ / "m.synoptic"); }

  const vectors::StoreContent content_ =
      testing::MakeContent({"uno", "due", "tre", "quattro", "cinque", "sei"}, 8, 32);
  const testing::ScratchFolder folder_;
};

TEST_F(KnownWordsTest, HaveTheVectorOfTheirRow) {
  const Model model = Model::Open(folder_ / "m.synoptic");
  const KnownWord word = model.FindWord("Tre", "it");
  EXPECT_EQ(word.form, "tre");
  EXPECT_TRUE(word.is_listed);
  EXPECT_THAT(word.vector, Pointwise(FloatNear(1e-5F), Unit(content_.word_rows.row(2))));
  EXPECT_LT(word.weight, 1);
}

TEST_F(KnownWordsTest, AreComposedIfTheyAreNotListed) {
  const Model model = Model::Open(folder_ / "m.synoptic");
  const KnownWord word = model.FindWord("quattordici", "it");
  EXPECT_FALSE(word.is_listed);
  EXPECT_EQ(word.weight, 1);
  EXPECT_NEAR(Dot(word.vector, word.vector), 1, 1e-5);
}

TEST_F(KnownWordsTest, AreNearestInTheOrderOfAllCosines) {
  const Model model = Model::Open(folder_ / "m.synoptic");
  const std::vector<float> direction = {3, -1, 2, 0, 0, 5, -2, 1};
  std::vector<std::pair<float, std::string>> all;
  for (std::size_t w = 0; w < content_.words.size(); ++w) {
    all.emplace_back(Dot(Unit(content_.word_rows.row(w)), Unit(direction)), content_.words[w]);
  }
  std::ranges::sort(all, std::greater<>());
  for (const std::size_t count : {1U, 3U, 6U, 9U}) {
    const std::vector<NearWord> nearest = model.NearestWords(direction, count);
    ASSERT_THAT(nearest, SizeIs(std::min<std::size_t>(count, all.size())));
    for (std::size_t w = 0; w < nearest.size(); ++w) {
      EXPECT_EQ(nearest[w].form, all[w].second);
      EXPECT_NEAR(nearest[w].cosine, all[w].first, 1e-5);
    }
  }
}

TEST_F(KnownWordsTest, AreNotNearToNothing) {
  const Model model = Model::Open(folder_ / "m.synoptic");
  EXPECT_THAT(model.NearestWords(std::vector<float>(8)), IsEmpty());
  EXPECT_THAT(model.NearestWords(std::vector<float>(8, 1), 0), IsEmpty());
}

TEST_F(KnownWordsTest, AreNotAskedOfVectorsThatAreNone) {
  const Model model = Model::Open(folder_ / "m.synoptic");
  EXPECT_ERROR(model.NearestWords(std::vector<float>(7, 1)), ErrorCode::kInvalidArgument,
               "a vector of 8 numbers");
  EXPECT_ERROR(model.NearestWords(std::vector<float>(8, std::numeric_limits<float>::infinity())),
               ErrorCode::kInvalidArgument, "finite");
  EXPECT_ERROR(model.FindWord("\xFF", "it"), ErrorCode::kInvalidText, "at 0");
}

TEST(KnownWordsOfFilesTest, SayWhichFileListsThem) {
  const std::vector<ModelFile> files = {{"it", kVectors + "it.vec"}, {"id", kVectors + "id.vec"}};
  const Model model = Model::Open(files);
  const KnownWord sun = model.FindWord("sole", "it");
  ASSERT_TRUE(sun.is_listed);
  EXPECT_EQ(model.FindWord("sole", "en").vector, sun.vector);
  EXPECT_FALSE(model.FindWord("sole", "id").is_listed);
  EXPECT_THAT(model.FindWord("sole", "id").vector, Each(0.0F));
  const std::vector<NearWord> nearest = model.NearestWords(sun.vector, 200);
  EXPECT_EQ(nearest.front().form, "sole");
  EXPECT_EQ(nearest.front().lang, "it");
  EXPECT_EQ(std::ranges::count(nearest, "id", &NearWord::lang), 48);
}

TEST(KnownWordsOfTheDefaultModelTest, AreNearToTheirTranslations) {
  const Model model = Model::Default();
  const std::vector<NearWord> nearest =
      model.NearestWords(model.FindWord("vulcano", "it").vector, 20);
  EXPECT_EQ(nearest.front().form, "vulcano");
  EXPECT_EQ(nearest.front().lang, "");
  EXPECT_NE(std::ranges::find(nearest, "volcano", &NearWord::form), nearest.end());
}

}  // namespace
}  // namespace synoptic
