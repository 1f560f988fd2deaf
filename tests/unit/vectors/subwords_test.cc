#include "models/vectors/subwords.hpp"

#include <fasttext/args.h>
#include <fasttext/dictionary.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic::vectors {
namespace {

using ::testing::Each;
using ::testing::IsEmpty;
using ::testing::Lt;
using ::testing::SizeIs;

/// What fastText itself computes.
std::vector<std::uint32_t> Reference(const std::string& form, const SubwordScheme& scheme) {
  static const auto args = std::make_shared<fasttext::Args>();
  static const fasttext::Dictionary dictionary(args);  // Slow to make, and empty.
  args->minn = static_cast<int>(scheme.min_ngram);
  args->maxn = static_cast<int>(scheme.max_ngram);
  args->bucket = static_cast<int>(scheme.buckets);
  std::vector<std::int32_t> ngrams;
  dictionary.computeSubwords(fasttext::Dictionary::BOW + form + fasttext::Dictionary::EOW, ngrams);
  return {ngrams.begin(), ngrams.end()};
}

TEST(SubwordBucketsTest, AreThoseOfFastTextForAllScriptsAndLengthsOfNgrams) {
  std::vector<std::string> forms = testing::WordsOfManyScripts();
  forms.emplace_back();
  forms.emplace_back(300, 'x');
  for (std::size_t min_ngram = 0; min_ngram <= 7; ++min_ngram) {
    for (std::size_t max_ngram = 0; max_ngram <= 7; ++max_ngram) {
      for (const std::size_t buckets : {1U, 7U, 1U << 16U, 2'000'000U}) {
        const SubwordScheme scheme{min_ngram, max_ngram, buckets};
        for (const std::string& form : forms) {
          EXPECT_EQ(SubwordBuckets(form, scheme), Reference(form, scheme))
              << form << ", " << min_ngram << " to " << max_ngram << " in " << buckets;
        }
      }
    }
  }
}

TEST(SubwordBucketsTest, AreThoseOfFastTextEvenForBytesThatAreNoText) {
  const SubwordScheme scheme{1, 4, 1000};
  for (const std::string& form : {std::string("\xFF\xFE"), std::string("\x80\x80\x80"),
                                  std::string("a\xC3"), std::string("a\0b", 3)}) {
    EXPECT_EQ(SubwordBuckets(form, scheme), Reference(form, scheme));
  }
}

TEST(SubwordBucketsTest, LieBelowTheNumberOfBuckets) {
  EXPECT_THAT(SubwordBuckets("matahari", {1, 6, 13}), Each(Lt(13U)));
}

TEST(SubwordBucketsTest, AreNoneWithoutBuckets) {
  EXPECT_THAT(SubwordBuckets("matahari", {3, 5, 0}), IsEmpty());
}

TEST(SubwordBucketsTest, AreNoneOfAWordThatIsShorterThanTheShortest) {
  EXPECT_THAT(SubwordBuckets("a", {4, 6, 100}), IsEmpty());
  EXPECT_THAT(SubwordBuckets("a", {3, 6, 100}), SizeIs(1));
}

}  // namespace
}  // namespace synoptic::vectors
