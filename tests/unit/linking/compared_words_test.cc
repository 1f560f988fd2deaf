#include "align/linking/word_similarity/compared_words.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "synoptic/matrix.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

class ComparedWordsTest : public ::testing::Test {
 protected:
  static std::vector<std::shared_ptr<const Encoding>> Encodings() {
    std::vector<std::shared_ptr<const Encoding>> encodings;
    for (const std::uint64_t seed : {3, 4, 5}) {
      encodings.push_back(std::make_shared<Encoding>(testing::RandomEncoding(6, seed)));
    }
    return encodings;
  }

  const std::vector<std::shared_ptr<const Encoding>> encodings_ = Encodings();
  ComparedWords words_{encodings_, Defaults().linking.tokens};
};

TEST_F(ComparedWordsTest, AllThatAPairIsAskedForComesFromOneProduct) {
  const TextWords x(*encodings_[0]);
  const TextWords y(*encodings_[1]);
  words_.Similarity(0, 1);
  words_.Compare(0, x, 1, y);
  words_.Compare(1, y, 0, x);
  EXPECT_EQ(words_.products_made(), 1U);
  words_.Counted(0);
  words_.Counted(0);
  EXPECT_EQ(words_.products_made(), 2U);
}

TEST_F(ComparedWordsTest, AnArticleWithItselfIsWhatItIsWithACopy) {
  const Encoding copy = *encodings_[1];
  const TextWords x(*encodings_[1]);
  const Matrix own = WordSimilarity(*encodings_[1], *encodings_[1]).Between(x, x);
  const Matrix expected = WordSimilarity(*encodings_[1], copy).Between(x, TextWords(copy));
  ASSERT_EQ(own.values.size(), expected.values.size());
  for (std::size_t k = 0; k < own.values.size(); ++k) {
    EXPECT_NEAR(own.values[k], expected.values[k], 1e-5F);
  }
}

}  // namespace
}  // namespace synoptic::linking
