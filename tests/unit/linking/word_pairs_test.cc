#include "align/linking/word_similarity/word_pairs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "align/linking/word_similarity/word_similarity.hpp"
#include "tests/unit/defaults.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::MakeEncoding;
using testing::RandomEncoding;
using ::testing::SizeIs;

// The spans of MakeEncoding say nothing: give each word one of its own.
Encoding WithSpans(Encoding encoding) {
  for (std::size_t t = 0; t < encoding.tokens.size(); ++t) encoding.tokens[t].span = {t, t + 1};
  return encoding;
}

std::vector<WordPair> PairsOf(const TextWords& a, const TextWords& b) {
  return StrongestPairs(a, b, CompareWords(a, b), Defaults().linking.tokens);
}

TextWords Units(const Encoding& article, const std::vector<std::size_t>& units) {
  return {article, units};
}

std::vector<std::pair<std::size_t, std::size_t>> WordsOf(const std::vector<WordPair>& pairs) {
  std::vector<std::pair<std::size_t, std::size_t>> words;
  for (const WordPair& pair : pairs) words.emplace_back(pair.a.begin, pair.b.begin);
  return words;
}

TEST(StrongestPairsTest, AreTheWordsThatMatchWithinTheLinkedUnits) {
  const Encoding a = WithSpans(MakeEncoding({{"sole", "vento"}, {"luna", "mare"}}));
  const Encoding b = WithSpans(MakeEncoding({{"mare", "sole"}, {"luna"}}));
  EXPECT_THAT(WordsOf(PairsOf(Units(a, {1}), Units(b, {0, 1}))),
              ElementsAre(std::pair(2U, 2U), std::pair(3U, 0U)));
  EXPECT_THAT(WordsOf(PairsOf(Units(a, {0}), Units(b, {1}))), IsEmpty());
}

TEST(StrongestPairsTest, ComeByTheirShareOfTheWeight) {
  Encoding a = WithSpans(MakeEncoding({{"il", "sole"}}));
  a.types[1].weight = 3;
  const std::vector<WordPair> pairs = PairsOf(a, a);
  EXPECT_THAT(WordsOf(pairs), ElementsAre(std::pair(1U, 1U), std::pair(0U, 0U)));
  EXPECT_FLOAT_EQ(pairs[0].share, 0.75F);
  EXPECT_FLOAT_EQ(pairs[1].share, 0.25F);
}

TEST(StrongestPairsTest, AreFiveAtMost) {
  const Encoding a = WithSpans(MakeEncoding({{"a", "b", "c", "d", "e", "f", "g"}}));
  EXPECT_THAT(PairsOf(a, a), SizeIs(5));
}

TEST(StrongestPairsTest, MirrorWhenTheArticlesAreSwapped) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Encoding a = WithSpans(RandomEncoding(1, seed));
    const Encoding b = WithSpans(RandomEncoding(1, seed + 100));
    float sum = 0;
    float swapped = 0;
    for (const WordPair& pair : PairsOf(a, b)) sum += pair.share;
    for (const WordPair& pair : PairsOf(b, a)) swapped += pair.share;
    EXPECT_NEAR(sum, swapped, 1e-4F);
  }
}

TEST(StrongestPairsTest, AreNoneWithoutWords) {
  const Encoding none = MakeEncoding({{}});
  const Encoding some = MakeEncoding({{"sole"}});
  EXPECT_THAT(PairsOf(none, some), IsEmpty());
}

}  // namespace
}  // namespace synoptic::linking
