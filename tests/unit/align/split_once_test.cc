#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "models/language/words/words.hpp"
#include "synoptic/align.hpp"
#include "synoptic/words.hpp"
#include "tests/unit/defaults.hpp"

namespace synoptic {
namespace {

std::vector<Article> Sample(const std::string& group, const std::vector<std::string>& langs) {
  std::vector<Article> articles;
  for (const std::string& lang : langs) {
    const std::string file = SYNOPTIC_SOURCE_DIR "/corpora/samples/" + group + "/" + lang + ".txt";
    ReadOptions options;
    options.lang = lang;
    articles.push_back(ReadArticle(file, options));
  }
  return articles;
}

std::size_t BytesOf(const std::vector<Article>& articles) {
  std::size_t bytes = 0;
  for (const Article& article : articles) bytes += article.text.size();
  return bytes;
}

/// How many bytes an alignment splits into words.
std::size_t BytesSplit(std::vector<Article> articles, const AlignOptions& options) {
  const std::size_t before = language::WordSplitter::BytesSplit();
  Align(Model::Default(), std::move(articles), options);
  return language::WordSplitter::BytesSplit() - before;
}

TEST(SplitOnceTest, NoByteOfAnArticleIsSplitTwice) {
  const std::vector<Article> articles = Sample("gpu-launch", {"it", "id"});
  const auto in = [](AlignOptions::Order order, UnitKind units) {
    AlignOptions options;
    options.order = order;
    options.units = units;
    return options;
  };
  for (const AlignOptions& options : {in(AlignOptions::Order::kFree, UnitKind::kSentence),
                                      in(AlignOptions::Order::kMonotone, UnitKind::kSentence),
                                      in(AlignOptions::Order::kFree, UnitKind::kClause)}) {
    EXPECT_EQ(BytesSplit(articles, options), BytesOf(articles));
  }
}

TEST(SplitOnceTest, WordsOfAnArticleAreThoseOfItsText) {
  for (const Article& article : Sample("gpu-launch", {"it", "id"})) {
    const Words words = SplitWords(article);
    const Words expected = language::SplitWords(article.text, article.lang);
    ASSERT_EQ(words.size(), expected.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
      EXPECT_EQ(words.span(i), expected.span(i));
      EXPECT_EQ(words.form(i), expected.form(i));
      EXPECT_EQ(words.FirstBehind(words.span(i).begin), i);
      EXPECT_EQ(words.FirstBehind(words.span(i).end), i + 1);
    }
  }
}

TEST(SplitOnceTest, AUnitThatCutsAWordHasTheRestOfIt) {
  const std::string text = "Il ponte riapre";
  ReadOptions options;
  options.lang = "it";
  const Article article = ParseArticle(text, options);
  const std::vector<Unit> units = {{{0, 6}, 0, 0, {}}, {{6, text.size()}, 0, 1, {}}};
  const Encoding encoding = Model::Default().Encode(article, units);
  std::vector<std::string> words;
  for (const Token& token : encoding.tokens) words.emplace_back(Slice(text, token.span));
  EXPECT_EQ(words, (std::vector<std::string>{"Il", "pon", "te", "riapre"}));
}

}  // namespace
}  // namespace synoptic
