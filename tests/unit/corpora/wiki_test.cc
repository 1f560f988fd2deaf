// Wikitext as articles: what its marks leave of a page.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/marked_text.hpp"
#include "corpora/wiki/nodes.hpp"
#include "corpora/wiki/page.hpp"
#include "synoptic/article.hpp"
#include "synoptic/error.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::corpora::wiki {
namespace {

ReadOptions InEnglish() {
  ReadOptions options;
  options.lang = "en";
  return options;
}

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

markup::Marked Read(std::string_view page) { return ReadPage(page, {}, InEnglish(), "page"); }

std::string TextOf(std::string_view page) { return Read(page).article.text; }

constexpr std::string_view kPage = R"({{Short description|Bridge}}
{{Infobox bridge
| name = Old Bridge
| length = {{convert|29|m|ft}}
}}
'''Old Bridge''' ({{lang-xx|Stari most}}; {{IPA|xx|st}}), also ''Stone Bridge'', is a [[bridge]] in [[Sandau (town)|Sandau]].<ref name="lenn">{{cite web|url=https://lenn.example/946|title=Bridges of the Lenn|publisher=Lenn Society|access-date=2 May 2020}}</ref> It crosses the [[Lenn]]s.{{sfn|Doe|2004|p=12}}{{citation needed|date=June 2021}}

It stood for 427 years<ref name="lenn" /><ref>[https://news.example/1 Coward, ''War'']</ref>  until 1993.<!-- see talk --> It is {{convert|24|m|ft|abbr=on}} high, {{convert|4|to|5|m}} wide, cost {{US$|12 million}}.

== History ==
{{Main|History of Sandau}}
[[File:Bridge.jpg|thumb|The bridge in [[1970]], seen from ''north'']]
It was built by a student of {{nowrap|[[Hayr Sin]]}}. {{As of|2020|3|1}}, {{formatnum:140000}} people came. L'''avvenire'' wrote of it.
* Work began in 1557{{efn|Some say 1558.}} and took nine years.
** stone came from ''Muk''

{| class="wikitable"
|-
! Year !! Visitors
|-
| 2018 || align="right" | 120,000
|}
{| class="infobox"
| no || text
|}

== See also ==
{{Portal|Bridges}}
== References ==
{{Reflist}}
<references />
[[Category:Bridges]]
[[de:Alte Brücke]]
__NOTOC__
)";

constexpr std::string_view kShown =
    "Old Bridge (Stari most), also Stone Bridge, is a bridge in Sandau. It crosses the Lenns.\n\n"
    "It stood for 427 years until 1993. It is 24 m high, 4 to 5 m wide, cost US$12 million.\n\n"
    "History\n\n"
    "It was built by a student of Hayr Sin. As of 2020-03-01, 140000 people came. L'avvenire wrote "
    "of it.\n\n"
    "Work began in 1557 and took nine years.\n\n"
    "stone came from Muk\n\n"
    "Year\tVisitors\n\n"
    "2018\t120,000";

TEST(ReadWikitext, LeavesWhatAPageShows) {
  const markup::Marked marked = Read(kPage);
  EXPECT_EQ(marked.article.text, kShown);
  EXPECT_EQ(marked.article.title, "Old Bridge");
  EXPECT_EQ(marked.article.kinds,
            (std::vector{TextKind::kProse, TextKind::kProse, TextKind::kSubheading,
                         TextKind::kProse, TextKind::kListItem, TextKind::kListItem,
                         TextKind::kTableRow, TextKind::kTableRow}));
  EXPECT_NO_THROW(CheckArticle(marked.article));
}

TEST(ReadWikitext, KeepsReferencesBesideTheText) {
  const markup::Marked marked = Read(kPage);
  std::vector<std::string> notes;
  for (const markup::Reference& one : marked.references) {
    const std::string before = marked.article.text.substr(0, one.at);
    notes.push_back(before.substr(before.size() - std::min<std::size_t>(before.size(), 6)) + "|" +
                    one.text + "|" + one.url);
  }
  EXPECT_THAT(notes,
              ElementsAre("andau.|Bridges of the Lenn, Lenn Society|https://lenn.example/946",
                          "Lenns.|Doe 2004 12|",
                          " years|Bridges of the Lenn, Lenn Society|https://lenn.example/946",
                          " years|Coward, War|https://news.example/1", "n 1557|Some say 1558.|"));
}

// Each run is the same bytes in the page, or one character that it names.
TEST(ReadWikitext, MapsItsTextToThePage) {
  const std::string page = "\xEF\xBB\xBF'''Caf&eacute;''' is [[a|the]] {{nowrap|best one}}.\n* B";
  const markup::Marked marked = ReadText(page, InEnglish(), "page");
  EXPECT_EQ(marked.article.text, "Café is the best one.\n\nB");
  std::size_t covered = 0;
  for (const markup::Run& run : marked.runs) {
    const std::string_view source = Slice(page, run.source);
    if (!source.starts_with('&')) {
      EXPECT_EQ(Slice(marked.article.text, run.text), source);
    }
    covered += run.text.size();
  }
  EXPECT_EQ(covered, std::string_view("Caféisthebestone.B").size());
}

TEST(ReadWikitext, TakesWhatWasCutWithItsSeparators) {
  EXPECT_EQ(TextOf("A ({{x}}; b) c {{x}}, d {{x}}."), "A (b) c, d.");
  EXPECT_EQ(TextOf("A ({{x}}, {{y}}) is."), "A is.");
  EXPECT_EQ(TextOf("One.<ref>x</ref>Two."), "One. Two.");
  EXPECT_EQ(TextOf("A (b; {{x}}) c."), "A (b) c.");
}

TEST(ReadWikitext, ReadsTemplatesThatCarryText) {
  EXPECT_EQ(TextOf("The {{lang|de|Alte Brücke}} of {{nihongo|Tokyo|東京|x}}."),
            "The Alte Brücke of Tokyo.");
  EXPECT_EQ(TextOf("On {{start date|2004|7|23|df=y}} or {{date|18|mars|2024}} or {{dts|2004|7}}."),
            "On 2004-07-23 or 18 mars 2024 or 2004-07.");
  EXPECT_EQ(TextOf("It says {{unlisted|two words}} and {{unlisted|word}} and {{un|a b|c d}}."),
            "It says two words and and.");
  EXPECT_EQ(TextOf("A {{convert|12|km2}} and {{val|3.5|u=kg}}{{snd}}{{1er}} b."),
            "A 12 km² and 3.5 kg – 1er b.");
  EXPECT_EQ(TextOf("A {{#if:x|yes|no}} b {{{1|c}}} {{lc:ABC}}."), "A b ABC.");
  EXPECT_EQ(TextOf("{{quote|A rainbow.|Evliya}}"), "A rainbow.");
}

TEST(ReadWikitext, TakesRowsForRowsWhateverTheyLookLike) {
  const markup::Marked marked = Read("A.\n{|\n! Year !! People\n|-\n| 19:00 || 4,500\n|}");
  EXPECT_EQ(marked.article.kinds,
            (std::vector{TextKind::kProse, TextKind::kTableRow, TextKind::kTableRow}));
}

TEST(ReadWikitext, ReadsApostrophesAsMediaWikiDoes) {
  EXPECT_EQ(TextOf("'''''a''' b'' c''''d''' ''e'' 'f'"), "a b c'd e 'f'");
  EXPECT_EQ(TextOf("L'''avvenire'' e '''b'''"), "L'avvenire e b");
}

TEST(ReadWikitext, ReadsTagsAndCharacters) {
  EXPECT_EQ(
      TextOf("A<br/>b <small>c</small> <nowiki>[[d]] ''e''</nowiki> &lt;f&gt; <math>x</math>g"),
      "A b c [[d]] ''e'' <f> g");
  EXPECT_EQ(TextOf("<gallery>\nA.jpg|x\n</gallery>\n<ruby>漢<rt>かん</rt></ruby>字"), "漢字");
  EXPECT_EQ(TextOf("漢字の\n行"), "漢字の行");
}

TEST(ReadWikitext, GoesOnBehindWhatIsNotClosed) {
  EXPECT_EQ(TextOf("A {{b [[c]] d.\n\nE."), "A b c d.\n\nE.");
  EXPECT_EQ(TextOf("A [[b d.\n\nE ]] [[f]]."), "A b d.\n\nE f.");
  EXPECT_EQ(TextOf("A <ref>b d.\n\nE."), "A b d.\n\nE.");
  EXPECT_EQ(TextOf("{|\n| a\n\nB."), "B.");
  EXPECT_EQ(TextOf("A <!-- b."), "A b.");
  EXPECT_EQ(TextOf("== A\n\nB"), "== A\n\nB");
}

TEST(ReadWikitext, HasLimits) {
  EXPECT_ERROR(Read(std::string(kMaxPageBytes + 1, 'a')), ErrorCode::kTooLarge, "8 MiB");
  std::string links;
  for (std::size_t n = 0; n <= kMaxNodes; ++n) links += "[[a]]";
  EXPECT_ERROR(Read(links), ErrorCode::kTooLarge, "a million");
  std::string nested = "A ";
  for (int n = 0; n < 100'000; ++n) nested += "{{nowrap|b ";
  for (int n = 0; n < 100'000; ++n) nested += "}}";
  EXPECT_THAT(TextOf(nested), HasSubstr("A b b"));
  std::string notes = "A<ref name=n>" + std::string(2000, 'x') + "</ref>";
  for (std::size_t n = 0; n < markup::kMaxReferences + 10; ++n) notes += "<ref name=n/>";
  const markup::Marked marked = Read(notes);
  ASSERT_THAT(marked.references, SizeIs(markup::kMaxReferences));
  EXPECT_THAT(marked.references.back().text, SizeIs(markup::kMaxReferenceBytes));
}

// What was written down is read as plain text without a change.
TEST(ReadWikitext, LeavesNothingToBeTakenOut) {
  const markup::Marked once = Read(kPage);
  const markup::Marked twice = ReadText(once.article.text, InEnglish(), "text");
  EXPECT_EQ(twice.article.text, once.article.text);
  EXPECT_THAT(twice.runs, IsEmpty());
}

}  // namespace
}  // namespace synoptic::corpora::wiki
