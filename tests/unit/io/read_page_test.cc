// Pages of HTML as articles: pages that were written for these tests.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/io/read.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/io/pages.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::io {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Page;

Document Read(std::string page, const std::string& lang = "en") {
  ReadOptions options;
  options.id = "page";
  options.lang = lang;
  return std::move(ParseArticles(std::move(page), options).front());
}

std::vector<std::string> Paragraphs(const Article& article) {
  std::vector<std::string> texts;
  for (const Span span : article.paragraphs) texts.emplace_back(Slice(article.text, span));
  return texts;
}

TEST(ReadPage, TakesTheArticleAndNothingElse) {
  const Article article = Read(Page()).article;
  EXPECT_THAT(
      Paragraphs(article),
      ElementsAre(
          "Bridge opens again",
          "The old bridge over the Lenn was opened again on Monday, two years after the flood "
          "that had taken its middle arch.",
          "Repairs cost €4.2 million & took longer than the 14 months that the town had "
          "planned. “We are happy,” said the mayor, Ada Holm.",
          "What was repaired", "The middle arch, of which nothing had been left standing.",
          "The lamps along both sides of the road.",
          "We walked over it at dawn and nobody else was there yet.", "Year\tCars a day",
          "2021\t9,400 or so",
          "Cars may use the bridge from Friday on; until then it belongs to those who walk."));
  EXPECT_NO_THROW(CheckArticle(article));
}

TEST(ReadPage, KeepsWhatElementsSayOfParagraphs) {
  const Article article = Read(Page()).article;
  using enum TextKind;
  EXPECT_THAT(article.kinds, ElementsAre(kHeadline, kProse, kProse, kSubheading, kListItem,
                                         kListItem, kPost, kTableRow, kTableRow, kProse));
}

TEST(ReadPage, MapsTheTextToTheBytesOfThePage) {
  const std::string page = Page();
  const Document document = Read(page);
  std::size_t end = 0;
  std::size_t same = 0;
  for (const SourceRun& run : document.runs) {
    ASSERT_GE(run.text.begin, end);
    ASSERT_LE(run.source.begin, run.source.end);
    ASSERT_LE(run.source.end, page.size());
    end = run.text.end;
    std::string source(Slice(page, run.source));
    std::ranges::replace(source, '\n', ' ');
    if (Slice(document.article.text, run.text) == source) same += run.text.size();
  }
  EXPECT_GT(same, document.article.text.size() * 9 / 10);
  const auto source_of = [&](std::string_view text) {
    const std::size_t at = document.article.text.find(text);
    const auto run = std::ranges::find_if(document.runs, [&](const SourceRun& one) {
      return one.text.begin <= at && at < one.text.end;
    });
    return run == document.runs.end() ? std::string() : std::string(Slice(page, run->source));
  };
  EXPECT_EQ(source_of("€"), "&euro;");
  EXPECT_EQ(source_of("& took"), "&amp;");
  EXPECT_EQ(source_of("Ada Holm"), "Ada Holm");
}

TEST(ReadPage, TakesWhatThePageSaysOfItself) {
  const Document document = Read(Page(R"(<link rel="canonical" href="https://example.org/bridge">
<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2001-01-01"},
{"@type":"NewsArticle","headline":"Bridge opens again","datePublished":"2024-03-18T07:00:00+01:00",
"author":[{"name":"Ada Penn"}],"publisher":{"name":"The Lenn Post"}}]}</script>)"));
  EXPECT_EQ(document.article.title, "Bridge opens again");
  EXPECT_EQ(document.article.date, "2024-03-18");
  EXPECT_EQ(document.article.byline, "Ada Penn");
  EXPECT_EQ(document.article.source, "The Lenn Post");
  EXPECT_EQ(document.url, "https://example.org/bridge");
}

TEST(ReadPage, FindsTheDateWithoutJsonLd) {
  for (const char* head :
       {R"(<meta property="article:published_time" content="2024-03-18T07:00Z">)",
        R"(<meta name="date" content="20240318">)",
        R"(<meta name="dc.date" content="Mon, 18 Mar 2024 07:00:00 GMT">)",
        R"(<link rel="canonical" href="https://example.org/2024/03/18/bridge">)"}) {
    EXPECT_EQ(Read(Page(head)).article.date, "2024-03-18") << head;
  }
  EXPECT_EQ(Read(Page(R"(<meta name="date" content="yesterday">)")).article.date, "");
}

TEST(ReadPage, TakesTheTextFromMetadataWhereAScriptDrawsThePage) {
  const std::string body(400, 'x');
  const Article article =
      Read(R"(<html><head><title>T</title><script type="application/ld+json">{"@type":"Article",
"headline":"Bridge opens again","articleBody":"The bridge was opened on Monday. People were glad of
it, and said so.\nCars may use it from Friday on."}</script></head><body><div id="app"></div></body></html>)")
          .article;
  EXPECT_THAT(Paragraphs(article), Contains("Cars may use it from Friday on."));
}

TEST(ReadPage, BelievesTheBytesMoreThanTheCharsetOfThePage) {
  const std::string text =
      "<p>Die Brücke über die Lenn wurde am Montag nach zwei Jahren wieder geöffnet.</p>";
  std::string page = Page({}, text);
  page.replace(page.find("utf-8"), 5, "iso-8859-1");
  EXPECT_THAT(Read(page, "de").article.text, HasSubstr("Brücke über"));
}

TEST(ReadPage, DecodesOtherEncodings) {
  std::string page = Page({},
                          "<p>Die Br\xFC"
                          "cke \xFC"
                          "ber die Lenn wurde am Montag wieder ge\xF6"
                          "ffnet.</p>");
  const std::string declared = "windows-1252";
  page.replace(page.find("utf-8"), 5, declared);
  const Document document = Read(page, "de");
  EXPECT_EQ(document.encoding, declared);
  EXPECT_THAT(document.article.text,
              HasSubstr("Die Brücke über die Lenn wurde am Montag wieder geöffnet."));
  // The map counts bytes of the file.
  const auto last = std::ranges::find_if(document.runs, [&](const SourceRun& run) {
    return Slice(document.article.text, run.text).ends_with("ffnet.");
  });
  ASSERT_NE(last, document.runs.end());
  EXPECT_TRUE(Slice(page, last->source).ends_with("ffnet.")) << Slice(page, last->source);
}

TEST(ReadPage, ReadsFragments) {
  EXPECT_THAT(
      Paragraphs(Read("<p>A storm reached the coast on Monday. Three people were hurt.</p>\n"
                      "<p>The mayor asked for help.</p>\n")
                     .article),
      ElementsAre("A storm reached the coast on Monday. Three people were hurt.",
                  "The mayor asked for help."));
}

TEST(ReadPage, RefusesAPageWithoutText) {
  EXPECT_ERROR(Read("<html><body><script>draw()</script></body></html>"), ErrorCode::kInvalidText,
               "without the text of an article");
}

std::string Repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

// What takes a parser more than linear time or memory is refused, at once.
TEST(ReadPage, RefusesWhatNoPageIs) {
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_ERROR(Read("<html>" + Repeated("<div>", 100'000)), ErrorCode::kTooLarge, "512");
  EXPECT_ERROR(Read("<html><p " + Repeated("a ", 1'000'000) + ">"), ErrorCode::kTooLarge, "256");
  EXPECT_ERROR(Read("<html>" + std::string(33 << 20, ' ')), ErrorCode::kTooLarge, "32 MiB");
  EXPECT_ERROR(Read("<html>" + Repeated("<b>x</b>", 1'000'000)), ErrorCode::kTooLarge, "million");
  EXPECT_ERROR(Read("<html>" + Repeated("<div>", 400) + Repeated("</a>", 1'000'000)),
               ErrorCode::kTooLarge, "errors");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

TEST(ReadPage, AsksForNothingElse) {
  const std::string page =
      "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY e SYSTEM \"/etc/passwd\">]>" +
      Page({}, "<p>The bridge &e; was opened on Monday, two years after the flood.</p>");
  EXPECT_THAT(Read(page).article.text, Not(HasSubstr("root:")));
}

}  // namespace
}  // namespace synoptic::io
