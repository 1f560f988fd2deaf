// What pages hold and do not show, or show beside their text.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "synoptic/io/read.hpp"
#include "tests/unit/io/pages.hpp"

namespace synoptic::io {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Page;

Article Read(std::string page) {
  ReadOptions options;
  options.lang = "en";
  return std::move(ParseArticles(std::move(page), options).front()).article;
}

std::string P(const std::string& text) { return "<p>" + text + "</p>"; }

const std::string kFirst = P("The ferry came home on Monday, two days after the storm had begun.");
const std::string kRest =
    P("Nobody on board was hurt, and all had been fed well, said the captain.") +
    P("The harbour will be closed until the wind has turned to the west again.") +
    P("Those who wait on the other shore may sleep in the school of the village.") +
    P("It is the third storm of this spring, and the longest in twelve years.");
const std::string kOffer = "You have read all that is free this month, so pay us an euro.";

TEST(PageParts, ThatAStylesheetOfThePageHidesAreOut) {
  const auto text = [&](const std::string& sheet, const std::string& offer) {
    return Read(Page("<style>" + sheet + "</style>", kFirst + offer + kRest)).text;
  };
  const std::string box = "<div class='left box'>" + P(kOffer) + "</div>";
  for (const std::string sheet :
       {".box{display:none}",
        "a{color:red} div.box , .x { color: red; display : none !important; }",
        "/* .box{display:block} */ .box{display:none}",
        "@media print{p{color:red}}.box{display:none}"}) {
    EXPECT_THAT(text(sheet, box), Not(HasSubstr(kOffer))) << sheet;
  }
  for (const std::string sheet :
       {"", ".box{display:block}", "@media print{.box{display:none}}", ".menu .box{display:none}",
        ".box:hover{display:none}", ".box{display:none}.box{display:block}", ".boxes{display:none}",
        ".box{display:none"}) {
    EXPECT_THAT(text(sheet, box), HasSubstr(kOffer)) << sheet;
  }
  EXPECT_THAT(text("#offer{display:none}", "<div id=offer>" + P(kOffer) + "</div>"),
              Not(HasSubstr(kOffer)));
  EXPECT_THAT(text(".tip{display:none}", P("The wind <span class=tip>of force nine</span>turned.")),
              HasSubstr("The wind turned."));
  // Most of a page is not hidden for good.
  EXPECT_THAT(Read(Page("<style>.story{display:none}</style>", kFirst + kRest)).text,
              HasSubstr("third storm"));
}

TEST(PageParts, ThatOpenAboveThePageAreOut) {
  for (const std::string about :
       {"<div aria-modal=true>", "<div popover>", "<div inert>", "<div role=dialog>"}) {
    EXPECT_THAT(Read(Page("", kFirst + about + P(kOffer) + "</div>" + kRest)).text,
                Not(HasSubstr(kOffer)))
        << about;
  }
}

TEST(PageParts, ThatNameTheAuthorsAreOut) {
  const std::string head = "<meta name=author content='Jo Hill and Ada Holm'>";
  const auto text = [&](const std::string& before, const std::string& behind) {
    return Read(Page(head, before + kFirst + kRest + behind)).text;
  };
  EXPECT_THAT(text("<h2>By Jo Hill, Staff Reporter</h2>", ""), Not(HasSubstr("Jo Hill")));
  EXPECT_THAT(text("", P("Ada Holm writes on the sea, and has done so for many years.")),
              Not(HasSubstr("Ada Holm")));
  const std::string said =
      P("\u201cIt was a long night for all of us,\u201d Jo Hill said at the quay.");
  EXPECT_THAT(text(said, ""), HasSubstr("Jo Hill said"));
}

TEST(PageParts, ThatEndAPageWithLinksAreOut) {
  const std::string follow =
      P("See what we do each day on <a href=a>the network of pictures</a> and on others.");
  EXPECT_THAT(Read(Page("", kFirst + kRest + follow)).text, Not(HasSubstr("network")));
  EXPECT_THAT(Read(Page("", kFirst + follow + kRest)).text, HasSubstr("network"));
}

TEST(PageParts, TellTheHeadlineByTheirNames) {
  const std::string page =
      "<html><head><title>What I see</title></head><body><h1><a href='/'>My valley</a></h1><div>"
      "<h2>On the sea</h2>" +
      kFirst + "<h3 class='post-title entry-title'>Ferry comes home</h3>" + kRest +
      "</div></body></html>";
  EXPECT_EQ(Read(page).title, "Ferry comes home");
}

}  // namespace
}  // namespace synoptic::io
