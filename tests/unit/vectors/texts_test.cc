// Vectors of texts that are in no article.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/model.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

using ::testing::Each;
using ::testing::ElementsAreArray;

TEST(TextsTest, HaveTheVectorsOfUnitsThatSayTheSame) {
  const Model model = Model::Default();
  const std::vector<std::string> texts = {"Il vulcano si è svegliato.", "Le scuole sono chiuse."};
  Article article;
  article.lang = "it";
  article.text = texts[0] + ' ' + texts[1];
  const std::vector<Unit> units = {{{0, texts[0].size()}, 0, 0, {}},
                                   {{texts[0].size() + 1, article.text.size()}, 0, 1, {}}};
  EXPECT_THAT(model.Encode(texts, "it").values,
              ElementsAreArray(model.EncodeUnits(article, units).values));
}

TEST(TextsTest, WithoutAWordAreRowsOfZeros) {
  const Model model = Model::Default();
  const std::vector<std::string> texts = {"", " \n", "vulcano", "…"};
  const Matrix vectors = model.Encode(texts, "it");
  ASSERT_EQ(vectors.rows, 4U);
  for (const std::size_t row : {0, 1, 3}) EXPECT_THAT(vectors.row(row), Each(0.0F));
  EXPECT_THAT(vectors.row(2), ::testing::Not(Each(0.0F)));
}

TEST(TextsTest, AreNoneWithoutATextAndRefusedIfNotUtf8) {
  const Model model = Model::Default();
  EXPECT_EQ(model.Encode(std::vector<std::string>(), "it").rows, 0U);
  const std::vector<std::string> texts = {"a", "b\xFF"};
  EXPECT_ERROR(model.Encode(texts, "it"), ErrorCode::kInvalidText, "text 1: expected UTF-8");
}

}  // namespace
}  // namespace synoptic
