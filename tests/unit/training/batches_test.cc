#include "models/training/batches.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/training/parallel_text.hpp"

namespace synoptic::training {
namespace {

using testing::CorpusOf;
using ::testing::Each;
using ::testing::SizeIs;

/// `counts` rows of sources "s0", "s1" and so on, of two or three texts each.
Corpus CorpusOfSources(const std::vector<int>& counts) {
  std::string rows;
  for (std::size_t source = 0; source < counts.size(); ++source) {
    for (int i = 0; i < counts[source]; ++i) {
      const std::string word = "w" + std::to_string(source) + "x" + std::to_string(i);
      rows += "s" + std::to_string(source) + "\tit\t" + word + "\tid\t" + word;
      rows += i % 2 == 0 ? "\ten\t" + word + "\n" : "\n";
    }
  }
  return CorpusOf(rows);
}

/// Source and row of each text.
struct Place {
  std::size_t source;
  std::size_t row;
  auto operator<=>(const Place&) const = default;
};

std::map<std::uint32_t, Place> PlacesOf(const Corpus& corpus) {
  std::map<std::uint32_t, Place> places;
  for (std::size_t source = 0; source < corpus.sources.size(); ++source) {
    for (std::size_t row = 0; row < corpus.sources[source].size(); ++row) {
      const Corpus::Row texts = corpus.sources[source][row];
      for (std::uint32_t t = texts.begin; t < texts.begin + texts.size; ++t) {
        places[t] = {source, row};
      }
    }
  }
  return places;
}

TEST(BatchDrawerTest, DrawsTwoDifferentTextsOfDistinctRowsOfOneSource) {
  const Corpus corpus = CorpusOfSources({40, 25, 7});
  const auto places = PlacesOf(corpus);
  BatchDrawer drawer(corpus, 8, 0.6, 1);
  for (int i = 0; i < 200; ++i) {
    const Batch batch = drawer.Draw();
    ASSERT_EQ(batch.a.size(), batch.b.size());
    std::set<std::size_t> sources;
    std::set<std::size_t> rows;
    for (std::size_t k = 0; k < batch.a.size(); ++k) {
      EXPECT_NE(batch.a[k], batch.b[k]);
      EXPECT_EQ(places.at(batch.a[k]), places.at(batch.b[k]));
      sources.insert(places.at(batch.a[k]).source);
      rows.insert(places.at(batch.a[k]).row);
    }
    EXPECT_THAT(sources, SizeIs(1));
    EXPECT_THAT(rows, SizeIs(batch.a.size()));
  }
}

TEST(BatchDrawerTest, GivesASmallerBatchOfASmallerSource) {
  const Corpus corpus = CorpusOfSources({5});
  BatchDrawer drawer(corpus, 8, 1, 1);
  EXPECT_THAT(drawer.Draw().a, SizeIs(5));
  EXPECT_THAT(drawer.Draw().a, SizeIs(5));
}

TEST(BatchDrawerTest, NeverDrawsASourceOfOneRow) {
  const Corpus corpus = CorpusOfSources({1, 6, 1});
  const auto places = PlacesOf(corpus);
  BatchDrawer drawer(corpus, 4, 0, 1);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(places.at(drawer.Draw().a[0]).source, 1U);
}

TEST(BatchDrawerTest, DrawsAllRowsBeforeItDrawsOneAgain) {
  const Corpus corpus = CorpusOfSources({24});
  const auto places = PlacesOf(corpus);
  BatchDrawer drawer(corpus, 8, 1, 1);
  for (int round = 0; round < 5; ++round) {
    std::set<std::size_t> rows;
    for (int i = 0; i < 3; ++i) {
      for (const std::uint32_t text : drawer.Draw().a) rows.insert(places.at(text).row);
    }
    EXPECT_THAT(rows, SizeIs(24));
  }
}

TEST(BatchDrawerTest, DrawsAllLanguagesOfARowOnBothSides) {
  const Corpus corpus = CorpusOf("s\tit\tuno\tid\tsatu\ten\tone\ns\tit\tdue\tid\tdua\ten\ttwo\n");
  BatchDrawer drawer(corpus, 2, 1, 1);
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (int i = 0; i < 200; ++i) {
    const Batch batch = drawer.Draw();
    for (std::size_t k = 0; k < 2; ++k) pairs.emplace(batch.a[k], batch.b[k]);
  }
  EXPECT_THAT(pairs, SizeIs(12)) << "six ordered pairs of the texts of each row";
}

TEST(BatchDrawerTest, DrawsLargerSourcesMoreOftenAsTheExponentSays) {
  const Corpus corpus = CorpusOfSources({400, 4});
  const auto places = PlacesOf(corpus);
  const auto share_of_small = [&](double exponent) {
    BatchDrawer drawer(corpus, 4, exponent, 1);
    double drawn = 0;
    for (int i = 0; i < 3000; ++i) {
      if (places.at(drawer.Draw().a[0]).source == 1) ++drawn;
    }
    return drawn / 3000;
  };
  EXPECT_NEAR(share_of_small(0), 1.0 / 2, 0.04);
  EXPECT_NEAR(share_of_small(0.5), 1.0 / 11, 0.03);
  EXPECT_NEAR(share_of_small(1), 1.0 / 101, 0.01);
}

TEST(BatchDrawerTest, RepeatsForASeedAndDiffersForAnother) {
  const Corpus corpus = CorpusOfSources({40, 25});
  const auto draw = [&](std::uint64_t seed) {
    BatchDrawer drawer(corpus, 8, 0.6, seed);
    std::vector<std::uint32_t> texts;
    for (int i = 0; i < 20; ++i) {
      const Batch batch = drawer.Draw();
      texts.insert(texts.end(), batch.a.begin(), batch.a.end());
      texts.insert(texts.end(), batch.b.begin(), batch.b.end());
    }
    return texts;
  };
  EXPECT_EQ(draw(1), draw(1));
  EXPECT_NE(draw(1), draw(2));
}

}  // namespace
}  // namespace synoptic::training
