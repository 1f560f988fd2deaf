// The sentences that were annotated by hand in corpora/samples are those that we cut.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/score.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

namespace fs = std::filesystem;
using ::testing::AnyOf;
using ::testing::Eq;

/// With a dateline left with the sentence behind it, as in the older samples.
std::vector<std::string> ClaimsOf(const Article& article) {
  std::vector<std::string> sentences;
  std::size_t begin = std::string::npos;
  for (const Unit& unit : Segment(article)) {
    begin = std::min(begin, unit.span.begin);
    if (!MakesClaim(unit.kind)) continue;
    sentences.emplace_back(Slice(article.text, {begin, unit.span.end}));
    begin = std::string::npos;
  }
  return sentences;
}

std::vector<std::string> UnitsOf(const Article& article) {
  std::vector<std::string> sentences;
  for (const Unit& unit : Segment(article)) {
    sentences.emplace_back(Slice(article.text, unit.span));
  }
  return sentences;
}

TEST(Samples, AreCutIntoTheirAnnotatedSentences) {
  std::size_t articles = 0;
  std::size_t without_headline = 0;
  for (const auto& entry : fs::directory_iterator(SYNOPTIC_SOURCE_DIR "/corpora/samples")) {
    if (!fs::exists(entry.path() / "gold.tsv")) continue;
    for (const Gold::Article& gold : ReadGold(entry.path() / "gold.tsv").articles) {
      SCOPED_TRACE(gold.file);
      const Article article = ReadArticle(gold.file);
      EXPECT_EQ(article.lang, gold.lang);
      if (article.title.empty()) {
        ++without_headline;
      } else {
        EXPECT_EQ(article.title, gold.sentences.front());
      }
      EXPECT_THAT(gold.sentences, AnyOf(Eq(UnitsOf(article)), Eq(ClaimsOf(article))));
      ++articles;
    }
  }
  EXPECT_GE(articles, 60U);
  EXPECT_EQ(without_headline, 3U);
}

}  // namespace
}  // namespace synoptic
