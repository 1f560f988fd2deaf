// The sentences that were annotated by hand in corpora/samples are those that we cut.

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

/// Golds of version 1 leave out what makes no claim, and leave a dateline with the sentence behind
/// it.
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
  for (const auto& entry : fs::directory_iterator(SYNOPTIC_SOURCE_DIR "/corpora/samples")) {
    if (!fs::exists(entry.path() / "gold.tsv")) continue;
    const Gold gold = ReadGold(entry.path() / "gold.tsv");
    for (const Gold::Article& expected : gold.articles) {
      SCOPED_TRACE(expected.file);
      const Article article = ReadArticle(expected.file);
      EXPECT_EQ(article.lang, expected.lang);
      const bool has_headline = gold.version == 1 || !article.title.empty();
      EXPECT_EQ(article.title, has_headline ? expected.sentences.front() : "");
      EXPECT_EQ(gold.version == 1 ? ClaimsOf(article) : UnitsOf(article), expected.sentences);
      ++articles;
    }
  }
  EXPECT_GE(articles, 60);
}

}  // namespace
}  // namespace synoptic
