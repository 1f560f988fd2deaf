// What is recognised by its content, and that prose is not.

#include "corpora/recognise.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

#include "synoptic/article.hpp"
#include "synoptic/error.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::corpora {
namespace {

using std::string_view_literals::operator""sv;

TEST(Recognise, TellsFormatsByTheirContent) {
  const std::pair<std::string_view, Format> kCases[] = {
      {"<!doctype HTML><p>Text", Format::kHtml},
      {"\xEF\xBB\xBF\n <html><p>Text", Format::kHtml},
      {"<!-- saved -->\n<html><p>Text", Format::kHtml},
      {"<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", Format::kHtml},
      {"<p>A storm.</p>", Format::kHtml},
      {"<div class=\"a\"><p>A storm.</p></div>", Format::kHtml},
      {"<?xml version=\"1.0\"?><!DOCTYPE HTML><HTML><BODY>", Format::kHtml},
      {"<aside>x</aside><h1>Storm</h1><p>A storm.</p>", Format::kHtml},
      {"<time>5 March</time><p>A storm.</p>", Format::kHtml},
      {"<svg></svg><p>A storm.</p>", Format::kHtml},
      {"<amp-story><p>A storm.</p></amp-story>", Format::kHtml},
      {"<base href=\"/\"><p>A storm.</p>", Format::kHtml},
      {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><p>A storm.</p>",
       Format::kHtml},
      {"Warning: Undefined variable in /x.php\n<html><p>A storm.</p></html>", Format::kHtml},
      {R"({"title": "Storm", "text": "A storm."})", Format::kJsonLines},
      {"{\"title\": \"Storm\"}\n{\"title\": \"Flood\"}\n", Format::kJsonLines},
      {"{\n  \"title\" : \"Storm\",\n  \"text\": \"A storm.\"\n}", Format::kJson},
      {R"([{"title": "Storm"}])", Format::kJson},
      {R"({"synopsis":2,"engine":{}})", Format::kResult},
      {"claim\tlabel\tprobability\tdifferences", Format::kResult},
      {"[0]:[0]:0.0312\n[1, 2]:[1]:0.1874\n", Format::kResult},
      {"1\n00:00:01,000 --> 00:00:03,500\nWhere were you?\n", Format::kSubRip},
      {"1\n00:00:01,000 --> 00:00:03,500 X1:40 X2:600\nWhere were you?\n", Format::kSubRip},
      {"00:01:10 --> 00:02:30 Anna talks about the war.\n\n00:02:30 --> 00:04:00 She was a "
       "nurse.\n",
       Format::kText},
      {"---\ntitle: The bridge\n---\nIt opened.\n", Format::kMarkdown},
      {"---\nINT: Where were you born?\nRESP: In a small town.\n---\nINT: Go on.\n", Format::kText},
      {"WEBVTT\n\n00:01.000 --> 00:03.500\nWhere were you?\n", Format::kWebVtt},
      {"<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">", Format::kTmx},
      {"<!DOCTYPE tmx SYSTEM \"tmx14.dtd\" [\n<!-- > -->\n]>\n<tmx version=\"1.4\">", Format::kTmx},
      {"<?xml version=\"1.0\"?>\n<cesAlign version=\"1.0\">", Format::kXcesLinks},
      {"<?xml version=\"1.0\"?>\n<text>\n<s id=\"1\">A</s></text>", Format::kSentenceXml},
      {"<?xml version=\"1.0\"?>\n<x:TEI xmlns:x=\"y\"><s>A</s></x:TEI>", Format::kSentenceXml},
      {"<?xml version=\"1.0\"?>\n<rss><s>A</s></rss>", Format::kXml},
      {"<?xml version=\"1.0\"?>\n<TEI xmlns=\"x\">", Format::kXml},
      {"'''Elbistan''' is a [[town]] in [[Turkey]].<ref>Doe 2004</ref>", Format::kWikitext},
      {"<mediawiki xml:lang=\"en\"><page>", Format::kWikiExport},
      {"<?xml version=\"1.0\"?>\n<mediawiki xmlns=\"x\">", Format::kWikiExport},
      {"# Storm\n\nA **storm** came.", Format::kMarkdown},
      {"{\\rtf1\\ansi A storm.\\par}", Format::kRtf},
      {"MIME-Version: 1.0\nContent-Type: text/plain\n\nA storm.", Format::kMail},
      {"Die K=C3=BCste wurde am Montag von einem Sturm getroffen, und viele =\nfl=C3=BCchteten.",
       Format::kMail},
      {"%PDF-1.7", Format::kPdf},
      {"\x1F\x8B\x08", Format::kGzip},
      {"\x28\xB5\x2F\xFD", Format::kZstd},
      {"PK\x03\x04....mimetypeapplication/epub+zip", Format::kOffice},
      {"PK\x03\x04....word/document.xml", Format::kOffice},
      {"PK\x03\x04....a.txt", Format::kZip},
  };
  for (const auto& [bytes, format] : kCases) EXPECT_EQ(Recognise(bytes).format, format) << bytes;
}

TEST(Recognise, TakesProseForProse) {
  for (
      const std::string_view text :
      {"",
       "A storm reached the coast on Monday.",
       "[Editor's note: this text was changed.]\n\nText.",
       "{sic} he wrote, and went.",
       "<source> said the man, and went.",
       "<time and again> he said so.\n\nText.",
       "\"Storm\": the word of the year",
       "<3 was what she wrote to him.",
       "<Where is the bridge?> he asked.",
       "1\nChapter of the storm\n\nIt came at night.",
       "From: here to there in a day\n\nA walk.",
       "The rule a=B and c=D was found in 1904.",
       "He wrote [[sic]] and went on.",
       "[12] people came.",
       "== Storm ==\n\nIt came at night.",
       "<i>The Guardian</i> wins a prize\n\nThe newspaper won it on Monday.",
       "<b>Recipe: Borscht</b>\n\nIngredients:\n\n- 2 beets",
       "<head of state> visits Riga\n\nHe came</x> on Monday.",
       "<section 5> of the law\n\nIt says so</sic>.",
       "<div align=\"center\"><h1>P</h1></div>\n\n# About\n\nA storm reached the coast on Monday.",
       "If [[ -f x ]] holds:\n\n{{ .Values }} is written.\n\n== There",
       "From: Rome With Love\nContent-Transfer was among the films.",
       "Content-Type: the musical\n\nIt opened on Monday.",
       "The key =AB and =CD, said the old book =\nwhich nobody had read.\n\nIt was a long book.\n\n"
       "Nobody knew.\n\nA storm came.\n\nIt went.\n\nThe book stayed where it had been for years.\n"
       "Many came to see it.\nThey paid.\nThey left.\nThe book is still there.\nNobody knows why.\n"
       "It may be that nobody asks, or that those who ask do not want to hear what it says of "
       "them.",
       "{ \"Hello\": a poem }\n\nIt is short.",
       "{}\n\nA storm.",
       "0\n\n12:00 --> 13:00 lunch",
       "Webvtt, the format, turns ten",
       "%PDF- is how such files begin",
       "[0]:[0]:0.03\nprose"}) {
    EXPECT_EQ(Recognise(text).format, Format::kText) << text;
  }
}

TEST(Recognise, TakesWhatProgramsFillInForProse) {
  const std::string prose = "Dear {{first_name}},\n\nThe lists are [[a, b], [c, d]].\n\n";
  EXPECT_EQ(Recognise(prose + "{{first_name}} is you. == It is ==").format, Format::kText);
  EXPECT_EQ(Recognise(prose + "{{sender_name}}\n\n[[x], [y]]").format, Format::kText);
  EXPECT_EQ(Recognise("{{Stub}}\nA [[town]] on a [[river]].").format, Format::kWikitext);
  EXPECT_EQ(Recognise("{{box\n|a=1}}\nA [[town|city]].").format, Format::kWikitext);
}

TEST(ParseArticle, NamesWhatReadsAPage) {
  EXPECT_ERROR(ParseArticle("<p>A storm.</p>"), ErrorCode::kInvalidText,
               "synoptic::io::ReadArticles");
  EXPECT_ERROR(ParseArticle(R"({"synopsis":2})"), ErrorCode::kInvalidText, "synoptic view");
  EXPECT_ERROR(ParseArticle("{\\rtf1 A storm.}"), ErrorCode::kInvalidText, "soffice");
}

}  // namespace
}  // namespace synoptic::corpora
