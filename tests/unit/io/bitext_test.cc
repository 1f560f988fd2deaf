// Memories, alignments and documents with sentences, as others write them and as the program does.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/io/io.hpp"
#include "synoptic/io/read.hpp"
#include "synoptic/parallel.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic::io {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::vector<Document> Read(const std::string& bytes) {
  ReadOptions options;
  options.id = "m";
  std::vector<Document> documents = ParseArticles(bytes, options);
  for (const Document& document : documents) CheckArticle(document.article);
  return documents;
}

std::vector<std::string> Sentences(const Article& article) {
  std::vector<std::string> texts;
  for (const Span span : article.sentences) texts.emplace_back(Slice(article.text, span));
  return texts;
}

std::string Unit(const std::string& en, const std::string& it) {
  return "<tu><tuv xml:lang=\"en-US\"><seg>" + en + "</seg></tuv><tuv lang=\"IT\"><seg>" + it +
         "</seg></tuv></tu>\n";
}

std::string Memory(const std::string& units) {
  return kHead + "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\"><header/><body>\n" +
         units + "</body></tmx>\n";
}

class Folder : public ::testing::Test {
 protected:
  Folder() : path_(fs::temp_directory_path() / ("synoptic_bitext_" + std::to_string(::getpid()))) {
    fs::create_directories(path_ / "sub");
  }
  ~Folder() override { fs::remove_all(path_); }

  fs::path Write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }
  fs::path Align(const std::string& groups) const {
    return Write("a.xces", kHead + "<cesAlign version=\"1.0\">\n" + groups + "</cesAlign>\n");
  }

  fs::path path_;
};

TEST(Memory, IsAnArticleALanguage) {
  const std::vector<Document> read =
      Read(Memory(Unit("A <bpt i=\"1\">&lt;b><sub>x</sub></bpt>storm<ept i=\"1\"/> <hi>came</hi> "
                       "&amp;\n went &#233;.",
                       "<![CDATA[Una <tempesta>.]]>") +
                  Unit("", "Due.") + "<tu><tuv xml:lang=\"en_us\"><seg>Two.</seg></tuv></tu>"));
  ASSERT_THAT(read, SizeIs(2));
  EXPECT_EQ(read[0].article.id, "m#en-US");
  EXPECT_EQ(read[0].article.lang, "en");
  EXPECT_EQ(read[1].article.lang, "it");
  EXPECT_THAT(Sentences(read[0].article), ElementsAre("A storm came & went é.", "Two."));
  EXPECT_THAT(Sentences(read[1].article), ElementsAre("Una <tempesta>.", "Due."));
  EXPECT_EQ(CutSentences(read[0].article).size(), 2U);
}

TEST(Memory, OfThreeLanguagesHasThree) {
  const std::string tuv = "<tuv xml:lang=\"de\"><seg>Drei.</seg></tuv></tu>";
  std::string unit = Unit("One.", "Uno.");
  unit.replace(unit.find("</tu>"), 5, tuv);
  EXPECT_THAT(Read(Memory(unit)), SizeIs(3));
}

TEST(Memory, IsReadInItsEncoding) {
  EXPECT_EQ(Sentences(Read("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><tmx><body>" +
                           Unit("caf\xE9", "perch\xE9") + "</body></tmx>")[0]
                          .article)[0],
            "café");
  EXPECT_EQ(Sentences(Read("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-16\"?><tmx><body>" +
                           Unit("café", "x") + "</body></tmx>")[0]
                          .article)[0],
            "café")
      << "decoded before";
  EXPECT_ERROR(Read(kHead + "<tmx><body>\n\xE9</body></tmx>"), ErrorCode::kInvalidFormat, "m:3");
}

TEST(Xml, IsReadWithoutEntitiesAndOtherFiles) {
  const auto declared = [](const std::string& declaration) {
    return "<!DOCTYPE tmx [\n" + declaration + "]><tmx><body>" + Unit("&a;", "x") + "</body></tmx>";
  };
  for (const char* declaration :
       {"<!ENTITY a \"aaaa\">", "<!ENTITY a SYSTEM \"file:///etc/hostname\">",
        "<!ENTITY % a SYSTEM \"http://127.0.0.1:1/a.dtd\"> %a;",
        "<!ENTITY b \"&c;&c;\"><!ENTITY c \"&b;\">"}) {
    SCOPED_TRACE(declaration);
    EXPECT_ERROR(Read(declared(declaration)), ErrorCode::kInvalidFormat, "declares the entity");
  }
  EXPECT_ERROR(Read(Memory(Unit("a &nbsp; b", "x"))), ErrorCode::kInvalidFormat, "&nbsp;");
}

TEST(Xml, IsBounded) {
  std::string deep = kHead + "<tmx>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_ERROR(Read(deep), ErrorCode::kInvalidFormat, "deeper than 256");
  std::string wide = kHead + "<tmx><a";
  for (int i = 0; i < 300; ++i) wide += " a" + std::to_string(i) + "='>'";
  EXPECT_ERROR(Read(wide + "/></tmx>"), ErrorCode::kTooLarge, "256 attributes");
  EXPECT_ERROR(Read(kHead + "<tmx><body>\n<tu></body></tmx>"), ErrorCode::kInvalidFormat, "m:3");
  EXPECT_ERROR(Read(kHead + "<tmx><body/></tmx>"), ErrorCode::kInvalidFormat, "found none");
  EXPECT_ERROR(Read(kHead + "<tmx>\n<tuv><seg>A</seg></tuv></tmx>"), ErrorCode::kInvalidFormat,
               "m:3: expected the language");
}

TEST(SentenceXml, IsReadAsOpusAndTeiHaveIt) {
  const std::vector<Document> opus =
      Read(kHead +
           "<text id=\"x\"><body><p><s id=\"1\"><time id=\"T1S\" value=\"00:00:01,000\"/>\n<w "
           "id=\"1.1\">I</w> <w>told</w>\n <w>you</w> <w>,</w> <w>(</w> <w>John</w> <w>)</w> "
           "<w>is</w> <w>n't</w> <w>l'</w> <w>acqua</w> <w>!</w></s><s id=\"2\">And\n <i>so</i> "
           "on.</s></p><p><s><w>我</w> <w>们</w></s></p></body></text>");
  ASSERT_THAT(opus, SizeIs(1));
  EXPECT_EQ(opus[0].article.id, "m");
  EXPECT_THAT(Sentences(opus[0].article),
              ElementsAre("I told you, (John) isn't l'acqua!", "And so on.", "我们"));
  EXPECT_THAT(opus[0].article.paragraphs, SizeIs(2));
  const std::vector<Document> tei =
      Read(kHead +
           "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><s>No.</s></teiHeader><text "
           "xml:lang=\"de\"><group><text><body><p><s>Eins.<note><s>Nein.</s></note></s></p></body>"
           "</text><text xml:lang=\"en\"><body><p><s>One.</s></p></body></text></group></text>"
           "<standOff><s>No.</s></standOff></TEI>");
  ASSERT_THAT(tei, SizeIs(2));
  EXPECT_THAT(Sentences(tei[0].article), ElementsAre("Eins."));
  EXPECT_EQ(tei[0].article.lang, "de");
  EXPECT_EQ(tei[1].article.id, "m#en");
}

TEST_F(Folder, AlignmentsJoinTheirDocuments) {
  Write("sub/d.xml",
        kHead + "<text xml:lang=\"de\"><s id=\"1\">Eins.</s><s id=\"2\">Zwei.</s></text>");
  Write("e.xml", kHead + "<text xml:lang=\"en\"><s id=\"1\">One and two.</s></text>");
  const fs::path file = Align(
      "<linkGrp fromDoc=\"sub/d.xml.gz\" toDoc=\"e.xml\"><link xtargets=\"1 2;1\"/></linkGrp>\n"
      "<linkGrp fromDoc=\"sub/d.xml\" toDoc=\"e.xml\"><link xtargets=\"2; 1 \"/><link "
      "xtargets=\"1;\"/></linkGrp>\n");
  const std::optional<GivenLinks> given = ReadGivenLinks(file);
  ASSERT_TRUE(given);
  for (const Document& document : given->documents) CheckArticle(document.article);
  EXPECT_THAT(Sentences(given->documents[0].article),
              ElementsAre("Eins.", "Zwei.", "Eins.", "Zwei."));
  EXPECT_EQ(given->documents[0].article.id, "d");
  EXPECT_EQ(given->documents[0].article.lang, "de");
  EXPECT_THAT(given->documents[0].article.breaks, SizeIs(1));
  EXPECT_THAT(given->beads, ElementsAre(Bead{{0, 1}, {0}, 0}, Bead{{3}, {1}, 0}, Bead{{2}, {}, 0}));
  EXPECT_THAT(ReadArticles(file), SizeIs(2));
}

TEST_F(Folder, AlignmentsLeadNowhereElse) {
  Write("e.xml", kHead + "<text><s id=\"1\">One.</s></text>");
  fs::create_symlink("/etc/hostname", path_ / "sub/out.xml");
  const auto group = [](const std::string& from) {
    return "<linkGrp fromDoc=\"" + from + "\" toDoc=\"e.xml\"/>\n";
  };
  for (const char* from : {"/etc/hostname", "../e.xml", "sub/../../e.xml", "http://x.org/e.xml"}) {
    EXPECT_ERROR(ReadArticles(Align(group(from))), ErrorCode::kInvalidFormat,
                 "a.xces:3: expected a document in the folder");
  }
  EXPECT_ERROR(ReadArticles(Align(group("sub/out.xml"))), ErrorCode::kInvalidFormat, "outside");
  EXPECT_ERROR(ReadArticles(Align(group("none.xml"))), ErrorCode::kNotFound, "a.xces:3");
  EXPECT_ERROR(ReadArticles(Align(group(""))), ErrorCode::kInvalidFormat, "a.xces:3");
  EXPECT_ERROR(ReadArticles(Align("<linkGrp fromDoc=\"e.xml\" toDoc=\"e.xml\">\n<link "
                                  "xtargets=\"1;7\"/></linkGrp>")),
               ErrorCode::kInvalidFormat, "a.xces:4: names the sentence \"7\"");
  EXPECT_ERROR(Read(kHead + "<cesAlign/>"), ErrorCode::kInvalidArgument, "give it as a file");
}

TEST_F(Folder, LinksAreGivenByMemories) {
  const auto given =
      ReadGivenLinks(Write("m.tmx", Memory(Unit("One.", "Uno.") + Unit("Two.", ""))));
  ASSERT_TRUE(given);
  EXPECT_THAT(given->beads, ElementsAre(Bead{{0}, {0}, 0}, Bead{{1}, {}, 0}));
  EXPECT_FALSE(ReadGivenLinks(Write("a.txt", "A storm came.\n")));
}

// What the program writes of links is read back with the same sentences.
TEST_F(Folder, RoundTripsKeepSentences) {
  for (const Synopsis& synopsis : {testing::Bridge(), testing::Crossing(30)}) {
    std::ostringstream links;
    WriteXces(synopsis, "a.xml", "b.xml", links);
    for (std::size_t i = 0; i < 2; ++i) {
      std::ostringstream document;
      WriteXcesDocument(synopsis.articles[i], document);
      Write(i == 0 ? "a.xml" : "b.xml", document.str());
    }
    const auto given = ReadGivenLinks(Write("x.xces", links.str()));
    ASSERT_TRUE(given);
    std::vector<Bead> beads = BeadsOf(synopsis);
    for (Bead& bead : beads) bead.cost = 0;
    EXPECT_EQ(given->beads, beads);
    std::ostringstream tei;
    WriteTei(synopsis, tei);
    const std::vector<Document> texts = Read(tei.str());
    std::ostringstream memory;
    WriteTmx(synopsis, memory);
    const std::vector<Document> sides = Read(memory.str());
    ASSERT_THAT(texts, SizeIs(2));
    ASSERT_THAT(sides, SizeIs(2));
    for (std::size_t i = 0; i < 2; ++i) {
      const auto& [article, units] = synopsis.articles[i];
      std::vector<std::string> expected;
      for (const synoptic::Unit& unit : units)
        expected.emplace_back(Slice(article.text, unit.span));
      EXPECT_EQ(Sentences(given->documents[i].article), expected);
      EXPECT_EQ(given->documents[i].article.lang, article.lang);
      EXPECT_EQ(Sentences(texts[i].article), expected);
      std::vector<std::string> segments;
      for (const ParallelText& text : ParallelTexts(synopsis)) {
        for (const ParallelText::Side& side : text.sides) {
          if (side.article == i) segments.push_back(side.text);
        }
      }
      EXPECT_EQ(Sentences(sides[i].article), segments);
      EXPECT_EQ(sides[i].article.id, article.id);
    }
  }
}

// The search against a look at all cues.
TEST(TimeOf, IsFromTheFirstBeginToTheLastEnd) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    Document document;
    std::size_t at = 0;
    for (std::size_t n = random() % 8; n > 0; --n) {
      const std::size_t begin = at + random() % 3;
      at = begin + 1 + random() % 4;
      const auto ms = static_cast<std::int64_t>(random() % 50);
      document.times.push_back({{begin, at}, ms, ms + static_cast<std::int64_t>(random() % 9)});
    }
    const std::size_t begin = random() % 20;
    const Span text{begin, begin + 1 + random() % 10};
    std::optional<TimedText> expected;
    for (const TimedText& one : document.times) {
      if (one.text.end <= text.begin || one.text.begin >= text.end) continue;
      if (!expected) expected = {text, one.begin_ms, one.end_ms};
      expected->begin_ms = std::min(expected->begin_ms, one.begin_ms);
      expected->end_ms = std::max(expected->end_ms, one.end_ms);
    }
    const std::optional<TimedText> found = TimeOf(document, text);
    ASSERT_EQ(found.has_value(), expected.has_value());
    if (!found) continue;
    EXPECT_EQ(found->begin_ms, expected->begin_ms);
    EXPECT_EQ(found->end_ms, expected->end_ms);
  }
}

TEST(Subtitles, HaveTheirTimesBesideTheText) {
  const std::vector<Document> read = Read(
      "1\n00:00:01,000 --> 00:00:02,000\nIt rained all\n\n2\n00:00:02,000 --> 00:00:03,500\nday. "
      "Then not.\n");
  ASSERT_THAT(read, SizeIs(1));
  const std::vector<synoptic::Unit> units = Segment(read[0].article);
  ASSERT_THAT(units, SizeIs(2));
  EXPECT_TRUE(units[0].mentions.empty());
  EXPECT_EQ(TimeOf(read[0], units[0].span)->begin_ms, 1000);
  EXPECT_EQ(TimeOf(read[0], units[0].span)->end_ms, 3500);
  EXPECT_EQ(TimeOf(read[0], units[1].span)->begin_ms, 2000);
}

}  // namespace
}  // namespace synoptic::io
