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

TEST(Samples, AreCutIntoTheirAnnotatedSentences) {
  std::size_t articles = 0;
  for (const auto& entry : fs::directory_iterator(SYNOPTIC_SOURCE_DIR "/corpora/samples")) {
    if (!fs::exists(entry.path() / "gold.tsv")) continue;
    for (const Gold::Article& gold : ReadGold(entry.path() / "gold.tsv").articles) {
      SCOPED_TRACE(gold.file);
      const Article article = ReadArticle(gold.file);
      EXPECT_EQ(article.lang, gold.lang);
      EXPECT_EQ(article.title, gold.sentences.front());
      std::vector<std::string> sentences;
      std::size_t begin = std::string::npos;  // Of a dateline, which the gold leaves where it is.
      for (const Unit& unit : Segment(article)) {
        begin = std::min(begin, unit.span.begin);
        if (!MakesClaim(unit.kind)) continue;
        sentences.emplace_back(Slice(article.text, {begin, unit.span.end}));
        begin = std::string::npos;
      }
      EXPECT_EQ(sentences, gold.sentences);
      ++articles;
    }
  }
  EXPECT_GE(articles, 10);
}

}  // namespace
}  // namespace synoptic
