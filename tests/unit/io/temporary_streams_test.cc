// Every writer takes a stream that lives for the call alone, and writes what it writes to another.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "synoptic/align.hpp"
#include "synoptic/index.hpp"
#include "synoptic/io/io.hpp"
#include "synoptic/parallel.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

Synopsis Translations() {
  const auto parse = [](const std::string& text, const std::string& lang) {
    ReadOptions options;
    options.lang = lang;
    options.id = lang;
    return ParseArticle(text, options);
  };
  AlignOptions options;
  options.order = AlignOptions::Order::kMonotone;
  return Align(Model::Default(),
               {parse("Il vulcano si è svegliato martedì.\nLe scuole sono chiuse.\n", "it"),
                parse("The volcano woke up on Tuesday.\nThe schools are closed.\n", "en")},
               options);
}

// What a generic lambda writes to a temporary stream, and to one with a name.
template <typename Write>
void ExpectSame(const std::string& format, const Write& write) {
  std::ostringstream named;
  write([&]() -> std::ostream& { return named; });
  std::ostringstream buffer;
  write([&] { return std::ostream(buffer.rdbuf()); });
  EXPECT_EQ(buffer.str(), named.str()) << format;
  EXPECT_FALSE(named.str().empty()) << format;
}

TEST(TemporaryStreamsTest, AreTakenByEveryWriter) {
  const Synopsis synopsis = Translations();
  const Table table = ClaimTable(synopsis);
  ExpectSame("terminal", [&](auto out) { WriteTerminal(synopsis, out()); });
  ExpectSame("html", [&](auto out) { WriteHtml(synopsis, out()); });
  ExpectSame("json", [&](auto out) { WriteJson(synopsis, out()); });
  ExpectSame("tsv", [&](auto out) { WriteTsv(synopsis, out()); });
  ExpectSame("tsv of table", [&](auto out) { WriteTsv(table, out()); });
  ExpectSame("csv", [&](auto out) { WriteCsv(table, out()); });
  ExpectSame("markdown", [&](auto out) { WriteMarkdown(synopsis, out()); });
  ExpectSame("beads", [&](auto out) { WriteBeads(synopsis, out()); });
  ExpectSame("ladder", [&](auto out) { WriteLadder(synopsis, out()); });
  ExpectSame("index", [&](auto out) { WriteIndex({}, out()); });
  ExpectSame("weights", [&](auto out) { Weights::Default().Write(out()); });
  ExpectSame("tmx", [&](auto out) { io::WriteTmx(synopsis, out()); });
  ExpectSame("tei", [&](auto out) { io::WriteTei(synopsis, out()); });
  ExpectSame("xces", [&](auto out) { io::WriteXces(synopsis, "a.xml", "b.xml", out()); });
  ExpectSame("xces document",
             [&](auto out) { io::WriteXcesDocument(synopsis.articles[0], out()); });
  ExpectSame("xlsx", [&](auto out) { io::WriteXlsx(table, out()); });
}

TEST(TemporaryStreamsTest, AreTakenInPairs) {
  const Synopsis synopsis = Translations();
  std::ostringstream a;
  std::ostringstream b;
  WriteMoses(synopsis, std::ostream(a.rdbuf()), std::ostream(b.rdbuf()));
  EXPECT_THAT(a.str(), ::testing::HasSubstr("vulcano"));
  EXPECT_THAT(b.str(), ::testing::HasSubstr("volcano"));
}

TEST(TemporaryStreamsTest, AreRead) {
  std::ostringstream json;
  WriteJson(Translations(), json);
  EXPECT_EQ(ReadJson(std::istringstream(json.str())).articles.size(), 2U);
}

}  // namespace
}  // namespace synoptic
