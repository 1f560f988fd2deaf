// Articles in JSON as exports have them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "corpora/json/articles.hpp"
#include "corpora/json/records.hpp"
#include "corpora/markup/fragment.hpp"
#include "synoptic/article.hpp"
#include "synoptic/error.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::corpora::json {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::vector<Published> Read(const std::string& json) {
  return ReadArticles(json, {}, "news.json", "news");
}

std::vector<std::string> Paragraphs(const Article& article) {
  std::vector<std::string> texts;
  for (const Span span : article.paragraphs) texts.emplace_back(Slice(article.text, span));
  return texts;
}

std::vector<std::string> Ids(const std::string& json) {
  std::vector<std::string> ids;
  for (const Published& one : Read(json)) ids.push_back(one.article.id);
  return ids;
}

TEST(ReadJson, TakesTheMembersOfAnArticle) {
  const Published one = Read(R"({"id": 17, "title": "Storm hits coast", "language": "en-GB",
    "text": "A storm came.\n\nThree were hurt.", "date_publish": "2024-03-18 07:00:00",
    "url": "https://x.example/a", "publisher": {"name": "The Gull"}, "authors": ["A. Holm"],
    "description": "No text."})")
                            .front();
  const Article& article = one.article;
  EXPECT_EQ(article.id, "17");
  EXPECT_EQ(article.lang, "en");
  EXPECT_EQ(article.title, "Storm hits coast");
  EXPECT_EQ(article.date, "2024-03-18");
  EXPECT_EQ(article.source, "The Gull");
  EXPECT_EQ(article.byline, "A. Holm");
  EXPECT_EQ(one.url, "https://x.example/a");
  EXPECT_THAT(Paragraphs(article),
              ElementsAre("Storm hits coast", "A storm came.", "Three were hurt."));
  EXPECT_EQ(article.kinds.front(), TextKind::kHeadline);
  EXPECT_NO_THROW(CheckArticle(article));
}

TEST(ReadJson, KnowsTheNamesThatExportsHave) {
  for (
      const char* json : {
          R"({"headline":"Storm","articleBody":"It came.","datePublished":"2024-03-18T07:00Z"})",
          R"({"title":"Storm","maintext":"It came.","date_publish":"2024-03-18"})",
          R"({"title":"Storm","plaintext":"It came.","publishing_date":"2024-03-18T07:00:00"})",
          R"({"title":"Storm","body":["It came."],"published":1710745200})",
          R"({"title":"Storm","paragraphs":["It came."],"text":"x","date":1710745200000})",
          R"({"title":{"rendered":"Storm"},"content":{"rendered":"<p>It came.</p>"},"date":"2024-03-18"})",
          R"({"status":"ok","articles":[{"title":"Storm","content":"It came.","publishedAt":"2024-03-18"}]})",
          R"({"_id":"1","_source":{"title":"Storm","text":"It came.","date":{"$date":"2024-03-18"}}})",
          R"({"title":"Storm","date":"2024-03-18","body":{"sections":[{"paragraphs":["It came."]}]}})",
          R"({"title":"Storm","text":"","content":"It came.","comments":[{"text":"!"}],"date":"2024-03-18"})",
      }) {
    const std::vector<Published> read = Read(json);
    ASSERT_THAT(read, SizeIs(1)) << json;
    EXPECT_THAT(Paragraphs(read.front().article), ElementsAre("Storm", "It came.")) << json;
    EXPECT_EQ(read.front().article.date, "2024-03-18") << json;
  }
}

TEST(ReadJson, TakesOneObjectAListOrLines) {
  EXPECT_THAT(Ids(R"({"text":"a"})"), ElementsAre(""));
  EXPECT_THAT(Ids(R"([{"text":"a"},{"id":"x","text":"b"}])"), ElementsAre("news#1", "x"));
  EXPECT_THAT(Ids("{\"text\":\"a\"}\r\n\n{\"text\":\"b\"}\n"), ElementsAre("news#1", "news#2"));
  EXPECT_THAT(Ids("{\n\"text\":\"}\\\"{\"}\n{\"text\":\"b\"}"), ElementsAre("news#1", "news#2"));
}

TEST(ReadJson, TakesTagsOut) {
  const Article article =
      Read(
          R"({"title":"A &amp; B","text":"<p>One <b>two</b>&nbsp;3&#39;s</p>\n<script>no()</script><!-- no --><ul><li>Four<li>Five\n six</ul>"})")
          .front()
          .article;
  EXPECT_THAT(Paragraphs(article), ElementsAre("A & B", "One two\u00A03's", "Four", "Five six"));
  EXPECT_EQ(markup::WithoutMarkup("1 <3 and <b, a<b> AT&T"), "1 <3 and <b, a AT&T");
  EXPECT_EQ(markup::WithoutMarkup("x < y\nand <z>"), "x < y\nand <z>");
}

TEST(ReadJson, SaysWhereItIsNone) {
  EXPECT_ERROR(Read("{\"text\":\"a\"}\n{\"text\":\"b\",}\n"), ErrorCode::kInvalidText,
               "news.json:2: looks like JSON, but is none at byte 13 of the line");
  EXPECT_ERROR(Read("{\"text\":\"a\""), ErrorCode::kInvalidText, "unexpected end of input");
  EXPECT_ERROR(Read("{\"text\":\"\xFF\"}"), ErrorCode::kInvalidText, "expected UTF-8");
  EXPECT_ERROR(Read(R"({"name":"package","version":1})"), ErrorCode::kInvalidText,
               "JSON without an article");
}

TEST(ReadJson, HasLimits) {
  const std::string deep(kMaxDepth + 1, '[');
  EXPECT_ERROR(Read(deep), ErrorCode::kTooLarge, "64 lists and objects within one another");
  std::string many;
  for (std::size_t i = 0; i <= kMaxArticles; ++i) many += "{\"text\":\"a\"}\n";
  EXPECT_ERROR(ReadRecords(many, "many"), ErrorCode::kTooLarge, "more than 100000 articles");
  ReadOptions options;
  options.max_bytes = 10;
  EXPECT_ERROR(ReadArticles("{\"text\":\"a\"}", options, "x", "x"), ErrorCode::kTooLarge,
               "more than 10 bytes");
}

TEST(ReadJson, IsReadByTheCoreWhereItIsOneArticle) {
  EXPECT_EQ(ParseArticle(R"({"title":"Storm","text":"It came."})").text, "Storm\n\nIt came.");
  EXPECT_ERROR(ParseArticle(R"([{"text":"a"},{"text":"b"}])"), ErrorCode::kInvalidArgument,
               "2 articles, expected one");
}

TEST(ReadArticles, TakesMembersAsTold) {
  const std::string file = R"({"kicker": "Bridge", "content": "A teaser.", "inhalt": "It rains.",
                               "title": "None", "wann": "2024-03-18"})";
  ReadOptions options;
  options.lang = "en";
  options.fields = "text=inhalt,title=kicker,date=wann";
  const Article article = ReadArticle(file, options, "a.json");
  EXPECT_EQ(article.text, "Bridge\n\nIt rains.");
  EXPECT_EQ(article.title, "Bridge");
  EXPECT_EQ(article.date, "2024-03-18");
  options.fields = "text=nothing";
  EXPECT_ERROR(ReadArticle(file, options, "a.json"), ErrorCode::kInvalidText, "\"nothing\"");
  for (const std::string told : {"texts=a", "text", "text=", "=a", "text=a,,"}) {
    options.fields = told;
    SCOPED_TRACE(told);
    EXPECT_ERROR(ReadArticle(file, options, "a.json"), ErrorCode::kInvalidArgument,
                 "expected text");
  }
}

}  // namespace
}  // namespace synoptic::corpora::json
