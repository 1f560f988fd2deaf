// Exports of MediaWiki: pages, revisions, and what is refused.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/io/read.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::io {
namespace {

using ::testing::SizeIs;

std::string Page(const std::string& title, const std::string& text, const std::string& more = "") {
  return "<page><title>" + title + "</title><ns>0</ns><id>1</id>" + more +
         "<revision><id>2</id><text bytes=\"9\" xml:space=\"preserve\">" + text +
         "</text></revision></page>";
}

std::string Export(const std::string& pages) {
  return "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" version=\"0.11\" "
         "xml:lang=\"it\"><siteinfo><base>https://it.example/wiki/Pagina_principale</base>"
         "</siteinfo>" +
         pages + "</mediawiki>";
}

std::vector<Document> Read(const std::string& text) {
  ReadOptions options;
  options.id = "dump";
  return ParseArticles(text, options);
}

TEST(ReadWikiExport, ReadsAPage) {
  const std::vector<Document> documents =
      Read(Export(Page("Ponte vecchio",
                       "'''Il ponte''' è &lt;b&gt;antico&lt;/b&gt; &amp;amp; "
                       "bello.&lt;ref&gt;Rossi 2004&lt;/ref&gt;")));
  ASSERT_THAT(documents, SizeIs(1));
  const Document& document = documents.front();
  EXPECT_EQ(document.article.text, "Ponte vecchio\n\nIl ponte è antico & bello.");
  EXPECT_EQ(document.article.title, "Ponte vecchio");
  EXPECT_EQ(document.article.lang, "it");
  EXPECT_EQ(document.article.id, "dump");
  EXPECT_EQ(document.article.kinds.front(), TextKind::kHeadline);
  EXPECT_EQ(document.url, "https://it.example/wiki/Ponte_vecchio");
  ASSERT_THAT(document.references, SizeIs(1));
  EXPECT_EQ(document.references[0].text, "Rossi 2004");
  EXPECT_EQ(document.references[0].at, document.article.text.size());
}

TEST(ReadWikiExport, ReadsArticlesOfSeveralPagesAndTheLastRevision) {
  const std::vector<Document> documents = Read(
      "<?xml version=\"1.0\"?>\n" +
      Export(Page("A", "Old.") + Page("B", "", "<redirect title=\"A\"/>") +
             Page("R", "#RINVIA [[A]]", "<redirect title=\"A\"/>") +
             "<page><title>Talk:A</title><ns>1</ns><revision><text>No.</text></revision></page>"
             "<page><title>C</title><ns>0</ns><revision><text>First.</text></revision>"
             "<revision><text>Second.</text></revision></page>"));
  ASSERT_THAT(documents, SizeIs(2));
  EXPECT_EQ(documents[0].article.id, "A");
  EXPECT_EQ(documents[1].article.id, "C");
  EXPECT_EQ(documents[1].article.text, "C\n\nSecond.");
}

TEST(ReadWikiExport, RefusesWhatIsNone) {
  EXPECT_ERROR(Read(Export("")), ErrorCode::kInvalidText, "without the text of a page");
  EXPECT_ERROR(Read("<mediawiki><page><title>A"), ErrorCode::kInvalidText, "no well-formed XML");
  EXPECT_ERROR(
      Read("<?xml version=\"1.0\"?><!DOCTYPE mediawiki [<!ENTITY a SYSTEM "
           "\"file:///etc/passwd\">]><mediawiki><page><text>&a;</text></page></mediawiki>"),
      ErrorCode::kInvalidText, "a document type");
  EXPECT_ERROR(Read(Export(Page("A", std::string((std::size_t{8} << 20) + 1, 'a')))),
               ErrorCode::kTooLarge, "8 MiB");
  EXPECT_ERROR(ParseArticle(Export(Page("A", "B."))), ErrorCode::kInvalidText,
               "synoptic::io::ReadArticles");
}

}  // namespace
}  // namespace synoptic::io
