// Text with a sentence a line, as ParseArticle and Segment read it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Article Parse(const std::string& text, const std::string& break_at = "") {
  ReadOptions options;
  options.id = "test";
  options.lang = "it";
  options.lines = ReadOptions::Lines::kSentence;
  options.break_at = break_at;
  return ParseArticle(text, options);
}

std::vector<std::string> Sentences(const Article& article) {
  std::vector<std::string> sentences;
  for (const Unit& unit : Segment(article)) {
    sentences.emplace_back(Slice(article.text, unit.span));
  }
  return sentences;
}

/// For each part of the article, how many sentences it has.
std::vector<int> PartSizes(const Article& article) {
  std::vector<int> sizes(article.breaks.size() + 1);
  for (const Unit& unit : Segment(article)) {
    std::size_t part = 0;
    while (part < article.breaks.size() && article.breaks[part] <= unit.span.begin) ++part;
    ++sizes[part];
  }
  return sizes;
}

TEST(Presplit, TakesEachLineForASentence) {
  EXPECT_THAT(Sentences(Parse("Una frase. E un'altra\nche qui non finisce,\r\n  qui sì.  \n")),
              ElementsAre("Una frase. E un'altra", "che qui non finisce,", "qui sì."));
}

TEST(Presplit, BlankLinesSeparateParagraphs) {
  const Article article = Parse("Uno.\nDue.\n \t\n\nTre.\n");
  const std::vector<Unit> units = Segment(article);
  ASSERT_EQ(units.size(), 3u);
  ASSERT_EQ(article.paragraphs.size(), 2u);
  EXPECT_EQ(units[1].paragraph, 0u);
  EXPECT_EQ(units[2].paragraph, 1u);
  EXPECT_EQ(units[2].sentence, 2u);
  EXPECT_EQ(Slice(article.text, article.paragraphs[0]), "Uno.\nDue.");
}

TEST(Presplit, AnEmptyTextHasNoSentences) {
  EXPECT_THAT(Sentences(Parse("")), IsEmpty());
  EXPECT_THAT(Sentences(Parse("\n \n\f\n")), IsEmpty());
}

TEST(Presplit, AByteOrderMarkBelongsToNoSentence) {
  EXPECT_THAT(Sentences(Parse("\xEF\xBB\xBFUno.\nDue.")), ElementsAre("Uno.", "Due."));
}

TEST(Presplit, AFormFeedAloneOrAtTheBeginningOfALineIsAHardBreak) {
  const Article article = Parse("Uno.\n\f\nDue.\nTre.\n\fQuattro. \f Ancora.\n");
  EXPECT_THAT(Sentences(article), ElementsAre("Uno.", "Due.", "Tre.", "Quattro. \f Ancora."));
  EXPECT_THAT(PartSizes(article), ElementsAre(1, 2, 1));
  EXPECT_EQ(article.paragraphs.size(), 3u) << "a paragraph ends at a break";
}

TEST(Presplit, ALineOfTheMarkIsAHardBreakAndNoSentence) {
  const Article article = Parse("<p>\nUno.\n <p> \n<p>\nDue. <p>\n<p>", "<p>");
  EXPECT_THAT(Sentences(article), ElementsAre("Uno.", "Due. <p>"));
  EXPECT_THAT(PartSizes(article), ElementsAre(0, 1, 0, 1, 0)) << "empty parts keep their place";
}

TEST(Presplit, WithoutAMarkNoLineIsABreak) {
  const Article article = Parse("Uno.\n<p>\nDue.");
  EXPECT_THAT(Sentences(article), ElementsAre("Uno.", "<p>", "Due."));
  EXPECT_THAT(article.breaks, IsEmpty());
}

TEST(Presplit, TheHeadlineIsTheFirstLine) {
  EXPECT_EQ(Parse("Un titolo\nE una frase.\n").title, "Un titolo");
  EXPECT_EQ(Parse("Una frase.\nE un'altra.\n").title, "");
}

}  // namespace
}  // namespace synoptic
