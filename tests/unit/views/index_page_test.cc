// The index of a batch: what it says, where it leads, and that no id leads anywhere else.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "synoptic/error.hpp"
#include "synoptic/index.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

std::string Page(const std::vector<IndexEntry>& entries) {
  std::ostringstream out;
  WriteIndex(entries, out);
  return out.str();
}

TEST(Index, SumsUpAGroup) {
  const IndexEntry entry = MakeIndexEntry({"bridge", testing::Bridge()}, "0001-bridge.html");
  EXPECT_EQ(entry.shared + entry.partial + entry.differs + entry.only,
            testing::Bridge().claims.size());
  ASSERT_EQ(entry.articles.size(), 2U);
  EXPECT_EQ(entry.articles[0].sentences, 9U);
  EXPECT_EQ(entry.articles[0].with_counterpart, 7U);
  EXPECT_EQ(entry.judged, 0U);
  const IndexEntry strangers = MakeIndexEntry({"x", testing::Strangers()}, "");
  EXPECT_EQ(strangers.refused, 1U);
  EXPECT_DOUBLE_EQ(strangers.relatedness, .0313);
}

TEST(Index, HasARowAGroupThatLeadsToItsPage) {
  const std::string page = Page(
      {MakeIndexEntry({"bridge", testing::Bridge()}, FileNameOf(1, "bridge", "html")),
       MakeIndexEntry({"strangers", testing::Strangers()}, "0002-strangers.html"),
       {.id = "lost", .title = "", .page = "", .problem = "not_found: x.txt", .articles = {}}});
  EXPECT_THAT(page, AllOf(HasSubstr("<a href=\"0001-bridge.html\"><bdi>bridge</bdi></a>"),
                          HasSubstr("data-key=\"0.7778\">77 %"), HasSubstr("1 of 1 pair unrelated"),
                          HasSubstr("could not be aligned: not_found: x.txt"),
                          HasSubstr("3 groups of articles, of which 1 have no page")));
}

TEST(Index, SpeaksTheLanguageOfItsReader) {
  IndexEntry broken;
  broken.line = 3;
  broken.problem = "all.jsonl:3: expected";
  const std::vector<IndexEntry> entries = {
      MakeIndexEntry({"bridge", testing::Bridge()}, "0001-bridge.html"), broken};
  EXPECT_THAT(Page(entries), AllOf(HasSubstr("<html lang=en dir=ltr>"), HasSubstr("<bdi>line 3"),
                                   HasSubstr("could not be read: all.jsonl:3: expected")));
  std::ostringstream out;
  WriteIndex(entries, out, "it");
  EXPECT_THAT(out.str(), AllOf(HasSubstr("<html lang=it dir=ltr>"), HasSubstr("<h1>Sinossi</h1>"),
                               HasSubstr("2 gruppi di articoli, di cui 1 senza pagina."),
                               HasSubstr("<bdi>riga 3"), HasSubstr(">indonesiano</abbr>"),
                               HasSubstr("7 frasi su 9 si trovano in un altro articolo")));
  EXPECT_THROW(WriteIndex(entries, out, "xx"), Error);
}

TEST(Index, ShowsWhatIsHostileAsText) {
  Result result{"\"><script>alert(1)</script>\x1B]0;x\x07", testing::Hostile()};
  const std::string page = Page({MakeIndexEntry(result, FileNameOf(1, result.id, "html")),
                                 {.id = "javascript:alert(1)",
                                  .title = "",
                                  .page = "",
                                  .problem = "</td><script>",
                                  .articles = {}}});
  const std::size_t body = page.find("<body>");
  EXPECT_THAT(page.substr(body),
              AllOf(Not(HasSubstr("<script")), Not(HasSubstr("<img")), Not(HasSubstr("\x1B")),
                    Not(HasSubstr("href=\"javascript"))));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  EXPECT_FALSE(FindInvalidUtf8(page));
}

TEST(Index, AFileIsCalledByItsNumberAndWhatIsPlainInTheId) {
  EXPECT_EQ(FileNameOf(3, "volcano", "html"), "0003-volcano.html");
  EXPECT_EQ(FileNameOf(12345, "a/b\\c", "tmx"), "12345-a-b-c.tmx");
  EXPECT_EQ(FileNameOf(1, "../../etc/passwd", "html"), "0001-..-..-etc-passwd.html");
  EXPECT_EQ(FileNameOf(1, "..", "html"), "0001.html");
  EXPECT_EQ(FileNameOf(1, "火山", "html"), "0001.html");
  EXPECT_EQ(FileNameOf(1, std::string(500, 'x'), "html").size(), 4 + 1 + 60 + 5U);
}

TEST(Index, NoIdLeavesTheFolder) {
  const std::vector<std::string> pieces = {"..",  "/",    "\\", ".",  "a", "\n",
                                           "%2e", "\x1B", ":",  "火", "-", std::string(1, '\0'),
                                           "?",   "#",    "\"", "<"};
  std::mt19937 random(2);
  std::set<std::string> names;
  for (std::size_t n = 1; n <= 2000; ++n) {
    std::string id;
    for (std::size_t length = random() % 12; length > 0; --length) {
      id += pieces[random() % pieces.size()];
    }
    const std::string name = FileNameOf(n, id, "html");
    EXPECT_THAT(name, MatchesRegex("[0-9]{4}(-[A-Za-z0-9._-]+)?\\.html"));
    EXPECT_TRUE(names.insert(name).second);
  }
}

}  // namespace
}  // namespace synoptic
