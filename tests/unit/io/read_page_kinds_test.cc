// What pages of all kinds are made of, one kind a test. tests/unit/io/read_page_test.cc has the
// rest.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/io/read.hpp"
#include "synoptic/text.hpp"

namespace synoptic::io {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr char kFirst[] =
    "The ferry left the port of Marn at six in the morning with forty people on board.";
constexpr char kSecond[] =
    "Its captain had been told that the wind would turn before noon, and sailed all the same.";
constexpr char kThird[] =
    "By the evening all of them were home again, wet and cold but in good health.";

std::string P(const std::string& text) { return "<p>" + text + "</p>"; }
std::string Prose() { return P(kFirst) + P(kSecond) + P(kThird); }

Document Read(const std::string& body,
              const std::string& head = "<title>Ferry comes home</title>") {
  ReadOptions options;
  options.id = "page";
  return std::move(
      ParseArticles(
          "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>", options)
          .front());
}

/// The paragraphs but for the title.
std::vector<std::string> Texts(const std::string& body, const std::string& head = "") {
  const Article article = Read("<h1>Ferry comes home</h1>" + body, head).article;
  std::vector<std::string> texts;
  for (const Span span : article.paragraphs) texts.emplace_back(Slice(article.text, span));
  texts.erase(texts.begin());
  return texts;
}

std::string TitleOf(const std::string& head, const std::string& heading = "") {
  return Read(heading + Prose(), head).article.title;
}

std::string Meta(const std::string& name, const std::string& content) {
  return "<meta property=\"" + name + "\" content=\"" + content + "\">";
}

std::string Linked(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

TEST(PageLines, GoOnOverWhatIsShownAsSomethingElse) {
  for (const char* inner :
       {"<svg><title>x</title></svg>", "<script>var x = 1;</script>", "<noscript>x</noscript>",
        "<button>x</button>", "<input>", "<my-icon></my-icon>", "<iframe>x</iframe>"}) {
    const auto texts =
        Texts(P("Six " + std::string(inner) + " people were on board, he said.") + Prose());
    EXPECT_THAT(texts.front(), testing::StartsWith("Six")) << inner;
    EXPECT_THAT(texts.front(), testing::EndsWith("people were on board, he said.")) << inner;
  }
}

TEST(PageLines, EndWhereTheyAreShownToEnd) {
  EXPECT_EQ(Texts(std::string(kFirst) + "<br>&nbsp;<br>" + kSecond + "<br><br>" + kThird).size(),
            3U);
  EXPECT_EQ(
      Texts("<center>" + std::string(kFirst) + "</center><center>" + kSecond + "</center>").size(),
      2U);
  EXPECT_EQ(Texts("<span style='Display: Block'>" + std::string(kFirst) +
                  "</span><span style='display:block'>" + kSecond + "</span>")
                .size(),
            2U);
}

TEST(PageLines, OfPreformattedTextAreThoseOfPlainText) {
  EXPECT_THAT(Texts("<pre>" + std::string(kFirst) + "\n\n" + kSecond + "\n</pre>"),
              ElementsAre(kFirst, kSecond));
}

TEST(PageLines, HaveNoNumbersOfReferences) {
  EXPECT_THAT(
      Texts(P("The port is old.<sup class=\"mw-ref reference\"><a href=\"#n\">[1]</a></sup> It was "
              "built by hand.<sup class=\"footnote-ref\">2</sup>") +
            Prose()),
      Contains("The port is old. It was built by hand."));
}

TEST(PageTables, OfDataAreRowsWhateverTheirCellsHold) {
  EXPECT_THAT(Texts(Prose() + "<table><tr><td><p>Year</p></td><td><div>Ferries</div></td></tr>"
                              "<tr><td><p>1990</p></td><td><div>12</div></td></tr></table>"),
              Contains("1990\t12"));
}

TEST(PageTables, ThatLayOutAPageAreItsText) {
  EXPECT_THAT(Texts("<table><tr><td><a href=x>News</a></td><td>" + std::string(kFirst) +
                    "<br><br>" + kSecond + "</td></tr></table>"),
              ElementsAre(kFirst, kSecond));
}

TEST(PageCharacters, ThatWindowsHasAreNamedByItsNumbers) {
  EXPECT_THAT(
      Texts(P("He said &#147;no&#148; &#150; and went home by himself in the rain.") + Prose()),
      Contains("He said “no” – and went home by himself in the rain."));
}

TEST(PageParts, AreNotLeftOutByWordsThatSayHowTheyLook) {
  for (const char* name :
       {"margin-bottom", "elementor-widget-text", "print-visible", "weather-report-text"}) {
    EXPECT_EQ(Texts(P(kFirst) + "<p class='" + name + "'>" + kSecond + "</p>" + P(kThird)).size(),
              3U)
        << name;
  }
}

TEST(PageParts, OfAnArticleAreNotWhatItIsAbout) {
  const Article article =
      Read("<article class='post tag-comments category-related'><h1>Ferry comes home</h1>" +
           Prose() + "</article><section class=comments>" + P(kFirst) + P(kSecond) + "</section>")
          .article;
  EXPECT_EQ(article.paragraphs.size(), 4U);
}

TEST(PageParts, ThatAreLongAreLeftOutByTheirNames) {
  std::string comments;
  for (int i = 0; i < 20; ++i) {
    comments += "<div class=comment><p>I have been on that boat " + std::to_string(i) +
                " times, and nothing like this happened to me or to anybody.</p></div>";
  }
  EXPECT_EQ(Texts(Prose() + "<div id=comments>" + comments + "</div>").size(), 3U);
  EXPECT_EQ(
      Texts(Prose() + "<div style='DISPLAY:NONE'>" + P(kFirst) + P(kSecond) + "</div>").size(), 3U);
}

TEST(PageParts, ThatLeadElsewhereAreCards) {
  std::string cards;
  for (int i = 0; i < 6; ++i) {
    cards += "<article><h3><a href=x>Another port " + std::to_string(i) + "</a></h3>" +
             P("A few words on what happened at another port on another day this week.") +
             "</article>";
  }
  EXPECT_EQ(Texts("<div>" + Prose() + "</div><div>" + cards + "</div>").size(), 3U);
  EXPECT_EQ(Texts("<main>" + Prose() + "</main><div>" +
                  P("What else there is to read on this page today, and on others.") +
                  P("And what there is to see on it, if you have the time for that.") + "</div>")
                .size(),
            3U);
}

TEST(PageParts, BetweenParagraphsNeedNoFullStop) {
  EXPECT_THAT(Texts(P(kFirst) + P("Nobody answered") + P(kSecond)),
              ElementsAre(kFirst, "Nobody answered", kSecond));
}

TEST(PageParts, ThatASentenceAnnouncesAreKept) {
  EXPECT_THAT(Texts(Prose() + P("Three reports on the ferry have been published this year:") +
                    "<ul><li><a href=a>The report of the port</a></li><li><a href=b>The report of "
                    "the crew</a></li></ul>"),
              Contains("The report of the crew"));
}

TEST(PageParts, OfScriptsWithoutFullStopsAreProseByTheirLength) {
  const std::string thai = "เรือข้ามฟากออกจากท่าเรือในตอนเช้าพร้อมผู้โดยสาร";
  EXPECT_THAT(Texts("<div>" + thai + "</div><div>" + thai + "</div>"), ElementsAre(thai, thai));
}

TEST(PageTitles, AreWithoutTheSite) {
  for (const char* mark : {" | ", " - ", " – ", " » ", " · ", " : ", "_"}) {
    EXPECT_EQ(TitleOf("<title>Ferry comes home" + std::string(mark) + "The Marn Post</title>" +
                      Meta("og:site_name", "Marn Post")),
              "Ferry comes home")
        << mark;
  }
  EXPECT_EQ(
      TitleOf("<title>Marn Post: Ferry comes home</title>" + Meta("og:site_name", "Marn Post")),
      "Ferry comes home");
  EXPECT_EQ(TitleOf("<title>Ferry comes home - Marnpost.example</title><link rel=canonical "
                    "href='https://www.marnpost.example/a'>"),
            "Ferry comes home");
  EXPECT_EQ(TitleOf("<title>Ferry comes home - and leaves again</title>" +
                    Meta("og:site_name", "Marn Post")),
            "Ferry comes home - and leaves again");
}

TEST(PageTitles, AreNoHeadingOfTheSite) {
  EXPECT_EQ(TitleOf("<title>Ferry comes home - The Evening Post of Marn</title>",
                    "<h1><a href=/>The Evening Post of Marn</a></h1><h2>Ferry comes home</h2>"),
            "Ferry comes home");
  EXPECT_EQ(TitleOf(Meta("og:title", "The Marn Post") + Meta("og:site_name", "The Marn Post"),
                    "<h1>Ferry comes home</h1>"),
            "Ferry comes home");
}

TEST(PageTitles, AreWhatTwoWitnessesSay) {
  const std::string tab = "<title>Ferry, Marn, wind: all you need | Marn Post</title>";
  const std::string graph = Meta("og:title", "Ferry, Marn, wind: all you need");
  EXPECT_EQ(
      TitleOf(tab + graph + Linked(R"({"@type":"NewsArticle","headline":"Ferry comes home"})"),
              "<h1>Ferry comes home</h1>"),
      "Ferry comes home");
  EXPECT_EQ(
      TitleOf(
          Meta("og:title", "Ferry comes home") + "<title>Ferry comes home | Marn Post</title>" +
              Linked(R"({"@type":"NewsArticle","headline":"Wind turns, and so does the ferry"})"),
          "<h1>Ferry comes home</h1>"),
      "Ferry comes home");
}

TEST(PageTitles, OfFragmentsAreTheFirstHeading) {
  EXPECT_EQ(TitleOf("", "<h2>Ferry comes home</h2>"), "Ferry comes home");
}

TEST(PageLinkedData, IsThatOfTheArticle) {
  const std::string other =
      R"({"@type":"NewsArticle","headline":"Another port","datePublished":"2001-01-01"})";
  const std::string own =
      R"({"@type":"NewsArticle","headline":"Ferry comes home","datePublished":"2024-03-18",})";
  for (const std::string& head :
       {Linked(other) + Linked(own),
        Linked(R"({"@type":"ItemList","itemListElement":[)" + other + "]}") + Linked(own),
        Linked("//<![CDATA[\n" + own + "\n//]]>"), Linked("[" + other + "," + own + ",]")}) {
    EXPECT_EQ(Read("<h1>Ferry comes home</h1>" + Prose(), head).article.date, "2024-03-18") << head;
  }
}

TEST(PageLinkedData, IsTextWhateverItWasWrittenFor) {
  const Article article =
      Read("<div id=app></div>",
           Linked(R"({"@type":"Article","headline":"Fish &amp; ferry","articleBody":"&lt;p&gt;)" +
                  std::string(kFirst) + "&lt;/p&gt;&lt;p&gt;" + kSecond + R"(&lt;/p&gt;"})"))
          .article;
  EXPECT_EQ(article.title, "Fish & ferry");
  EXPECT_THAT(article.text, HasSubstr(std::string(kFirst) + "\n\n" + kSecond));
}

TEST(PageDates, AreNoDaysOfChangeOrOfTheText) {
  const std::string h1 = "<h1>Ferry comes home</h1>";
  const auto date = [&](const std::string& about, const std::string& head = "") {
    return Read(h1 + about + Prose() +
                    P("It was as on <time datetime=1957-07-21>21 July 1957</time>, when the ferry "
                      "was new and "
                      "the harbour was not yet there to see for anybody."),
                head)
        .article.date;
  };
  EXPECT_EQ(date(""), "");
  EXPECT_EQ(date("<div>18 March 2024</div>"), "2024-03-18");
  EXPECT_EQ(date("<div>Updated <time datetime=2024-03-20>20 March</time> Published <time "
                 "datetime=2024-03-18>18 March</time></div>"),
            "2024-03-18");
  EXPECT_EQ(date("<div>Updated: 20 March 2024. Published: 18 March 2024</div>"), "2024-03-18");
  EXPECT_EQ(date("<div>18 March 2024</div>", "<meta name=last-modified content=2024-05-01>"),
            "2024-03-18");
  EXPECT_EQ(date("", "<meta name=last-modified content=2024-05-01>"), "2024-05-01");
}

TEST(PageDates, OfAddressesAreFoldersFirst) {
  const auto date = [&](const std::string& address, const std::string& about = "") {
    return Read("<h1>Ferry comes home</h1>" + about + Prose(),
                "<link rel=canonical href='https://example.org" + address + "'>")
        .article.date;
  };
  EXPECT_EQ(date("/2024/03/18/ferry", "<div>20 March 2024</div>"), "2024-03-18");
  EXPECT_EQ(date("/a/20240311", "<div>18 March 2024</div>"), "2024-03-18");
  EXPECT_EQ(date("/a/20240318"), "2024-03-18");
  EXPECT_EQ(date("/2024/02/31/ferry"), "");
  EXPECT_EQ(date("/ferry-20240318123"), "");
}

TEST(PageDates, AreReadAsTheyAreWritten) {
  for (const char* day : {"2024-3-18", "18/03/2024", "03/18/2024", "March 18, 2024", "18 Mar 2024",
                          "1710763200", "1710763200000", "2024/03/18 10:00", "18.3.2024"}) {
    EXPECT_EQ(Read("<h1>Ferry comes home</h1>" + Prose(), Meta("article:published_time", day))
                  .article.date,
              "2024-03-18")
        << day;
  }
}

TEST(Pages, ThatAskForScriptsHaveNoText) {
  EXPECT_THROW(
      Read("<h1>JavaScript is off</h1><p>Please enable JavaScript in your browser, and then "
           "load the page again.</p>"),
      Error);
  EXPECT_NO_THROW(Read("<h1>JavaScript is thirty</h1>" + Prose() + Prose()));
}

}  // namespace
}  // namespace synoptic::io
