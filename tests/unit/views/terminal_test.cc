#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "align/views/terminal_text.hpp"
#include "synoptic/internal/display.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Le;
using ::testing::Not;
using Colour = TerminalOptions::Colour;

std::string Write(const Synopsis& synopsis, std::size_t width, Colour colour = Colour::kNever) {
  std::ostringstream out;
  WriteTerminal(synopsis, out, {width, colour});
  return out.str();
}

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string WithoutColours(std::string text) {
  for (std::size_t at = text.find('\x1B'); at != text.npos; at = text.find('\x1B', at)) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  return text;
}

std::vector<Synopsis> AllSynopses() {
  return {testing::Bridge(), testing::Library(),   testing::BesideEmpty(), testing::Hostile(),
          testing::Long(30), testing::Strangers(), testing::Parts(),       Synopsis{}};
}

TEST(Terminal, ShowsAClaimAsARowWithMarkProbabilityAndSentenceNumbers) {
  const std::string text = Write(testing::Bridge(), 120);
  EXPECT_THAT(text, HasSubstr("\n= shared  .97  2  Il ponte ferroviario"));
  EXPECT_THAT(text, HasSubstr("6  Kereta pertama berangkat"));
  EXPECT_THAT(text, HasSubstr("7  Kereta itu tiba"));
  EXPECT_THAT(text, HasSubstr("= shared   ~ partial   ≠ differs   · only"));
}

TEST(Terminal, SaysWhatDiffersAndWhatOnlyOneSideSays) {
  const std::string text = Write(testing::Bridge(), 100);
  EXPECT_THAT(text, AllOf(HasSubstr("≠ sum of money: 48 milioni di euro"),
                          HasSubstr("≠ sum of money: 52 juta euro"),
                          HasSubstr("+ only here: kepada wartawan")));
}

TEST(Terminal, GivesTheReasonBelowBothSides) {
  Synopsis synopsis = testing::Bridge();
  synopsis.claims[4].differences.front().reason = "48 million EUR against 52 million EUR";
  for (const std::size_t width : {40U, 80U, 120U}) {
    const std::string text = Write(synopsis, width);
    EXPECT_GT(text.find("≠ 48 million EUR"), text.find("≠ sum of money: 52 juta")) << width;
  }
  EXPECT_THAT(Write(synopsis, 120),
              HasSubstr("\n               ≠ 48 million EUR against 52 million EUR\n"));
  EXPECT_THAT(Write(synopsis, 80), HasSubstr("\n       ≠ 48 million EUR against 52 million EUR\n"));
  synopsis.claims[4].updates.swap(synopsis.claims[4].differences);
  synopsis.claims[4].updates.front().ground = DifferenceGround::kOtherDay;
  synopsis.claims[4].label = Label::kPartial;
  EXPECT_THAT(Write(synopsis, 80), HasSubstr("\n       ~ 48 million EUR against"));
}

TEST(Terminal, NamesLabelsWhereThereIsRoom) {
  const std::string wide = Write(testing::Bridge(), 100);
  EXPECT_THAT(wide, AllOf(HasSubstr("\n≠ differs "), HasSubstr("\n~ partial "),
                          HasSubstr("\n· only    .")));
  EXPECT_THAT(Write(testing::Bridge(), 99), HasSubstr("\n= .97  2  Il ponte"));
}

TEST(Terminal, MarksWhatOnlyOneSideSaysInPartialClaimsAlone) {
  Synopsis synopsis = testing::Bridge();
  synopsis.claims[5].label = Label::kShared;
  ASSERT_FALSE(synopsis.claims[5].members[1].extra.empty());
  EXPECT_THAT(Write(synopsis, 100), Not(HasSubstr("only here")));
}

TEST(Terminal, IsolatesWhatIsWrittenFromRightToLeft) {
  std::size_t isolated = 0;
  for (const std::size_t width : {40U, 100U}) {
    for (const std::string& line : Lines(Write(testing::Library(), width))) {
      // Nothing from right to left stands outside of FSI and PDI, and each FSI has its PDI.
      bool inside = false;
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (line.substr(i).starts_with(views::kIsolate)) inside = true;
        if (line.substr(i).starts_with(views::kEndIsolate)) inside = false;
        const bool is_arabic = (line[i] & '\xFC') == '\xD8';  // U+0600 to U+06FF: D8 to DB.
        EXPECT_TRUE(inside || !is_arabic) << line;
        isolated += is_arabic;
      }
      EXPECT_FALSE(inside) << line;
    }
  }
  EXPECT_GT(isolated, 100U);
  EXPECT_THAT(Write(testing::Bridge(), 100), Not(HasSubstr(std::string(views::kIsolate))));
}

TEST(Terminal, ShowsTheClaimsThatAreSelected) {
  const auto shown = [](const Selection& selection) {
    std::ostringstream out;
    WriteTerminal(testing::Bridge(), out, {100, Colour::kNever, selection});
    return out.str();
  };
  const std::string differs = shown({.labels = {Label::kDiffers}});
  EXPECT_THAT(differs, AllOf(HasSubstr("48 milioni"), Not(HasSubstr("A bordo")),
                             HasSubstr("\nShown: 1 of 10 claims\n10 claims: 4 shared")));
  EXPECT_THAT(shown({.articles = {1}}), AllOf(HasSubstr("Shown: 2 of"), HasSubstr("Jembatan lama"),
                                              Not(HasSubstr("A bordo"))));
  EXPECT_THAT(shown({.min_probability = .95}), HasSubstr("Shown: 2 of"));
  EXPECT_THAT(shown({}), Not(HasSubstr("Shown:")));
}

TEST(Terminal, SumsUpInFiveLinesOfTheWidth) {
  using Content = TerminalOptions::Content;
  for (const Synopsis& synopsis : AllSynopses()) {
    for (const std::size_t width : {20U, 60U, 100U, 300U}) {
      std::ostringstream out;
      WriteTerminal(synopsis, out, {width, Colour::kNever, {}, Content::kSummary});
      const auto lines = Lines(out.str());
      EXPECT_EQ(lines.size(), 5U) << out.str();
      for (const std::string& line : lines) {
        EXPECT_THAT(language::DisplayWidth(line), Le(width)) << line;
        EXPECT_THAT(line, Not(HasSubstr("\x1B")));
      }
    }
  }
  std::ostringstream out;
  WriteTerminal(testing::Bridge(), out, {100, Colour::kNever, {}, Content::kSummary});
  EXPECT_EQ(out.str(),
            "A ponte.it (Italian)   B jembatan.id (Indonesian)\n"
            "Whether they tell of the same events was not judged\n"
            "Found in the others: A 7 of 9 sentences, B 7 of 9 sentences\n"
            "10 claims: 4 shared, 1 partial, 1 differs, 4 only (2 in A, 2 in B)\n"
            "1 difference: sum of money A=48 milioni di euro B=52 juta euro\n");
}

TEST(Terminal, SaysThatNoCounterpartWasFoundInTheColumnThatHasNone) {
  for (const std::string& line : Lines(Write(testing::Bridge(), 100))) {
    if (line.find("A bordo") != std::string::npos) {
      EXPECT_THAT(line, HasSubstr("(no counterpart found)"));
      EXPECT_LT(line.find("A bordo"), line.find("(no counterpart"));
    }
    if (line.find("dibangun pada tahun") != std::string::npos) {
      EXPECT_LT(line.find("(no counterpart"), line.find("Jembatan lama"));
    }
  }
}

TEST(Terminal, SaysAtItsHeadThatArticlesDoNotSeemToBelongTogether) {
  const std::string text = Write(testing::Strangers(), 100);
  EXPECT_THAT(text, HasSubstr("\n\nA and B do not seem to tell of the same events (probability "
                              ".03): nothing is linked.\n\n= shared"));
  EXPECT_LT(text.find("do not seem"), text.find("11 claims"));
  EXPECT_THAT(Write(testing::Bridge(), 100), Not(HasSubstr("same events")));
}

TEST(Terminal, NamesThePartOfASentenceThatMakesAClaim) {
  const std::string text = Write(testing::Parts(), 140);
  EXPECT_THAT(text, AllOf(HasSubstr("= this part: partito alle 6.40 da Como"),
                          HasSubstr("= this part: berangkat dari Como pukul 6.40"),
                          HasSubstr("= this part: dua menit lebih awal")));
  EXPECT_THAT(Write(testing::Bridge(), 140), Not(HasSubstr("this part")));
}

TEST(Terminal, ClosesWithTheCountsOfEachArticle) {
  const std::string text = Write(testing::Bridge(), 100);
  EXPECT_THAT(text, HasSubstr("10 claims: 4 shared, 1 partial, 1 differs, 4 only (2 in A, 2 in B)\n"
                              "A  Italian, 9 sentences: 7 with a counterpart, 2 with none found\n"
                              "B  Indonesian, 9 sentences: 7 with a counterpart, 2 with none "
                              "found\n"));
}

TEST(Terminal, KeepsEveryLineWithinTheWidthInEveryScript) {
  for (const Synopsis& synopsis : {testing::Bridge(), testing::Library(), testing::Long(30),
                                   testing::Strangers(), testing::Parts()}) {
    for (std::size_t width = 30; width <= 130; ++width) {
      for (const std::string& line : Lines(Write(synopsis, width))) {
        EXPECT_THAT(language::DisplayWidth(line), Le(width)) << line;
      }
    }
  }
}

TEST(Terminal, SetsTheSecondColumnAtOnePlaceWhateverTheFirstIsWrittenIn) {
  Synopsis synopsis;
  synopsis.articles = {testing::MakeEntry("a", "und",
                                          {{"港口街图书馆", "مكتبة المدينة",
                                            "naïve e\u0301té 👩🏽‍🍳", "Plain."}}),
                       testing::MakeEntry("b", "en", {{"@ one", "@ two", "@ three", "@ four"}})};
  for (std::size_t i = 0; i < 4; ++i) {
    synopsis.claims.push_back({Label::kShared, 0.9, {{0, {i}, {}}, {1, {i}, {}}}, {}});
  }
  std::size_t rows = 0;
  for (const std::string& line : Lines(Write(synopsis, 80))) {
    const std::size_t second = line.find('@');
    if (second == std::string::npos) continue;
    EXPECT_EQ(language::DisplayWidth(line.substr(0, second)), 48U) << line;
    ++rows;
  }
  EXPECT_EQ(rows, 4U);
}

TEST(Terminal, SetsArticlesBelowOneAnotherWhenThereAreManyOrLittleRoom) {
  EXPECT_THAT(Write(testing::Library(), 100),
              AllOf(HasSubstr("\n≠ .78 differs\n  A en  2  The library"),
                    HasSubstr("\n  B ar  2  "), HasSubstr("\n  C zh  2  从周一起"),
                    HasSubstr("\n  B ar, C zh: no counterpart found\n")));
  EXPECT_THAT(Write(testing::Bridge(), 71), HasSubstr("\n  A it  2  Il ponte"));
  EXPECT_THAT(Write(testing::Bridge(), 72), Not(HasSubstr("\n  A it")));
}

TEST(Terminal, HasNoEscapeCodesUnlessAskedForColour) {
  for (const Synopsis& synopsis : AllSynopses()) {
    for (const std::size_t width : {40U, 100U}) {
      const std::string plain = Write(synopsis, width);
      EXPECT_THAT(plain, Not(HasSubstr("\x1B")));
      // And with it, the same page once they are taken away.
      const std::string coloured = Write(synopsis, width, Colour::kAlways);
      EXPECT_EQ(WithoutColours(coloured), plain);
    }
  }
}

TEST(Terminal, PassesNoControlCharacterOfAnArticleOn) {
  const std::string text = Write(testing::Hostile(), 100);
  for (const char character : text) {
    EXPECT_TRUE(character == '\n' || static_cast<unsigned char>(character) >= 0x20);
    EXPECT_NE(character, '\x7F');
  }
  EXPECT_THAT(text, AllOf(HasSubstr("␛[31mred"), Not(HasSubstr("\xC2\x9B")),
                          Not(HasSubstr("\u202E")), Not(HasSubstr("\u2066"))));
}

TEST(Terminal, ShowsAnEmptyArticleAndNoArticlesAtAll) {
  EXPECT_THAT(Write(testing::BesideEmpty(), 80),
              HasSubstr("B  Indonesian, 0 sentences: 0 with a counterpart"));
  EXPECT_THAT(Write(Synopsis{}, 80), HasSubstr("0 claims"));
  EXPECT_THAT(Write(testing::Bridge(), 0), HasSubstr("10 claims"));
}

TEST(TerminalText, NeutralisesWhatATerminalWouldObey) {
  EXPECT_EQ(views::Neutralise("a\x1B[2Jb"), "a␛[2Jb");
  EXPECT_EQ(views::Neutralise("a\tb\nc\u2028"
                              "d"),
            "a b c d");
  EXPECT_EQ(views::Neutralise(std::string("\0\x7F", 2)), "␀␡");
  EXPECT_EQ(views::Neutralise("\xC2\x9B"
                              "1m"),
            "\uFFFD1m");
  EXPECT_EQ(views::Neutralise("x\xFFy\xE2\x80"), "x\uFFFDy\uFFFD\uFFFD");
  EXPECT_EQ(views::Neutralise("abc\u202Edef\u202C"), "abcdef");
  EXPECT_EQ(views::Neutralise("\uFFFE\uFFFF"), "\uFFFD\uFFFD");
}

TEST(TerminalText, LeavesOrdinaryTextAsItIs) {
  for (const std::string text :
       {"È già così.", "مكتبة", "港口街", "👩🏽‍🍳", "e\u0301", ""}) {
    EXPECT_EQ(views::Neutralise(text), text);
  }
}

TEST(Terminal, NamesWhatHasMoved) {
  Synopsis synopsis = testing::Bridge();
  testing::MakePast(synopsis.claims[4]);
  EXPECT_THAT(Write(synopsis, 100), AllOf(HasSubstr("~ another day: 48 milioni di euro"),
                                          HasSubstr("~ another day: 52 juta euro")));
}

}  // namespace
}  // namespace synoptic
