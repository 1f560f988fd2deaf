#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "align/views/page/draw_differences.hpp"
#include "align/views/page/html_text.hpp"
#include "align/views/page/page_assets.hpp"
#include "align/views/page/page_model.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
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
  return {testing::Bridge(),  testing::Library(),   testing::BesideEmpty(),
          testing::Hostile(), testing::Long(30),    testing::Strangers(),
          testing::Parts(),   testing::Headline(9), Synopsis{}};
}

TEST(Html, ClosesEveryElementThatItOpensInOrder) {
  const std::set<std::string> kVoid = {"meta", "input"};
  // Of what needs no end tag: where HTML has it end.
  const std::map<std::string, std::set<std::string>> kEnds = {
      {"p", {"p", "details", "td", "tr", "/details", "/tbody"}},
      {"td", {"td", "tr", "/tbody"}},
      {"tr", {"tr", "/tbody"}}};
  for (const Synopsis& synopsis : AllSynopses()) {
    std::vector<std::string> open;
    for (const std::string& tag : Between("<", ">", Markup(synopsis))) {
      const std::string name = tag.substr(0, tag.find(' '));
      while (!open.empty() && kEnds.contains(open.back()) && kEnds.at(open.back()).contains(name)) {
        open.pop_back();
      }
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

TEST(Html, GivesEverySentenceOneIdAndLeadsEveryLinkToOne) {
  for (const Synopsis& synopsis : AllSynopses()) {
    const std::string page = Markup(synopsis);
    std::map<std::string, int> ids;
    for (const std::string& id : Between(" id=", ">", page)) ++ids[id.substr(0, id.find(' '))];
    for (const auto& [id, count] : ids) EXPECT_EQ(count, 1) << id;
    for (const std::string& link : Between("href=#", ">", page)) {
      EXPECT_TRUE(ids.contains(link.substr(0, link.find(' ')))) << link;
    }
    std::size_t units = 0;
    for (const auto& entry : synopsis.articles) units += entry.units.size();
    EXPECT_EQ(CountOf("<p class=u ", page) + CountOf("<p class=\"u ", page), units);
  }
}

TEST(Html, NamesLanguageAndDirectionOfEveryCellWithText) {
  const std::string page = Markup(testing::Library());
  EXPECT_EQ(CountOf("<td lang=en dir=ltr>", page), 4U);
  EXPECT_EQ(CountOf("<td lang=ar dir=rtl>", page), 3U);
  EXPECT_EQ(CountOf("<td lang=zh dir=ltr>", page), 4U);
  for (const std::string& cell : Between("<td>", "<t", page)) {
    EXPECT_TRUE(cell.empty() || cell.starts_with("<span class=set>")) << cell;
  }
}

TEST(Html, SetsCounterpartsAtOneHeightWithTheirNumbersOnBothSides) {
  const std::string page = Markup(testing::Bridge());
  EXPECT_THAT(page, HasSubstr("<tr><td lang=it dir=ltr><p class=u id=A3><a href=#A3>A3</a> "
                              "<span>Il primo treno, partito alle 6.40 da Como, è arrivato con due "
                              "minuti di anticipo.</span> <small lang=en><span><i class=shared "
                              "role=img title=\"the same .88\"></i> <a href=#B6>B6</a> <a "
                              "href=#B7>B7</a></span> </small><td lang=id dir=ltr>"
                              "<p class=u id=B6>"));
}

TEST(Html, SetsWhatOnlyTheOthersSayWhereTheySayIt) {
  const std::string page = Markup(testing::Bridge());
  const std::size_t others = page.find(
      "<tr class=others><td><span class=set>only in B</span><td lang=id "
      "dir=ltr><p class=\"u only\" id=B5>");
  ASSERT_NE(others, page.npos);
  EXPECT_LT(page.find("id=B4>"), others);
  EXPECT_LT(others, page.find("id=A7>"));
}

TEST(Html, TellsHowMuchOfEachArticleTheOthersContain) {
  EXPECT_THAT(
      Markup(testing::Bridge()),
      AllOf(HasSubstr("<b>78 %</b> <span class=\"soft\">7 of 9 sentences found in B</span>"),
            HasSubstr("7 of 9 sentences found in A</span>"),
            HasSubstr("href=#A4 tabindex=-1 class=o style=flex:31>")));
  EXPECT_THAT(Markup(testing::Library()), HasSubstr("found in the others"));
}

TEST(Html, CountsTheClaimsOfEachSubsetOfTheArticles) {
  const std::string page = Markup(testing::Library());
  EXPECT_THAT(
      page, AllOf(HasSubstr("data-show=\"A.B.C\"><span class=dots aria-hidden=true><i "
                            "class=in></i><i class=in></i><i class=in></i></span> in all <b>2</b>"),
                  HasSubstr(" in A and C <b>1</b>"), HasSubstr(" in B and C <b>1</b>"),
                  HasSubstr(" only in A <b>1</b>"), Not(HasSubstr("in A and B <b>"))));
}

TEST(Html, ListsWhereTheArticlesDisagreeWithBothValuesAndTheReason) {
  Synopsis synopsis = testing::Bridge();
  synopsis.claims[4].differences[0].reason = "48 against 52";
  EXPECT_THAT(
      Markup(synopsis),
      AllOf(HasSubstr("They disagree in one place"),
            HasSubstr("<b>sum of money</b> <a href=#A5>A5</a> <q lang=it dir=ltr>48 milioni "
                      "di euro</q> <span class=soft>against</span> <a href=#B3>B3</a> "
                      "<q lang=id dir=ltr>52 juta euro</q> <span class=reason>48 against "
                      "52</span>")));
  EXPECT_THAT(Markup(testing::Strangers()),
              HasSubstr("No place was found where they disagree, which does not mean"));
}

TEST(Html, NamesOnceWhatSeveralSayAgainstAnother) {
  const std::string page = Markup(testing::Library());
  EXPECT_THAT(page, HasSubstr("<a href=#A2>A2</a> <a href=#B2>B2</a> <q lang=en dir=ltr>2 "
                              "a.m.</q> <span class=soft>against</span> <a href=#C2>C2</a>"));
  EXPECT_EQ(CountOf("class=vs ", page), 4U) << "A and B say what C does; C what both do";
}

TEST(Html, SetsUpdatesApartFromDifferences) {
  Synopsis synopsis = testing::Bridge();
  synopsis.claims[4].updates = std::exchange(synopsis.claims[4].differences, {});
  synopsis.claims[4].updates.front().ground = DifferenceGround::kOtherDay;
  synopsis.claims[4].label = Label::kPartial;
  EXPECT_THAT(
      Markup(synopsis),
      AllOf(HasSubstr("No place was found"), HasSubstr("One figure has moved"),
            HasSubstr("<mark class=\"value moved\" data-d=\"1\">48 milioni di euro</mark>")));
}

TEST(Html, BoxesADifferingValueAndSetsTheOtherBesideIt) {
  EXPECT_THAT(Markup(testing::Bridge()),
              HasSubstr("costato <mark class=\"value\" data-d=\"1\">48 milioni di euro</mark><span "
                        "class=vs lang=en dir=ltr> <i class=differs></i> B <bdi lang=id "
                        "dir=ltr>52 juta euro</bdi></span>, sei in più"));
}

TEST(Html, MarksWordsThatOneSideTellsAndNoSentenceAsAWhole) {
  const std::string page = Markup(testing::Bridge());
  EXPECT_THAT(page, HasSubstr("Marta Riva <mark class=more>kepada wartawan</mark>.</span>"));
  EXPECT_EQ(CountOf("class=more>", page), 2U) << "and in the legend";
}

TEST(Html, WithholdsJudgement) {
  const std::string page = Markup(testing::Bridge());
  EXPECT_THAT(page, AllOf(HasSubstr("no counterpart found, which does not mean that there is none"),
                          HasSubstr("only in A</small>"), Not(HasSubstr("missing")),
                          Not(HasSubstr("contradict"))));
}

TEST(Html, HasTheEvidenceOfEachLinkForTheScript) {
  Synopsis synopsis = testing::Library();
  const Span soup = testing::Find(synopsis.articles[0], "cook 👩🏽‍🍳 will");
  synopsis.links[6].a_units = {3};
  synopsis.links[6].evidence.words = {{soup, testing::Find(synopsis.articles[2], "学生"), .2F}};
  synopsis.claims = {synopsis.claims[0]};
  for (std::size_t unit = 1; unit < 4; ++unit) synopsis.claims.push_back(testing::Only(0, unit, 1));
  synopsis.claims.back() = {.label = Label::kShared,
                            .probability = .83,
                            .members = {{0, {3}, {}}, {2, {3}, {}}},
                            .differences = {}};
  for (std::size_t unit = 1; unit < 3; ++unit) synopsis.claims.push_back(testing::Only(1, unit, 1));
  for (std::size_t unit = 1; unit < 3; ++unit) synopsis.claims.push_back(testing::Only(2, unit, 1));
  testing::SortClaims(synopsis);
  EXPECT_THAT(Markup(synopsis),
              HasSubstr("[0,83,[\"A4\",\"C4\"],[[\"A4\",\"C4\",83,[70,77,80,74,41,21],"
                        "[2,17,0,2]]]]"))
      << "counted in the units of UTF-16";
}

TEST(Html, SaysBeforeTheArticlesThatTheyDoNotSeemToBelongTogether) {
  EXPECT_THAT(Markup(testing::Strangers()),
              HasSubstr("role=\"note\">A and B do not seem to tell of the same events (probability "
                        ".03): nothing of them is linked.</p>"));
  Synopsis related = testing::Bridge();
  EXPECT_THAT(Markup(related), Not(HasSubstr("class=\"related\"")));
  related.relatedness = {{.a = 0, .b = 1, .probability = .98, .refused = false}};
  EXPECT_THAT(Markup(related),
              HasSubstr("The articles tell of the same events (probability .98)."));
}

TEST(Html, SetsTheHeadlineAsOne) {
  EXPECT_THAT(Markup(testing::Bridge()), HasSubstr("<p class=\"u head\" id=A1>"));
  EXPECT_THAT(Markup(testing::BesideEmpty()), Not(HasSubstr(" head\"")));
}

TEST(Html, KeepsWhatMakesNoClaimBesideWhatDoes) {
  Synopsis synopsis = testing::BesideEmpty();
  synopsis.articles[0].units[0].kind = TextKind::kDateline;
  synopsis.claims.erase(synopsis.claims.begin());
  EXPECT_THAT(Markup(synopsis),
              HasSubstr("<a href=#A2>A2</a> <em>Piove da tre giorni.</em> <span>Il fiume sale."));
  std::swap(synopsis.articles[0].units[0].kind, synopsis.articles[0].units[1].kind);
  synopsis.claims = {testing::Only(0, 0, 1)};
  EXPECT_THAT(Markup(synopsis),
              HasSubstr("<span>Piove da tre giorni.</span><em>Il fiume sale.</em>"));
  synopsis.articles[0].units[0].kind = TextKind::kDateline;
  synopsis.claims.clear();
  EXPECT_THAT(Markup(synopsis),
              HasSubstr("<b>A</b> <em>Piove da tre giorni.</em> <em>Il fiume sale.</em>"));
}

TEST(Html, SpeaksTheLanguageThatIsAskedFor) {
  for (const std::string& language : PageLanguages()) {
    std::ostringstream out;
    WriteHtml(testing::Bridge(), out, {.language = language});
    EXPECT_THAT(out.str(), HasSubstr("<html lang=" + language));
  }
  std::ostringstream out;
  EXPECT_ERROR(WriteHtml(testing::Bridge(), out, {.language = "xx"}), ErrorCode::kInvalidArgument,
               "language of the page: expected one of en");
  EXPECT_EQ(out.str(), "");
}

TEST(Html, GivesReasonsInTheLanguageOfThePageWhereItHasTexts) {
  const auto reason = [](std::string_view page_language, const Difference& difference) {
    std::string language(page_language);
    const std::string text =
        views::ReasonOf(difference, views::PageStrings(page_language), language);
    return language + ": " + text;
  };
  Difference difference;
  difference.reason = "48 against 52";
  difference.ground = DifferenceGround::kGap;
  difference.gap = {.absolute = 4.5, .relative = .0769, .unit = "EUR"};
  EXPECT_EQ(reason("en", difference), "en: 48 against 52");
  EXPECT_EQ(reason("it", difference), "it: distano 4,5 EUR, 7,7 %");
  difference.gap = {.absolute = 3, .relative = 0, .unit = "year"};
  EXPECT_EQ(reason("id", difference), "id: berselisih 3 tahun");
  difference.gap = {.absolute = 19, .relative = .613, .unit = ""};
  EXPECT_EQ(reason("it", difference), "it: distano 19, 61,3 %");
  difference.ground = DifferenceGround::kOtherDay;
  EXPECT_EQ(reason("it", difference), "it: vero in giorni diversi");
}

TEST(Html, FoldsWhatStandsBesideAHeadlineBeyondThree) {
  const auto folds = [](std::size_t n) {
    return CountOf("<details>", Markup(testing::Headline(n)));
  };
  EXPECT_EQ(folds(3), 0U) << "one line hidden is none saved";
  EXPECT_EQ(folds(9), 1U);
  const std::string page = Markup(testing::Headline(9));
  const std::string fold = Between("<details>", "</details>", page).at(0);
  EXPECT_EQ(CountOf("<p class=again>", fold), 7U) << "of nine";
  EXPECT_THAT(fold, HasSubstr("<summary lang=en dir=ltr>7 more</summary>"));
}

TEST(Html, IsSmallBesideItsArticles) {
  const Synopsis synopsis = testing::Long(500);
  const std::size_t bytes =
      synopsis.articles[0].article.text.size() + synopsis.articles[1].article.text.size();
  EXPECT_LT(Write(synopsis).size(), 25 * 1024 + 8 * bytes);
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
  EXPECT_EQ(CountOf("<script", page), 2U) << "one is data";
  EXPECT_EQ(CountOf("</script", page), 2U);
  EXPECT_EQ(CountOf("</style", page), 1U);
  EXPECT_THAT(page, AllOf(Not(HasSubstr("<img")), Not(HasSubstr("<b>\xEF")), Not(HasSubstr("\x1B")),
                          Not(HasSubstr(std::string(1, '\0'))), Not(HasSubstr("\xC2\x9B"))));
  EXPECT_THAT(page, HasSubstr("&lt;img src=x"));
  EXPECT_THAT(page, HasSubstr("<h1 lang=\"\" dir=auto>")) << "which is no tag of a language";
}

TEST(Html, WritesAnEmptyArticleAndNoArticlesAtAll) {
  EXPECT_THAT(Markup(testing::BesideEmpty()), HasSubstr("no sentences"));
  EXPECT_THAT(Markup(Synopsis{}), HasSubstr("<h1>Synopsis</h1>"));
}

TEST(Html, IsTheSameEachTime) { EXPECT_EQ(Write(testing::Library()), Write(testing::Library())); }

TEST(HtmlText, EscapesWhatHtmlReads) {
  EXPECT_EQ(views::Escape("<a href=\"x\" title='y'>&amp;"),
            "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;");
  EXPECT_EQ(views::Escape("a\nb\tc"), "a b c");
  EXPECT_EQ(views::Escape(std::string("\0\x01\x7F\xC2\x85", 5)), "\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(views::Escape("\uFFFE\uFFFF\uFDD0\uFDEF\U0001FFFE\U0010FFFF"),
            "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(views::Escape("\uFDCF\uFDF0\uFFFD\U0001FFFD\U00020000\U0001F3FE"),
            "\uFDCF\uFDF0\uFFFD\U0001FFFD\U00020000\U0001F3FE");
  EXPECT_EQ(views::Escape("È 港 👩🏽‍🍳"), "È 港 👩🏽‍🍳");
}

TEST(PageModel, CutsATextWhereAnythingInItBeginsOrEnds) {
  Synopsis synopsis = testing::Bridge();
  Claim& claim = synopsis.claims[5];  // A6 and B4.
  claim.label = Label::kDiffers;
  const Span name = testing::Find(synopsis.articles[1], "Marta Riva kepada");
  claim.differences.push_back({DifferenceType::kName, {{0, {0, 0}, {}}, {1, name, {}}}});
  const auto& id = synopsis.articles[1];
  const views::PageModel model(synopsis);
  std::vector<std::string> pieces;
  for (const views::Segment& segment : model.Segments({1, 3})) {
    pieces.push_back(std::string(Slice(id.article.text, segment.span)) + (segment.more ? "+" : "") +
                     (segment.differences.empty() ? "" : "!") +
                     (segment.ends_difference ? "|" : ""));
  }
  EXPECT_THAT(pieces, ::testing::ElementsAre(
                          "“Ini proyek tersulit yang pernah kami kerjakan,” kata insinyur ",
                          "Marta Riva !", "kepada+!|", " wartawan+", "."));
}

}  // namespace
}  // namespace synoptic
