#include "models/language/units/long_sentences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "synoptic/text.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::language {
namespace {

using ::testing::SizeIs;

std::string Repeat(const std::string& part, std::size_t times) {
  std::string text;
  for (std::size_t k = 0; k < times; ++k) text += part;
  return text;
}

std::vector<Span> Cut(const std::string& text) { return CutLongSentence(text, {0, text.size()}); }

TEST(CutLongSentenceTest, LeavesASentenceThatOneWouldWrite) {
  const std::string text = Repeat("parola ", 600) + "fine.";
  const std::vector<Span> pieces = Cut(text);
  ASSERT_THAT(pieces, SizeIs(1));
  EXPECT_EQ(pieces[0], (Span{0, text.size()}));
}

TEST(CutLongSentenceTest, CutsAtSpacesAndLosesNoWord) {
  const std::string text = Repeat("parola ", 3000) + "fine.";
  std::string words;
  for (const Span piece : Cut(text)) {
    EXPECT_LE(piece.size(), kLongestSentence);
    EXPECT_NE(text[piece.begin], ' ');
    EXPECT_NE(text[piece.end - 1], ' ');
    words += std::string(Slice(text, piece)) + " ";
  }
  EXPECT_EQ(words, text + " ");
}

TEST(CutLongSentenceTest, CutsBetweenCharactersWhereThereIsNoSpace) {
  const std::string text = Repeat("漢", 9001);
  std::size_t end = 0;
  for (const Span piece : Cut(text)) {
    EXPECT_EQ(piece.begin, end);
    EXPECT_LE(piece.size(), kLongestSentence);
    EXPECT_FALSE(FindInvalidUtf8(Slice(text, piece)).has_value());
    end = piece.end;
  }
  EXPECT_EQ(end, text.size());
}

TEST(CutLongSentenceTest, TakesSpacesAloneForNothing) {
  const std::string text = "a" + Repeat(" ", 20'000) + "b";
  const std::vector<Span> pieces = Cut(text);
  ASSERT_THAT(pieces, SizeIs(2));
  EXPECT_EQ(Slice(text, pieces[0]), "a");
  EXPECT_EQ(Slice(text, pieces[1]), "b");
}

TEST(CutLongSentenceTest, BoundsTheUnitsOfATable) {
  Article article;
  article.lang = "en";
  article.text = Repeat("12 apples, ", 20'000);
  article.paragraphs = {{0, article.text.size()}};
  for (const Unit& unit : Segment(article)) EXPECT_LE(unit.span.size(), kLongestSentence);
}

}  // namespace
}  // namespace synoptic::language
