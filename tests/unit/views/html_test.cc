#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

#include "align/views/html_text.hpp"
#include "align/views/page_assets.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string Write(const Synopsis& synopsis) {
  std::ostringstream out;
  WriteHtml(synopsis, out);
  return out.str();
}

/// The page without its style and script.
std::string Markup(const Synopsis& synopsis) {
  std::string page = Write(synopsis);
  for (const std::string_view asset : {views::kPageStyle, views::kPageScript}) {
    const std::size_t at = page.find(asset);
    EXPECT_NE(at, page.npos);
    page.erase(at, asset.size());
  }
  return page;
}

std::size_t CountOf(std::string_view part, const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// What stands between each `before` and the next `after`.
std::vector<std::string> Between(const std::string& before, const std::string& after,
                                 const std::string& text) {
  std::vector<std::string> found;
  std::size_t at = text.find(before);
  while (at != text.npos) {
    const std::size_t begin = at + before.size();
    const std::size_t end = text.find(after, begin);
    if (end == text.npos) break;
    found.push_back(text.substr(begin, end - begin));
    at = text.find(before, end);
  }
  return found;
}

std::vector<Synopsis> AllSynopses() {
  return {testing::Bridge(), testing::Library(),   testing::BesideEmpty(), testing::Hostile(),
          testing::Long(30), testing::Strangers(), testing::Parts(),       Synopsis{}};
}

TEST(Html, ClosesEveryElementThatItOpensInOrder) {
  const std::set<std::string> kVoid = {"meta", "input", "col"};
  for (const Synopsis& synopsis : AllSynopses()) {
    std::vector<std::string> open;
    for (const std::string& tag : Between("<", ">", Markup(synopsis))) {
      const std::string name = tag.substr(0, tag.find(' '));
      if (name[0] == '/') {
        ASSERT_FALSE(open.empty()) << tag;
        EXPECT_EQ(name, '/' + open.back());
        open.pop_back();
      } else if (name != "!doctype" && !kVoid.contains(name)) {
        open.push_back(name);
      }
    }
    EXPECT_TRUE(open.empty());
  }
}

TEST(Html, GivesEverySentenceAndClaimOneIdAndLeadsEveryLinkToOne) {
  for (const Synopsis& synopsis : AllSynopses()) {
    const std::string page = Markup(synopsis);
    std::map<std::string, int> ids;
    for (const std::string& id : Between(" id=\"", "\"", page)) ++ids[id];
    for (const auto& [id, count] : ids) EXPECT_EQ(count, 1) << id;
    for (const std::string& link : Between("href=\"#", "\"", page)) {
      EXPECT_TRUE(ids.contains(link)) << link;
    }
    for (std::size_t i = 0; i < synopsis.claims.size(); ++i) {
      EXPECT_TRUE(ids.contains("claim-" + std::to_string(i + 1)));
    }
    std::size_t units = 0;
    for (const auto& entry : synopsis.articles) units += entry.units.size();
    EXPECT_EQ(CountOf("data-s=\"", page), units);
  }
}

TEST(Html, NamesLanguageAndDirectionOfEveryCell) {
  const Synopsis synopsis = testing::Library();
  const std::string page = Markup(synopsis);
  EXPECT_EQ(CountOf("<td", page), 3 * synopsis.claims.size());
  EXPECT_EQ(CountOf("<td lang=\"en\" dir=\"ltr\">", page), synopsis.claims.size());
  EXPECT_EQ(CountOf("<td lang=\"ar\" dir=\"rtl\">", page), synopsis.claims.size());
  EXPECT_EQ(CountOf("<td lang=\"zh\" dir=\"ltr\">", page), synopsis.claims.size());
  EXPECT_THAT(page, HasSubstr("<div class=\"text\" lang=\"ar\" dir=\"rtl\">"));
}

TEST(Html, TellsLabelsInWordsAndWithholdsJudgement) {
  const std::string page = Markup(testing::Bridge());
  EXPECT_THAT(page, AllOf(HasSubstr("shared</span>"), HasSubstr("only in A</span>"),
                          HasSubstr("no counterpart found"),
                          HasSubstr("differs in sum of money: <span lang=\"it\" dir=\"ltr\">48 "
                                    "milioni di euro</span>"),
                          HasSubstr("only here: <span lang=\"id\" dir=\"ltr\">kepada wartawan")));
  EXPECT_THAT(page, AllOf(Not(HasSubstr("missing")), Not(HasSubstr("contradict"))));
}

TEST(Html, TellsTheEvidenceOfEachLink) {
  EXPECT_THAT(Markup(testing::Bridge()),
              HasSubstr("A–B, probability .88: likeness of the sentences .75, words that match .82 "
                        "(of A .85, of B .79), figures, dates and names in common .44"));
}

TEST(Html, HighlightsOnlyWhatASentenceHasOfThem) {
  const std::string page = Markup(testing::Bridge());
  EXPECT_THAT(page, HasSubstr("Marta Riva <mark class=\"more\">kepada wartawan</mark>.</p>"));
  EXPECT_EQ(CountOf("<mark class=\"disagrees\">52 juta euro</mark>", page), 2U);
}

TEST(Html, SaysBeforeTheToolsThatArticlesDoNotSeemToBelongTogether) {
  const std::string page = Markup(testing::Strangers());
  EXPECT_THAT(page, HasSubstr("<div class=\"related\" role=\"note\"><p>A and B do not seem to tell "
                              "of the same events (probability .03): nothing is linked.</p></div>"
                              "\n<div class=\"tools\">"));
  EXPECT_THAT(Markup(testing::Bridge()), Not(HasSubstr("class=\"related\"")));
}

TEST(Html, SetsOffWhatAClaimDoesNotRestOnAndNamesThePart) {
  const std::string page = Markup(testing::Parts());
  EXPECT_THAT(page,
              AllOf(HasSubstr("<mark class=\"rest\">Il primo treno, </mark>partito alle 6.40 da "
                              "Como<mark class=\"rest\">, è arrivato"),
                    HasSubstr("</mark>dua menit lebih awal<mark class=\"rest\">.</mark></p>"),
                    HasSubstr("<p>only this part of A: <span lang=\"it\" dir=\"ltr\">partito alle "
                              "6.40 da Como</span></p><p>only this part of B: <span")));
  EXPECT_EQ(CountOf("class=\"rest\"", page), 6U) << "in the table, not in the articles";
  EXPECT_THAT(Markup(testing::Bridge()), Not(HasSubstr("class=\"rest\"")));
}

TEST(Html, SetsTheHeadlineAsOne) {
  EXPECT_THAT(Markup(testing::Bridge()), HasSubstr("<h2><span class=\"s\" data-s=\"A1\">"));
  EXPECT_THAT(Markup(testing::BesideEmpty()), Not(HasSubstr("<h2>")));
}

TEST(Html, NeedsNothingFromElsewhere) {
  for (const Synopsis& synopsis : AllSynopses()) {
    const std::string page = Write(synopsis);
    EXPECT_THAT(page,
                AllOf(Not(HasSubstr("http:")), Not(HasSubstr("https:")), Not(HasSubstr("url(")),
                      Not(HasSubstr("@import")), Not(HasSubstr("<link"))));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  }
}

TEST(Html, LetsNoTextOfAnArticleBecomeMarkup) {
  const std::string page = Write(testing::Hostile());
  EXPECT_EQ(CountOf("<script", page), 1U);
  EXPECT_EQ(CountOf("</script", page), 1U);
  EXPECT_EQ(CountOf("</style", page), 1U);
  EXPECT_THAT(page, AllOf(Not(HasSubstr("<img")), Not(HasSubstr("<b>\xEF")), Not(HasSubstr("\x1B")),
                          Not(HasSubstr(std::string(1, '\0'))), Not(HasSubstr("\xC2\x9B"))));
  EXPECT_THAT(page, HasSubstr("&lt;img src=x"));
  EXPECT_THAT(page, HasSubstr("lang=\"&quot; onload=&quot;alert(&#39;lang&#39;)\""));
}

TEST(Html, WritesAnEmptyArticleAndNoArticlesAtAll) {
  EXPECT_THAT(Markup(testing::BesideEmpty()), HasSubstr("no sentences"));
  EXPECT_THAT(Markup(Synopsis{}), HasSubstr("0 claims in 0 articles"));
}

TEST(Html, IsTheSameEachTime) { EXPECT_EQ(Write(testing::Library()), Write(testing::Library())); }

TEST(HtmlText, EscapesWhatHtmlReads) {
  EXPECT_EQ(views::Escape("<a href=\"x\" title='y'>&amp;"),
            "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;");
  EXPECT_EQ(views::Escape("a\nb\tc"), "a b c");
  EXPECT_EQ(views::Escape(std::string("\0\x01\x7F\xC2\x85", 5)), "\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(views::Escape("È 港 👩🏽‍🍳"), "È 港 👩🏽‍🍳");
}

TEST(HtmlText, NestsNoHighlightInAnother) {
  const std::string text = "one two three";
  EXPECT_EQ(views::EscapeWithHighlights(text, {0, 13}, {}), text);
  EXPECT_EQ(views::EscapeWithHighlights(text, {0, 13}, {{{4, 13}, "more"}, {{8, 13}, "disagrees"}}),
            "one <mark class=\"more\">two </mark><mark class=\"more disagrees\">three</mark>");
  EXPECT_EQ(views::EscapeWithHighlights(text, {4, 7}, {{{0, 5}, "more"}, {{0, 5}, "more"}}),
            "<mark class=\"more\">t</mark>wo");
  EXPECT_EQ(views::EscapeWithHighlights(text, {4, 7}, {{{8, 13}, "more"}}), "two");
}

}  // namespace
}  // namespace synoptic
